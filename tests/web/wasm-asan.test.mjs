// The wasm module under AddressSanitizer: the golden cases and odd texts, with the same bytes as
// without it. Built by `cmake --preset wasm-asan && cmake --build --preset wasm-asan --target crosshead_wasm`,
// as `npm test` does; skipped where it was not.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { caseNames, compact, goldenOf, textOf } from '../../scripts/lib/golden.mjs'
import { brokenModels, MODEL, ODD_TEXTS, root } from './support.mjs'

const built = path.join(root, 'build/wasm-asan/engine.mjs')
const LONGEST = 5_000 // characters: the sanitizer makes it some ten times slower

test('the wasm under AddressSanitizer', { skip: fs.existsSync(built) ? false : 'not built' }, async (t) => {
  const { default: create } = await import(pathToFileURL(built).href)
  const said = []
  const engine = await create({ wasmBinary: fs.readFileSync(built.replace(/mjs$/, 'wasm')), print: () => {}, printErr: (line) => said.push(line) })
  const encoder = new TextEncoder()
  const annotate = (text, options = '') => {
    try {
      return engine.annotate(encoder.encode(text), encoder.encode(options))
    } catch (error) {
      throw new Error(`${error.message}\n${said.join('\n')}`)
    }
  }
  for (const [code, bytes] of Object.entries(brokenModels())) assert.match(engine.open(bytes), new RegExp(`"${code}"`))
  assert.equal(engine.open(fs.readFileSync(MODEL)), '')
  for (const name of caseNames())
    await t.test(name, () => assert.equal(annotate(fs.readFileSync(textOf(name), 'utf8')), compact(fs.readFileSync(goldenOf(name), 'utf8'))))
  for (const [name, make] of Object.entries(ODD_TEXTS))
    await t.test(name, () => assert.match(annotate(make().slice(0, LONGEST), '{"topicBreaks":true,"offsets":"codepoint"}'), /^\{"crosshead":1/))
  await t.test('bad options', () => assert.match(annotate('abc', '{"hints":[{"start":9,"end":2}]}'), /"bad-option"/))
  assert.deepEqual(said, [])
})
