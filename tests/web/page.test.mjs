// The real page in Chromium under its strict policy: marks while typing, layers, cards, keyboard,
// hostile text, sub-path, taking away. Needs a built dist/site/.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { launch, root, skip } from './browser.mjs'
import { axe, openPage, screenshot, settled, write } from './page-browser.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const story = `Ferry row deepens

"We will fight on," said Anna Keller. Anna Keller heads the World Health Organization in Geneva.

- Fares -

The price is $5 million.`

const texts = (page, selector) => page.locator(selector).allTextContents()

test('the sample is marked, typing asks for nothing, the text is in no request', { skip }, async () => {
  const { page, requests, close } = await openPage(browser)
  await page.locator('crosshead-article .quote.direct').first().waitFor()
  assert.ok((await page.locator('crosshead-article .mention').count()) > 20)
  await screenshot(page, 'page-light')
  const before = requests.length
  await write(page, story)
  await page.locator('textarea').press('End')
  await page.locator('textarea').pressSequentially(' Keller left.', { delay: 10 })
  await settled(page)
  // The service worker is registered once the first marks are there.
  assert.deepEqual(requests.slice(before).filter((url) => !/\/sw\.js$/.test(url)), [])
  assert.ok(requests.every((url) => !url.includes('Keller')))
  await close()
})

test('marks follow typing, letter by letter, and only changed blocks are drawn anew', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await write(page, story)
  assert.ok((await texts(page, '.mention.people')).includes('Anna Keller'))
  await page.evaluate(() => {
    const rows = document.querySelector('crosshead-page').article.renderRoot.querySelectorAll('.row')
    rows.forEach((row, i) => (row.dataset.seen = String(i)))
  })
  await page.locator('textarea').press('Control+End')
  await page.locator('textarea').pressSequentially(' In London, it fell.', { delay: 5 })
  await settled(page)
  assert.ok((await texts(page, '.mention.places')).includes('London'))
  const seen = await page.locator('.row').evaluateAll((rows) => rows.map((row) => row.dataset.seen ?? null))
  assert.equal(seen[0], '0')
  assert.equal(seen.at(-1), null)
  await close()
})

test('the legend switches layers', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await write(page, story)
  for (const [layer, selector] of [['people', '.mention.people'], ['figures', '.mention.figures'], ['quotes', '.quote']]) {
    const button = page.locator(`[data-layer="${layer}"]`)
    const count = await page.locator(`crosshead-article ${selector}`).count()
    assert.ok(count > 0, selector)
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'false')
    assert.equal(await page.locator(`crosshead-article ${selector}`).count(), 0)
    await button.click()
    assert.equal(await page.locator(`crosshead-article ${selector}`).count(), count)
  }
  await close()
})

test('by keyboard alone: into the article, along its marks, a card, a walk, out again', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await write(page, story)
  const focused = () => page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.textContent
  })
  await page.locator('[data-layer="sections"]').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  assert.equal(await focused(), '$5 million')
  await page.keyboard.press('Home')
  const first = await focused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  assert.equal(await focused(), first)
  await page.evaluate(() => {
    const article = document.querySelector('crosshead-page').article
    const mention = [...article.renderRoot.querySelectorAll('.mention')].find((m) => m.textContent === 'Anna Keller')
    mention.focus()
  })
  const marked = () => page.evaluate(() => {
    const { renderRoot } = document.querySelector('crosshead-page').article
    return [...renderRoot.querySelectorAll('.mention')].findIndex((m) => m.classList.contains('current'))
  })
  await page.keyboard.press('Enter')
  const card = page.locator('.card:popover-open')
  await card.waitFor()
  assert.match(await card.textContent(), /Person.*Anna Keller/s)
  const here = await marked()
  await page.keyboard.press('Enter')
  for (let tries = 0; (await marked()) === here; tries++) assert.ok(tries < 100, 'walks on')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'hidden' })
  assert.equal(await focused(), 'Anna Keller')
  await page.keyboard.press('?')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'hidden' })
  await close()
})

test('a quote’s card from its note, the panels lead to their places', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await write(page, story)
  await page.locator('.note', { hasText: 'Anna Keller' }).first().click()
  await page.locator('.card:popover-open', { hasText: 'Direct quote' }).waitFor()
  await page.locator('crosshead-who-said-what .entry[aria-current]', { hasText: 'We will fight on' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await page.locator('crosshead-who-is-who .entry', { hasText: 'Geneva' }).click()
  await page.locator('.mention.current', { hasText: 'Geneva' }).waitFor()
  await page.getByRole('searchbox', { name: 'Filter' }).fill('keller')
  assert.equal(await page.locator('crosshead-who-is-who .entry').count(), 1)
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.locator('crosshead-outline .entry', { hasText: 'Fares' }).click()
  await close()
})

test('hostile text is shown as text', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const hostile = [
    '<img src=x onerror="document.title=1"><script>document.title = 2</script>',
    '\u202eevil\u202c \u2066right\u2069 \u0007 \ud800 \u{1f600}',
    '"'.repeat(2000),
    '"a '.repeat(3000),
  ].join('\n\n')
  await write(page, hostile)
  const shown = (await texts(page, '.block')).join('\n\n')
  assert.ok(shown.includes('<script>document.title = 2</script>'))
  assert.match(await page.title(), /^Crosshead/)
  assert.equal(await page.locator('article img, article script').count(), 0)
  // Playwright's fill() types; a long text comes by paste or file.
  for (const text of ['x'.repeat(300_000), 'word\n\n'.repeat(5_000), story]) {
    await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), text)
    await settled(page)
    if (text.startsWith('word')) await page.getByRole('button', { name: /^Show more/ }).waitFor()
  }
  assert.ok((await page.locator('crosshead-article .mention').count()) > 2)
  await write(page, '')
  await page.locator('.empty').waitFor()
  await close()
})

test('files: HTML keeps its structure, long texts are cut and say so, pictures are refused', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const input = page.locator('input[type=file]')
  const open = (name, mimeType, content) => input.setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  await open('story.html', 'text/html',
    '<title>x</title><h1>Ferry row</h1><p>Anna <b>Keller</b>\n left.</p><script>bad()</script><h2>Fares</h2><ul><li>One</li><li>Two</li></ul><hr><p>End<br>of it.</p>')
  await page.waitForFunction(() => document.querySelector('crosshead-page').reading?.text.startsWith('Ferry row'))
  const text = await page.locator('textarea').inputValue()
  assert.equal(text, 'Ferry row\n\nAnna Keller left.\n\nFares\n\nOne\n\nTwo\n\n* * *\n\nEnd\nof it.')
  assert.deepEqual(await texts(page, '.crosshead .block'), ['Fares'])
  await open('picture.png', 'image/png', Buffer.from([137, 80, 78, 71, 0, 1, 2, 0]))
  await page.getByText('picture.png does not look like text').waitFor()
  await open('long.txt', 'text/plain', 'A line of text.\r\n'.repeat(100_000))
  await page.getByText(/the first 1,000,000 are read/).waitFor()
  await close()
})

test('works on a sub-path, and where wasm has the wrong type', { skip }, async () => {
  const { page, requests, server, close } = await openPage(browser, {
    server: { prefix: '/some/sub/path/', wasmType: 'application/octet-stream' },
  })
  assert.ok(requests.every((url) => url.startsWith(server.url)))
  assert.ok((await page.locator('crosshead-article .mention').count()) > 5)
  await close()
})

test('where wasm is forbidden the page says so and still shows the text', { skip }, async () => {
  const { page, close, faults } = await openPage(browser, {
    server: { csp: "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'" },
    wait: false,
  })
  await page.getByText('forbids WebAssembly').waitFor()
  assert.equal(await page.getByText('appears here as you type').count(), 0)
  assert.match(await page.locator('textarea').inputValue(), /\w/)
  faults.length = 0 // the browser reports the blocked compilation
  await close()
})

test('taking away: a download, a link that brings the text back, a damaged link', { skip }, async () => {
  const { page, server, close } = await openPage(browser, { context: { permissions: ['clipboard-read', 'clipboard-write'] } })
  await write(page, story)
  await page.getByRole('button', { name: 'Take away' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download: JSON' }).click(),
  ])
  const saved = JSON.parse(fs.readFileSync(await download.path(), 'utf8'))
  assert.equal(saved.text, story)
  assert.deepEqual(await axe(page), [])
  await page.getByRole('button', { name: 'Copy: A link' }).click()
  await page.getByText('Copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  assert.ok(link.startsWith(`${server.url}#t=`))

  const box = page.locator('textarea')
  const visit = async (address) => {
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator('crosshead-article .mention').first().waitFor()
  }
  await page.evaluate(() => localStorage.clear())
  await visit(link)
  assert.equal(await box.inputValue(), story)
  for (const bad of ['#t=%%%', '#t=AAAA', `#t=${link.split('#t=')[1].slice(0, 40)}`]) {
    await visit(server.url + bad)
    await page.getByText('does not hold a whole text').waitFor()
  }
  await close()
})

