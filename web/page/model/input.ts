// What comes into the text box: line ends made one, structure of pasted or opened HTML kept as
// hints, hints moved along while the text is edited, texts above the limit cut.
// Tested in tests/web/page-model.test.mjs (hints) and tests/web/page.test.mjs (HTML).
import { isDocument, markedEncoding } from '../../encoding.js'
import type { Hint, HintTag, Span } from '../../types.js'

/** Characters that the page reads; longer texts are for the command line. */
export const textLimit = 1_000_000

export interface Input {
  text: string
  hints: readonly Hint[]
}

/** CRLF and CR become LF, as the text box itself does; cut between whole characters. */
export function normalised(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  if (lines.length <= textLimit) return lines
  const code = lines.charCodeAt(textLimit - 1)
  return lines.slice(0, code >= 0xd800 && code < 0xdc00 ? textLimit - 1 : textLimit)
}

/** NUL, or many control characters: a picture or a document, not text. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  // eslint-disable-next-line no-control-regex
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return head.includes('\u0000') || controls > head.length / 20
}

const rightToLeft = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The way a text runs, by its first letter. */
export const direction = (text: string) => (rightToLeft.test(text.slice(0, 1000)) ? 'rtl' : 'ltr')

/** The one stretch in which two texts differ. */
export function changed(before: string, after: string): { old: Span; insert: number } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return { old: { start: head, end: before.length - tail }, insert: after.length - tail - head }
}

/** Hints after an edit: moved, stretched when edited inside, dropped when their edge was edited. */
export function moved(hints: readonly Hint[], before: string, after: string): Hint[] {
  const { old, insert } = changed(before, after)
  const by = insert - (old.end - old.start)
  const kept: Hint[] = []
  for (const hint of hints) {
    if (hint.end <= old.start) kept.push(hint)
    else if (hint.start >= old.end) kept.push({ ...hint, start: hint.start + by, end: hint.end + by })
    else if (hint.start <= old.start && hint.end >= old.end) kept.push({ ...hint, end: hint.end + by })
  }
  return kept
}

const hinted = new Set<string>([
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'LI', 'FIGCAPTION', 'BLOCKQUOTE', 'HR', 'ASIDE',
])
const skipped = new Set<string>([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME', 'OBJECT', 'SVG', 'BUTTON', 'SELECT', 'TEXTAREA', 'NAV', 'DEL', 'S',
])
const breaking = new Set<string>([
  ...hinted, 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'UL', 'OL', 'TABLE', 'TR', 'FIGURE', 'PRE', 'DL', 'DT', 'DD', 'BODY',
])
const cells = new Set<string>(['TD', 'TH'])
/** Styles as they stand in the markup: nothing is laid out here. Word draws the signs of its lists itself. */
const unseen = /display:\s*none|mso-list:\s*ignore/i
const lined = /white-space:\s*(pre|break)/i
/** Word has no lists, but paragraphs that are items. */
const isItem = (node: Node) => node instanceof HTMLParagraphElement && node.className.startsWith('MsoListParagraph')
const styled = (node: Node, style: RegExp) => node instanceof HTMLElement && style.test(node.getAttribute('style') ?? '')

/** Text that grows at its end: spaces made single, blocks a blank line apart. O(1) a piece. */
class Lines {
  length = 0
  private readonly pieces: string[] = []
  /** What goes before the next words, if there are any: a space, a tab, or line ends. */
  private owed = ''

  /** Words of one line: all spaces are alike. */
  words(text: string) {
    const words = text.trim()
    if (!words || /^\s/.test(text)) this.owed ||= text && ' '
    if (!words) return
    this.put(words.replace(/\s+/g, ' '))
    if (/\s$/.test(text)) this.owed = ' '
  }
  /** Lines as they are. */
  verbatim(text: string) {
    const lines = text.replace(/^\n|\s+$/g, '')
    if (lines) this.put(lines)
  }
  lineBreak() {
    this.owed = this.owed.startsWith('\n') ? '\n\n' : '\n'
  }
  cell() {
    if (!this.owed.startsWith('\n')) this.owed = '\t'
  }
  block() {
    this.owed = '\n\n'
  }
  /** Where the first word of a block will stand. */
  get next(): number {
    return this.length + (this.length ? 2 : 0)
  }
  get text(): string {
    return this.pieces.join('')
  }

