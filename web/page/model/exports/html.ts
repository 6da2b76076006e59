// A standalone HTML file: the article with its marks, the quotes listed at the end, no script.
// All text is escaped. Tested in tests/web/page-exports.test.mjs.
import { allLayers, layerOf } from '../../../panels/layers.js'
import { quoteText, speakerName } from '../../../panels/people.js'
import type { Annotation } from '../../../types.js'
import { articleView, type Mark } from '../article.js'
import type { Segment } from '../segments.js'

const style = `body{font:1.0625rem/1.6 Charter,'Charis SIL',Georgia,serif;max-width:34em;margin:2rem auto;padding:0 1rem;color:#211e1a;background:#fdfbf7}
h1{line-height:1.15}h2{font-size:1.1em;text-align:center}
.people,.organisations,.places,.groups,.others,.figures{text-decoration:underline;text-underline-offset:.2em}
.organisations{text-decoration-style:double}.places{text-decoration-style:dotted}.groups{text-decoration-style:dashed}.others{text-decoration-style:wavy}
.direct,.mixed{background:#f8edcf}.indirect{border-bottom:1px dashed}.term{border-bottom:1px dotted}
.boilerplate,.endmark,.caption,.byline{color:#655d53;font-size:.9em}.standfirst{font-style:italic}.divider{text-align:center}`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => entities[c]!)

const tags: Record<string, string> = { headline: 'h1', crosshead: 'h2' }

export function markedHtml(text: string, result: Annotation): string {
  const inline = (segments: readonly Segment<Mark>[]): string =>
    segments
      .map(({ mark, start, end, children }) => {
        if (!mark) return escaped(text.slice(start, end))
        const inner = inline(children)
        if (mark.kind === 'mention') {
          const mention = result.mentions[mark.index]!
          const title = mention.entity === null ? mention.type : `${mention.type}: ${result.entities[mention.entity]!.name}`
          return `<span class="${layerOf(mention.type)}" title="${escaped(title)}">${inner}</span>`
        }
        if (mark.kind !== 'quote') return inner
        const quote = result.quotes[mark.index]!
        const speaker = speakerName(text, quote)
        return `<span class="${quote.kind}"${speaker === null ? '' : ` title="${escaped(speaker)}"`}>${inner}</span>`
      })
      .join('')
  const blocks = articleView(text, result, allLayers).map((view) => {
    const tag = tags[view.kind] ?? 'p'
    return `<${tag} class="${view.kind}" dir="auto">${inline(view.segments)}</${tag}>`
  })
  const quotes = result.quotes
    .filter(({ kind }) => kind !== 'term')
    .map((quote) => `<li dir="auto"><b>${escaped(speakerName(text, quote) ?? '?')}</b> (${quote.kind}): ${escaped(quoteText(text, quote))}</li>`)
  const headline = result.blocks.find(({ kind }) => kind === 'headline')
  const title = escaped(headline ? text.slice(headline.start, headline.end) : 'Crosshead')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style></head>
<body>
<article>
${blocks.join('\n')}
</article>
${quotes.length ? `<hr>\n<ol>\n${quotes.join('\n')}\n</ol>\n` : ''}</body>
</html>
`
}
