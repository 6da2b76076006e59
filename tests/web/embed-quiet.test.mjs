// What the embed leaves alone: articles that nobody has asked for, and pages that the browser has translated.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { skip } from './browser.mjs'
import { drawn, open, ready, startAll, until } from './embed-support.mjs'

describe('the embed leaves alone', { skip }, () => {
  let all
  before(async () => { all = await startAll() })
  after(() => all.close())

  const page = (attributes = '') => {
    all.pages['/quiet.html'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Quiet</title><article id="story">{{article harbour}}</article>` +
      `<script type="module" src="/crosshead/embed.js" data-article="#story" ${attributes}></script>`
    return open(all, 'quiet.html')
  }
  const button = (page) => until(page, () => document.querySelector('crosshead-annotator')?.shadowRoot?.querySelector('.toggle'))

  test('start="click": an article that changes before the click', async () => {
    const { page: one, lines, close } = await page('data-start="click"')
    await button(one)
    all.requests.length = 0
    await one.evaluate(() => {
      document.querySelector('#story p').className = 'lazy-loaded'
      document.querySelector('#story').append(document.createElement('p'))
      document.querySelector('#story').lastChild.textContent = 'Mayor Anna Berg said so.'
    })
    await one.waitForTimeout(1500)
    assert.deepEqual(all.requests, [])
    assert.equal(await one.evaluate(() => CSS.highlights.size), 0)
    await one.locator('crosshead-annotator >> .toggle').click()
    await ready(one)
    await until(one, () => CSS.highlights.has('crosshead-people'))
    assert.ok((await drawn(one)).people.includes('Catherine Doyle'))
    assert.deepEqual(lines, [])
    await close()
  })

  const GERMAN = '<font><font>Verkehrsministerin Jane Holt trat am Freitag in London zurück. „Ich gehe“, sagte Olaf Scholz am Montag.</font></font>'
  for (const [what, mark] of [['class', 'translated-ltr'], ['lang', 'de']])
    test(`a page that is translated, told by its ${what}: no marks, until the original is back`, async () => {
      const { page: one, lines, close } = await page()
      await ready(one)
      await until(one, () => CSS.highlights.has('crosshead-people'))
      const none = () => until(one, () => [...CSS.highlights.values()].every(({ size }) => size === 0))
      await one.evaluate((german) => {
        globalThis.original = [...document.querySelectorAll('#story p')].map((p) => [...p.childNodes])
        for (const p of document.querySelectorAll('#story p')) p.innerHTML = german
      }, GERMAN)
      await ready(one, 2) // nothing tells yet
      await one.evaluate(([what, mark]) => document.documentElement.setAttribute(what, mark), [what, mark])
      await none()
      await one.evaluate(() => document.querySelector('#story p').append(' Ja.'))
      await one.waitForTimeout(800)
      await none()
      await one.evaluate(([what]) => {
        document.querySelectorAll('#story p').forEach((p, i) => p.replaceChildren(...original[i]))
        document.documentElement.setAttribute(what, what === 'lang' ? 'en' : '')
      }, [what])
      await ready(one, 3)
      await until(one, () => CSS.highlights.get('crosshead-people')?.size > 0)
      assert.ok((await drawn(one)).people.includes('Catherine Doyle'))
      assert.deepEqual(lines, [])
      await close()
    })
})