test('the last text survives a reload, and can be cleared', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await write(page, story)
  await page.waitForFunction(() => localStorage.getItem('crosshead.text')?.includes('Keller'))
  await page.reload()
  await page.locator('crosshead-article .mention').first().waitFor()
  assert.equal(await page.locator('textarea').inputValue(), story)
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.waitForFunction(() => localStorage.getItem('crosshead.text') === null)
  await close()
})

test('works without a network after the first visit', { skip }, async () => {
  const { page, server, close, faults } = await openPage(browser, { server: { prefix: '/a/b/' } })
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state))
  await server.close()
  await page.reload()
  await page.locator('crosshead-article .mention').first().waitFor()
  faults.length = 0 // the browser reports that the update check found no server
  await close()
})

test('every copy of the page carries the licences', () => {
  const [notice, license, file, beside] = ['NOTICE', 'LICENSE', 'dist/site/crosshead.html', 'dist/site/NOTICE.txt'].map((name) => fs.readFileSync(path.join(root, name), 'utf8'))
  for (const text of [notice, license].map((whole) => whole.trim())) for (const copy of [file, beside]) assert.ok(copy.includes(text))
})

test('the folder’s page, opened from disk, says what to open instead', { skip }, async () => {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(path.join(root, 'dist/site/index.html')).href)
  await page.getByRole('link', { name: 'crosshead.html' }).click()
  await page.locator('crosshead-article .mention').first().waitFor()
  await page.close()
})

test('one file opens from disk, with everything in it, under its own policy', { skip }, async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults = []
  const requests = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  const file = pathToFileURL(path.join(root, 'dist/site/crosshead.html')).href
  await page.goto(file)
  await page.locator('crosshead-article .mention').first().waitFor()
  await write(page, story)
  assert.ok((await texts(page, 'crosshead-article .mention.people')).includes('Anna Keller'))
  assert.ok(requests.every((url) => url === file || url.startsWith('blob:')))
  // Its address is of no use to anybody else.
  await page.getByRole('button', { name: 'Take away' }).click()
  assert.equal(await page.getByRole('button', { name: 'Copy: A link' }).count(), 0)
  assert.deepEqual(faults, [])
  await context.close()
})
