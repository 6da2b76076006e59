// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one annotation per mention and
// per part of a quote, each with a TextQuoteSelector and a TextPositionSelector. Positions count
// Unicode code points, as the model asks for; everything else of Crosshead counts UTF-16 units.
// Tested in tests/web/page-exports.test.mjs.
import { speakerName } from '../../../panels/people.js'
import type { Annotation, Span } from '../../../types.js'

const contextLength = 32
/** Half of a character, where the context was cut through it. */
const halves = /^[\udc00-\udfff]|[\ud800-\udbff]$/

/** UTF-16 offset -> code points before it, for offsets asked for in any order. O(text) once. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [] // offsets of the second halves of surrogate pairs
  for (let i = 1; i < text.length; i++) {
    const before = text.charCodeAt(i - 1)
    const code = text.charCodeAt(i)
    if (code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00) pairs.push(i)
  }
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}

export function webAnnotations(text: string, result: Annotation): string {
  const at = codePoints(text)
  const target = ({ start, end }: Span) => ({
    source: 'urn:crosshead:text',
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start).replace(halves, ''),
        suffix: text.slice(end, end + contextLength).replace(halves, ''),
      },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  })
  const items = [
    ...result.mentions.map((mention, i) => ({
      id: `urn:crosshead:mention:${i}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: mention.type },
        ...(mention.entity === null
          ? []
          : [{ type: 'TextualBody', purpose: 'identifying', value: result.entities[mention.entity]!.name }]),
      ],
      target: target(mention),
    })),
    ...result.quotes.map((quote, i) => {
      const speaker = speakerName(text, quote)
      return {
        id: `urn:crosshead:quote:${i}`,
        type: 'Annotation',
        motivation: 'describing',
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: `quote:${quote.kind}` },
          ...(speaker === null ? [] : [{ type: 'TextualBody', purpose: 'describing', value: `speaker: ${speaker}` }]),
        ],
        target: quote.parts.map(target),
      }
    }),
  ]
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:crosshead:annotations',
    type: 'AnnotationCollection',
    label: 'Crosshead',
    total: items.length,
    first: { id: 'urn:crosshead:annotations:1', type: 'AnnotationPage', startIndex: 0, items },
  }
  return JSON.stringify(collection, null, 2)
}
