// Reading: what the article, the panels and the card tell each other, by pointer, finger and
// keyboard, and what is taken away, each format read back against the result.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, skip } from './browser.mjs'
import { openPage, settled, write } from './page-browser.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const story = `Ferry row deepens

"We will fight on," said Anna Keller. Anna Keller heads the World Health Organization in Geneva.

Mark Stone called it "a slow disaster". Keller said that the ferries would stop on Monday.

- Fares -

The price is $5 million. "No," Stone said.`

const wide = { viewport: { width: 1440, height: 900 } }
const entry = (page, panel, words) => page.locator(`crosshead-${panel} .entry`, { hasText: words }).first()
const mark = (page, words) => page.locator('crosshead-article .mention', { hasText: words })
const card = (page) => page.locator('.card:popover-open')

test('hover, focus and tap open a card; it goes with the pointer and with Escape', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { ...wide, hasTouch: true } })
  await write(page, story)
  await mark(page, 'Geneva').hover()
  await card(page).getByText('Place', { exact: true }).waitFor()
  await page.mouse.move(5, 5)
  await card(page).waitFor({ state: 'hidden' })
  await page.locator('[data-layer="sections"]').focus()
  await page.keyboard.press('Tab')
  await card(page).waitFor() // the first mark has the focus
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => document.querySelector('crosshead-page').card.target !== null)
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'hidden' })
  await page.locator('crosshead-article .quote.direct').first().tap()
  await card(page).getByText('Direct quote').waitFor()
  assert.match(await card(page).textContent(), /Speaker.*Anna Keller.*Why/s)
  await page.locator('h1').tap()
  await card(page).waitFor({ state: 'hidden' })
  await close()
})

test('article and panels light each other', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: wide })
  await write(page, story)
  // from the article to the panels
  await page.locator('crosshead-article .quote.mixed').hover()
  await page.locator('crosshead-who-said-what .entry[aria-current]', { hasText: 'a slow disaster' }).waitFor()
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await mark(page, 'Geneva').hover()
  await page.locator('crosshead-who-is-who .entry[aria-current]', { hasText: 'Geneva' }).waitFor()
  // from the panels to the article, by pointer and by focus
  await entry(page, 'who-is-who', 'Anna Keller').hover()
  await page.locator('.mention.current', { hasText: 'Anna Keller' }).waitFor()
  assert.ok((await page.locator('.mention.same').count()) >= 2)
  await page.mouse.move(5, 5)
  await page.locator('.mention.current').waitFor({ state: 'detached' })
  await entry(page, 'who-is-who', 'Geneva').focus()
  await page.locator('.mention.current', { hasText: 'Geneva' }).waitFor()
  await page.getByRole('tab', { name: 'Who said what' }).click()
  await entry(page, 'who-said-what', 'We will fight on').hover()
  await page.locator('.quote.current', { hasText: 'We will fight on' }).waitFor()
  assert.equal(await page.evaluate(() => CSS.highlights.get('crosshead-source')?.size), 2) // the speaker and the cue
  await close()
})

test('the panels carry what the marks carry: counts, strips, shares, dates and sums', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: wide })
  await settled(page)
  const result = await page.evaluate(() => document.querySelector('crosshead-page').reading.result)
  const shares = await page.locator('crosshead-who-said-what .bar').evaluateAll((bars) => bars.map((bar) => bar.width.baseVal.value))
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 0.5, shares.join(' '))
  assert.equal(await page.locator('crosshead-who-said-what .entry').count(), result.quotes.length)
  assert.equal(
    await page.locator('crosshead-who-said-what .entry.indirect', { hasText: 'Indirect speech' }).count(),
    result.quotes.filter(({ kind }) => kind === 'indirect').length,
  )
  await page.getByRole('tab', { name: 'Who is who' }).click()
  const counts = await page.locator('crosshead-who-is-who .count').allTextContents()
  assert.deepEqual(counts.map(Number), result.entities.map(({ mentions }) => mentions.length))
  const ticks = await page.locator('crosshead-who-is-who svg').evaluateAll((strips) => strips.map((strip) => strip.querySelectorAll('.tick').length))
  assert.deepEqual(ticks, counts.map(Number))
  const figures = result.mentions.filter(({ entity }) => entity === null).length
  assert.equal(await page.locator('crosshead-who-is-who .entry').count(), result.entities.length + figures)
  await page.getByRole('searchbox').fill('million')
  assert.ok((await page.locator('crosshead-who-is-who .entry').count()) < figures)
  await page.getByRole('tab', { name: 'Outline' }).click()
  assert.ok((await page.locator('crosshead-outline ol .entry').count()) >= result.sections.length)
  // What stands at the head of the article, in its order, each with its place.
  assert.deepEqual((await page.locator('crosshead-outline ol .label').allTextContents()), ['Headline', 'Byline', 'Dateline'])
  await page.locator('crosshead-outline .entry', { hasText: 'By Miriam Arden and Tomas Sole' }).waitFor()
  assert.ok((await page.locator('crosshead-outline details .entry').count()) >= 1)
  await close()
})

test('the whole journey by keyboard: text, layer, mark, walk, panel, filter, outline, take away, help', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { ...wide, permissions: ['clipboard-read', 'clipboard-write'] } })
  const focused = () => page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`.slice(0, 60)
  })
  /** Tab until the focus is on what the pattern names. */
  const tabTo = async (pattern) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      if (pattern.test(await focused())) return
    }
    assert.fail(`Tab never reached ${pattern}, but ${await focused()}`)
  }
  await tabTo(/^textarea/)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(story)
  await settled(page)
  await tabTo(/^button People/)
  await page.keyboard.press('Space')
  assert.equal(await page.locator('crosshead-article .mention.people').count(), 0)
  await page.keyboard.press('Space')
  await tabTo(/^span/) // one stop for the whole article
  await page.keyboard.press('Home')
  for (let i = 0; !/^span Anna Keller/.test(await focused()); i++) {
    assert.ok(i < 20)
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
  await card(page).waitFor()
  const place = async () => (await card(page).locator('.walk span').textContent()).trim()
  assert.equal(await place(), 'Mention 1 of 3')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /Mention 2 of 3/.test(document.querySelector('crosshead-page').card.renderRoot.textContent))
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'hidden' })
  await page.keyboard.press('ArrowRight')
  await tabTo(/^button Who said what/)
  await page.keyboard.press('ArrowRight')
  assert.match(await focused(), /^button Who is who/)
  await tabTo(/^input Filter/)
  await page.keyboard.type('geneva')
  await tabTo(/^button Geneva/)
  await page.keyboard.press('Enter')
  await page.locator('.mention.current', { hasText: 'Geneva' }).waitFor()
  await page.keyboard.press('Shift+Tab')
  while (!/^button Who is who/.test(await focused())) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('End')
  assert.match(await focused(), /^button Outline/)
  await tabTo(/^button Fares/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('?')
  await page.locator('dialog[open]', { hasText: 'Reading with the keyboard' }).waitFor()
  await page.keyboard.press('Escape')
  for (let i = 0; !/^button Take away/.test(await focused()); i++) {
    assert.ok(i < 60)
    await page.keyboard.press('Shift+Tab')
  }
  await page.keyboard.press('Enter')
  await tabTo(/^button Copy: Markdown/)
  await page.keyboard.press('Enter')
  await page.getByText('Copied.').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Ferry row deepens/)
  await page.keyboard.press('Escape')
  await close()
})

