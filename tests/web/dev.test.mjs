// `npm run dev`: the page from the sources, with marks, loaded anew when one of them changes. The engine's
// files are the built ones here; what the command builds itself is a build of its own.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { servePage } from '../../scripts/dev.mjs'
import { launch, root, skip, SLACK } from './browser.mjs'
import { dist, folder } from './support.mjs'

test('the page from its sources, and again when one changes', { skip }, async (t) => {
  const engine = folder(t)
  for (const name of ['crosshead.wasm', 'english-news.model', 'parts/worker.js', 'parts/serve.js'])
    fs.copyFileSync(path.join(dist, name), path.join(engine, path.basename(name)))
  const server = await servePage(engine, 0)
  const browser = await launch()
  t.after(async () => {
    await browser.close()
    await server.close()
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(SLACK)
  const faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const marks = () => page.locator('crosshead-article .mention').first().waitFor()
  await page.goto(`http://localhost:${server.httpServer.address().port}/`)
  await marks()

  await page.evaluate(() => { globalThis.before = true })
  const now = new Date()
  fs.utimesSync(path.join(root, 'web/page/strings.ts'), now, now) // touched, as an editor does that saves
  await page.waitForFunction(() => !globalThis.before)
  await marks()
  assert.deepEqual(faults, [])
})
