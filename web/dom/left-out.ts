// What inside an article is not the article: hidden text, controls, ads, captions, share buttons.
// Decided by tag, role, the names that publishers give such boxes, and the computed style.
// Tested by tests/web/dom.test.mjs.

/** Elements whose text is never the article's, or is so no more. */
const TAGS = new Set(
  ('script style noscript template iframe object embed svg math canvas audio video picture img map ' +
    'form input textarea select button output progress meter dialog menu nav aside footer figure figcaption ' +
    'table pre rp rt del s crosshead-annotator').split(' '),
)

const ROLES = new Set(
  ('navigation complementary banner contentinfo search toolbar menu menubar button dialog alertdialog ' +
    'tablist img figure form doc-footnote doc-endnotes doc-noteref doc-pullquote').split(' '),
)

/**
 * Words in class names and ids of boxes that sites put between the paragraphs. Whole words only:
 * "ad-slot", "share_bar" and "relatedLinks" are left out, "leading" and "shared-style" are not; nor are names
 * that say with or without what, as "has-comments" and "ad-free". What holds the headline is no such box.
 * "paywall" alone is the name of what is behind it (Google's markup for it says so), "paywall-prompt" is not.
 */
const NAMES =
  /(?:^|[\s_-])(?<!(?:^|[\s_-])(?:has|with|without|no|non)[_-]+)(?:ads?|adslot|advert|advertisement|advertorial|banner|sponsor(?:ed)?|promo(?:tion)?|teaser|share|sharing|social|newsletter|subscribe|signup|paywall(?=[_-])|related|recommended|recirculation|most-?read|read-?more|outbrain|taboola|comments?|cookie|consent|caption|credit|pull-?quotes?|footnotes?|sr-only|visually-?hidden|screen-?reader(?:-text)?|toc|breadcrumbs?)(?:$|[\s_-])(?!(?:free|less|enabled|disabled)(?:$|[\s_-]))/i

/** In names of words that are written together; those of chance ("sc-kAdZv") have none. */
const JOINT = /[a-z](?=[A-Z][a-z]{3})/g

/** The longest floated text that is a drop cap and not a box of its own. */
const DROP_CAP = 3

export interface Shown {
  /** Starts and ends a line of its own. */
  block: boolean
  /** Keeps its line breaks and spaces. */
  preserved: boolean
}

/** The number of a footnote, which stands between words and belongs to none. */
const isNoteMark = (element: Element) => element.querySelector('a[href]') !== null && !/\p{L}/u.test(element.textContent ?? '')

/**
 * How an element takes part in the article's text; null where it and all inside it are left out.
 * `skip` is the publisher's own selector. Reads one computed style.
 */
export function shown(element: Element, skip: string): Shown | null {
  const tag = element.localName
  const role = element.getAttribute('role')
  const forLayout = role === 'presentation' || role === 'none'
  if (TAGS.has(tag) && !(tag === 'table' && forLayout)) return null
  if (tag === 'sup' && isNoteMark(element)) return null
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return null
  if (role !== null && ROLES.has(role)) return null
  if (tag === 'details' && !element.hasAttribute('open')) return null
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable !== 'false') return null
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(JOINT, '$&-')
  if (name !== ' ' && NAMES.test(name) && !element.querySelector('h1')) return null
  if (skip !== '' && element.matches(skip)) return null

  const style = getComputedStyle(element)
  const { display } = style
  if (display === 'none' || style.visibility !== 'visible') return null
  if (style.position === 'absolute' || style.position === 'fixed') return null
  const dropCap = style.float !== 'none' && (element.textContent ?? '').trim().length <= DROP_CAP
  return {
    block: !(dropCap || display === 'contents' || display.startsWith('inline') || display.startsWith('ruby')),
    preserved: /^(?:pre|break-spaces|preserve)/.test(style.whiteSpace),
  }
}

/** Whether an element that is left out parts the text around it. */
export function parts(element: Element): boolean {
  const { display } = getComputedStyle(element)
  return !(display === 'none' || display === 'contents' || display.startsWith('inline') || display.startsWith('ruby'))
}