test('the card by keyboard: Tab goes from its mark into it and on from there, and what it says is told', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: wide })
  await write(page, story)
  const focused = () => page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element.getAttribute('aria-label') ?? element.textContent.trim()
  })
  const expanded = () => page.locator('crosshead-article [aria-expanded="true"]').allTextContents()
  const told = page.locator('crosshead-card [role="status"]')
  await mark(page, 'Anna Keller').first().focus()
  await page.keyboard.press('Enter')
  await card(page).getByText('Mention 1 of 3').waitFor()
  assert.deepEqual(await expanded(), ['Anna Keller'])
  assert.match(await told.textContent(), /^Person\. Anna Keller\. .*Sure/s)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Close')
  await page.keyboard.press('Shift+Tab')
  assert.equal(await focused(), 'Anna Keller')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Next mention')
  await page.keyboard.press('Enter')
  await card(page).getByText('Mention 2 of 3').waitFor()
  await page.waitForFunction(() => document.querySelector('crosshead-page').article.renderRoot.querySelectorAll('[aria-expanded]').length === 1)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Close', 'the card follows its mark')
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'hidden' })
  assert.equal(await focused(), 'Anna Keller')
  assert.deepEqual(await expanded(), [])
  assert.equal(await told.textContent(), '')
  // Only looked at, it is no stop.
  await page.keyboard.press('ArrowRight')
  await card(page).waitFor()
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Who said what')
  await close()
})

