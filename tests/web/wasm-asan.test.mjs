// The wasm module under AddressSanitizer: the golden cases and odd texts, with the same
// results as without it. Built by `cmake --preset wasm-asan && cmake --build --preset wasm-asan --target crosshead_wasm`,
// as `npm test` does; skipped where it was not.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { caseNames, compact, goldenOf, textOf } from '../../scripts/lib/golden.mjs'
import { brokenModels, MODEL, ODD_TEXTS, root } from './support.mjs'
import { webModules } from './web-modules.mjs'

const { unpackError, unpackResult } = await webModules('engine/unpack')
const built = path.join(root, 'build/wasm-asan/engine.mjs')
const LONGEST = 5_000 // characters: the sanitizer makes it some ten times slower

test('the wasm under AddressSanitizer', { skip: fs.existsSync(built) ? false : 'not built' }, async (t) => {
  const { default: create } = await import(pathToFileURL(built).href)
  const said = []
  const module = new WebAssembly.Module(fs.readFileSync(built.replace(/mjs$/, 'wasm')))
  const engine = await create({
    instantiateWasm(imports, receive) {
      receive(new WebAssembly.Instance(module, imports))
      return {}
    },
    print: () => {},
    printErr: (line) => said.push(line),
  })
  const encoder = new TextEncoder()
  /** As web/engine/engine.ts passes bytes: what a call needs, then the call, then its answer. */
  const ask = (bytes, call) => {
    engine.HEAPU8.set(bytes, engine.room(bytes.length))
    const size = call(bytes.length)
    return engine.HEAPU8.slice(engine.answer(), engine.answer() + size)
  }
  const open = (bytes) => ask(bytes, (size) => engine.open(size))
  const annotate = (text, topicBreaks = false, unit = 1) => {
    try {
      return unpackResult(ask(encoder.encode(text), (size) => engine.annotate(size, 0, topicBreaks, unit)))
    } catch (error) {
      throw new Error(`${error.message}\n${said.join('\n')}`)
    }
  }
  for (const [code, bytes] of Object.entries(brokenModels())) assert.equal(unpackError(open(bytes)).code, code)
  assert.equal(open(fs.readFileSync(MODEL)).length, 0)
  for (const name of caseNames())
    await t.test(name, () => {
      assert.equal(JSON.stringify(annotate(fs.readFileSync(textOf(name), 'utf8'))), compact(fs.readFileSync(goldenOf(name), 'utf8')))
    })
  for (const [name, make] of Object.entries(ODD_TEXTS))
    await t.test(name, () => assert.equal(annotate(make().slice(0, LONGEST), true, 2).crosshead, 1))
  await t.test('hints behind the text', () => {
    const text = encoder.encode('Head\nThe rest.\n')
    const packed = Buffer.concat([text, Buffer.from(new Uint32Array([0, 4, 0]).buffer)])
    const [{ kind, level }] = unpackResult(ask(packed, () => engine.annotate(text.length, 1, false, 1))).blocks
    assert.deepEqual([kind, level], ['headline', 1])
  })
  assert.deepEqual(said, [])
})
