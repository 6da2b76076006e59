#!/usr/bin/env node
// Measures speed, memory and size, the peers beside us, and writes web/docs/speed.md.
// usage: run.mjs [--quick] [--out FILE]      --quick: fewer runs, for a look while working
// The peers are pinned here and installed on first use; nothing else of the project knows them.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from '../../scripts/build.mjs'
import { main, progress, root, run } from '../../scripts/lib/steps.mjs'
import { setup } from '../../scripts/setup.mjs'
import { launch } from '../web/browser.mjs'
import { median, time, typeKeys } from './measures.mjs'
import { peers } from './peers.mjs'
import { report } from './report.mjs'
import { makeKeys, makeText } from './texts.mjs'

const here = import.meta.dirname
const at = (name) => path.join(root, name)
const work = at('build/bench')
const exec = promisify(execFile)

const { values: { quick, out } } = parseArgs({ options: { quick: { type: 'boolean', default: false }, out: { type: 'string', default: at('web/docs/speed.md') } } })
const budget = quick ? 200 : 2000 // ms for one text and one system
const rounds = quick ? 1 : 5 // in which all systems take turns
const keyCount = quick ? 60 : 400

const TEXTS = [
  { name: '5 KB articles', list: Array.from({ length: 20 }, (_, i) => makeText(5000, i + 1)) },
  { name: '100 KB', list: [makeText(100_000)] },
  { name: '1 MB', list: [makeText(1_000_000)] },
]

async function prepare() {
  await setup({ tests: true })
  await build()
  if (!fs.existsSync(path.join(here, 'node_modules'))) await run('peers', 'npm', ['ci', '--ignore-scripts'], { cwd: here })
  await run('native', 'cmake', ['--preset', 'native'])
  await run('native programs', 'cmake', ['--build', '--preset', 'native', '--target', 'throughput_bench', 'tagging_bench'])
  await run('wasm', 'cmake', ['--preset', 'wasm'])
  await run('program for Node', 'cmake', ['--build', '--preset', 'wasm', '--target', 'tagging_bench'])
  fs.mkdirSync(work, { recursive: true })
  const esbuild = await import('esbuild')
  const common = { bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'silent', absWorkingDir: here }
  await esbuild.build({ ...common, splitting: true, entryPoints: ['page.mjs'], outdir: path.join(work, 'page'), outExtension: { '.js': '.mjs' } })
  for (const { name, source } of [{ name: 'compromise', source: "export * from 'compromise'; export { default } from 'compromise'" },
    { name: 'wink-nlp', source: "export { default as nlp } from 'wink-nlp'; export { default as model } from 'wink-eng-lite-web-model'" }])
    await esbuild.build({ ...common, stdin: { contents: source, resolveDir: here }, outfile: path.join(work, `${name}.mjs`) })
}

/** Medians of the native program, with the tokens of every file. */
async function native(files, runs) {
  const { stdout } = await exec(at('build/native/throughput_bench'), [at('dist/english-news.model'), String(runs), ...files])
  return stdout.trim().split('\n').map((line) => JSON.parse(line))
}

/** What `measure` gives in each round, a list of figures, as the list of their medians. */
async function medians(measure) {
  const all = []
  for (let round = 0; round < rounds; round++) all.push(await measure(round))
  return all[0].map((_, i) => median(all.map((figures) => figures[i]).filter((figure) => figure !== undefined)))
}

/** Tokens a millisecond of the names' tagger alone, over the 5 KB articles in turn. */
async function tagging() {
  const given = [at('dist/english-news.model'), '10', ...TEXTS[0].files]
  const rate = async (program, ...args) => {
    const { tokens, ms } = JSON.parse((await exec(program, [...args, ...given])).stdout)
    return tokens / ms
  }
  const [native, node] = await medians(async () => [await rate(at('build/native/tagging_bench')), await rate(process.execPath, at('build/wasm/tagging_bench.cjs'))])
  return { native, node }
}

function writeText(name, text) {
  const file = path.join(work, `${name}.txt`)
  fs.writeFileSync(file, text)
  return file
}

/** Serves dist/ and the page's scripts to the browser. */
async function serve() {
  const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' }
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, 'http://x').pathname
    const file = name.startsWith('/dist/') ? at(name.slice(1)) : path.join(work, name)
    if (name === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>')
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
    response.end(fs.readFileSync(file))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

/** Calls a function of page.mjs in a new page. */
async function inPage(browser, url, name, ...args) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.goto(url)
    return await page.evaluate(async ([name, args]) => (await import('/page/page.mjs'))[name](...args), [name, args])
  } finally {
    await context.close()
  }
}

/**
 * Medians over rounds in which all systems take turns: a shared machine is slower at one time than at
 * another. compromise, which takes a minute for the longest text, reads that once.
 */
