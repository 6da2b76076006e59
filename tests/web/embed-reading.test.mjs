// The reading aid: button, panel, cards; keyboard, screen readers, languages, grounds, and options.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { root, skip } from './browser.mjs'
import { card, drawn, open, pointOf, ready, startAll, until, workers } from './embed-support.mjs'

describe('the reading aid', { skip }, () => {
  let all
  before(async () => { all = await startAll() })
  after(() => all.close())

  /** A page with one article and these attributes on the script tag. */
  const made = async (attributes, { article = 'harbour', html = '<html lang="en">', ...options } = {}) => {
    const name = `/made-${Object.keys(all.pages).length}.html`
    all.pages[name] = `<!doctype html>${html}<head><meta charset="utf-8"><title>Made</title><link rel="stylesheet" href="paper.css"></head><body><main><article id="story">{{article ${article}}}</article></main>` +
      `<script type="module" src="/crosshead/embed.js" data-article="#story" ${attributes}></script></body></html>`
    return open(all, name.slice(1), options)
  }
  const inShadow = (page, selector, what = 'textContent') => page.evaluate(([selector, what]) => {
    const element = document.querySelector('crosshead-annotator')?.shadowRoot?.querySelector(selector)
    return element ? (what === 'open' ? element.matches(':popover-open') : element.getAttribute(what) ?? element[what]) : null
  }, [selector, what])
  const cardText = async (page) => ((await inShadow(page, '.card', 'open')) ? (await inShadow(page, '.card')).replace(/\s+/g, ' ') : null)
  const toggle = (page) => page.locator('crosshead-annotator >> .toggle')

  test('the panel is a labelled region with three lists; its entries lead into the article', async () => {
    const { page, lines, close } = await made('')
    await toggle(page).click()
    assert.equal(await page.getByRole('region', { name: 'In this article' }).count(), 1)
    assert.match(await inShadow(page, '[role=tabpanel]'), /Catherine Doyle[\s\S]*Person · Mayor · Mentions: \d/)
    await page.getByRole('tab', { name: 'Who said what' }).click()
    assert.match(await inShadow(page, '[role=tabpanel]'), /Tomasz Wilk[\s\S]*a beautiful way to lose money/)
    await page.getByRole('button', { name: /On the ferry they agree/ }).click()
    await until(page, () => CSS.highlights.has('crosshead-active'))
    assert.equal((await drawn(page)).active.at(-1), '“On the ferry they agree.”')
    const box = await page.evaluate(() => {
      const [range] = CSS.highlights.get('crosshead-active')
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const { top, bottom } = live.getBoundingClientRect()
      return { top, bottom, height: innerHeight }
    })
    assert.ok(box.top >= 0 && box.bottom <= box.height, JSON.stringify(box))
    await card(page, /Direct quote.*Catherine Doyle/)
    assert.match(await inShadow(page, '[role=status]'), /Doyle: “People here do not agree/)
    await page.getByRole('tab', { name: 'Sections' }).click()
    assert.match(await inShadow(page, '[role=tabpanel]'), /A bill for everyone[\s\S]*What comes next/)
    assert.deepEqual(lines, [])
    await close()
  })

  test('a card on a click, and on rest; Esc and a click elsewhere close it', async () => {
    const { page, close } = await made('')
    await ready(page)
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.card'))
    const { x, y } = await pointOf(page, 'Catherine Doyle')
    await page.mouse.click(x, y)
    await card(page, /Person.*Catherine Doyle.*Mayor.*1 of \d/)
    await page.keyboard.press('Escape')
    await card(page, null)
    await page.mouse.move(10, 10)
    await page.mouse.move(x, y)
    await card(page, /Catherine Doyle/) // at rest
    await page.mouse.move(10, y + 300)
    await card(page, null) // left
    await page.mouse.click(x, y)
    await card(page, /Catherine Doyle/)
    await page.mouse.click(20, 20)
    await card(page, null) // elsewhere
    // The right of a line's end is not on the line.
    await page.mouse.click(...Object.values(await pointOf(page, 'What comes next')).map((v, i) => (i === 0 ? v + 300 : v)))
    assert.equal(await cardText(page), null)
    await close()
  })

  test('a tap opens a card', async () => {
    const { page, close } = await made('', { context: { hasTouch: true, viewport: { width: 390, height: 800 } } })
    await ready(page)
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.card'))
    const { x, y } = await pointOf(page, 'Graham Reyes')
    await page.touchscreen.tap(x, y)
    await card(page, /Graham Reyes/)
    await close()
  })

  test('a link of the article that lies on a mark shows its card when it has the focus', async () => {
    const { page, close } = await made('')
    await toggle(page).waitFor()
    await page.keyboard.press('Tab')
    await card(page, /Tomasz Wilk/)
    await page.keyboard.press('Tab')
    await card(page, null)
    await close()
  })

  test('the keyboard alone', async () => {
    const { page, close } = await made('')
    await toggle(page).waitFor()
    const focused = () => page.evaluate(() => {
      const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement
      return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()
    })
    for (let i = 0; i < 9 && !/^Who is who and who said what/.test(await focused()); i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 'Who is who')
    await page.keyboard.press('ArrowRight')
    assert.equal(await focused(), 'Who said what')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.match(await focused(), /^Catherine Doyle/)
    await page.keyboard.press('ArrowDown')
    const second = await focused()
    assert.ok(second && !second.startsWith('Catherine'), second)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await until(page, () => CSS.highlights.has('crosshead-active'))
    assert.match(await focused(), /^Catherine Doyle/, 'the focus stays in the list')
    // From mark to mark.
    for (let i = 0; i < 60 && (await focused()) !== 'Next mark'; i++) await page.keyboard.press('Tab')
    const seen = []
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Enter')
      await until(page, (last) => document.querySelector('crosshead-annotator').shadowRoot.querySelector('[role=status]').textContent.trim() !== last, seen.at(-1) ?? '')
      seen.push((await inShadow(page, '[role=status]')).trim())
    }
    assert.equal(new Set(seen).size, 4, seen.join(' / '))
    await page.keyboard.press('Escape') // the card
    await page.keyboard.press('Escape') // the panel
    assert.equal(await inShadow(page, '.panel', 'open'), false)
    assert.match(await focused(), /^Who is who and who said what/)
    await close()
  })

  test('axe finds nothing, open and closed, and the article says no more than before', async () => {
    const { page, close } = await made('')
    await toggle(page).waitFor()
    await page.evaluate(fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'))
    const check = async () => (await page.evaluate(() => axe.run(document))).violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${JSON.stringify(target)} ${html.slice(0, 90)}`))
    assert.deepEqual(await check(), [])
    await toggle(page).click()
    assert.deepEqual(await check(), [])
    await page.locator('crosshead-annotator >> .entry').first().click()
    assert.deepEqual(await check(), [])
    const said = await page.locator('#story').ariaSnapshot()
    await page.evaluate(() => document.querySelector('crosshead-annotator').remove())
    assert.equal(await page.locator('#story').ariaSnapshot(), said)
    await close()
  })

  test('languages, and from right to left', async () => {
    const { page, close } = await made('data-lang="ar"')
    await toggle(page).click()
    assert.equal(await inShadow(page, '.root', 'dir'), 'rtl')
    assert.ok(await page.getByRole('tab', { name: 'من قال ماذا' }).isVisible())
    const { button, panel } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('crosshead-annotator')
      return { button: shadowRoot.querySelector('.toggle').getBoundingClientRect(), panel: shadowRoot.querySelector('.panel').getBoundingClientRect() }
    })
    assert.ok(button.left < 30 && panel.left < 30, 'the end of the line is at the left')
    await page.evaluate(() => document.querySelector('crosshead-annotator').setAttribute('lang', 'de'))
    await page.getByRole('tab', { name: 'Wer sagt was' }).waitFor()
    await page.evaluate(() => { document.querySelector('crosshead-annotator').labels = { said: 'Zitiert', types: { PERSON: 'Mensch' } } })
    await page.getByRole('tab', { name: 'Zitiert' }).waitFor()
    assert.match(await inShadow(page, '[role=tabpanel]'), /Mensch · Mayor/)
    await close()
  })

  test('dark pages and forced colours', async () => {
    const { page, close } = await made('', { context: { colorScheme: 'dark' } })
    await toggle(page).click()
    const ground = await page.evaluate(() => getComputedStyle(document.querySelector('crosshead-annotator').shadowRoot.querySelector('.panel')).backgroundColor)
    assert.equal(ground, 'rgb(33, 31, 29)')
    const looks = () => page.evaluate(() => Object.fromEntries(['people', 'organisations', 'places', 'groups', 'quotes'].map((name) => {
      const { textDecorationStyle, textDecorationLine, backgroundColor } = getComputedStyle(document.querySelector('#story'), `::highlight(crosshead-${name})`)
      return [name, `${textDecorationLine} ${textDecorationStyle} ${backgroundColor}`]
    })))
    const usual = await looks()
    assert.match(usual.people, /^underline solid/)
    assert.equal(new Set(Object.values(usual)).size, 5, JSON.stringify(usual))
    await page.emulateMedia({ forcedColors: 'active' })
    const forced = await looks()
    assert.match(forced.quotes, /^underline wavy/)
    assert.equal(new Set(Object.values(forced).map((look) => look.replace(/ rgb.*/, ''))).size, 5, JSON.stringify(forced))
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    assert.match((await looks()).people, /^none/, 'not printed')
    await close()
  })

  test('layers and places', async () => {
    const { page, close } = await made('data-layers="people" data-panel="start"')
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.deepEqual(Object.keys(await drawn(page)), ['people'])
    await toggle(page).waitFor()
    assert.ok((await toggle(page).boundingBox()).x < 30)
    await page.evaluate(() => { document.querySelector('crosshead-annotator').layers = 'quotes places' })
    await until(page, () => CSS.highlights.has('crosshead-quotes') && !CSS.highlights.has('crosshead-people'))
    await page.evaluate(() => { document.querySelector('crosshead-annotator').panel = 'none' })
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.toggle') === null)
    await close()
  })

  test('a narrow window: neither panel nor card covers the mark that was chosen', async () => {
    const { page, close } = await made('', { context: { viewport: { width: 360, height: 640 } } })
    await toggle(page).click()
    const entries = page.locator('crosshead-annotator >> .entry')
    for (const index of [0, 3, 5]) {
      await entries.nth(index).click()
      await until(page, () => CSS.highlights.has('crosshead-active') && document.querySelector('crosshead-annotator').shadowRoot.querySelector('.card:popover-open'))
      const covered = await page.evaluate(() => {
        const [{ startContainer, startOffset, endContainer, endOffset }] = CSS.highlights.get('crosshead-active')
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        const { shadowRoot } = document.querySelector('crosshead-annotator')
        const [mark, panel, card] = [range, shadowRoot.querySelector('.panel'), shadowRoot.querySelector('.card')].map((it) => it.getBoundingClientRect())
        const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        return { seen: mark.top >= 0 && mark.bottom <= innerHeight, panel: over(mark, panel), card: over(mark, card), both: over(panel, card) }
      })
      assert.deepEqual(covered, { seen: true, panel: false, card: false, both: false }, `entry ${index}`)
    }
    await close()
  })

  test('themes: custom properties and parts', async () => {
    const style = '<style>:root { --crosshead-people: rgb(4, 5, 6) } crosshead-annotator::part(button) { background: rgb(1, 2, 3) }</style>'
    const { page, close } = await made('', { html: `<html lang="en">${style}` })
    await toggle(page).waitFor()
    const colours = await page.evaluate(() => [
      getComputedStyle(document.querySelector('crosshead-annotator').shadowRoot.querySelector('.toggle')).backgroundColor,
      getComputedStyle(document.querySelector('#story'), '::highlight(crosshead-people)').textDecorationColor,
    ])
    assert.deepEqual(colours, ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'])
    await close()
  })

  test('the element in markup, with properties set before it is defined', async () => {
    all.pages['/markup.html'] = '<!doctype html><html lang="en"><title>Markup</title><article id="story">{{article harbour}}</article>' +
      '<crosshead-annotator for="story" layers="people"></crosshead-annotator>' +
      '<script>document.querySelector("crosshead-annotator").labels = { who: "Dramatis personae" }</script>' +
      '<script type="module" src="/crosshead/embed.js"></script>'
    const { page, lines, close } = await open(all, 'markup.html')
    await toggle(page).click()
    await page.getByRole('tab', { name: 'Dramatis personae' }).waitFor()
    assert.deepEqual(Object.keys(await drawn(page)), ['people'])
    assert.deepEqual(lines, [])
    await close()
  })

  test('start="click": a button first, the engine when it is used', async () => {
    const { page, close } = await made('data-start="click"')
    all.requests.length = 0
    await toggle(page).waitFor()
    await page.waitForTimeout(200)
    assert.deepEqual(all.requests.filter((name) => /wasm|model|worker/.test(name)), [])
    await toggle(page).click()
    await ready(page)
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.panel:popover-open .entry'))
    await close()
  })

  test('start="click": a script’s open() is a click, with and without our panel', async () => {
    const { page, close } = await made('data-start="click"')
    await toggle(page).waitFor()
    await page.evaluate(() => document.querySelector('crosshead-annotator').open())
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.panel:popover-open'))
    await ready(page)
    await page.locator('crosshead-annotator >> .entry').first().waitFor()
    await close()
    const own = await made('data-start="click" data-panel="none"')
    await until(own.page, () => document.querySelector('crosshead-annotator')?.shadowRoot?.querySelector('.card'))
    await own.page.evaluate(() => document.querySelector('crosshead-annotator').open())
    await ready(own.page)
    await own.close()
  })

  test('an engine that cannot be loaded: readers who asked for it are told, others see nothing', async () => {
    const before = (page) => page.route(/\.model$/, (route) => route.abort())
    const clicked = await made('data-start="click"', { before })
    await toggle(clicked.page).click()
    await clicked.page.getByText('The reading aid could not be loaded.').first().waitFor()
    await clicked.page.locator('crosshead-annotator >> .close').first().click()
    await toggle(clicked.page).waitFor({ state: 'detached' })
    await clicked.close()
    const { page, close } = await made('', { before })
    await until(page, () => events.some(({ name }) => name === 'error'))
    assert.equal(await inShadow(page, '.root'), null)
    await close()
  })

  test('a publisher’s mistakes are told in a line each, once', async () => {
    const { page, lines, close } = await made('data-layers="Persons QUOTES" data-start="now" data-panel="left"')
    await ready(page)
    await page.evaluate(() => document.querySelector('crosshead-annotator').setAttribute('skip', 'h6')) // an update
    await page.waitForTimeout(100)
    assert.deepEqual(lines, [
      'info: crosshead: layers is "persons", must be of people, organisations, places, groups, others, figures, quotes, sections',
      'info: crosshead: start is "now", must be of visible, idle, click', 'info: crosshead: panel is "left", must be of end, start, none',
    ])
    await until(page, () => CSS.highlights.has('crosshead-quotes'))
    assert.ok(Object.keys(await drawn(page)).every((name) => /^(quotes|indirect)$/.test(name)))
    // What there is not cannot be shown, and is no error.
    await page.evaluate(() => {
      const annotator = document.querySelector('crosshead-annotator')
      for (const target of [undefined, { kind: 'quote', index: 9999 }, { kind: 'mention', index: -1 }]) annotator.show(target)
    })
    assert.deepEqual(await page.evaluate(() => events.map(({ name }) => name)), ['ready'])
    const thrown = await page.evaluate(async () => {
      const { annotateArticle } = await import('/crosshead/embed.js')
      const errors = []
      for (const args of [[null], [undefined], ['#story', { layer: 'people' }]])
        try {
          annotateArticle(...args)
        } catch ({ code, message }) {
          errors.push(`${code}: ${message}`)
        }
      return errors
    })
    assert.deepEqual(thrown, [
      'bad-option: the article must be an element or a selector', 'bad-option: the article must be an element or a selector',
      'bad-option: unknown option "layer"',
    ])
    await close()

    all.pages['/no-selector.html'] = '<!doctype html><title>None</title><article id="story"></article><script type="module" src="/crosshead/embed.js" data-article="##["></script>'
    const none = await open(all, 'no-selector.html')
    await until(none.page, () => document.querySelector('crosshead-annotator'))
    await none.page.evaluate(() => document.body.append('more'))
    await none.page.waitForTimeout(500)
    assert.deepEqual(none.lines, ['info: crosshead: "##[" is no selector of an article'])
    await none.close()
  })

  test('browsers that save data wait for a click', async () => {
    const { page, close } = await made('', {
      before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
    })
    all.requests.length = 0
    await toggle(page).click()
    await ready(page)
    await close()
  })

  test('an application can take a mark over', async () => {
    const { page, close } = await made('')
    await ready(page)
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.card'))
    await page.evaluate(() => document.querySelector('crosshead-annotator').addEventListener('crosshead-activate', (event) => event.preventDefault()))
    await page.mouse.click(...Object.values(await pointOf(page, 'Catherine Doyle')))
    await until(page, () => events.some(({ name }) => name === 'activate'))
    assert.equal(await cardText(page), null)
    await close()
  })

  test('a result published with the article: no engine in the page', async () => {
    const { createAnnotator } = await import('../../dist/index.js')
    const text = fs.readFileSync(path.join(root, 'tests/examples/articles/library.html'), 'utf8')
      .replace(/<\/(p|h\d)>/g, '\n\n').replace(/<[^>]+>/g, '').replace(/[ \t]+/g, ' ').replace(/ ?\n ?(?! ?\n)/g, '\n').trim()
    const annotator = await createAnnotator({ worker: false })
    const annotation = await annotator.annotate(text)
    annotator.dispose()
    const json = (value) => `<script type="application/json" id="notes">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`
    all.requests.length = 0
    const { page, lines, close } = await made('data-annotation="#notes"', { article: 'library', html: `<html lang="en">${json({ text, annotation })}` })
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.ok((await drawn(page)).people.includes('Yildiz'))
    await page.evaluate(() => { document.querySelector('#story p:last-of-type').textContent = 'Another end altogether.' })
    await page.waitForTimeout(500)
    assert.ok((await drawn(page)).people.includes('Yildiz'))
    assert.deepEqual(all.requests.filter((name) => /wasm|model|worker|index\.js/.test(name)), [])
    assert.deepEqual(lines, [])
    await close()

    // From an address; and as a property, under a policy that forbids wasm.
    all.pages['/notes.json'] = JSON.stringify({ text, annotation })
    const fetched = await made('data-annotation="notes.json"', { article: 'library' })
    await ready(fetched.page)
    await until(fetched.page, () => CSS.highlights.has('crosshead-people'))
    assert.ok((await drawn(fetched.page)).people.includes('Yildiz'))
    await fetched.close()
    all.pages['/given.html'] = '<!doctype html><title>Given</title><article id="story">{{article library}}</article>'
    all.policies['/given.html'] = { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" }
    const given = await open(all, 'given.html')
    await given.page.evaluate(async (annotation) => {
      const { annotateArticle } = await import('/crosshead/embed.js')
      annotateArticle('#story', { annotation })
    }, { text, annotation })
    await ready(given.page)
    await until(given.page, () => CSS.highlights.has('crosshead-people'))
    await given.page.locator('crosshead-annotator >> .toggle').click()
    await given.page.locator('crosshead-annotator >> .entry').first().waitFor()
    await workers(given.page, 0)
    assert.deepEqual(given.lines, [])
    await given.close()

    const broken = await made('data-annotation="#notes"', { html: '<html lang="en"><script type="application/json" id="notes">{,}</script>' })
    await until(broken.page, () => events.some(({ name }) => name === 'error'))
    assert.match(broken.lines.join('\n'), /^info: crosshead: the published annotation in #notes is not JSON: /)
    await broken.close()

    const wrong = await made('data-annotation="#notes"', { html: `<html lang="en">${json(annotation)}` })
    await until(wrong.page, () => events.some(({ name }) => name === 'error'))
    assert.deepEqual(wrong.lines, ['info: crosshead: the published annotation is not of this text; publish the text with it'])
    await wrong.close()
  })

  test('without the Highlight API the panel alone', async () => {
    const { page, lines, close } = await made('', {
      before: (page) => page.addInitScript(() => {
        delete globalThis.Highlight
        delete CSS.highlights
        Object.defineProperty(CSS, 'highlights', { value: undefined })
      }),
    })
    await toggle(page).click()
    await page.locator('crosshead-annotator >> .entry').first().click()
    await card(page, /Catherine Doyle/)
    assert.deepEqual(lines, [])
    await close()
  })
})
