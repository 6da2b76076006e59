// Markdown: the article with names in bold, then who said what.
// Tested in tests/web/page-exports.test.mjs.
import { layers } from '../../../panels/layers.js'
import { quoteText, whoSaidWhat } from '../../../panels/people.js'
import type { Annotation, BlockKind } from '../../../types.js'
import { articleView, type Mark } from '../article.js'
import type { Segment } from '../segments.js'

const escaped = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, '\\$&')
/** A line that would open a list, a heading rule or a quote is text here. Only punctuation can be escaped. */
const line = (text: string) => text.replace(/^(\s*)([-+=])|^(\s*\d+)([.)])/, '$1$3\\$2$4')

const names = new Set(layers.filter((layer) => layer !== 'figures' && layer !== 'quotes'))
const before: Partial<Record<BlockKind, string>> = { headline: '# ', crosshead: '## ', 'list-item': '- ' }

export function markdown(text: string, result: Annotation): string {
  const inline = (segments: readonly Segment<Mark>[]): string =>
    segments
      .map(({ mark, start, end, children }) => {
        if (mark?.kind === 'mention') return `**${escaped(text.slice(start, end))}**`
        if (mark?.kind === 'decoration') return ''
        return mark ? inline(children) : escaped(text.slice(start, end))
      })
      .join('')
  const blocks = articleView(text, result, names).map(({ kind, segments }) => {
    if (kind === 'divider') return '---'
    const words = inline(segments)
    return before[kind] ? before[kind] + words.replace(/^\\?[-•]\s*/, '') : line(words)
  })
  const voices = whoSaidWhat(text, result).map(({ name, quotes }) => {
    const list = quotes.map((index) => `- ${result.quotes[index]!.kind}: ${escaped(quoteText(text, result.quotes[index]!))}`)
    return `### ${escaped(name ?? '?')}\n\n${list.join('\n')}`
  })
  return [...blocks, ...(voices.length ? ['---', ...voices] : [])].join('\n\n') + '\n'
}
