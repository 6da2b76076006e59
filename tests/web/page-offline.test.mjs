// The page without its server: what it asks for and when, a new version, parts that are missing.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { launch, root, skip } from './browser.mjs'
import { openPage, settled, write } from './page-browser.mjs'
import { folder } from './support.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const story = '"We will fight on," said Anna Keller. Anna Keller heads the World Health Organization in Geneva.'
const marked = (page) => page.locator('crosshead-article .mention').first().waitFor()
const serviceWorker = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true))

test('after the engine is ready nothing is asked for but the service worker’s own files, whatever the reader does', { skip }, async () => {
  const seen = []
  const { page, server, close } = await openPage(browser, {
    server: { onRequest: (request) => seen.push(request) },
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  })
  await serviceWorker(page)
  await page.waitForTimeout(500) // what the page would ask for late
  const own = new Set(fs.readdirSync(path.join(root, 'dist/site'), { recursive: true }).map((name) => `/${name}`).concat('/'))
  for (const { method, url } of seen) assert.ok(method === 'GET' && own.has(new URL(url, server.url).pathname), `${method} ${url}`)

  const before = seen.length
  await write(page, story)
  await page.locator('textarea').press('End')
  await page.keyboard.type(' She left London.', { delay: 5 })
  await settled(page)
  await page.locator('select').selectOption({ label: 'Long feature' })
  await settled(page)
  for (const panel of ['Who is who', 'Outline', 'Who said what']) await page.getByRole('tab', { name: panel }).click()
  await page.locator('crosshead-article .mention').nth(3).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take away' }).click()
  for (const button of await page.getByRole('button', { name: /^Copy:/ }).all()) await button.click()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download: JSON' }).click()])
  await page.waitForTimeout(500)
  assert.deepEqual(seen.slice(before).map(({ url }) => url).filter((url) => !/^\/(sw|registerSW)\.js$/.test(url)), [])
  await close()
})

test('a new version waits, says so, and comes when the reader takes it', { skip }, async (t) => {
  const site = path.join(folder(t), 'site')
  fs.cpSync(path.join(root, 'dist/site'), site, { recursive: true })
  const { page, close } = await openPage(browser, { server: { folder: site } })
  await serviceWorker(page)
  await write(page, story)
  await page.waitForFunction(() => localStorage.getItem('crosshead.text')?.includes('Keller'))
  await page.reload() // from the cache of the first version
  await marked(page)
  assert.equal(await page.locator('.update').count(), 0)

  // The second version: another document, so another list in the service worker.
  const edit = (name, from, to) => {
    const file = path.join(site, name)
    const text = fs.readFileSync(file, 'utf8')
    assert.match(text, from)
    fs.writeFileSync(file, text.replace(from, to))
  }
  edit('index.html', /<title>[^<]*/, '<title>Version 2')
  edit('sw.js', /url:"index\.html",revision:"[0-9a-f]+"/, 'url:"index.html",revision:"2"')
  await page.reload()
  await page.getByText('A new version of Crosshead is ready').waitFor()
  assert.doesNotMatch(await page.title(), /Version 2/)
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reload' }).click()])
  await page.waitForFunction(() => document.title === 'Version 2')
  await marked(page)
  assert.equal(await page.locator('textarea').inputValue(), story) // the text is still there
  await close()
})

test('a part that is missing is named in a sentence, the text is shown and kept', { skip }, async (t) => {
  const broken = {
    'engine/english-news.model': [null, 'could not be loaded'],
    'engine/crosshead.wasm': [Buffer.from('<!doctype html>'), 'The reader stopped'],
    'engine/worker.js': [null, null], // the page's own thread does
  }
  for (const [name, [bytes, sentence]] of Object.entries(broken)) {
    const site = path.join(folder(t), 'site')
    fs.cpSync(path.join(root, 'dist/site'), site, { recursive: true })
    if (bytes === null) fs.rmSync(path.join(site, name))
    else fs.writeFileSync(path.join(site, name), bytes)
    const { page, close, faults } = await openPage(browser, { server: { folder: site }, wait: false })
    if (sentence === null) await marked(page)
    else await page.getByText(sentence).waitFor()
    await page.locator('textarea').fill(story)
    await page.waitForFunction(() => localStorage.getItem('crosshead.text')?.includes('Keller'))
    faults.length = 0 // the browser reports what could not be loaded
    await close()
  }
})
