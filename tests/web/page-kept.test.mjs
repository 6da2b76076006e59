// What stays: the former article, the text that is kept on the device, and links that hold one.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { launch, skip } from './browser.mjs'
import { becomes, box, drop, openPage, settled, write } from './page-browser.mjs'

let browser
before(async () => {
  if (!skip) browser = await launch()
})
after(() => browser?.close())

const link = (server, text) => `${server.url}#t=${deflateRawSync(text).toString('base64url')}`
const kept = (page, words) => page.waitForFunction((words) => localStorage.getItem('crosshead.text')?.includes(words), words)

test('another article puts nothing away for good: undo and a button bring the former one back', { skip }, async () => {
  const { page, close } = await openPage(browser)
  const mine = 'Anna Keller left Geneva.'
  const others = {
    cleared: async () => {
      await page.getByRole('button', { name: 'Clear' }).click()
      await becomes(page, '')
      assert.ok(await page.locator('textarea').evaluate((box) => box.matches(':focus')), 'the focus is not lost')
    },
    'a sample': async () => {
      await page.locator('select').selectOption({ label: 'Wire story: ferries' })
      await page.waitForFunction(() => document.querySelector('crosshead-page').desk.text.length > 1000)
    },
    'a file': async () => {
      await drop(page, 'textarea', 'b.html', 'text/html', '<h1>Ferry row</h1><p>No.</p>')
      await becomes(page, 'Ferry row\n\nNo.')
    },
    'cleared, then a sample': async () => {
      await others.cleared()
      await others['a sample']()
    },
  }
  const back = page.getByRole('button', { name: 'Bring back' })
  for (const [name, come] of Object.entries(others)) {
    await write(page, mine)
    await come()
    await page.locator('textarea').press('Control+z')
    await becomes(page, mine)
    await kept(page, 'Keller')
    // Once something was typed the keys undo that; the button still knows the former article.
    await come()
    await page.locator('textarea').press('Control+End')
    await page.keyboard.type('Yes')
    await page.keyboard.press('Control+z')
    assert.notEqual(await box(page), mine, name)
    await back.click()
    await becomes(page, mine)
  }
  await close()
})

test('a link’s text replaces nothing that is kept, until it is edited', { skip }, async () => {
  const { page, server, close } = await openPage(browser)
  await write(page, 'My own draft, said Anna Keller.')
  await kept(page, 'own draft')
  const other = await page.context().newPage()
  await other.goto(link(server, 'A text of Mark Stone.'))
  await becomes(other, 'A text of Mark Stone.')
  await settled(other)
  await other.waitForTimeout(700) // longer than typing rests
  await page.reload()
  await becomes(page, 'My own draft, said Anna Keller.')
  await other.locator('textarea').press('End')
  await other.keyboard.type(' Edited.')
  await kept(other, 'Stone. Edited.')
  await other.reload()
  await becomes(other, 'A text of Mark Stone. Edited.')
  assert.equal(other.url(), server.url)
  await close()
})

test('a link that is pasted over the page’s address is opened; of a damaged one the page says so', { skip }, async () => {
  const { page, server, close } = await openPage(browser)
  await write(page, 'Anna Keller left.')
  await page.goto(link(server, 'A text of Mark Stone.'))
  await becomes(page, 'A text of Mark Stone.')
  await page.goto(`${server.url}#t=AAAA`)
  await page.getByText('does not hold a whole text').waitFor()
  assert.equal(await box(page), 'A text of Mark Stone.')
  await close()
})

test('what was typed just before the page goes is kept', { skip }, async () => {
  const { page, close } = await openPage(browser)
  await page.locator('textarea').fill('The last words of Anna Keller.')
  await page.reload()
  await becomes(page, 'The last words of Anna Keller.')
  await close()
})

test('of two tabs each gets its own text back', { skip }, async () => {
  const { page, server, close } = await openPage(browser)
  await write(page, 'My own draft, said Anna Keller.')
  await kept(page, 'own draft')
  const other = await page.context().newPage()
  await other.goto(server.url)
  await becomes(other, 'My own draft, said Anna Keller.') // what was kept last
  await write(other, 'Another draft, said Mark Stone.')
  await kept(other, 'Another draft')
  await page.reload()
  await becomes(page, 'My own draft, said Anna Keller.')
  await other.reload()
  await becomes(other, 'Another draft, said Mark Stone.')
  await close()
})

test('where nothing may be kept, the page says so and works', { skip }, async () => {
  for (const failure of ['full', 'forbidden']) {
    const context = await browser.newContext()
    await context.addInitScript((failure) => {
      if (failure === 'full') Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }
      else Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })
    }, failure)
    const { page, close } = await openPage({ newContext: async () => context })
    await write(page, '"No," said Anna Keller.')
    await page.getByText('does not let the page keep your text').waitFor()
    assert.deepEqual(await page.locator('crosshead-article .mention.people').allTextContents(), ['Anna Keller'])
    await close()
  }
})

test('links: too long a text makes none, a link that unfolds into too much is refused', { skip }, async () => {
  const { page, server, close } = await openPage(browser)
  const code = await page.evaluate(async () => {
    const stream = new Blob(['a'.repeat(9_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    return btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())))
  })
  await page.goto('about:blank')
  await page.goto(`${server.url}#t=${code.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`)
  await page.getByText('longer text than the page reads').waitFor()
  let seed = 1
  const noise = Array.from({ length: 40_000 }, () => String.fromCharCode(97 + ((seed = (seed * 48271) % 2147483647) % 26))).join('')
  await page.evaluate((text) => document.querySelector('crosshead-page').desk.replace(text), noise)
  await settled(page)
  await page.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('button', { name: 'Copy: A link' }).click()
  await page.getByText(/makes a link of more than 16,000 characters/).waitFor()
  await close()
})
