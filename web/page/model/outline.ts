// The article's outline: headline, dateline, sections, and how much lies in each.
// Tested in tests/web/page-model.test.mjs.
import type { Annotation, SectionKind } from '../../types.js'
import { blockAt } from './article.js'
import { wordCount } from '../../panels/words.js'

export interface OutlineSection {
  title: string | null
  kind: SectionKind
  /** Where a click leads: the heading, else the first block. */
  start: number
  words: number
  quotes: number
}

export interface Outline {
  headline: { text: string; start: number } | null
  byline: string | null
  dateline: { place: string | null; agency: string | null; date: string | null; start: number } | null
  sections: OutlineSection[]
  /** Site text around the article: folded away. */
  boilerplate: { text: string; start: number }[]
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim()

/** How many of the sorted numbers are less than `limit`. */
function lowerBound(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

export function outline(text: string, result: Annotation): Outline {
  const { blocks, sections, quotes } = result
  const first = (kind: string) => blocks.find((block) => block.kind === kind)
  const headline = first('headline')
  const byline = first('byline')
  const starts = quotes.filter(({ kind }) => kind !== 'term').map((quote) => quote.start)
  const firstAt = (offset: number) => lowerBound(starts, offset)
  const folded = new Set(['boilerplate', 'endmark'])
  return {
    headline: headline
      ? { text: line(text.slice(headline.start, headline.end)), start: headline.start }
      : null,
    byline: byline ? line(text.slice(byline.start, byline.end)) : null,
    dateline: result.dateline,
    sections: sections.map(({ title, kind, heading, start, end }) => {
      let words = 0
      for (let i = blockAt(blocks, start); i < blocks.length && blocks[i]!.start < end; i++) {
        const block = blocks[i]!
        if (block.start !== heading?.start) words += wordCount(text, block.start, block.end)
      }
      return {
        title,
        kind,
        start: heading?.start ?? start,
        words,
        quotes: firstAt(end) - firstAt(start),
      }
    }),
    boilerplate: blocks
      .filter((block) => folded.has(block.kind))
      .map((block) => ({ text: line(text.slice(block.start, block.end)), start: block.start })),
  }
}
