// One line of NDJSON in, one out. Whatever is wrong with a line stands in its place.
// Tested by tests/web/records.test.mjs.
import type { Engine } from '../engine/engine.js'
import { errorValue, fail } from '../engine/errors.js'
import { unpackResult } from '../engine/unpack.js'
import { LINE_LIMIT, type Line } from './input.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder() // leaves a byte order mark out

const SPACES = new Set([...' \t\r'].map((space) => space.charCodeAt(0)))
const isBlank = ({ bytes }: Line) => bytes?.every((byte) => SPACES.has(byte)) ?? false

/** The line as a record: an object with a "text". */
function parseRecord(line: Line): Record<string, unknown> {
  if (!line.bytes) fail('bad-record', `${line.size} bytes, the limit is ${LINE_LIMIT}`)
  let record: unknown
  try {
    record = JSON.parse(decoder.decode(line.bytes))
  } catch (error) {
    fail('bad-record', `not JSON: ${(error as Error).message}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) fail('bad-record', 'not a JSON object with a "text"')
  return record as Record<string, unknown>
}

/** The record's id as JSON. */
function idOf({ id = null }: Record<string, unknown>): string {
  if (typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER)
    fail('bad-record', 'the id is beyond 2^53, where numbers are not exact: write it as a string')
  try {
    return JSON.stringify(id)
  } catch {
    fail('bad-record', 'the id is nested too deeply')
  }
}

function errorLine(id: string, line: Line, thrown: unknown): string {
  const { message, ...rest } = errorValue(thrown, 'engine-failed')
  return `{"id":${id},"error":${JSON.stringify({ ...rest, message: `line ${line.number}: ${message}` })}}\n`
}

/** Annotates a line; "" for a blank one. `options` are those of the run. */
export async function annotateLine(engine: Engine, line: Line, options: object): Promise<string> {
  if (isBlank(line)) return ''
  let id = 'null'
  try {
    const record = parseRecord(line)
    id = idOf(record)
    const { text, hints } = record
    if (typeof text !== 'string') fail('bad-record', 'no "text" that is a string')
    const all = hints === undefined || hints === null ? options : { ...options, hints }
    const annotation = unpackResult(await engine.annotate(encoder.encode(text), JSON.stringify(all)))
    return `{"id":${id},"annotation":${JSON.stringify(annotation)}}\n`
  } catch (thrown) {
    return errorLine(id, line, thrown)
  }
}

/** The answers to lines, in UTF-8. */
export async function annotateLines(engine: Engine, lines: Line[], options: object): Promise<Uint8Array> {
  let answers = ''
  for (const line of lines) answers += await annotateLine(engine, line, options)
  return encoder.encode(answers)
}

/** The answer to a line whose reading did not end as it should. */
export function failedLine(line: Line, thrown: unknown): string {
  return errorLine(recordId(line) ?? 'null', line, thrown)
}

/** The id of a line's record as JSON; null where it has none that can be read. */
export function recordId(line: Line): string | null {
  try {
    const id = idOf(parseRecord(line))
    return id === 'null' ? null : id
  } catch {
    return null
  }
}
