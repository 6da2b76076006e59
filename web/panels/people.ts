// Who is who and who said what: the panels' lists, from a result. Linear in mentions and quotes.
// Tested in tests/web/page-model.test.mjs.
import type { Annotation, Entity, Quote, QuoteKind } from '../types.js'
import { type Layer, layerOf } from './layers.js'
import { wordCount } from './words.js'

/** The name a speaker goes by: the entity's, else the words that the article uses. */
export function speakerName(text: string, quote: Quote): string | null {
  if (!quote.speaker) return null
  const { name, start, end } = quote.speaker
  return name ?? text.slice(start, end).replace(/\s+/g, ' ').trim()
}

export interface Person {
  entity: Entity
  layer: Layer
  /** Where its mentions stand in the text, 0..1, for the strip. */
  places: number[]
}

/** The entities in order of salience, without those that have no mention. */
export function whoIsWho(result: Annotation): Person[] {
  const length = Math.max(1, result.length)
  return result.entities
    .filter((entity) => entity.mentions.length > 0)
    .map((entity) => ({
      entity,
      layer: layerOf(entity.type),
      places: entity.mentions.map((index) => result.mentions[index]!.start / length),
    }))
}

/** One source and all it is reported to have said. */
export interface Voice {
  /** The entity, or null for sources that the article does not name. */
  entity: number | null
  /** Null for quotes without any speaker. */
  name: string | null
  quotes: number[]
  /** Words between quotation marks, and their share of all such words of the article, 0..1. */
  quotedWords: number
  share: number
}

const spoken: ReadonlySet<QuoteKind> = new Set<QuoteKind>(['direct', 'mixed'])

const quotedWords = (text: string, quote: Quote) =>
  spoken.has(quote.kind)
    ? quote.parts.reduce((sum, part) => sum + wordCount(text, part.start, part.end), 0)
    : 0

/** Voices with most quoted words first; those without a speaker last. Terms belong to nobody. */
export function whoSaidWhat(text: string, result: Annotation): Voice[] {
  const voices = new Map<string, Voice>()
  let total = 0
  result.quotes.forEach((quote, index) => {
    if (quote.kind === 'term') return
    const name = speakerName(text, quote)
    const entity = quote.speaker?.entity ?? null
    const key = name === null ? '' : entity === null ? `name ${name.toLowerCase()}` : `entity ${entity}`
    let voice = voices.get(key)
    if (!voice) voices.set(key, (voice = { entity, name, quotes: [], quotedWords: 0, share: 0 }))
    voice.quotes.push(index)
    // A quote inside another one counts for its own speaker alone in the list, not in the share.
    if (quote.parent === null) {
      const words = quotedWords(text, quote)
      voice.quotedWords += words
      total += words
    }
  })
  const list = [...voices.values()]
  for (const voice of list) voice.share = total ? voice.quotedWords / total : 0
  const silent = (voice: Voice) => (voice.name === null ? 1 : 0)
  return list.sort(
    (a, b) => silent(a) - silent(b) || b.quotedWords - a.quotedWords || a.quotes[0]! - b.quotes[0]!,
  )
}

/** The words of a quote as one line: parts joined by an ellipsis, spaces made single. */
export function quoteText(text: string, quote: Quote): string {
  return quote.parts
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .join(' … ')
}

/** The next mention of the same entity, round from the last one to the first. */
export function nextMention(result: Annotation, mention: number, step: 1 | -1 = 1): number {
  const entity = result.mentions[mention]?.entity
  const all = entity == null ? [] : (result.entities[entity]?.mentions ?? [])
  const at = all.indexOf(mention)
  return at < 0 ? mention : all[(at + step + all.length) % all.length]!
}
