// Properties of any result, on generated texts: spans in every unit of offsets, blocks and gaps, the
// same bytes again and in the native program, what an added paragraph changes, time and memory.
// A failure prints fast-check's seed and the smallest text that fails.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { anyText, article, BAD_FAMILIES, CASE_TEXTS, QUOTING, UNRELATED, wholeArticle } from './generated-texts.mjs'
import { crosshead, dist, faults, NATIVE } from './support.mjs'
import { webModules } from './web-modules.mjs'

const { unpackResult } = await webModules('engine/unpack')
const { makeServer } = await import(pathToFileURL(path.join(dist, 'parts/serve.js')).href)

/** The memories of the instances made so far. */
const memories = []
const { instantiate } = WebAssembly
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args)
  memories.push(Object.values(made.exports).find((value) => value instanceof WebAssembly.Memory))
  return made
}

/** The engine in this thread, with the options that the package keeps to itself (offsets). */
async function engine() {
  const serve = makeServer()
  const url = (name) => pathToFileURL(path.join(dist, name)).href
  assert.equal((await serve({ id: 1, kind: 'load', files: { wasm: url('crosshead.wasm'), model: url('english-news.model') } })).answer.length, 0)
  return async (text, options = {}) => {
    const reply = await serve({ id: 2, kind: 'annotate', text: new TextEncoder().encode(text), options: JSON.stringify(options) })
    if (reply.error) throw Object.assign(new Error(reply.error.message), reply.error)
    return JSON.stringify(unpackResult(reply.answer))
  }
}

let annotate
before(async () => { annotate = await engine() })

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 200) }
/** What the engine reads: lone surrogates are U+FFFD. */
const wellFormed = (text) => Buffer.from(text).toString()

/** Every offset of a result, in the order of its fields. */
function offsets(value, out = []) {
  if (Array.isArray(value)) for (const item of value) offsets(item, out)
  else if (value && typeof value === 'object') {
    if ('start' in value) out.push(value.start, value.end)
    for (const item of Object.values(value)) offsets(item, out)
  }
  return out
}

test('every span is valid, and is the same place in UTF-16, UTF-8 and code points', async () => {
  await fc.assert(fc.asyncProperty(anyText, async (text) => {
    const utf16 = JSON.parse(await annotate(text))
    assert.deepEqual(faults(text, utf16), [])
    const clean = wellFormed(text)
    const places = offsets(utf16)
    for (const [unit, count] of Object.entries({ utf8: (part) => Buffer.byteLength(part), codepoint: (part) => [...part].length })) {
      const other = JSON.parse(await annotate(text, { offsets: unit }))
      assert.equal(other.length, count(clean))
      assert.deepEqual(offsets(other), places.map((at) => count(clean.slice(0, at))), unit)
    }
  }), RUNS)
})

test('blocks and gaps are the text, and a gap is blank', async () => {
  await fc.assert(fc.asyncProperty(anyText, async (text) => {
    const { blocks, length } = JSON.parse(await annotate(text))
    let at = 0
    let back = ''
    for (const { start, end } of [...blocks, { start: length, end: length }]) {
      const gap = text.slice(at, start)
      assert.match(gap, /^[\s\u200b\ufeff\u0085\p{Cc}\p{Cf}\p{M}]*$/u)
      back += gap + text.slice(start, end)
      at = end
    }
    assert.equal(back, text)
  }), RUNS)
})

test('the same result twice, whatever was read in between', async () => {
  await fc.assert(fc.asyncProperty(anyText, anyText, async (text, other) => {
    const first = await annotate(text)
    await annotate(other)
    assert.equal(await annotate(text), first)
  }), RUNS)
})

test('no text of one document shows up in the result of another', async () => {
  // Words that no list knows, so that whatever the result says of them comes from the text.
  const secret = 'Zqxv Wjkrl'
  const story = `PARIS (Zqxv) - President ${secret} of Wjkrl Holdings told the Zqxv Times: “Zqxv.”\n\n- Wjkrl -\n\n“I am,” said Dr ${secret} on Friday.`
  await fc.assert(fc.asyncProperty(anyText, async (text) => {
    const alone = await (await engine())(text)
    assert.match(await annotate(story), /Zqxv/)
    const after = await annotate(text)
    assert.equal(after, alone)
    assert.doesNotMatch(after, /Zqxv|Wjkrl/)
  }), { numRuns: 15 })
})

