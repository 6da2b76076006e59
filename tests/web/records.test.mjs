// The reader of NDJSON on arbitrary input: records, broken lines and odd encodings, cut into chunks
// anywhere. Every line that is not blank has one answer, in its place: an annotation, or an error that
// names the line. A failure prints fast-check's seed and the smallest input that fails.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { anyText } from './generated-texts.mjs'
import { dist, MODEL } from './support.mjs'
import { webModules } from './web-modules.mjs'

const { readLines, LINE_LIMIT, annotateLines, loadEngine } = await webModules('cli/input', 'cli/records', 'engine/engine')
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) }
const OPTIONS = { offsets: 'utf16' }

let engine
before(async () => {
  engine = await loadEngine({ wasm: fs.readFileSync(path.join(dist, 'crosshead.wasm')), model: fs.readFileSync(MODEL) })
})

const hint = fc.record({ start: fc.integer({ min: -1, max: 50 }), end: fc.nat(50), tag: fc.constantFrom('h1', 'p', 'li', 'x', 7) })
const record = fc.record({
  id: fc.oneof(fc.integer(), fc.string(), fc.jsonValue(), fc.constantFrom(1e300, 2 ** 60, null, [[[]]])),
  text: fc.oneof({ weight: 6, arbitrary: anyText }, { weight: 1, arbitrary: fc.jsonValue() }),
  hints: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.array(hint, { maxLength: 3 }), fc.jsonValue()),
  more: fc.jsonValue(),
}, { requiredKeys: [] }).map((value) => Buffer.from(JSON.stringify(value)))
const anyBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))

/** One line or several; what is broken may hold line breaks of its own. */
const line = fc.oneof(
  { weight: 6, arbitrary: record },
  // Spaces that JSON allows, a byte order mark, CRLF.
  record.map((bytes) => Buffer.from(`\uFEFF \t${bytes} \r`)),
  // Cut off, anywhere.
  fc.tuple(record, fc.nat()).map(([bytes, at]) => bytes.subarray(0, at % (bytes.length + 1))),
  // A stray byte, anywhere: broken UTF-8, broken JSON.
  fc.tuple(record, fc.nat(), anyBytes).map(([bytes, at, stray]) => Buffer.concat([bytes.subarray(0, at % bytes.length), stray, bytes.subarray(at % bytes.length)])),
  // Another encoding.
  record.map((bytes) => Buffer.from(bytes.toString(), 'utf16le')),
  record.map((bytes) => Buffer.from(bytes.toString(), 'latin1')),
  fc.constantFrom('', ' ', '\t\r', '\uFEFF', '\0', 'null', '[]', '{}', '"text"', '{"text":"a"}{"text":"b"}', '{"id":1e999,"text":"a"}', '{"__proto__":{"text":"a"}}', ']'.repeat(99), '['.repeat(5000)).map(Buffer.from),
  anyBytes,
)
const input = fc.tuple(fc.array(line, { maxLength: 8 }), fc.boolean()).map(([lines, open]) => Buffer.concat(lines.flatMap((bytes, i) => (open && i === lines.length - 1 ? [bytes] : [bytes, Buffer.from('\n')]))))
/** Where an input is cut, in thousandths of its length; the same place twice gives an empty chunk. */
const cuts = fc.array(fc.nat(1000), { maxLength: 20 }).map((places) => places.sort((a, b) => a - b))

function chunks(bytes, places) {
  const ends = [...places.map((place) => Math.floor((place * bytes.length) / 1000)), bytes.length]
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
}

async function answersOf(stream) {
  const out = []
  for await (const lines of readLines(stream)) out.push(await annotateLines(engine, lines, OPTIONS))
  return Buffer.concat(out).toString()
}

/** What must be said of a line: null of a blank one; the code of an error or of one of two; the length of the text. */
function expectation(bytes) {
  if (/^[ \t\r]*$/.test(bytes.toString('latin1'))) return null
  let value
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return { id: null, codes: ['bad-record'] }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, codes: ['bad-record'] }
  const { id = null, text, hints = null } = value
  if (typeof id === 'number' && !(Math.abs(id) <= Number.MAX_SAFE_INTEGER)) return { id: null, codes: ['bad-record'] }
  if (typeof text !== 'string') return { id, codes: ['bad-record'] }
  return { id, length: text.length, codes: hints === null ? [] : ['bad-option'] }
}

function check(bytes, answers) {
  const rows = bytes.toString('latin1').split('\n').map((row) => Buffer.from(row, 'latin1'))
  const expected = rows.map((row, i) => ({ number: i + 1, ...expectation(row) })).filter(({ codes }) => codes)
  const found = answers.split('\n')
  assert.equal(found.pop(), '')
  assert.equal(found.length, expected.length)
  for (const [i, { number, id, length, codes }] of expected.entries()) {
    const answer = JSON.parse(found[i])
    assert.equal(JSON.stringify(answer.id), JSON.stringify(id))
    if (answer.annotation) {
      assert.deepEqual(Object.keys(answer), ['id', 'annotation'])
      assert.equal(answer.annotation.length, length)
    } else {
      assert.deepEqual(Object.keys(answer), ['id', 'error'])
      assert.ok(codes.includes(answer.error.code), `${answer.error.code}, not ${codes}`)
      assert.ok(answer.error.message.startsWith(`line ${number}: `), answer.error.message)
    }
  }
}

test('every line has its answer in its place, wherever chunks end', async () => {
  await fc.assert(fc.asyncProperty(input, cuts, async (bytes, places) => {
    const answers = await answersOf(chunks(bytes, places))
    check(bytes, answers)
    assert.equal(answers, await answersOf([bytes]))
  }), RUNS)
})

test('the program gives the same, on one thread and on several', async () => {
  await fc.assert(fc.asyncProperty(fc.array(input, { minLength: 10, maxLength: 20 }), cuts, fc.constantFrom('1', '3'), async (inputs, places, threads) => {
    const bytes = Buffer.concat(inputs.map((part) => Buffer.concat([part, Buffer.from('\n')])))
    const child = spawn(process.execPath, [path.join(dist, 'cli.js'), '--format', 'ndjson', '--threads', threads])
    const out = []
    let err = ''
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => { err += chunk })
    for (const chunk of chunks(bytes, places)) {
      child.stdin.write(chunk)
      await new Promise((resolve) => setImmediate(resolve)) // a chunk is a write of its own
    }
    child.stdin.end()
    const status = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual([status, err], [0, ''])
    assert.equal(Buffer.concat(out).toString(), await answersOf([bytes]))
  }), { numRuns: 6 })
})

test('a line beyond the limit costs no memory and its own answer alone', async () => {
  const mega = Buffer.alloc(1 << 20, 'x')
  function* stream() {
    for (let sent = 0; sent <= LINE_LIMIT; sent += mega.length) yield mega
    yield Buffer.from('\n{"id":2,"text":"abc"}\n')
  }
  const [first, second] = (await answersOf(stream())).trimEnd().split('\n').map((answer) => JSON.parse(answer))
  assert.equal(first.error.code, 'bad-record')
  assert.match(first.error.message, /^line 1: \d+ bytes, the limit is 268435456$/)
  assert.deepEqual([second.id, second.annotation.length], [2, 3])
})