test('an entry whose layer is off lights its words', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: wide })
  await write(page, story)
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('crosshead-source') ?? [])].map((range) => range.toString()))
  for (const layer of ['quotes', 'places']) await page.locator(`[data-layer="${layer}"]`).click()
  await entry(page, 'who-said-what', 'We will fight on').click()
  await page.waitForFunction(() => CSS.highlights.get('crosshead-source')?.size === 3)
  assert.match((await lit())[0], /We will fight on/)
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await entry(page, 'who-is-who', 'Geneva').click()
  await page.waitForFunction(() => CSS.highlights.get('crosshead-source')?.size === 1)
  assert.deepEqual(await lit(), ['Geneva'])
  await close()
})

test('far places of a long article are brought into view', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { ...wide, reducedMotion: 'reduce' } })
  const long = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} tells of the ferries and of the island, at some length, and names no one.`).join('\n\n')
  await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), `${long}\n\nAt last Anna Keller spoke in Geneva.`)
  await settled(page)
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await entry(page, 'who-is-who', 'Anna Keller').click()
  await page.locator('.mention.current', { hasText: 'Anna Keller' }).waitFor()
  await page.waitForTimeout(300)
  const { y } = await page.locator('.mention.current').boundingBox()
  assert.ok(y > 0 && y < 900, `at ${y} of 900 pixels`)
  await close()
})

/** RFC 4180 by its letter. */
const readCsv = (csv) => csv.split('\r\n').slice(0, -1).map((row) =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain))

test('every format is downloaded, parsed back and compared with the result', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: wide })
  await page.locator('select').selectOption({ label: 'Long feature' })
  await settled(page)
  const { text, result } = await page.evaluate(() => document.querySelector('crosshead-page').reading)
  await page.getByRole('button', { name: 'Take away' }).click()
  const files = {}
  for (const name of ['JSON', 'Quotes as CSV', 'Markdown', 'HTML page', 'schema.org', 'Web Annotation']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Download: ${name}` }).click()])
    files[name] = fs.readFileSync(await download.path(), 'utf8')
  }
  assert.deepEqual(JSON.parse(files.JSON), { text, annotation: result })

  const line = (words) => words.replace(/\s+/g, ' ').trim()
  assert.ok(files['Quotes as CSV'].startsWith('\ufeff'), 'spreadsheets see that it is UTF-8')
  const [columns, ...rows] = readCsv(files['Quotes as CSV'].slice(1))
  assert.equal(rows.length, result.quotes.length)
  rows.forEach((row, i) => {
    const { kind, quote, start, end, speaker } = Object.fromEntries(columns.map((column, c) => [column, row[c]]))
    const of = result.quotes[i]
    assert.deepEqual([kind, Number(start), Number(end)], [of.kind, of.start, of.end])
    assert.equal(quote.replace(/^'(?=[=+@-])/, ''), of.parts.map((part) => line(text.slice(part.start, part.end))).join(' … '))
    if (of.speaker?.name) assert.equal(speaker, of.speaker.name)
  })

  const { total, first } = JSON.parse(files['Web Annotation'])
  assert.equal(total, result.mentions.length + result.quotes.length)
  const points = [...text]
  for (const { target } of first.items)
    for (const { selector: [words, position] } of [target].flat()) {
      assert.equal(points.slice(position.start, position.end).join(''), words.exact)
      assert.ok(text.includes(words.prefix + words.exact + words.suffix))
    }

  const article = JSON.parse(files['schema.org'])
  assert.equal(article.articleBody, text)
  assert.deepEqual(article.mentions.map(({ name }) => name), result.entities.map(({ name }) => name))
  assert.equal(article.hasPart.length, result.quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed').length)

  const headings = files.Markdown.match(/^#{1,2} .*$/gm)
  assert.equal(headings.filter((heading) => heading.startsWith('## ')).length, result.blocks.filter(({ kind }) => kind === 'crosshead').length)
  assert.ok(files.Markdown.split('---').at(-1).match(/^- /gm).length >= result.quotes.filter(({ kind }) => kind !== 'term').length - 1)

  const reader = await page.context().newPage()
  await reader.setContent(files['HTML page'])
  const shown = await reader.locator('article [dir]:not(li)').allTextContents()
  assert.deepEqual(shown.map(line), result.blocks.map((block) => line(text.slice(block.start, block.end))))
  assert.equal(await reader.locator('script').count(), 0)
  // Two lines, not colour alone, tell an organisation: they take three pixels.
  const { borderBottomStyle, borderBottomWidth } = await reader.locator('.org').first().evaluate((mark) => ({ ...getComputedStyle(mark) }))
  assert.deepEqual([borderBottomStyle, borderBottomWidth], ['double', '3px'])
  assert.equal(await reader.locator('aside ul:last-of-type li').count(), result.quotes.filter(({ kind }) => kind !== 'term').length)
  await close()
})
