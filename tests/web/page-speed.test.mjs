// What the page promises of its speed, measured: the first load over slow 4G, typing in a long
// article on a slow processor. A measurement is taken again while it is over its limit, a few times:
// another program on the machine can only make it slower, so the best one is the page's own. Where
// the machine is slow or busy all the time, limits in milliseconds mean nothing: then a bare page that
// does the least, measured at the same moment, says what the browser itself takes.
import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { startServer } from '../../scripts/serve.mjs'
import { launch, root, skip } from './browser.mjs'
import { openPage, settled } from './page-browser.mjs'
import { slowLink } from './slow-link.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

/** Measures until `fits`, at most `tries` times; gives the best by `order`, which is also printed. */
async function best(t, tries, measure, fits, order) {
  const all = []
  for (let i = 0; i < tries; i++) {
    all.push(await measure())
    if (fits(all.at(-1))) break
  }
  all.sort((a, b) => order(a) - order(b))
  t.diagnostic(JSON.stringify(all[0]))
  return all[0]
}

/** Runs in the page from its start on: when what was there, in milliseconds; layout shifts. */
function watchLoading() {
  const seen = (globalThis.seen = { shift: 0, shares: [] })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const page = document.querySelector('crosshead-page')?.shadowRoot
    const now = performance.now()
    if (page?.querySelector('crosshead-desk')?.shadowRoot?.querySelector('textarea')) seen.box ??= now
    const bar = page?.querySelector('progress')
    if (bar && bar.getBoundingClientRect().height > 0 && seen.shares.at(-1) !== bar.value) seen.shares.push(bar.value)
    if (page?.querySelector('crosshead-article')?.shadowRoot?.querySelector('.mention')) return void (seen.marks = now)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** A folder with a page of as many bytes as ours, which shows a text box, loads the engine's files and does nothing with them. */
function writeBarePage() {
  const site = path.join(root, 'dist/site')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crosshead-bare-'))
  fs.cpSync(path.join(site, 'engine'), path.join(folder, 'engine'), { recursive: true })
  const ours = fs.readdirSync(path.join(site, 'assets')).find((name) => /^index-.*\.js$/.test(name))
  const size = brotliCompressSync(fs.readFileSync(path.join(site, 'assets', ours))).length
  fs.writeFileSync(path.join(folder, 'page.js'), `
    document.body.append(document.createElement('textarea'))
    const shown = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))
    const box = await shown()
    await Promise.all(['crosshead.wasm', 'english-news.model'].map(async (name) => (await fetch('engine/' + name)).arrayBuffer()))
    globalThis.seen = { box, marks: await shown(), shift: 0, shares: [] }
    // ${crypto.randomBytes(size).toString('base64')}`) // base64 of nothing in particular: brotli gives back as many bytes
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>bare</title><body><script type="module" src="page.js"></script>')
  return folder
}

test('first load over slow 4G: text box, progress, marks, nothing moves', { skip }, async (t) => {
  const BOX = 1000 // ms
  const MARKS = 4500
  const bare = writeBarePage()
  const load = async (options, watch) => {
    const server = await startServer({ compress: true, ...options })
    for (const file of ['crosshead.wasm', 'english-news.model']) await fetch(`${server.url}engine/${file}`) // compressed before, not during
    const link = await slowLink(new URL(server.url).port)
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    if (watch) await page.addInitScript(watch)
    await page.goto(`http://127.0.0.1:${link.port}/`, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.seen?.marks)
    const { box, marks, shift, shares } = await page.evaluate(() => globalThis.seen)
    await context.close()
    await link.close()
    await server.close()
    return { box: Math.round(box), marks: Math.round(marks), shift, steps: shares.length }
  }
  const measure = async () => {
    const ours = await load({}, watchLoading)
    const alone = ours.box < BOX && ours.marks < MARKS ? { box: 0, marks: 0 } : await load({ folder: bare })
    return { ...ours, alone: { box: alone.box, marks: alone.marks } }
  }
  const boxFits = ({ box, alone }) => box < Math.max(BOX, 1.6 * alone.box)
  const marksFit = ({ marks, alone }) => marks < Math.max(MARKS, 1.6 * alone.marks)
  const seen = await best(t, 4, measure, (seen) => boxFits(seen) && marksFit(seen), ({ marks }) => marks)
  fs.rmSync(bare, { recursive: true })
  assert.ok(boxFits(seen), `text box after ${seen.box} ms, of a bare page after ${seen.alone.box}`)
  assert.ok(marksFit(seen), `first marks after ${seen.marks} ms, a bare page has loaded as much after ${seen.alone.marks}`)
  assert.equal(seen.shift, 0)
  assert.ok(seen.steps > 5, `the line that shows progress took ${seen.steps} steps`)
})

/** Articles of the tests' cases until there are 100 KB. */
function longArticle() {
  const cases = path.join(root, 'tests/cases')
  const texts = fs.readdirSync(cases).filter((name) => name.endsWith('.txt')).map((name) => fs.readFileSync(path.join(cases, name), 'utf8').trim())
  let article = ''
  for (let i = 0; article.length < 100_000; i++) article += `${texts[i % texts.length]}\n\n`
  return article
}

/** Types as people do, with rests in which the marks come; gives the interaction to next paint. */
async function interactionToNextPaint(page) {
  await page.evaluate(() => {
    globalThis.interactions = new Map()
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) globalThis.interactions.set(interactionId, Math.max(duration, globalThis.interactions.get(interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold: 16 })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.locator('textarea').press('Control+Home')
  await page.waitForTimeout(1500)
  await page.evaluate(() => globalThis.interactions.clear())
  const rests = [150, 350, 600, 900]
  for (const [i, word] of 'Anna Keller said that nothing new had come out of Paris since Monday'.split(' ').entries()) {
    await page.keyboard.type(`${word} `, { delay: 90 })
    await page.waitForTimeout(rests[i % rests.length])
  }
  await page.waitForTimeout(500)
  await session.detach()
  const worst = (await page.evaluate(() => [...globalThis.interactions.values()])).sort((a, b) => b - a)
  return worst[Math.floor(worst.length / 50)] // as web.dev defines it: one outlier in fifty is left out
}

test('a paragraph without end is shown and lit in linear time', { skip }, async (t) => {
  const measure = async () => {
    const { page, close } = await openPage(browser)
    const times = []
    for (const count of [10_000, 40_000]) {
      await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), '')
      await settled(page)
      const start = performance.now()
      await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), 'Keller said. '.repeat(count))
      await settled(page)
      await page.evaluate(() => document.querySelector('crosshead-page').article.light({ kind: 'mention', index: 0 }))
      times.push(performance.now() - start)
      const drawn = await page.locator('crosshead-article .mention').count()
      assert.ok(drawn >= 10_000 && drawn <= count, `${drawn} of ${count}`) // the first window
      assert.equal(await page.locator('crosshead-article .same').count(), drawn - 1)
    }
    await close()
    return { times: times.map(Math.round), ratio: times[1] / times[0] }
  }
  const { ratio } = await best(t, 3, measure, ({ ratio }) => ratio < 8, ({ ratio }) => ratio)
  assert.ok(ratio < 8, `four times the text takes ${ratio.toFixed(1)} times as long`)
})

