// The embed on markup as it is found: what is marked, and what moves, hides, or changes around it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { skip } from './browser.mjs'
import { drawn, open, pointOf, ready, startAll, until } from './embed-support.mjs'

const LEAD = '<p>PORT ELLERY, Scotland — Mayor Catherine Doyle said on Sunday that the lease would cost £2.3 million.</p>'

/** [what, the article's inside, names that are marked besides the lead's, words that are in no mark] */
const ODD = [
  ['an article in an article', '<article><h2>Live</h2><p>“We are ready,” said Graham Reyes, who runs a garage.</p></article>', ['Graham Reyes'], []],
  ['a table of numbers', '<table><tr><td>Anna Berg</td><td>Oslo</td></tr></table><p>Tomasz Wilk said so.</p>', ['Tomasz Wilk'], ['Anna Berg', 'Oslo']],
  ['a table for layout', '<table role="presentation"><tr><td><p>Tomasz Wilk said so.</p></td></tr></table>', ['Tomasz Wilk'], []],
  ['a listing', '<pre><code>const Anna = "Berg"</code></pre><p>Tomasz Wilk said so.</p>', ['Tomasz Wilk'], ['Anna']],
  ['the number of a footnote in a name', '<p>The director, Graham<sup><a href="#n">1</a></sup> Reyes, said so.</p>', ['Graham', 'Reyes'], ['1']],
  ['a name of several boxes', '<p><span style="display: inline-block">Tomasz</span> <b>Wi</b>lk said so.</p>', ['Tomasz Wilk'], []],
  ['soft hyphens, capitals by style', '<p style="text-transform: uppercase">To\u00ADmasz Wilk said so.</p>', ['To\u00ADmasz Wilk'], []],
  ['emoji, other scripts and directions', '<p>😀👩‍👩‍👧 Tomasz Wilk 🇫🇷 said so in São Paulo. <span dir="rtl">שלום</span></p>', ['Tomasz Wilk'], []],
  ['an article from right to left', '<div dir="rtl"><p>Tomasz Wilk said so.</p></div>', ['Tomasz Wilk'], []],
  ['vertical lines, columns', '<div style="writing-mode: vertical-rl; height: 300px; columns: 2"><p>Tomasz Wilk said so.</p></div>', ['Tomasz Wilk'], []],
  ['an editable part', '<div contenteditable>Anna Berg said so.</div><p>Tomasz Wilk said so.</p>', ['Tomasz Wilk'], ['Anna Berg']],
  ['a template and a frame', '<template><p>Anna Berg said so.</p></template><iframe srcdoc="<p>Anna Berg said so.</p>"></iframe><p>Tomasz Wilk said so.</p>', ['Tomasz Wilk'], ['Anna Berg']],
  ['an element with a shadow root of its own', '<made-box><p>Tomasz Wilk said so.</p></made-box>', ['Tomasz Wilk'], ['Anna Berg']],
  ['generated text', '<p class="generated">Tomasz Wilk said so.</p>', ['Tomasz Wilk'], ['Anna Berg']],
]
const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Odd</title><style>.generated::before { content: "Anna Berg: " }</style>' +
  '<script>customElements.define("made-box", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<b>Anna Berg</b><slot></slot>" } })</script>'
const TAIL = '<script type="module" src="/crosshead/embed.js" data-article="#story"></script>'

