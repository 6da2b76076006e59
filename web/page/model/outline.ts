// The article's outline: headline, dateline, sections, and how much lies in each.
// Tested in tests/web/page-model.test.mjs.
import type { Annotation, Block, SectionKind, Span } from '../../types.js'
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

/** A line of the article. */
export interface Line {
  text: string
  start: number
}

export interface Outline {
  headline: Line | null
  byline: Line | null
  dateline: { place: string | null; agency: string | null; date: string | null; start: number } | null
  sections: OutlineSection[]
  /** Site text around the article: folded away. */
  boilerplate: Line[]
}

const line = (text: string, { start, end }: Span): Line => ({ text: text.slice(start, end).replace(/\s+/g, ' ').trim(), start })

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
  const first = (kind: Block['kind']) => {
    const block = blocks.find((block) => block.kind === kind)
    return block ? line(text, block) : null
  }
  const starts = quotes.filter(({ kind }) => kind !== 'term').map((quote) => quote.start)
  const firstAt = (offset: number) => lowerBound(starts, offset)
  const folded = new Set(['boilerplate', 'endmark'])
  return {
    headline: first('headline'),
    byline: first('byline'),
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
    boilerplate: blocks.filter((block) => folded.has(block.kind)).map((block) => line(text, block)),
  }
}