test('the native program gives the same bytes', { skip: fs.existsSync(NATIVE) ? false : 'no native program' }, async () => {
  const texts = [...fc.sample(anyText, RUNS.numRuns), ...fc.sample(article, RUNS.numRuns)].map(wellFormed)
  const { out } = await crosshead(['--format', 'ndjson', '--model', path.join(dist, 'english-news.model')],
    texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''), { file: NATIVE, first: [] })
  const lines = out.split('\n')
  for (const [id, text] of texts.entries()) assert.equal(lines[id], `{"id":${id},"annotation":${await annotate(text)}}`, JSON.stringify(text))
})

/** A record as it is compared: its span, with the type, kind and speaker. */
const compared = ({ start, end, type, kind, speaker }) => JSON.stringify([start, end, type ?? kind, speaker && [speaker.start, speaker.end, speaker.name]])
/** What the engine is sure of: 0.9 or more. */
const sure = ({ mentions, quotes }) => [...mentions, ...quotes].filter(({ confidence }) => confidence >= 0.9)

test('an unrelated paragraph at the end changes nothing of what is sure', async () => {
  const check = async (text, paragraph) => {
    const before = sure(JSON.parse(await annotate(text)))
    // Confidence may move a little over the bound, so what comes after is taken whole. Whom a text leaves
    // nameless it may name further on ("a driver did her duty, she said", then "Ms Solheim"): null is not sure.
    const { mentions, quotes } = JSON.parse(await annotate(`${text}\n\n${paragraph}\n`))
    const nameless = (record) => ({ ...record, speaker: record.speaker && { ...record.speaker, name: null } })
    const after = new Set([...mentions, ...quotes, ...quotes.map(nameless)].map(compared))
    assert.deepEqual(before.map(compared).filter((record) => !after.has(record)), [], paragraph)
    return before.length
  }
  for (const text of Object.values(CASE_TEXTS)) assert.doesNotMatch(text, /Tomas|Lindqvist|Uppsala|Astrid|Solheim|Tromso|Bergslag|Falun/)
  let records = 0
  for (const text of Object.values(CASE_TEXTS))
    for (const paragraph of [...UNRELATED, ...QUOTING]) records += await check(text.trimEnd(), paragraph)
  assert.ok(records > 500, `${records} records`)
  await fc.assert(fc.asyncProperty(wholeArticle, fc.constantFrom(...UNRELATED, ...QUOTING), async (text, paragraph) => {
    await check(text, paragraph)
  }), RUNS)
})

// Time is the processor's, not the clock's, and of several runs the least: other work on the machine
// counts little. A quadratic stage has the slope 2 in this picture of logarithms; caches cost up to 1.2.
const SIZES = [16, 32, 64, 128].map((kilo) => kilo * 1024)
const STEEPEST = 1.45

/** Seconds of processor for a text of each size. */
async function secondsFor(make) {
  const seconds = []
  for (const size of SIZES) {
    const text = make(size)
    let least = Infinity
    for (let run = 0; run < 2; run++) {
      const before = process.cpuUsage()
      await annotate(text)
      const { user, system } = process.cpuUsage(before)
      least = Math.min(least, (user + system) / 1e6)
    }
    seconds.push(least)
  }
  return seconds
}

/** Slope of the line of least squares through the logarithms. */
function slopeOf(xs, ys) {
  const [x, y] = [xs, ys].map((values) => values.map(Math.log))
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
}

for (const [name, make] of Object.entries(BAD_FAMILIES)) {
  test(`time is linear: ${name}`, async (t) => {
    const seconds = await secondsFor(make)
    const slope = slopeOf(SIZES, seconds)
    t.diagnostic(`slope ${slope.toFixed(2)}, ${(seconds.at(-1) * 1e9 / SIZES.at(-1)).toFixed(0)} ns a character`)
    assert.ok(slope < STEEPEST, `slope ${slope.toFixed(2)}: ${seconds.map((s) => s.toFixed(3)).join(', ')} s for ${SIZES.join(', ')} characters`)
  })
}

// Measured: 130 bytes at most, for speakers that are all different.
const MEMORY_TEXT = 128 * 1024
const MEMORY_BOUND = 250

test('memory is bounded by the length of the text', async (t) => {
  const most = { bytes: 0 }
  for (const [name, make] of Object.entries(BAD_FAMILIES)) {
    const run = await engine()
    const memory = memories.at(-1)
    const before = memory.buffer.byteLength
    const text = make(MEMORY_TEXT)
    await run(text)
    const bytes = (memory.buffer.byteLength - before) / Buffer.byteLength(text)
    t.diagnostic(`${bytes.toFixed(0)} bytes for a byte: ${name}`)
    if (bytes > most.bytes) Object.assign(most, { bytes, name })
  }
  assert.ok(most.bytes < MEMORY_BOUND, `${most.name}: ${most.bytes} bytes for each byte of text`)
})
