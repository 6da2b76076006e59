// Marked-up HTML: one page that stands alone, without scripts, whose text is the article's own. The command
// line writes it, and the page's reader takes it away.
// Spans may cross (a name over the end of a quotation): the one that is cut is closed and opened
// again, so that elements always nest. Tested by tests/web/html.test.mjs.
import type { Annotation, Block, Mention, Quote, Span } from './types.js'

/** A span and the tag that opens it; `rank` puts one around another where both have the same ends. */
interface Mark extends Span {
  rank: number
  element: 'mark' | 'span'
  attributes: string
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\uFFFD' }
const escape = (text: string) => text.replace(/[&<>"'\0]/g, (c) => ESCAPES[c]!)
const attribute = (name: string, value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : ` ${name}="${escape(String(value))}"`

function mentionMark(mention: Mention, annotation: Annotation): Mark {
  const entity = mention.entity === null ? null : annotation.entities[mention.entity]
  const value = 'value' in mention ? JSON.stringify(mention.value) : null
  const title = entity ? [mention.type, entity.name, entity.role].filter(Boolean).join(' · ') : mention.type
  const attributes =
    attribute('class', `mention ${mention.type.toLowerCase()}`) + attribute('data-type', mention.type) +
    attribute('data-entity', mention.entity) + attribute('data-value', value) + attribute('title', title)
  return { start: mention.start, end: mention.end, rank: 3, element: 'mark', attributes }
}

function quoteMarks(quote: Quote, index: number): Mark[] {
  const { speaker, cue } = quote
  const number = attribute('data-quote', index)
  const who = quote.kind === 'term' ? null : (speaker?.name ?? null)
  const attributes =
    attribute('class', `quote ${quote.kind}`) + number + attribute('data-kind', quote.kind) +
    attribute('data-parent', quote.parent) + attribute('data-speaker', who) +
    attribute('data-speaker-entity', speaker?.entity) + attribute('title', who === null ? null : `Said by ${who}`)
  const marks: Mark[] = quote.parts.map(({ start, end }) => ({ start, end, rank: 0, element: 'span', attributes }))
  const add = (span: Span | null, name: string, rank: number) => {
    if (span) marks.push({ start: span.start, end: span.end, rank, element: 'span', attributes: attribute('class', name) + number })
  }
  add(speaker, 'speaker', 1)
  add(cue, 'cue', 2)
  return marks
}

function allMarks(annotation: Annotation): Mark[] {
  const { dateline } = annotation
  const marks = [
    ...annotation.quotes.flatMap(quoteMarks),
    ...annotation.mentions.map((mention) => mentionMark(mention, annotation)),
  ]
  if (dateline) marks.push({ start: dateline.start, end: dateline.end, rank: 1, element: 'span', attributes: attribute('class', 'dateline') })
  return marks.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank)
}

const open = (mark: Mark) => `<${mark.element}${mark.attributes}>`
const close = (mark: Mark) => `</${mark.element}>`

/** Writes the text in [start, end) with the marks that begin there; `marks` are sorted. */
function inner(text: string, { start, end }: Span, marks: Mark[]): string {
  const out: string[] = []
  const stack: Mark[] = [] // open elements, the innermost last
  let at = start
  const upTo = (to: number) => {
    out.push(escape(text.slice(at, to)))
    at = to
  }
  /** Closes what ends at or before `to`, reopening what was in the way. */
  const closeUntil = (to: number) => {
    while (stack.length > 0) {
      const next = stack.reduce((least, mark) => Math.min(least, mark.end), Infinity)
      if (next > to) return
      upTo(next)
      const again: Mark[] = []
      while (stack.some((mark) => mark.end === next)) {
        const top = stack.pop()!
        out.push(close(top))
        if (top.end > next) again.push(top)
      }
      for (const mark of again.reverse()) {
        stack.push(mark)
        out.push(open(mark))
      }
    }
  }
  for (const mark of marks) {
    closeUntil(mark.start)
    upTo(mark.start)
    const clipped = mark.end > end ? { ...mark, end } : mark
    stack.push(clipped)
    out.push(open(clipped))
  }
  closeUntil(end)
  upTo(end)
  return out.join('')
}

const TAGS: Partial<Record<Block['kind'], string>> = { headline: 'h1', crosshead: 'h2' }

function body(text: string, annotation: Annotation): string {
  const marks = allMarks(annotation)
  const out: string[] = []
  let next = 0 // into marks
  let section = 0
  let inSection = false
  const leave = () => {
    if (inSection) out.push('</section>')
    inSection = false
  }
  for (const block of annotation.blocks) {
    let here = annotation.sections[section]
    if (here && block.start >= here.end) {
      leave()
      here = annotation.sections[++section]
    }
    if (here && !inSection && block.start >= here.start) {
      out.push(`<section${attribute('data-kind', here.kind)}${attribute('data-title', here.title)}>`)
      inSection = true
    }
    const from = next
    while (next < marks.length && marks[next]!.start < block.end) next++
    const tag = TAGS[block.kind] ?? 'p'
    const inside = marks.slice(from, next).filter((mark) => mark.start >= block.start)
    out.push(`<${tag}${attribute('class', block.kind)} dir="auto">${inner(text, block, inside)}</${tag}>`)
  }
  leave()
  return out.join('\n')
}

/** What was found, as lists: all that the marks say, for readers who do not see them. */
function lists(text: string, annotation: Annotation): string {
  const entities = annotation.entities.map(({ name, type, role, aliases, mentions }) => {
    const also = aliases.filter((alias) => alias !== name)
    const notes = [type, role, also.length > 0 ? `also ${also.join(', ')}` : '', mentions.length === 1 ? 'named once' : `named ${mentions.length} times`]
    return `<li><b>${escape(name)}</b> ${escape(notes.filter(Boolean).join(' · '))}</li>`
  })
  const said = annotation.quotes.filter((quote) => quote.kind !== 'term').map((quote) => {
    const words = quote.parts.map(({ start, end }) => text.slice(start, end)).join(' … ')
    const { speaker } = quote
    const who = speaker ? (speaker.name ?? text.slice(speaker.start, speaker.end)) : 'not said by whom'
    return `<li dir="auto"><b>${escape(who)}</b> ${escape(words)}</li>`
  })
  const list = (title: string, items: string[]) =>
    items.length > 0 ? `<h2>${title}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n` : ''
  return `<aside>\n${list('Named here', entities)}${list('Who said what', said)}</aside>`
}

const STYLE = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #1a1a1a; background: #fff }
p, h1, h2 { white-space: pre-line }
article { border-bottom: 1px solid #bbb; margin-bottom: 3rem }
aside { font: .9rem/1.5 system-ui, sans-serif; color: #444 }
.standfirst { font-size: 1.15rem } .byline, .caption, .boilerplate, .endmark, .dateline { color: #595959 }
.divider { text-align: center }
mark { background: none; color: inherit; border-bottom: 2px solid #767676 }
.person { border-color: #b3261e } .org { border-bottom: 3px double #1b5fc1 } .loc { border-color: #2e7d32; border-bottom-style: dashed }
.norp, .misc { border-color: #7b3fa0; border-bottom-style: dotted } .date, .time, .money, .percent, .quantity { border-bottom-width: 1px }
.quote { background: #fff3c4 } .quote.indirect { background: #f0f4ff } .quote.term { background: none; font-style: italic }
.speaker { font-weight: bold } .cue { font-style: italic }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #16181c } aside, .byline, .caption, .boilerplate, .endmark, .dateline { color: #b0b0b0 }
  .quote { background: #4a3f12 } .quote.indirect { background: #20304f }
  .person { border-color: #f28b82 } .org { border-color: #8ab4f8 } .loc { border-color: #81c995 } .norp, .misc { border-color: #c58af9 }
}
`

/** What stands before the articles. */
export function head(title: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`
}

/** One article with its lists. */
export function article(text: string, annotation: Annotation, name: string | null): string {
  return `<article${attribute('data-name', name)}>\n${body(text, annotation)}\n${lists(text, annotation)}\n</article>\n`
}

/** What stands behind them. */
export const FOOT = '</body>\n</html>\n'
