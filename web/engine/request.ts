// What a call asks for beside the text, read from JSON and checked, as numbers for the engine. The
// native program reads the same JSON (wasm/faces/json.cpp) and says the same sentences.
// Tested by tests/web/request.test.mjs.
import { fail } from './errors.js'

/** Tags of hints and units of offsets, as document.h and faces/offsets.h number them. */
const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'figcaption', 'blockquote', 'hr', 'aside']
const UNITS = ['utf8', 'utf16', 'codepoint']

export interface EngineRequest {
  /** Three numbers for each hint: start, end, tag. */
  hints: Uint32Array
  topicBreaks: boolean
  unit: number
}

const bad = (message: string) => fail('bad-option', message)
const choice = (names: string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)
const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object'
const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
/** Arrays and objects are only named: they may be large. */
const show = (value: unknown) => (typeof value === 'object' && value !== null ? `an ${typeOf(value)}` : JSON.stringify(value))

function readHints(hints: unknown, text: Uint8Array): Uint32Array {
  if (!Array.isArray(hints)) return bad(`hints must be an array, not ${typeOf(hints)}`)
  const length = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text).length
  const packed = new Uint32Array(3 * hints.length)
  let last = 0
  for (const [i, hint] of hints.entries()) {
    const { start, end, tag } = isObject(hint) ? hint : {}
    if (!isOffset(start) || !isOffset(end) || start > end || end > length) return bad(`hints[${i}] must have 0 <= start <= end <= ${length}`)
    if (start < last) return bad(`hints[${i}] starts before the hint in front of it: sort them by start`)
    const name = typeof tag === 'string' ? tag : ''
    const index = TAGS.indexOf(name)
    if (index < 0) return bad(`hints[${i}].tag is "${name}", must be ${choice(TAGS)}`)
    packed.set([start, end, index], 3 * i)
    last = start
  }
  return packed
}

/** Reads {"hints","topicBreaks","offsets"}, all of it optional, as wasm/faces/json.h describes it; "" asks for nothing. Fails with bad-option. */
export function readRequest(json: string, text: Uint8Array): EngineRequest {
  const request: EngineRequest = { hints: new Uint32Array(0), topicBreaks: false, unit: UNITS.indexOf('utf16') }
  if (json === '') return request
  let root: unknown
  try {
    root = JSON.parse(json)
  } catch {}
  if (!isObject(root)) return bad('the options are not a JSON object')
  for (const [name, value] of Object.entries(root)) {
    if (name === 'hints') {
      request.hints = readHints(value, text)
    } else if (name === 'topicBreaks') {
      if (typeof value !== 'boolean') bad(`topicBreaks must be true or false, not ${show(value)}`)
      request.topicBreaks = value as boolean
    } else if (name === 'offsets') {
      request.unit = UNITS.indexOf(value as string)
      if (request.unit < 0) bad(`offsets is ${show(value)}, must be ${choice(UNITS)}`)
    } else {
      bad(`unknown option "${name}": options are hints, topicBreaks and offsets`)
    }
  }
  return request
}
