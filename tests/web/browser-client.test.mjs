// The client in Chromium: under a strict policy, on a sub-path, from a server that knows no type for
// the engine's files; in a worker and in the page's own thread.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { caseNames, nativeResults, textOf } from '../../scripts/lib/golden.mjs'
import { launch, skip } from './browser.mjs'
import { dist, STORY } from './support.mjs'

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; manifest-src 'self'; img-src 'self'"
const POLICIES = {
  strict: STRICT,
  'no-wasm': STRICT.replace(" 'wasm-unsafe-eval'", ''),
  'no-wasm-typed': STRICT.replace(" 'wasm-unsafe-eval'", ''),
  'no-worker': STRICT.replace("worker-src 'self'", "worker-src 'none'"),
}
const FOLDER = '/news/crosshead/'

/** Under /POLICY: dist/ at FOLDER, with no useful types unless the policy is named "...typed", and a page. Every answer has the policy. */
function serve(seen) {
  const server = http.createServer(({ url }, response) => {
    seen.push(url)
    const [, policy, rest] = /^\/([\w-]+)(\/.*)$/.exec(url) ?? []
    const answer = (status, type, body) =>
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICIES[policy] ?? STRICT }).end(body)
    if (rest === '/news/') return answer(200, 'text/html', '<!doctype html><title>x</title><script type="module" src="page.js"></script>')
    if (rest === '/news/page.js')
      return answer(200, 'text/javascript', "import { createAnnotator } from './crosshead/index.js'\nglobalThis.createAnnotator = createAnnotator")
    if (rest === '/favicon.ico' || url === '/favicon.ico') return answer(204, 'image/png')
    const file = path.join(dist, rest?.slice(FOLDER.length) ?? '')
    if (!rest?.startsWith(FOLDER) || !fs.existsSync(file)) return answer(404, 'text/plain', 'not here')
    const typed = policy.endsWith('typed') && file.endsWith('.wasm')
    return answer(200, file.endsWith('.js') ? 'text/javascript' : typed ? 'application/wasm' : 'text/plain', fs.readFileSync(file))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describe('the client in Chromium', { skip }, () => {
  const requests = []
  let server
  let browser
  before(async () => {
    server = await serve(requests)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    server.close()
    server.closeAllConnections()
  })

  /** A page under a policy, with what its console said. */
  async function open(policy) {
    const page = await browser.newPage()
    const lines = []
    page.on('console', (message) => lines.push(message.text()))
    page.on('pageerror', (error) => lines.push(error.message))
    await page.goto(`http://127.0.0.1:${server.address().port}/${policy}/news/`)
    return { page, lines }
  }

  for (const worker of [true, false, undefined]) {
    test(`the golden cases, worker: ${worker}`, async () => {
      const { page, lines } = await open('strict')
      const names = caseNames()
      const texts = names.map((name) => fs.readFileSync(textOf(name), 'utf8'))
      await page.evaluate(async (worker) => { globalThis.annotator = await createAnnotator({ worker }) }, worker)
      const before = requests.length
      const results = await page.evaluate(
        (texts) => Promise.all(texts.map(async (text) => JSON.stringify(await annotator.annotate(text)))), texts)
      nativeResults(names).forEach((json, i) => assert.equal(results[i], json, names[i]))
      assert.equal(requests.length, before, 'nothing is requested once the engine is there')
      assert.deepEqual(lines, [])
      await page.close()
    })
  }

  /** What createAnnotator, and then one call, come to. */
  const outcome = (page, options) => page.evaluate(async ([options, text]) => {
    try {
      const annotator = await createAnnotator(options)
      return (await annotator.annotate(text)).length
    } catch (error) {
      return `${error.code}: ${error.message}`
    }
  }, [options, STORY])

  test('a page that may not run WebAssembly hears why', async () => {
    for (const policy of ['no-wasm', 'no-wasm-typed']) {
      const { page } = await open(policy)
      for (const worker of [true, false]) assert.match(await outcome(page, { worker }), /^wasm-blocked: .*wasm-unsafe-eval/)
      await page.close()
    }
  })

  test('wasm is compiled while it arrives, where the server names its type', async () => {
    for (const [policy, times] of [['strict', 0], ['typed', 1]]) {
      const { page } = await open(policy)
      await page.evaluate(() => {
        const { compileStreaming } = WebAssembly
        globalThis.streamed = 0
        WebAssembly.compileStreaming = (source) => { globalThis.streamed++; return compileStreaming(source) }
      })
      assert.equal(await outcome(page, { worker: false }), STORY.length)
      assert.equal(await page.evaluate(() => globalThis.streamed), times, policy)
      await page.close()
    }
  })

  test('a page that may not have workers reads in its own thread, unless it insists', async () => {
    const { page } = await open('no-worker')
    assert.equal(await outcome(page, {}), STORY.length)
    assert.match(await outcome(page, { worker: true }), /^worker-failed: /)
    await page.close()
  })

  test('base: a path, with or without a slash; one that is wrong', async () => {
    const { page } = await open('strict')
    for (const base of [`/strict${FOLDER}`, `/strict${FOLDER.slice(0, -1)}`, 'crosshead']) assert.equal(await outcome(page, { base }), STORY.length)
    assert.match(await outcome(page, { base: '/strict/nowhere/', worker: false }), /^fetch-failed: .*\/nowhere\/\S+: .*404/)
    assert.match(await outcome(page, { base: '/strict/nowhere/', worker: true }), /^worker-failed: .*\/nowhere\/parts\/worker\.js/)
    await page.close()
  })

  test('a worker that dies rejects what is pending; the next call gets a new one', async () => {
    const { page } = await open('strict')
    const codes = await page.evaluate(async (text) => {
      const Real = Worker
      const made = []
      globalThis.Worker = class extends Real {
        constructor(...args) {
          super(...args)
          made.push(this)
        }
      }
      const annotator = await createAnnotator({ worker: true })
      const pending = [1, 2, 3, 4].map(() => annotator.annotate(text.repeat(500)))
      await new Promise((resolve) => setTimeout(resolve, 0)) // they are sent
      made[0].dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
      const settled = await Promise.allSettled(pending)
      const { length } = await annotator.annotate(text)
      return [...settled.map(({ reason }) => reason?.code), made.length, length]
    }, STORY)
    assert.deepEqual(codes, ['worker-failed', 'worker-failed', 'worker-failed', 'worker-failed', 2, STORY.length])
    await page.close()
  })

  test('an abort while the worker reads', async () => {
    const { page } = await open('strict')
    const names = await page.evaluate(async (text) => {
      const annotator = await createAnnotator({ worker: true })
      const controller = new AbortController()
      const call = annotator.annotate(text.repeat(500), { signal: controller.signal })
      setTimeout(() => controller.abort(), 1)
      const name = await call.catch((error) => error.name)
      return [name, (await annotator.annotate(text)).length]
    }, STORY)
    assert.deepEqual(names, ['AbortError', STORY.length])
    await page.close()
  })
})
