// How the page looks and reaches: on paper, in every theme and width, for axe, with a keyboard only.
// Pictures go to build/artifacts/.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, skip } from './browser.mjs'
import { axe, openPage, screenshot, settled, write } from './page-browser.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const looks = {
  light: { viewport: { width: 1440, height: 900 } },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 } },
  'narrow-dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  'forced-colours': { viewport: { width: 1440, height: 900 }, forcedColors: 'active' },
  wide: { viewport: { width: 2200, height: 1200 } },
}

test('axe finds nothing in any state: themes, widths, cards, panels, dialogs, notices, nothing', { skip }, async (t) => {
  for (const [name, context] of Object.entries(looks))
    await t.test(name, async () => {
      const { page, close } = await openPage(browser, { context })
      const clean = async (state) => assert.deepEqual(await axe(page), [], `${name}, ${state}`)
      await settled(page)
      await clean('first')
      await screenshot(page, `page-${name}`)
      await page.locator('crosshead-article .mention.people[tabindex]').nth(2).click()
      await page.locator('.card:popover-open').waitFor()
      await clean('card of a person')
      await page.keyboard.press('Escape')
      await page.locator('.note').first().click()
      await page.locator('.card:popover-open').waitFor()
      await clean('card of a quote')
      await page.keyboard.press('Escape')
      for (const panel of ['Who is who', 'Outline']) {
        await page.getByRole('tab', { name: panel }).click()
        await clean(panel)
      }
      await page.getByRole('tab', { name: 'Who said what' }).click()
      await page.getByRole('searchbox').fill('nobody says this')
      await page.getByText('No entry matches').waitFor()
      await clean('empty filter')
      for (const dialog of ['Help', 'Take away']) {
        await page.getByRole('button', { name: dialog }).click()
        await clean(dialog)
        await page.keyboard.press('Escape')
      }
      await page.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from([1, 0, 2]) })
      await page.getByText('does not look like text').waitFor()
      await page.evaluate(() => document.querySelector('crosshead-page').offer(() => {}))
      await clean('notice and new version')
      await write(page, '')
      await page.locator('.empty').waitFor()
      await clean('no text')
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: no sideways scrolling`)
      await close()
    })
})

test('the measure is 60 to 70 characters wherever there is room', { skip }, async () => {
  const { page, close } = await openPage(browser)
  for (const width of [760, 1000, 1280, 1440, 1920, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const characters = await page.locator('crosshead-article .row.paragraph .block').first().evaluate((block) => {
      const context = document.createElement('canvas').getContext('2d')
      context.font = getComputedStyle(block).font
      const text = block.textContent
      return block.clientWidth / (context.measureText(text).width / text.length)
    })
    assert.ok(characters >= 58 && characters <= 72, `${characters.toFixed(1)} at ${width} px`)
  }
  await close()
})

test('what the desk holds stays in its column', { skip }, async () => {
  const { page, close } = await openPage(browser)
  for (const width of [320, 760, 1000, 1280, 1400, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const outside = await page.locator('crosshead-desk').evaluate((desk) => {
      const { left, right } = desk.getBoundingClientRect()
      return [...desk.shadowRoot.querySelectorAll('*')]
        .map((element) => ({ name: element.localName, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < left - 1 || box.right > right + 1))
        .map(({ name }) => name)
    })
    assert.deepEqual(outside, [], `${width} pixels`)
  }
  await close()
})

test('what the desk says is in the window', { skip }, async () => {
  for (const viewport of [{ width: 1440, height: 720 }, { width: 1440, height: 900 }, { width: 1000, height: 768 }]) {
    const { page, close } = await openPage(browser, { context: { viewport } })
    await page.locator('input[type=file]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from([1, 0, 2]) })
    for (const words of [page.getByText('does not look like text'), page.getByRole('button', { name: 'Clear' })]) {
      await words.waitFor()
      const { y, height } = await words.boundingBox()
      assert.ok(y + height <= viewport.height, `${y + height} of ${viewport.height} pixels`)
    }
    await close()
  }
})

test('what the keyboard is on can be seen, and nothing to press is smaller than 24 pixels', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { viewport: { width: 1280, height: 900 } } })
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await page.locator('body').click({ position: { x: 2, y: 2 } })
  const names = new Set()
  for (let i = 0; i < 22; i++) {
    await page.keyboard.press('Tab')
    const { name, outline, width, height, inline } = await page.evaluate(() => {
      let element = document.activeElement
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      const { outlineStyle, outlineWidth, display } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return {
        name: `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 20)}`,
        outline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2, width, height, inline: display === 'inline',
      }
    })
    if (name.startsWith('body')) break
    names.add(name)
    assert.ok(outline, `${name} shows its focus`)
    // Marks inside a sentence are exempt, as links in text are.
    if (!inline) assert.ok(width >= 24 && height >= 24, `${name}: ${width} x ${height}`)
  }
  assert.ok(names.size > 15, [...names].join(', '))
  await close()
})

test('reduced motion: nothing glides', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { reducedMotion: 'reduce', viewport: { width: 1280, height: 700 } } })
  await page.evaluate(() => {
    const scroll = Element.prototype.scrollIntoView
    globalThis.behaviours = []
    Element.prototype.scrollIntoView = function (options) {
      globalThis.behaviours.push(options.behavior)
      scroll.call(this, options)
    }
  })
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.locator('crosshead-outline ol .entry').last().click()
  assert.deepEqual(await page.evaluate(() => globalThis.behaviours), ['instant'])
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length)
  assert.equal(moving, 0)
  await close()
})

test('on paper: the whole article in greys, its quotes at the end, no controls', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } })
  await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), `Title\n\n${'A long line of an article. '.repeat(40)}\n\n`.repeat(220))
  await settled(page)
  await page.getByRole('button', { name: /^Show more/ }).waitFor()
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
  })
  const { blocks, rows } = await page.evaluate(() => {
    const view = document.querySelector('crosshead-page')
    return { blocks: view.reading.result.blocks.length, rows: view.article.renderRoot.querySelectorAll('.row').length }
  })
  assert.equal(rows, blocks)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('select').selectOption({ label: 'Wire story: ferries' })
  await settled(page)
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const gone of ['.masthead', 'crosshead-desk', 'crosshead-legend', '[role=tablist]', 'input[type=search]', 'footer'])
    assert.equal(await page.locator(gone).first().isVisible(), false, gone)
  const quotes = await page.locator('crosshead-who-said-what .entry').count()
  assert.equal(quotes, await page.evaluate(() => document.querySelector('crosshead-page').reading.result.quotes.length))
  const [end, start] = await Promise.all([
    page.locator('crosshead-article .row').last().boundingBox(), page.locator('crosshead-who-said-what').boundingBox(),
  ])
  assert.ok(end.y + end.height <= start.y, 'the quotes stand behind the article')
  const colours = await page.locator('crosshead-article .mention, crosshead-article .quote').evaluateAll((marks) => [
    ...new Set(marks.flatMap((mark) => {
      const { color, backgroundColor, textDecorationColor, borderBottomColor } = getComputedStyle(mark)
      return [color, backgroundColor, textDecorationColor, borderBottomColor]
    })),
  ])
  for (const colour of colours) {
    const [red, green, blue] = colour.match(/\d+/g)
    assert.ok(red === green && green === blue, `${colour} is grey`)
  }
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('crosshead-outline').waitFor() // what the reader had chosen
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
  await close()
})

test('on paper: every quote, whole, whatever the panel shows', { skip }, async () => {
  const { page, close } = await openPage(browser, { context: { viewport: { width: 1280, height: 900 } } })
  const long = `"${'We will fight on, and on, and on. '.repeat(60)}" said Anna Keller.\n\n`
  await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), long + '"No," said Mark Stone.\n\n'.repeat(350))
  await settled(page)
  await page.getByRole('tab', { name: 'Who is who' }).click()
  await page.getByRole('searchbox').fill('keller')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('crosshead-who-said-what .entry').count(), 351)
  assert.equal(await page.getByRole('button', { name: /^Show more/ }).count(), 0)
  const lines = await page.locator('crosshead-who-said-what .words').evaluateAll((all) => Math.max(...all.map((words) => words.getClientRects().length)))
  assert.ok(lines > 10, `${lines} lines of the longest quote`)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.locator('crosshead-who-is-who').waitFor()
  assert.equal(await page.getByRole('searchbox').inputValue(), 'keller')
  await close()
})
