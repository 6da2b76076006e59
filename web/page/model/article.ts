// A result -> what the article view draws, block by block: nested marks and the margin's notes.
// A block's `key` is equal exactly if it would be drawn equally, so that typing touches changed
// blocks only. Linear in text and marks. Tested in tests/web/page-model.test.mjs.
import type { Annotation, Block, Quote, Span } from '../../types.js'
import { type Layers, layerOf } from '../../panels/layers.js'
import { speakerName } from '../../panels/people.js'
import { type Marking, nest, type Segment } from './segments.js'

/** What a marked range of the article stands for; `index` counts in the result's arrays. */
export type Mark =
  | { kind: 'mention'; index: number }
  | { kind: 'quote'; index: number }
  | { kind: 'dateline' }
  | { kind: 'decoration' }

/** A label beside a block: who speaks in its quotes. */
export interface Note {
  /** The first quote of the block that it stands for. */
  quote: number
  /** Null where the article does not say. */
  speaker: string | null
}

export interface BlockView extends Span {
  kind: Block['kind']
  level: number | null
  segments: Segment<Mark>[]
  notes: Note[]
  /** 1 for the first section with a heading or divider; null inside sections. */
  section: number | null
  /** The first of several blocks of its kind. */
  first: boolean
  key: string
}

/** Outside first: a dateline holds names, a quote holds names. */
const rank = { dateline: 0, quote: 1, mention: 2, decoration: 3 }

/** Index of the first block that ends after `offset`. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Hands every block that `span` touches the marking. */
function place(blocks: readonly Span[], lists: Marking<Mark>[][], span: Span, mark: Mark) {
  for (let i = blockAt(blocks, span.start); i < blocks.length && blocks[i]!.start < span.end; i++)
    lists[i]!.push({ start: span.start, end: span.end, mark, rank: rank[mark.kind] })
}

/** What stands around a heading's title: the dashes and marks of "- 'Who pays' -". */
function decorations(text: string, heading: Span, title: string): Span[] {
  const at = text.slice(heading.start, heading.end).indexOf(title)
  if (at < 0) return []
  const start = heading.start + at
  return [
    { start: heading.start, end: start },
    { start: start + title.length, end: heading.end },
  ].filter((span) => span.start < span.end)
}

/** What Markdown puts around a headline or a standfirst: "# Mill burns down", "*It stood for years.*" */
function signs(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const heading = /^#{1,6}\s+(?=\S)/.exec(words)
  if (heading) return [{ start, end: start + heading[0].length }]
  const emphasis = /^(\*\*?|__?)[^*_]+\1$/.exec(words)
  if (!emphasis) return []
  const { length } = emphasis[1]!
  return [{ start, end: start + length }, { start: end - length, end }]
}

function notesOf(text: string, quotes: readonly Quote[], indices: Iterable<number>): Note[] {
  const notes: Note[] = []
  for (const index of indices) {
    const quote = quotes[index]!
    if (quote.kind === 'term') continue
    const speaker = speakerName(text, quote)
    if (speaker === null && quote.kind !== 'direct') continue
    if (!notes.some((note) => note.speaker === speaker)) notes.push({ quote: index, speaker })
  }
  return notes
}

/** What is drawn, relative to the block's start: the block may move without being drawn anew. */
function keyOf(text: string, view: Omit<BlockView, 'key'>, result: Annotation): string {
  const parts = [view.kind, view.level, view.section, view.first ? 1 : 0, text.slice(view.start, view.end)]
  const walk = (segments: readonly Segment<Mark>[]) => {
    for (const { mark, start, end, continued, children } of segments) {
      if (!mark) continue
      const what =
        mark.kind === 'mention'
          ? result.mentions[mark.index]!.type
          : mark.kind === 'quote'
            ? result.quotes[mark.index]!.kind
            : mark.kind
      parts.push(what, start - view.start, end - view.start, continued ? 1 : 0)
      walk(children)
    }
  }
  walk(view.segments)
  for (const note of view.notes) parts.push(note.speaker)
  return parts.join('\u0001')
}

/** The blocks of `text`, or pieces of them, with the marks of the active layers. */
export function articleView(text: string, result: Annotation, active: Layers, blocks: readonly Block[] = result.blocks): BlockView[] {
  const { mentions, quotes, sections, dateline } = result
  const lists: Marking<Mark>[][] = blocks.map(() => [])
  if (dateline) place(blocks, lists, dateline, { kind: 'dateline' })
  if (active.has('quotes'))
    quotes.forEach((quote, index) => {
      for (const part of quote.parts) place(blocks, lists, part, { kind: 'quote', index })
    })
  mentions.forEach((mention, index) => {
    if (active.has(layerOf(mention.type))) place(blocks, lists, mention, { kind: 'mention', index })
  })

  const sectionAt = new Map<number, number>()
  if (active.has('sections'))
    sections
      .filter(({ kind }) => kind !== 'opening')
      .forEach(({ start, heading, title }, i) => {
        sectionAt.set(heading?.start ?? start, i + 1)
        if (heading && title)
          for (const span of decorations(text, heading, title))
            place(blocks, lists, span, { kind: 'decoration' })
      })

  return blocks.map((block, i) => {
    const list = lists[i]!
    if (block.kind === 'headline' || block.kind === 'standfirst')
      for (const { start, end } of signs(text, block))
        list.push({ start, end, mark: { kind: 'decoration' }, rank: rank.decoration })
    const inBlock = new Set<number>()
    for (const { mark } of list) if (mark.kind === 'quote') inBlock.add(mark.index)
    const view = {
      start: block.start,
      end: block.end,
      kind: block.kind,
      level: block.level ?? null,
      segments: nest(block, list),
      notes: notesOf(text, quotes, inBlock),
      section: sectionAt.get(block.start) ?? null,
      first: blocks[i - 1]?.kind !== block.kind,
    }
    return { ...view, key: keyOf(text, view, result) }
  })
}