test('typing in a 100 KB article on a processor four times as slow', { skip }, async (t) => {
  const article = longArticle()
  const LIMIT = 100 // ms
  const measure = async () => {
    const { page, close } = await openPage(browser, { context: { viewport: { width: 1280, height: 800 } } })
    await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), article)
    await settled(page)
    const { width, height } = await page.locator('textarea').boundingBox()
    const inPage = await interactionToNextPaint(page)
    await close()
    if (inPage < LIMIT) return { inPage, alone: null }
    // The same text in a bare text box: the browser's own price on this machine, at this moment.
    const bare = await browser.newPage()
    await bare.setContent(`<textarea spellcheck="false" style="font: 15px/1.55 serif; width: ${width}px; height: ${height}px">`)
    await bare.locator('textarea').evaluate((box, text) => (box.value = text), article)
    const alone = await interactionToNextPaint(bare)
    await bare.close()
    return { inPage, alone }
  }
  // Where the bare box alone takes most of the 100 ms, the machine is slow or busy: the page may take three times as
  // long. The browser rounds both times to 8 ms.
  const fits = ({ inPage, alone }) => inPage < LIMIT || inPage - 4 <= 3 * (alone + 4)
  const { inPage, alone } = await best(t, 3, measure, fits, ({ inPage, alone }) => inPage / Math.max(LIMIT, 3 * alone))
  assert.ok(fits({ inPage, alone }), `${inPage} ms, a bare text box ${alone} ms`)
})
