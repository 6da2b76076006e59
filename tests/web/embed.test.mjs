// The embed on pages of the demonstration newspaper: what it may touch, under which policies it works.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { root, skip } from './browser.mjs'
import { drawn, open, pointOf, ready, startAll, until, workers } from './embed-support.mjs'

test('sizes', () => {
  const gzip = (name) => gzipSync(fs.readFileSync(path.join(root, 'dist', name)), { level: 9 }).length
  const loader = gzip('embed.js')
  assert.ok(loader <= 3072, `embed.js is ${loader} bytes gzip`)
  const lazy = ['parts/annotator.js', 'parts/ui.js', 'index.js'].reduce((sum, name) => sum + gzip(name), 0)
  assert.ok(lazy <= 27 * 1024, `what it loads besides the engine is ${lazy} bytes gzip`)
})

test('no code from text, no address of anybody', () => {
  for (const name of ['embed.js', 'parts/annotator.js', 'parts/ui.js', 'parts/languages.js'])
    assert.deepEqual(fs.readFileSync(path.join(root, 'dist', name), 'utf8').match(/new Function|\beval\(|https?:\/\/[\w.-]+/g) ?? [], [], name)
})

test('the manifest and the hashes describe what is shipped', () => {
  const read = (name) => JSON.parse(fs.readFileSync(path.join(root, 'dist', name), 'utf8'))
  const [module] = read('custom-elements.json').modules
  const element = module.declarations.find(({ tagName }) => tagName === 'crosshead-annotator')
  const loader = fs.readFileSync(path.join(root, 'web/embed/settings.ts'), 'utf8')
  const attributes = [.../ATTRIBUTES = \[(.*)\]/.exec(loader)[1].matchAll(/'(\w+)'/g)].map(([, name]) => name)
  assert.deepEqual(element.attributes.map(({ name }) => name).sort(), attributes.sort())
  assert.deepEqual(element.events.map(({ name }) => name).sort(), ['crosshead-activate', 'crosshead-error', 'crosshead-ready'])
  assert.deepEqual(element.cssParts.map(({ name }) => name), ['button', 'panel', 'card'])
  const script = (name) => fs.readFileSync(path.join(root, 'dist', name), 'utf8')
  const { 'embed.js': _, 'parts/annotator.js': part, ...loaded } = read('integrity.json')
  assert.ok(script('embed.js').includes(part), 'the loader knows its part')
  for (const [name, hash] of Object.entries(loaded)) assert.ok(script('parts/annotator.js').includes(hash), `the part knows ${name}`)
  for (const [name, hash] of Object.entries(read('integrity.json')))
    assert.equal(hash, `sha384-${createHash('sha384').update(fs.readFileSync(path.join(root, 'dist', name))).digest('base64')}`, name)
})

test('a program in TypeScript finds its types', (t) => {
  const file = path.join(root, 'build/embed-use.ts')
  t.after(() => fs.rmSync(file))
  fs.writeFileSync(file, `
    import { annotateArticle, type CrossheadAnnotator } from '../dist/embed.js'
    const made: CrossheadAnnotator = annotateArticle('#story', { layers: 'people', start: 'click', integrity: true, labels: { types: { PERSON: 'Mensch' } } })
    made.addEventListener('crosshead-ready', ({ detail }) => detail.annotation.quotes.map(({ speaker }) => speaker?.name))
    made.addEventListener('crosshead-activate', (event) => { if (event.detail.kind === 'quote') event.preventDefault() })
    made.addEventListener('crosshead-error', ({ detail }) => detail.error.code === 'integrity-failed')
    document.querySelector('crosshead-annotator')?.show({ kind: 'mention', index: 0 })
    // @ts-expect-error
    made.start = 'never'
    // @ts-expect-error
    annotateArticle('#story', { layer: 'people' })
    // @ts-expect-error
    made.show({ kind: 'word', index: 0 })
  `)
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom,dom.iterable', '--types', '', file], { cwd: root, encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})

describe('the embed', { skip }, () => {
  let all
  before(async () => { all = await startAll() })
  after(() => all.close())

  const snapshot = (page) => page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    copy.querySelector('crosshead-annotator')?.remove()
    return copy.outerHTML
  })
  const articleOf = (page) => page.evaluate(() => document.querySelector('#story').outerHTML)

  test('one script tag marks names and quotes', async () => {
    const { page, lines, close } = await open(all, 'static.html')
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people'))
    const marks = await drawn(page)
    assert.ok(marks.people.includes('Catherine Doyle') && marks.people.includes('Tomasz Wilk'), JSON.stringify(marks))
    assert.ok(marks.quotes.some((words) => words.includes('“On the ferry they agree.”')))
    const everything = Object.values(marks).flat().join(' ')
    for (const outside of ['Advertisement', 'Brandt', 'Share', 'Archive']) assert.ok(!everything.includes(outside), `${outside} is not the article's`)
    assert.equal(await page.evaluate(() => document.querySelectorAll('crosshead-annotator').length), 1)
    assert.deepEqual(lines, [])
    await close()
  })

  test('the DOM is the same before, during and after', async () => {
    const { page, close } = await open(all, 'static.html', {
      before: (page) => page.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          globalThis.firstArticle = document.querySelector('#story').outerHTML
          globalThis.writes = 0
          new MutationObserver((records) => { globalThis.writes += records.length }).observe(document.querySelector('main'), {
            subtree: true, childList: true, attributes: true, characterData: true,
          })
        })
      }),
    })
    const first = await page.evaluate(() => firstArticle)
    await ready(page)
    const whole = await snapshot(page)
    assert.equal(await articleOf(page), first)
    await page.mouse.click(...Object.values(await pointOf(page, 'Catherine Doyle')))
    await until(page, () => events.some(({ name }) => name === 'activate'))
    await page.evaluate(() => document.querySelector('crosshead-annotator').open())
    await page.evaluate(() => scrollTo(0, 1e6))
    await page.waitForTimeout(100)
    assert.equal(await articleOf(page), first)
    await page.evaluate(() => document.querySelector('crosshead-annotator').remove())
    await until(page, () => CSS.highlights.size === 0)
    assert.equal(await articleOf(page), first)
    assert.equal(await snapshot(page), whole)
    const { sheets, writes, left } = await page.evaluate(() => ({ sheets: document.adoptedStyleSheets.length, writes, left: document.querySelector('crosshead-annotator') }))
    assert.deepEqual({ sheets, writes, left }, { sheets: 0, writes: 0, left: null })
    await workers(page, 0)
    await close()
  })

  test('selection, copying, links and the page\'s own scripts work as before', async () => {
    const { page, close } = await open(all, 'static.html')
    await ready(page)
    const { selected, text } = await page.evaluate(() => {
      const story = document.querySelector('#story')
      getSelection().selectAllChildren(story)
      const selected = getSelection().toString()
      getSelection().removeAllRanges()
      globalThis.clicks = 0
      story.addEventListener('click', () => clicks++)
      return { selected, text: story.innerText }
    })
    assert.equal(selected.replace(/\s+/g, ' ').trim(), text.replace(/\s+/g, ' ').trim())
    await page.mouse.click(...Object.values(await pointOf(page, 'Tomasz Wilk')))
    assert.equal(await page.evaluate(() => location.hash), '#operator', 'a link is followed')
    await page.waitForTimeout(100)
    assert.deepEqual(await page.evaluate(() => [clicks, events.filter(({ name }) => name === 'activate').length]), [1, 0], 'and opens no card')
    await close()
  })

  test('a strict policy with Trusted Types', async () => {
    const { page, lines, close } = await open(all, 'strict.html')
    await ready(page)
    await page.evaluate(() => document.querySelector('crosshead-annotator').open())
    assert.ok(await until(page, () => document.querySelector('crosshead-annotator').shadowRoot.querySelector('.panel:popover-open .entry') !== null))
    assert.ok((await drawn(page)).people.includes('Catherine Doyle'))
    assert.deepEqual(await page.evaluate(() => violations), [])
    assert.deepEqual(lines, [])
    assert.equal(page.workers().length, 1)
    await close()
  })

  test('a policy that allows no Trusted Types: marks, without the panel', async () => {
    const { page, lines, close } = await open(all, 'no-types.html')
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.equal(lines.filter((line) => line.startsWith('info: crosshead:')).length, 1, lines.join('\n'))
    assert.ok(!lines.some((line) => line.startsWith('pageerror')))
    await close()
  })

  test('a policy that forbids wasm: nothing, and one line that says why', async () => {
    const { page, lines, close } = await open(all, 'no-wasm.html')
    await until(page, () => events.some(({ name }) => name === 'error'))
    const own = lines.filter((line) => line.includes('crosshead:'))
    assert.equal(own.length, 1, lines.join('\n'))
    assert.match(own[0], /^info: crosshead: WebAssembly is not allowed here .*wasm-unsafe-eval/)
    assert.ok(!lines.some((line) => line.startsWith('pageerror')))
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0)
    assert.equal(await page.evaluate(() => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('button') ?? null), null)
    await close()
  })

  test('from another origin, with integrity, in one worker', async () => {
    const { page, lines, close } = await open(all, 'cdn.html')
    await ready(page)
    await until(page, () => CSS.highlights.has('crosshead-people'))
    assert.ok((await drawn(page)).people.includes('Elisabeth Moser'))
    assert.equal(page.workers().length, 1)
    assert.match(page.workers()[0].url(), /^blob:/)
    assert.deepEqual(await page.evaluate(() => violations), [])
    assert.deepEqual(lines, [])
    await close()
  })

  test('once it is ready, no request leaves the page', async () => {
    const { page, close } = await open(all, 'static.html')
    await ready(page)
    await until(page, () => document.querySelector('crosshead-annotator').shadowRoot?.querySelector('.toggle'))
    const before = all.requests.length
    await page.evaluate(() => document.querySelector('crosshead-annotator').open())
    await page.mouse.click(...Object.values(await pointOf(page, 'Catherine Doyle')))
    await page.evaluate(() => { document.querySelector('#story p').textContent = 'Mayor Ruth Albers said on Friday that she would resign.' })
    await ready(page, 2)
    assert.deepEqual(all.requests.slice(before), [])
    await close()
  })

  test('nothing is loaded before the article comes near', async () => {
    all.pages['/far.html'] = '<!doctype html><title>Far</title><script type="module" src="/crosshead/embed.js" data-article="#story"></script>' +
      '<div style="height: 5000px"></div><article id="story">{{article library}}</article>'
    const { page, close } = await open(all, 'far.html')
    await page.waitForTimeout(700)
    const loaded = () => all.requests.filter((name) => /parts|wasm|model/.test(name)).length
    const before = loaded()
    all.requests.length = 0
    assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /parts|wasm|model/.test(name)).length), 0, `${before}`)
    await page.evaluate(() => scrollTo(0, 4500))
    await ready(page)
    assert.ok(loaded() >= 4)
    await close()
  })
})
