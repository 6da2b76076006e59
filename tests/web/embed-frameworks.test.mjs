// The embed on pages that a framework owns: React and Vue hydrate them, render them anew, and go to
// another article without reload. EMBED_LOOKS=400 watches each for a minute.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { NAMES, storyAt } from '../examples/live-story.js'
import { skip } from './browser.mjs'
import { drawn, open, ready, startAll, until } from './embed-support.mjs'

const looks = Number(process.env.EMBED_LOOKS ?? 25)
const every = 400 // ms from one rendering to the next

const textOf = (hash, tick) => storyAt(hash, tick).map(([, , text]) => text).join('\n')

/** What the framework means, what stands in the page, and the names that are drawn over it, in one look. */
const look = (page) => page.evaluate(() => ({
  ...globalThis.shown,
  text: [...document.querySelector('#story').children].map((element) => element.textContent).join('\n'),
  marks: [...(CSS.highlights.get('crosshead-people') ?? [])]
    .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      return range.toString()
    }),
}))

for (const name of ['react', 'vue'])
  describe(`the embed in ${name}`, { skip, concurrency: 3 }, () => {
    let all
    before(async () => { all = await startAll() })
    after(() => all.close())

    test(`rendered anew all the time, in ${looks} looks`, async () => {
      const { page, lines, close } = await open(all, `${name}.html?every=${every}`)
      await ready(page)
      let marked = 0
      // On a slow machine marks come later after each rendering: it gets more looks.
      for (let i = 0; i < looks || (marked <= looks && i < 8 * looks); i++) {
        const { tick, hash, text, marks } = await look(page)
        assert.equal(text, textOf(hash, tick), `the text at tick ${tick}`)
        for (const words of marks) assert.ok(NAMES.includes(words), `"${words}" is marked at tick ${tick}`)
        marked += marks.length
        await page.waitForTimeout(130)
      }
      assert.ok(marked > looks, `${marked} marks in ${looks} looks`)
      assert.deepEqual(lines, [])
      await close()
    })

    test('hydrated when everything is marked already', async () => {
      const { page, lines, close } = await open(all, `${name}.html?every=100000&wait`)
      await ready(page)
      await until(page, () => CSS.highlights.has('crosshead-people'))
      const before = await page.evaluate(() => {
        const html = document.querySelector('#story').outerHTML
        hydrate()
        return html
      })
      await until(page, () => globalThis.shown)
      await page.waitForTimeout(400)
      assert.equal(await page.evaluate(() => document.querySelector('#story').outerHTML), before)
      assert.ok((await drawn(page)).people.includes('Sigrid Aune'))
      assert.deepEqual(lines, [], 'no mismatch')
      await close()
    })

    test('to another article and back without reload', async () => {
      const { page, lines, close } = await open(all, `${name}.html?every=100000`)
      await ready(page)
      await until(page, () => CSS.highlights.has('crosshead-people'))
      const annotator = page.locator('crosshead-annotator')
      await annotator.evaluate((element) => element.open())
      for (const [go, hash, here, gone] of [
        [() => page.getByRole('link', { name: 'Museum' }).click(), '#museum', 'Ingrid Solheim', 'Sigrid Aune'],
        [() => page.goBack(), '', 'Sigrid Aune', 'Ingrid Solheim'],
        [() => page.goForward(), '#museum', 'Ingrid Solheim', 'Sigrid Aune'],
      ]) {
        const times = await page.evaluate(() => events.filter(({ name }) => name === 'ready').length)
        await go()
        await until(page, (hash) => shown.hash === hash, hash)
        const { tick, text, marks } = await look(page)
        assert.equal(text, textOf(hash, tick))
        for (const words of marks) assert.ok(text.includes(words), `"${words}" is marked in the other article`)
        await ready(page, times + 1)
        await until(page, (here) => [...(CSS.highlights.get('crosshead-people') ?? [])].some((range) => range.startContainer.data?.slice(range.startOffset).startsWith(here)), here.slice(0, 6))
        await annotator.evaluate((element) => element.open())
        const list = annotator.locator('[role=tabpanel]')
        await list.getByText(here).waitFor()
        assert.equal(await list.getByText(gone).count(), 0)
      }
      assert.equal(page.workers().length, 1)
      assert.deepEqual(lines, [])
      await close()
    })
  })