async function throughput(browser, url, annotator) {
  const lists = TEXTS.map(({ list }) => list)
  const sum = (list, what) => list.reduce((all, one) => all + one[what], 0)
  const share = budget / rounds
  const inChromium = (system) => (texts) => inPage(browser, url, 'throughput', system, texts, share, budget)
  const systems = [
    { name: 'Crosshead', where: 'native', measure: async () => {
      const ms = []
      for (const text of TEXTS) {
        const measured = await native(text.files, 3)
        Object.assign(text, { bytes: sum(measured, 'bytes'), tokens: sum(measured, 'tokens') })
        ms.push(sum(measured, 'ms'))
      }
      return ms
    } },
    { name: 'Crosshead', where: 'wasm, Node', measure: async (texts) => {
      const ms = []
      for (const list of texts) ms.push(await time(async () => { for (const text of list) await annotator.annotate(text) }, { runs: 3, ms: share }))
      return ms
    } },
    { name: 'Crosshead', where: 'wasm, Chromium', measure: inChromium('ours') },
    { name: 'Crosshead', where: 'worker round trip, Chromium', measure: inChromium('worker') },
    ...peers.map(({ name }) => ({ name, where: 'Chromium', measure: inChromium(name) })),
  ]
  const ms = await medians(async (round) => {
    const taken = []
    for (const { name, measure } of systems) {
      const some = name === 'compromise' && (round > 0 || quick) ? lists.slice(0, 2) : lists
      const measured = await measure(some)
      taken.push(...lists.map((_, text) => measured[text]))
    }
    return taken
  })
  return systems.map(({ name, where }, i) => ({ name, where, ms: ms.slice(i * lists.length, (i + 1) * lists.length) }))
}

async function cold(browser, url) {
  const text = TEXTS[0].list[0]
  const names = ['Crosshead', 'compromise', 'wink-nlp', 'Intl.Segmenter']
  const ms = await medians(async () => {
    const taken = []
    for (const name of names) {
      const system = name === 'Crosshead' ? 'ours' : name
      taken.push(Number((await exec(process.execPath, [path.join(here, 'node-cold.mjs'), system, TEXTS[0].files[0]])).stdout))
      taken.push(await inPage(browser, url, 'cold', system, text))
    }
    return taken
  })
  return names.map((name, i) => ({ name, node: ms[2 * i], chromium: ms[2 * i + 1] }))
}

async function keys(browser, url, annotator) {
  const rows = []
  for (const { name, list: [text] } of TEXTS) {
    const typed = makeKeys(text, keyCount)
    rows.push({
      name: name.replace(' articles', ''),
      node: await typeKeys(annotator, text, typed),
      chromium: await inPage(browser, url, 'keys', text, typed),
      whole: await time(() => annotator.annotate(text), { runs: 3, ms: budget }),
    })
  }
  return rows
}

async function memory() {
  const { stdout } = await exec(process.execPath, [path.join(here, 'node-memory.mjs'), TEXTS[2].files[0]])
  return JSON.parse(stdout)
}

function sizes() {
  const size = (name, files) => {
    const all = files.map((file) => fs.readFileSync(file))
    const sum = (pack) => all.reduce((bytes, file) => bytes + pack(file).length, 0)
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }
    return { name, raw: sum((file) => file), gzip: sum((file) => gzipSync(file, { level: 9 })), brotli: sum((file) => brotliCompressSync(file, best)) }
  }
  const dist = (...names) => names.map((name) => at(`dist/${name}`))
  return [
    size('Crosshead, all of it: index.js, worker.js, wasm, model', dist('index.js', 'parts/worker.js', 'crosshead.wasm', 'english-news.model')),
    size('crosshead.wasm', dist('crosshead.wasm')),
    size('english-news.model', dist('english-news.model')),
    size('embed.js (what a page loads before anybody asks)', dist('embed.js')),
    size('site/crosshead.html (one file)', dist('site/crosshead.html')),
    size('compromise', [path.join(work, 'compromise.mjs')]),
    size('wink-nlp and its model', [path.join(work, 'wink-nlp.mjs')]),
  ]
}

async function growth(annotator) {
  const rows = []
  for (const [name, size] of [['10 KB', 1e4], ['100 KB', 1e5], ['1 MB', 1e6], ['10 MB', 1e7]]) {
    const text = makeText(size)
    const [{ tokens }] = await native([writeText('growth', text)], 1)
    rows.push({ name, tokens, text, size: text.length })
  }
  const ms = await medians(async () => {
    const taken = []
    for (const { text } of rows) taken.push(await time(() => annotator.annotate(text), { runs: 1, ms: 100 }))
    return taken
  })
  for (const [i, row] of rows.entries()) row.ms = ms[i]
  // The slope of the line through the logarithms.
  const points = rows.map(({ size, ms }) => [Math.log(size), Math.log(ms)])
  const mean = (i) => points.reduce((sum, point) => sum + point[i], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  return { rows, slope, ratio: rows[3].ms / rows[2].ms }
}

async function bench() {
  await prepare()
  for (const [i, text] of TEXTS.entries()) text.files = text.list.map((one, k) => writeText(`${i}-${k}`, one))
  const { createAnnotator } = await import('../../dist/index.js')
  const annotator = await createAnnotator({ worker: false })
  const browser = await launch()
  const server = await serve()
  try {
    const chromium = browser.version()
    const figures = {
      machine: `${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.versions.node}, Chromium ${chromium.split('.')[0]}`,
      texts: TEXTS,
      throughput: await progress('throughput', () => throughput(browser, server.url, annotator)),
      border: await progress('border', () => medians(() => inPage(browser, server.url, 'border', TEXTS.map(({ list }) => list), budget / rounds, budget))),
      names: await progress('names alone', tagging),
      cold: await progress('cold start', () => cold(browser, server.url)),
      keys: await progress('keys', () => keys(browser, server.url, annotator)),
      memory: await progress('memory', memory),
      sizes: await progress('sizes', async () => sizes()),
      growth: await progress('growth', () => growth(annotator)),
    }
    const page = report(figures)
    fs.writeFileSync(out, page)
    process.stdout.write(`\n${page}\nWritten to ${path.relative(process.cwd(), out)}\n`)
  } finally {
    await browser.close()
    server.close()
    annotator.dispose()
  }
}

await main(bench)