describe('the embed on odd pages', { skip, concurrency: 3 }, () => {
  let all
  before(async () => { all = await startAll() })
  after(() => all.close())

  const made = async (html, options) => {
    const name = `odd-${Object.keys(all.pages).length}.html`
    all.pages[`/${name}`] = HEAD + html + TAIL
    const opened = await open(all, name, options)
    await ready(opened.page)
    await until(opened.page, () => CSS.highlights.has('crosshead-people') && document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.card'))
    return opened
  }

  test('what is marked', { concurrency: 3 }, (t) => Promise.all(ODD.map(([what, html, marked, unmarked]) =>
    t.test(what, async () => {
      const { page, lines, close } = await made(`<article id="story">${LEAD}${html}</article>`)
      const before = await page.evaluate(() => document.querySelector('#story').outerHTML)
      const marks = await drawn(page)
      for (const words of ['Catherine Doyle', ...marked]) assert.ok(marks.people.includes(words), `${words} in ${JSON.stringify(marks)}`)
      const everything = Object.values(marks).flat()
      for (const words of unmarked) assert.ok(!everything.some((mark) => mark.includes(words)), `${words} in ${JSON.stringify(marks)}`)
      assert.equal(await page.evaluate(() => document.querySelector('#story').outerHTML), before)
      assert.deepEqual(lines, [])
      await close()
    }))))

  test('text that changes while it is being read is not marked at its old places', async () => {
    let release
    const held = new Promise((resolve) => { release = resolve })
    let asked
    const reading = new Promise((resolve) => { asked = resolve })
    all.pages['/odd-held.html'] = `${HEAD}<article id="story">${LEAD}<p id="live">Tomasz Wilk, the director, said so.</p></article>${TAIL}`
    const { page, lines, close } = await open(all, 'odd-held.html', {
      before: (page) => page.route('**/*.model', async (route) => {
        asked()
        await held
        await route.continue()
      }),
    })
    await reading
    await page.waitForTimeout(400) // the article is mapped, and waits for the engine
    // Changed all the time until the result is there, so that it comes between a change and the next map.
    await page.evaluate(() => {
      globalThis.wrong = []
      const { firstChild } = document.querySelector('#live')
      let times = 0
      const change = () => { firstChild.data = `${'Now '.repeat(++times % 5)}Tomasz Wilk, the director, said so.` }
      change()
      const timer = setInterval(() => {
        for (const range of CSS.highlights.get('crosshead-people') ?? []) {
          const words = range.startContainer.data.slice(range.startOffset, range.endOffset)
          if (!['Catherine Doyle', 'Tomasz Wilk'].includes(words)) wrong.push(words)
        }
        if (times < 40) change()
        else clearInterval(timer)
      }, 50)
    })
    release()
    await ready(page)
    await until(page, () => [...(CSS.highlights.get('crosshead-people') ?? [])].length === 2)
    assert.deepEqual(await page.evaluate(() => wrong), [])
    assert.deepEqual(lines, [])
    await close()
  })

  test('what a class around the article hides and shows', async () => {
    const { page, lines, close } = await made('<style>body:not(.open) .rest { display: none }</style>' +
      `<article id="story">${LEAD}<div class="rest"><p>Tomasz Wilk, the director, said so.</p></div></article>`)
    assert.ok(!(await drawn(page)).people.includes('Tomasz Wilk'))
    await page.evaluate(() => document.body.classList.add('open'))
    await until(page, () => [...CSS.highlights.get('crosshead-people')].some((range) => range.startContainer.data.startsWith('Tomasz Wilk')))
    await page.evaluate(() => document.body.classList.remove('open'))
    await until(page, () => ![...CSS.highlights.get('crosshead-people')].some((range) => range.startContainer.data.startsWith('Tomasz Wilk')))
    assert.deepEqual(lines, [])
    await close()
  })

  test('an article that is emptied has no lists any more, until it is filled again', async () => {
    const { page, lines, close } = await made(`<article id="story">${LEAD}</article>`)
    const toggle = page.locator('crosshead-annotator >> .toggle')
    const fill = (html) => page.evaluate((html) => { document.querySelector('#story').innerHTML = html }, html)
    await toggle.click()
    await page.locator('crosshead-annotator >> .entry').first().waitFor()
    // The reader has the panel open: it stays, and waits.
    await fill('<p>Loading…</p>')
    await page.locator('crosshead-annotator >> .entry').first().waitFor({ state: 'detached' })
    assert.match(await page.locator('crosshead-annotator >> .panel').textContent(), /Reading the article/)
    await fill(`${LEAD}<p>Tomasz Wilk, the director, said so.</p>`)
    await page.locator('crosshead-annotator >> .entry', { hasText: 'Tomasz Wilk' }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    // Nobody has it open: nothing is offered.
    await fill('<p>Taken down.</p>')
    await toggle.waitFor({ state: 'detached' })
    await page.evaluate(() => document.querySelector('crosshead-annotator').show({ kind: 'mention', index: 0 }))
    await fill(LEAD) // the text that was read first
    await toggle.waitFor()
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.deepEqual((await drawn(page)).people, ['Catherine Doyle'])
    assert.deepEqual(lines, [])
    await close()
  })

  test('a card follows its mark when an image arrives', async () => {
    const { page, close } = await made(`<article id="story"><img id="late" alt="">${LEAD}<p>Tomasz Wilk said so.</p></article><div style="height: 2000px"></div>`)
    const { x, y } = await pointOf(page, 'Catherine Doyle')
    await page.mouse.click(x, y)
    const top = () => page.evaluate(() => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.card:popover-open')?.getBoundingClientRect().top)
    const first = await until(page, () => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.card:popover-open')?.getBoundingClientRect().top)
    await page.evaluate(() => { document.querySelector('#late').src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>' })
    await until(page, (first) => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.card').getBoundingClientRect().top > first + 50, first)
    assert.ok(await top() > first + 50)
    await close()
  })

  test('a page that turns dark takes the interface with it', async () => {
    const { page, close } = await made(`<style>.night { color: oklch(.95 .01 90); background: #111 }</style><article id="story">${LEAD}</article>`)
    const root = page.locator('crosshead-annotator >> .root')
    assert.match(await root.getAttribute('class'), /light/)
    await page.evaluate(() => document.documentElement.classList.add('night'))
    await page.locator('crosshead-annotator >> .root.dark').waitFor({ state: 'attached' })
    for (const [colour, ground] of [['rgb(20 20 20)', 'light'], ['color(display-p3 1 1 1)', 'dark'], ['lab(10 0 0)', 'light'], ['#eee', 'dark'], ['oklab(.2 0 0)', 'light']]) {
      await page.evaluate((colour) => { document.body.style.color = colour }, colour)
      await page.locator(`crosshead-annotator >> .root.${ground}`).waitFor({ state: 'attached' })
    }
    await close()
  })

  test('two selectors of one article, in two copies of the script: one reads it, then the other', async () => {
    const { page, lines, close } = await made(`<article id="story">${LEAD}</article>` +
      '<script type="module" src="{{cdn}}/embed.js" data-article="article" crossorigin="anonymous"></script>')
    await until(page, () => document.querySelectorAll('crosshead-annotator').length === 2)
    await page.waitForTimeout(500)
    assert.equal(await page.locator('crosshead-annotator >> .toggle').count(), 1)
    assert.deepEqual((await drawn(page)).people, ['Catherine Doyle'])
    assert.equal(await page.evaluate(() => events.filter(({ name }) => name === 'ready').length), 1)
    await page.evaluate(() => [...document.querySelectorAll('crosshead-annotator')].find(({ shadowRoot }) => shadowRoot.querySelector('.toggle')).remove())
    await ready(page, 2)
    await page.locator('crosshead-annotator >> .toggle').waitFor()
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.deepEqual((await drawn(page)).people, ['Catherine Doyle'])
    assert.deepEqual(lines, [])
    await close()
  })

  test('a selector that names an article and one inside of it: the outer one is read', async () => {
    all.pages['/nested.html'] = `${HEAD}<article id="outer">${LEAD}<article id="inner"><p>“We are ready,” said Graham Reyes, who runs a garage.</p></article></article>` +
      `<article id="next">${LEAD}</article>${TAIL.replace('#story', 'article')}`
    const { page, lines, close } = await open(all, 'nested.html')
    await ready(page, 2)
    await page.waitForTimeout(500)
    assert.deepEqual((await page.evaluate(() => events.map(({ article }) => article))).sort(), ['next', 'outer'])
    assert.deepEqual((await drawn(page)).people.filter((name) => name === 'Graham Reyes').length, 1)
    assert.deepEqual(lines, [])
    await close()
  })

  test('two elements: both buttons and panels can be reached', async () => {
    all.pages['/two.html'] = `${HEAD}<article id="story">${LEAD}</article><article id="other">${LEAD}</article>${TAIL}${TAIL.replace('#story', '#other')}`
    const { page, lines, close } = await open(all, 'two.html', { context: { viewport: { width: 800, height: 400 } } })
    await ready(page, 2)
    const boxes = (selector) => until(page, (selector) => {
      const found = [...document.querySelectorAll('crosshead-annotator')].map(({ shadowRoot }) => shadowRoot?.querySelector(selector)?.getBoundingClientRect())
      return found.every(Boolean) && found.map(({ top, bottom, height }) => ({ top, bottom, height })).sort((a, b) => a.top - b.top)
    }, selector)
    const [upper, lower] = await boxes('.toggle')
    assert.ok(upper.bottom <= lower.top && lower.bottom === 400 - 16, JSON.stringify([upper, lower]))
    await page.evaluate(() => { for (const element of document.querySelectorAll('crosshead-annotator')) element.open() })
    for (const [i, { top, bottom, height }] of (await boxes('.panel:popover-open')).entries())
      assert.ok(top >= 0 && height > 50 && bottom <= [upper, lower].at(i).top, JSON.stringify([i, top, bottom]))
    assert.equal(await page.evaluate(() => shifts), 0)
    assert.deepEqual(lines, [])
    await close()
  })

  test('the reader’s own size of letters counts, the page’s root does not', async () => {
    const sizes = {}
    for (const [name, style, standard] of [['plain', '', 16], ['small root', 'font-size: 62.5%', 16], ['great root', 'font-size: 24px', 16], ['great letters', '', 24],
      ['loud', '} * { font-size: 40px !important; letter-spacing: 9px !important; text-transform: uppercase !important; padding: 9px !important', 16]]) {
      all.pages['/root.html'] = `${HEAD}<style>html { ${style} }</style><article id="story">${LEAD}</article>${TAIL}`
      const { page, close } = await open(all, 'root.html', {
        before: async (page) => (await page.context().newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard } }),
      })
      await ready(page)
      await page.evaluate(() => document.querySelector('crosshead-annotator').open())
      sizes[name] = await until(page, () => {
        const panel = document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.panel:popover-open')
        if (!panel) return
        const { width, fontSize, letterSpacing, textTransform } = getComputedStyle(panel)
        return [parseFloat(width), parseFloat(fontSize), letterSpacing, textTransform]
      })
      await close()
    }
    assert.deepEqual(sizes['small root'], sizes.plain)
    assert.deepEqual(sizes['great root'], sizes.plain)
    assert.deepEqual(sizes.loud, sizes.plain)
    assert.deepEqual(sizes['great letters'].slice(0, 2).map((size, i) => size / sizes.plain[i]), [1.5, 1.5])
  })

  test('on the narrowest telephone the tabs stand in one row', async () => {
    const { page, close } = await made(`<article id="story">${LEAD}</article>`, { context: { viewport: { width: 340, height: 640 } } })
    await page.locator('crosshead-annotator >> .toggle').click()
    const tabs = page.getByRole('tab')
    await tabs.nth(2).waitFor()
    const tops = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top))
    assert.deepEqual(tops, [tops[0], tops[0], tops[0]])
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    await close()
  })

  test('a long list is shown a portion at a time, and all of it can be reached by keyboard', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `<p>Mayor Ann Lee${i} said “yes to ${i}” on Friday.</p>`).join('')
    all.pages['/long-list.html'] = `${HEAD}<article id="story">${names}</article>${TAIL}`
    const { page, lines, close } = await open(all, 'long-list.html')
    await ready(page)
    const entries = page.locator('crosshead-annotator >> li .entry')
    for (const tab of ['Who is who', 'Who said what']) {
      await page.evaluate(() => document.querySelector('crosshead-annotator').open())
      await page.getByRole('tab', { name: tab }).click()
      assert.equal(await entries.count(), 200)
      const more = page.getByRole('button', { name: /^Show more: \d+$/ })
      const left = Number((await more.textContent()).match(/\d+/)[0])
      await more.press('Enter')
      assert.equal(await entries.count(), 200 + left)
      assert.ok(left >= 50 && await entries.nth(200).evaluate((entry) => entry.matches(':focus')), `${tab}: on the first that is new`)
      assert.equal(await more.count(), 0)
    }
    assert.deepEqual(lines, [])
    await close()
  })

  test('a megabyte', async () => {
    const paragraph = (i) => `<p>Mayor Catherine Doyle of Port Ellery said on Sunday that the lease number ${i} would cost £2.3 million. “We will pay,” said Graham Reyes, who runs a garage.</p>`
    const { page, lines, close } = await made(`<article id="story">${Array.from({ length: 6500 }, (_, i) => paragraph(i)).join('')}</article>`)
    assert.ok((await page.evaluate(() => document.querySelector('#story').textContent.length)) > 900_000)
    const ranges = () => page.evaluate(() => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0))
    assert.ok(await ranges() <= 200)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await until(page, () => [...CSS.highlights.get('crosshead-people') ?? []].some((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      const { top } = live.getBoundingClientRect()
      return top > 0 && top < innerHeight
    }))
    assert.ok(await ranges() <= 200)
    await page.locator('crosshead-annotator >> .toggle').click()
    await page.locator('crosshead-annotator >> .entry').first().waitFor()
    assert.deepEqual(lines, [])
    await close()
  })
})
