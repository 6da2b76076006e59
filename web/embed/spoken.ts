// What screen readers are told of a mark. Tested by tests/web/embed-reading.test.mjs.
import { speakerName } from '../panels/people.js'
import type { Labels, Target } from './settings.js'
import type { Reading } from './story.js'

export function spoken({ text, annotation }: Reading, { kind, index }: Target, labels: Labels): string {
  const { mentions, quotes, entities } = annotation
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\s+/g, ' ')
  if (kind === 'quote') return `${speakerName(text, quotes[index]!) ?? labels.unknownSpeaker}: ${words(quotes[index]!)}`
  const mention = mentions[index]!
  const entity = mention.entity === null ? null : entities[mention.entity]
  const name = words(mention)
  return `${entity && entity.name !== name ? `${name}, ${entity.name}` : name}. ${labels.types[mention.type]}. ${entity?.role ?? ''}`
}
