// What of an annotation is drawn: marks in text order, each with the name of its highlight.
import { type Layer, layerOf, layers } from '../panels/layers.js'
import type { Annotation, Span } from '../types.js'
import type { Target } from './settings.js'

export interface Mark extends Span, Target {
  kind: 'mention' | 'quote'
  highlight: string
  /** What is drawn: a quote's parts, without the words between them. */
  spans: readonly Span[]
}

/** What is marked unless a publisher says otherwise: dates and sums would be noise in most articles. */
const USUAL: readonly Layer[] = ['people', 'organisations', 'places', 'groups', 'quotes', 'sections']

export const wordsOf = (value: string): string[] => value.toLowerCase().split(/[\s,]+/).filter(Boolean)

/** Reads the layers attribute; words that name no layer are passed over. */
export function readLayers(value: string): ReadonlySet<Layer> {
  const words = wordsOf(value)
  const chosen = layers.filter((layer) => words.includes(layer))
  return new Set(words.length > 0 ? chosen : USUAL)
}

/** Sorted by start, the longer first. O(n log n). */
export function marksOf({ mentions, quotes }: Annotation, chosen: ReadonlySet<Layer>): Mark[] {
  const marks: Mark[] = []
  mentions.forEach((mention, index) => {
    const layer = layerOf(mention.type)
    const { start, end } = mention
    if (chosen.has(layer)) marks.push({ kind: 'mention', index, start, end, highlight: `crosshead-${layer}`, spans: [mention] })
  })
  if (chosen.has('quotes'))
    quotes.forEach(({ kind, parts, start, end }, index) => {
      if (kind === 'term') return
      marks.push({ kind: 'quote', index, start, end, highlight: kind === 'indirect' ? 'crosshead-indirect' : 'crosshead-quotes', spans: parts })
    })
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}
