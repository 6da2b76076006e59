// What is shipped: the files by name, no code from text, no address of anybody.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { dist } from './support.mjs'

const read = (name) => fs.readFileSync(path.join(dist, name), 'utf8')
/** For browsers, and the command line with what it loads. */
const BROWSER = ['index.js', 'parts/serve.js', 'parts/worker.js']
const NODE = ['cli.js', 'parts/html.js', 'parts/bar.js']

test('the files have their names', () => {
  for (const name of [...BROWSER, ...NODE, 'index.d.ts', 'crosshead.wasm', 'english-news.model']) assert.ok(fs.statSync(path.join(dist, name)).size > 0, name)
  assert.deepEqual([...fs.readFileSync(path.join(dist, 'crosshead.wasm')).subarray(0, 4)], [0, 0x61, 0x73, 0x6d])
  assert.match(read('cli.js'), /^#!\/usr\/bin\/env node\n/)
})

test('nothing makes code from text, and nothing names an address', () => {
  for (const name of [...BROWSER, ...NODE]) assert.deepEqual(read(name).match(/new Function|\beval\(|https?:\/\/[\w.-]+/g) ?? [], [], name)
})

test('the glue knows neither Node nor its own address', () => {
  for (const name of ['parts/serve.js', 'parts/worker.js'])
    assert.deepEqual(read(name).match(/import\.meta|\brequire\(|__dirname|createRequire/g) ?? [], [], name)
})

test('bundlers leave the modules of Node alone', () => {
  for (const name of BROWSER) assert.doesNotMatch(read(name), /\bimport\("node:/, name)
})

test('the worker is one script without imports', () => {
  const imports = read('parts/worker.js').match(/\bimport\s*(?:\(\s*)?(?:\/\*.*?\*\/\s*)*["'][^"']+["']/g) ?? []
  assert.deepEqual(imports.filter((text) => !text.includes('node:')), [])
})

test('the client loads the engine only when it is wanted', () => {
  assert.ok(gzipSync(read('index.js')).length < 5000)
  assert.match(read('index.js'), /import\((?:\/\*.*?\*\/\s*)*"\.\/parts\/serve\.js"\)/)
})

/** Kilobytes (1000 bytes) that files take on their way, as a server with brotli sends them. */
const kilobytes = (...names) => names.reduce((sum, name) => sum + brotliCompressSync(fs.readFileSync(path.join(dist, name))).length, 0) / 1000

test('what is downloaded stays in its bounds', () => {
  const engine = ['crosshead.wasm', 'english-news.model']
  const client = ['index.js', 'parts/worker.js']
  const site = fs.readdirSync(path.join(dist, 'site/assets')).map((name) => `site/assets/${name}`)
  const within = (bound, ...names) => assert.ok(kilobytes(...names) <= bound, `${names.join(', ')}: ${kilobytes(...names).toFixed(1)} kB, at most ${bound}`)
  within(600, ...engine, ...client)
  within(3, 'embed.js') // what a news page loads before anybody asks
  within(25, 'parts/annotator.js', 'parts/ui.js', 'parts/languages.js')
  within(50, 'site/index.html', 'site/sw.js', ...site)
  within(760, 'site/crosshead.html') // the licences of all that is in it among them
})
