// The benchmark's half in Chromium: what run.mjs asks of the page.
import { time, typeKeys } from './measures.mjs'
import { peers } from './peers.mjs'
import { toBytes } from '../../web/engine/limits.ts'
import { unpackResult } from '../../web/engine/unpack.ts'

const ours = () => import(/* @vite-ignore */ new URL('/dist/index.js', location.href).href)

/** Milliseconds of one call for every text, in the order of `texts`; `budget` bounds each, `warm` what comes before. */
export async function throughput(system, texts, budget, warm) {
  const read = await open(system)
  const out = []
  await time(async () => { for (const text of texts[0]) await read(text) }, { runs: 1, ms: warm })
  for (const list of texts) {
    const endless = system === 'compromise' && list.some((text) => text.length > 500_000)
    out.push(await time(async () => { for (const text of list) await read(text) }, endless ? { runs: 1, ms: 0, warm: false } : { runs: 3, ms: budget }))
  }
  return out
}

async function open(system) {
  const peer = peers.find(({ name }) => name === system)
  if (peer) return peer.load()
  const annotator = await (await ours()).createAnnotator({ worker: system === 'worker' })
  return (text) => annotator.annotate(text)
}

/** The engine without its client: a function that gives the packed answer to UTF-8. */
async function engine() {
  const at = (name) => new URL(`/dist/${name}`, location.href).href
  const { makeServer } = await import(/* @vite-ignore */ at('parts/serve.js'))
  const serve = makeServer()
  await serve({ id: 1, kind: 'load', files: { wasm: at('crosshead.wasm'), model: at('english-news.model') } })
  return async (text) => (await serve({ id: 2, kind: 'annotate', text, options: '' })).answer
}

/**
 * Shares of a call in this thread that its border takes: the text as UTF-8, written to the engine's memory,
 * and the answer copied from there and unpacked; in the order of `texts`.
 */
export async function border(texts, budget, warm) {
  const read = await open('ours')
  await time(async () => { for (const text of texts[0]) await read(text) }, { runs: 1, ms: warm })
  const ask = await engine()
  const memory = new Uint8Array(3 * Math.max(...texts.flat().map(({ length }) => length))) // in the place of the engine's
  const out = []
  for (const list of texts) {
    const answers = []
    for (const text of list) answers.push(await ask(toBytes(text)))
    const whole = await time(async () => { for (const text of list) await read(text) }, { runs: 3, ms: budget })
    const crossing = await time(() => {
      for (const [i, text] of list.entries()) {
        memory.set(toBytes(text))
        unpackResult(answers[i].slice())
      }
    }, { runs: 3, ms: budget })
    out.push(crossing / whole)
  }
  return out
}

/** From the import to the first result. */
export async function cold(system, text) {
  const start = performance.now()
  const read = await open(system)
  await read(text)
  return performance.now() - start
}

export async function keys(text, list) {
  const annotator = await (await ours()).createAnnotator({ worker: true })
  const taken = await typeKeys(annotator, text, list)
  annotator.dispose()
  return taken
}
