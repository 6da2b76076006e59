// What fails in a browser, really: each failure is an error with its code, and the next call works or
// says why not. (Blocked wasm and workers, wrong addresses and types: browser-client.test.mjs. The
// same in Node, and every broken model: client.test.mjs.)
import assert from 'node:assert/strict'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { launch, skip } from './browser.mjs'
import { brokenModels, dist, STORY } from './support.mjs'

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** dist/ under /crosshead/. `faults` maps a file's path to what is done with its answer instead. */
function serve(faults) {
  const server = http.createServer(({ url }, response) => {
    if (url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>x</title>')
    const name = url.replace(/^\/crosshead\//, '')
    const file = path.join(dist, name)
    if (faults.has(name)) return faults.get(name)(response, file)
    if (!url.startsWith('/crosshead/') || !fs.existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    response.end(fs.readFileSync(file))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describe('failures in Chromium', { skip }, () => {
  const broken = new Map()
  let server
  let browser
  before(async () => {
    server = await serve(broken)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    server.close()
    server.closeAllConnections()
  })

  /** A page with createAnnotator, `made` (an annotator by these options) and `outcome` (a call's length, or its error). */
  async function open(t, options, { context, clock } = {}) {
    const page = await (context ?? browser).newPage()
    t.after(() => page.close())
    if (clock) await page.clock.install()
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.evaluate(async (options) => {
      const { createAnnotator } = await import('/crosshead/index.js')
      globalThis.create = createAnnotator
      globalThis.outcome = (call) => call.then((result) => result.length, ({ name, code, message }) => `${code ?? name}: ${message}`)
      if (options) globalThis.made = await createAnnotator(options)
    }, options)
    return page
  }
  const reads = (page) => page.evaluate((text) => outcome(made.annotate(text)), STORY)

  test('wasm that aborts, for want of memory: the next call gets a new instance', async (t) => {
    const page = await open(t, { worker: false })
    const said = await page.evaluate(async (text) => {
      const { grow } = WebAssembly.Memory.prototype
      WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory') }
      const first = await outcome(made.annotate(text.repeat(20_000)))
      WebAssembly.Memory.prototype.grow = grow
      return [first, await outcome(made.annotate(text))]
    }, STORY)
    assert.match(said[0], /^engine-failed: the engine stopped/)
    assert.equal(said[1], STORY.length)
  })

  test('the same in a worker', async (t) => {
    const page = await open(t, { worker: true })
    const [worker] = page.workers()
    await worker.evaluate(() => {
      const none = () => { throw new RangeError('no memory') }
      const { Memory, instantiate } = WebAssembly
      const { grow } = Memory.prototype
      Memory.prototype.grow = none
      WebAssembly.instantiate = async () => none() // for a new instance either
      globalThis.recover = () => {
        Memory.prototype.grow = grow
        WebAssembly.instantiate = instantiate
      }
    })
    assert.match(await page.evaluate((text) => outcome(made.annotate(text.repeat(20_000))), STORY), /^engine-failed: /)
    assert.match(await reads(page), /^wasm-damaged: .*no memory/)
    await worker.evaluate(() => recover())
    assert.equal(await reads(page), STORY.length)
  })

  test('a worker that ends without a word is noticed, and replaced', async (t) => {
    const page = await open(t, { worker: true }, { clock: true })
    assert.equal(await reads(page), STORY.length)
    await page.workers()[0].evaluate(() => void setTimeout(() => close()))
    await page.evaluate((text) => { globalThis.calls = Promise.all([1, 2, 3].map(() => outcome(made.annotate(text)))) }, STORY)
    await page.clock.runFor(60_000)
    for (const said of await page.evaluate(() => calls)) assert.match(said, /^worker-failed: the worker died: it gives no answer/)
    assert.equal(await reads(page), STORY.length)
  })

  test('a worker that only takes its time is left alone', async (t) => {
    const page = await open(t, { worker: true })
    // Its clock runs on while it reads a long text.
    const said = await page.evaluate((text) => outcome(made.annotate(text)), STORY.repeat(3000))
    assert.equal(said, STORY.length * 3000)
  })

  for (const worker of [true, false]) {
    const where = worker ? 'a worker' : 'the page'

    test(`rejected models, in ${where}`, async (t) => {
      t.after(() => broken.clear())
      const page = await open(t)
      for (const [code, bytes] of Object.entries(brokenModels())) {
        broken.set('english-news.model', (response) => response.writeHead(200, { 'cache-control': 'no-store' }).end(bytes))
        assert.match(await page.evaluate((worker) => outcome(create({ worker })), worker), new RegExp(`^${code}: `))
      }
      broken.clear()
      assert.equal(await page.evaluate(async ([worker, text]) => outcome((await create({ worker })).annotate(text)), [worker, STORY]), STORY.length)
    })

    test(`a fetch that breaks off, in ${where}`, async (t) => {
      t.after(() => broken.clear())
      const page = await open(t)
      for (const name of ['crosshead.wasm', 'english-news.model']) {
        broken.set(name, (response, file) => {
          const bytes = fs.readFileSync(file)
          const type = TYPES[path.extname(name)] ?? 'text/plain' // wasm is compiled while it arrives
          response.writeHead(200, { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-store' })
          response.write(bytes.subarray(0, 1000), () => response.destroy())
        })
        assert.match(await page.evaluate((worker) => outcome(create({ worker })), worker), new RegExp(`^fetch-failed: .*${name}`))
        broken.clear()
      }
      assert.equal(await page.evaluate(async ([worker, text]) => outcome((await create({ worker })).annotate(text)), [worker, STORY]), STORY.length)
    })

    test(`creating it is aborted while files come, in ${where}`, async (t) => {
      t.after(() => broken.clear())
      const page = await open(t)
      broken.set('english-news.model', () => {}) // no answer ever comes
      assert.match(await page.evaluate((worker) => outcome(create({ worker, signal: AbortSignal.timeout(100) })), worker), /^23: |TimeoutError/)
      broken.clear()
      assert.equal(await page.evaluate(async ([worker, text]) => outcome((await create({ worker })).annotate(text)), [worker, STORY]), STORY.length)
    })
  }

  test('a worker script of a wrong type: an error for who insists, this thread for the others', async (t) => {
    t.after(() => broken.clear())
    broken.set('parts/worker.js', (response, file) =>
      response.writeHead(200, { 'content-type': 'text/html', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }).end(fs.readFileSync(file)))
    const page = await open(t)
    assert.match(await page.evaluate(() => outcome(create({ worker: true }))), /^worker-failed: /)
    assert.equal(await page.evaluate(async (text) => outcome((await create()).annotate(text)), STORY), STORY.length)
  })

  test('a tab that is frozen in the background goes on where it was', async (t) => {
    const page = await open(t, { worker: true })
    const session = await page.context().newCDPSession(page)
    await page.evaluate((text) => { globalThis.calls = Promise.all([1, 2, 3, 4].map(() => outcome(made.annotate(text.repeat(50))))) }, STORY)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    assert.deepEqual(await page.evaluate(() => calls), Array(4).fill(STORY.length * 50))
    assert.equal(await reads(page), STORY.length)
  })

  test('two tabs: the end of one is nothing to the other', async (t) => {
    const context = await browser.newContext()
    t.after(() => context.close())
    const [first, second] = [await open(t, { worker: true }, { context }), await open(t, { worker: true }, { context })]
    const texts = [STORY, STORY.replaceAll('Jane Holt', 'Mary Lund')]
    const names = (page, text) => page.evaluate(async (text) => (await made.annotate(text)).entities.map(({ name }) => name), text)
    const [a, b] = await Promise.all([names(first, texts[0]), names(second, texts[1])])
    assert.ok(a.includes('Jane Holt') && !a.includes('Mary Lund'), String(a))
    assert.ok(b.includes('Mary Lund') && !b.includes('Jane Holt'), String(b))
    await first.evaluate(() => made.dispose())
    assert.match(await reads(first), /^disposed: /)
    assert.equal(await reads(second), STORY.length)
    await first.close()
    assert.equal(await reads(second), STORY.length)
  })
})