  private put(words: string) {
    const piece = this.length ? this.owed + words : words
    this.pieces.push(piece)
    this.length += piece.length
    this.owed = ''
  }
}

/** The part of a saved page that is its article, where the markup says so and it holds most of the paragraphs. */
function articleIn(page: Document): Element {
  const paragraphs = page.querySelectorAll('p').length
  const places = [page.querySelector('h1')?.closest('article'), page.querySelector('main, [role=main]')]
  return places.find((place) => place && place.querySelectorAll('p').length * 2 >= paragraphs) ?? page.body
}

/**
 * The text of an HTML document with its structure, as far as the page reads; of a `saved` page the
 * article alone. Nothing of it runs, loads or is shown as markup. Linear; the depth of the tree is the
 * page's choice, so the walk keeps no stack of its own.
 */
export function fromHtml(html: string, saved = false): Input {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const root = saved ? articleIn(page) : page.body
  const lines = new Lines()
  const hints: Hint[] = []
  const starts: { tag: HintTag; element: Node; start: number }[] = []
  let verbatim: Node | null = null
  /** The element inside of which line breaks count. */
  let breaks: Node | null = null
  /** Quotations that are open: the browser draws their marks, which are no text. */
  let quotes = 0

  const enter = (node: Node) => {
    if (node instanceof Text) {
      if (verbatim) lines.verbatim(node.data)
      else
        (breaks ? node.data.split('\n') : [node.data]).forEach((line, i) => {
          if (i) lines.lineBreak()
          lines.words(line)
        })
      return
    }
    const name = node.nodeName
    if (name === 'Q') lines.words(quotes++ % 2 ? '‘' : '“')
    if (styled(node, lined)) breaks ??= node
    if (name === 'BR') lines.lineBreak()
    else if (cells.has(name)) lines.cell()
    if (!breaking.has(name)) return
    lines.block()
    if (name === 'PRE') verbatim ??= node
    else if (name === 'HR') {
      const start = lines.next
      lines.words('* * *')
      hints.push({ start, end: lines.length, tag: 'hr' })
      lines.block()
    } else if (hinted.has(name)) {
      const tag = isItem(node) ? 'li' : (name.toLowerCase() as HintTag)
      starts.push({ tag, element: node, start: lines.next })
    }
  }
  const leave = (node: Node) => {
    if (node.nodeName === 'Q') lines.words(--quotes % 2 ? '’' : '”')
    if (breaks === node) breaks = null
    if (!breaking.has(node.nodeName)) return
    if (verbatim === node) verbatim = null
    lines.block()
    const last = starts[starts.length - 1]
    if (last?.element !== node) return
    starts.pop()
    if (lines.length > last.start) hints.push({ start: last.start, end: lines.length, tag: last.tag })
  }
  const isRead = (node: Node) =>
    !skipped.has(node.nodeName.toUpperCase()) && !styled(node, unseen) &&
    !(node instanceof HTMLElement && (node.hidden || node.ariaHidden === 'true'))

  for (let node: Node | null = root; node; ) {
    const inside: boolean = isRead(node)
    if (inside) enter(node)
    if (lines.length > textLimit) break // the rest would be cut
    if (inside && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (inside) leave(node)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node)
    }
    if (!node || node === root) break
    node = node.nextSibling
  }
  hints.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text: lines.text, hints }
}

/**
 * A file's characters: UTF-8, UTF-16 with its mark, or else what old Western texts are written in.
 * Null where it is no text.
 */
export function decoded(bytes: Uint8Array): string | null {
  let text: string
  try {
    text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  return looksBinary(text) || isDocument(text) ? null : text
}
