// Tells a publisher which words of the settings mean nothing: each once, in the console. What is right beside
// them counts all the same. Tested by tests/web/embed-reading.test.mjs.
import { layers } from '../panels/layers.js'
import { wordsOf } from './marks.js'
import type { Settings } from './settings.js'

/** Words that have been told, over all elements of the page. */
const told = new Set<string>()

export function checkSettings(host: Settings): void {
  const settings: [string, readonly string[], readonly string[]][] = [
    ['layers', wordsOf(host.layers), layers],
    ['start', [host.start], ['visible', 'idle', 'click']],
    ['panel', [host.panel], ['end', 'start', 'none']],
  ]
  for (const [name, given, known] of settings)
    for (const word of given) {
      const sentence = `crosshead: ${name} is "${word}", must be of ${known.join(', ')}`
      if (!known.includes(word) && !told.has(sentence)) console.info(sentence)
      told.add(sentence)
    }
}
