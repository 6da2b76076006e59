// One line of NDJSON in, one out. Whatever is wrong with a line stands in its place.
import type { Engine } from '../engine/engine.js'
import { errorValue, fail } from '../engine/errors.js'
import { LINE_LIMIT, type Line } from './input.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder() // leaves a byte order mark out

const isBlank = ({ bytes }: Line) => bytes !== null && bytes.length < 1024 && decoder.decode(bytes).trim() === ''

/** The line as a record: an object with a "text". */
function parseRecord(line: Line): Record<string, unknown> {
  const where = `line ${line.number}`
  if (!line.bytes) fail('bad-record', `${where} has ${line.size} bytes, the limit is ${LINE_LIMIT}`)
  let record: unknown
  try {
    record = JSON.parse(decoder.decode(line.bytes))
  } catch (error) {
    fail('bad-record', `${where} is not JSON: ${(error as Error).message}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    fail('bad-record', `${where} is not a JSON object with a "text"`)
  return record as Record<string, unknown>
}

/** The record's id as JSON. */
function idOf(record: Record<string, unknown>, line: Line): string {
  const { id = null } = record
  if (Number.isInteger(id) && !Number.isSafeInteger(id))
    fail('bad-record', `line ${line.number}: the id is beyond 2^53, where numbers are not exact: write it as a string`)
  return JSON.stringify(id)
}

/** Annotates a line; "" for a blank one. `options` are those of the run. */
export async function annotateLine(engine: Engine, line: Line, options: object): Promise<string> {
  if (isBlank(line)) return ''
  let id = 'null'
  try {
    const record = parseRecord(line)
    id = idOf(record, line)
    const { text, hints } = record
    if (typeof text !== 'string') fail('bad-record', `line ${line.number} has no "text" that is a string`)
    const all = hints === undefined || hints === null ? options : { ...options, hints }
    return `{"id":${id},"annotation":${await engine.annotate(encoder.encode(text), JSON.stringify(all))}}\n`
  } catch (thrown) {
    return `{"id":${id},"error":${JSON.stringify(errorValue(thrown, 'engine-failed'))}}\n`
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
  return `{"id":${recordId(line) ?? 'null'},"error":${JSON.stringify(errorValue(thrown, 'engine-failed'))}}\n`
}

/** The id of a line's record as JSON; null where it has none that can be read. */
export function recordId(line: Line): string | null {
  try {
    const id = idOf(parseRecord(line), line)
    return id === 'null' ? null : id
  } catch {
    return null
  }
}
