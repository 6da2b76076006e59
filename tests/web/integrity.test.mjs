// Subresource Integrity: with one hash in the page, no byte of Crosshead runs that was not built with it.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createAnnotator } from '../../dist/index.js'
import { skip } from './browser.mjs'
import { open, ready, startAll, until } from './embed-support.mjs'
import { brokenDist, dist, STORY } from './support.mjs'

const integrity = JSON.parse(fs.readFileSync(path.join(dist, 'integrity.json'), 'utf8'))

describe('the package with hashes', () => {
  for (const worker of [true, false])
    test(`good files, worker: ${worker}`, async () => {
      const annotator = await createAnnotator({ worker, integrity })
      assert.equal((await annotator.annotate(STORY)).length, STORY.length)
      annotator.dispose()
    })

  for (const name of ['crosshead.wasm', 'english-news.model', 'parts/worker.js'])
    test(`another ${name}`, async (t) => {
      const base = pathToFileURL(brokenDist(t, { [name]: Buffer.concat([fs.readFileSync(path.join(dist, name)), Buffer.from('\n')]) }))
      await assert.rejects(createAnnotator({ worker: true, base, integrity }), ({ code, message }) =>
        code === 'integrity-failed' && message.includes(name) && message.includes(integrity[name]))
    })

  test('hashes that cannot be hashes', async () => {
    await assert.rejects(createAnnotator({ integrity: {} }), { code: 'bad-option', message: /crosshead\.wasm/ })
    await assert.rejects(createAnnotator({ integrity: { ...integrity, 'crosshead.wasm': 'md5-AAAA' } }), { code: 'bad-option', message: /"md5-AAAA"/ })
  })
})

describe('the embed with hashes', { skip }, () => {
  let all
  before(async () => { all = await startAll() })
  after(() => all.close())

  /** The page of the CDN; or one whose files come from the paper itself. `policy` goes with the page. */
  const made = async ({ from = '{{cdn}}', attributes = 'integrity="{{integrity}}"', policy } = {}) => {
    const name = `/hashes-${Object.keys(all.pages).length}.html`
    all.pages[name] = '<!doctype html><html lang="en"><title>Hashes</title><article id="story">{{article harbour}}</article>' +
      `<script type="module" src="${from}/embed.js" data-article="#story" crossorigin="anonymous" ${attributes}></script>`
    if (policy) all.policies[name] = policy
    return open(all, name.slice(1))
  }
  const failure = (page) => until(page, () => events.find(({ name }) => name === 'error'))

  for (const from of ['{{cdn}}', '/crosshead'])
    test(`all files as they were built, from ${from}`, async () => {
      const { page, lines, close } = await made({ from })
      await ready(page)
      await until(page, () => CSS.highlights.has('crosshead-people') && document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.toggle'))
      assert.match(page.workers()[0].url(), /^blob:/, 'what was checked is what runs')
      assert.equal(await page.evaluate(() => document.querySelectorAll('link').length), 0)
      assert.deepEqual(lines, [])
      await close()
    })

  test('a page that refuses every script without a hash', async () => {
    const policy = { 'integrity-policy': 'blocked-destinations=(script)' }
    const refused = await made({ attributes: '', policy })
    await refused.page.waitForTimeout(300)
    assert.equal(await refused.page.evaluate(() => customElements.get('crosshead-annotator')), undefined)
    await refused.close()
    const { page, lines, close } = await made({ policy })
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people') && document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.toggle'))
    assert.deepEqual(lines, [])
    await close()
  })

  for (const name of ['parts/annotator.js', 'index.js', 'parts/worker.js', 'crosshead.wasm', 'english-news.model'])
    test(`another ${name}: nothing is shown, and one line says why`, async () => {
      all.tampered.add(name)
      const { page, lines, close } = await made()
      const { code, message } = await failure(page)
      assert.equal(code, 'integrity-failed')
      assert.ok(message.includes(`/${name} is not the file that was expected`) && message.includes(integrity[name]), message)
      assert.deepEqual(lines.filter((line) => line.includes('crosshead: ')), [`info: crosshead: ${message}`])
      assert.equal(await page.evaluate(() => CSS.highlights.size), 0)
      assert.ok(!lines.some((line) => line.startsWith('pageerror')), lines.join('\n'))
      all.tampered.delete(name)
      await close()
    })

  test('another parts/ui.js: marks without a panel; another parts/languages.js: English', async () => {
    all.tampered.add('parts/ui.js')
    const first = await made()
    assert.match((await failure(first.page)).message, /ui\.js is not the file/)
    await ready(first.page)
    await until(first.page, () => CSS.highlights.has('crosshead-people'))
    assert.equal(await first.page.evaluate(() => document.querySelector('crosshead-annotator').shadowRoot), null)
    all.tampered.delete('parts/ui.js')
    await first.close()

    all.tampered.add('parts/languages.js')
    const second = await made({ attributes: 'integrity="{{integrity}}" data-lang="de"' })
    assert.match((await failure(second.page)).message, /languages\.js is not the file/)
    await second.page.getByRole('button', { name: /^Who is who and who said what: \d+$/ }).waitFor()
    all.tampered.delete('parts/languages.js')
    await second.close()
  })

  test('without a worker the engine in the page is checked as well', async () => {
    const policy = { 'content-security-policy': `script-src ${all.paper.cdn} 'wasm-unsafe-eval'; worker-src 'none'` }
    const good = await made({ policy })
    await ready(good.page)
    assert.equal(good.page.workers().length, 0)
    await good.close()
    all.tampered.add('parts/serve.js')
    const { page, close } = await made({ policy })
    assert.match((await failure(page)).message, /serve\.js is not the file/)
    all.tampered.delete('parts/serve.js')
    await close()
  })

  test('the loader itself is checked by the browser', async () => {
    all.tampered.add('embed.js')
    const { page, close } = await made()
    await page.waitForTimeout(300)
    assert.equal(await page.evaluate(() => document.querySelector('crosshead-annotator')), null)
    all.tampered.delete('embed.js')
    await close()
  })

  test('the element asks for it where no tag has a hash; without either nothing is checked', async () => {
    all.tampered.add('parts/ui.js')
    const asked = await made({ attributes: 'data-integrity="on"' })
    assert.equal((await failure(asked.page)).code, 'integrity-failed')
    await asked.close()
    const free = await made({ attributes: '' })
    await ready(free.page)
    await until(free.page, () => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.toggle'))
    assert.deepEqual(free.lines, [])
    all.tampered.delete('parts/ui.js')
    await free.close()
  })

  test('a part that is missing is not called another one', async () => {
    all.pages['/gone.html'] = '<!doctype html><title>Gone</title><article id="story">{{article harbour}}</article>' +
      '<script type="module" src="/crosshead/embed.js" data-article="#story" integrity="{{integrity}}"></script>'
    const { page, close } = await open(all, 'gone.html', { before: (page) => page.route('**/parts/annotator.js', (route) => route.fulfill({ status: 404 })) })
    const { code, message } = await failure(page)
    assert.equal(code, 'fetch-failed')
    assert.match(message, /cannot load .*annotator\.js/)
    await close()
  })
})
