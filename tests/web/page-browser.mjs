// The built page for the page's tests: under the strict policy, with an account of all that must
// not happen.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { startServer } from '../../scripts/serve.mjs'
import { root, SLACK } from './browser.mjs'

const axeSource = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
export const artifacts = path.join(root, 'build/artifacts')

/**
 * Opens the page in a context of its own, served as `server` says, and waits for the first marks.
 * `requests` grows with each request; `faults` holds console errors, page errors and violations.
 */
export async function openPage(browser, { server: serverOptions = {}, context: contextOptions = {}, wait = true } = {}) {
  const server = await startServer(serverOptions)
  const context = await browser.newContext(contextOptions)
  context.setDefaultTimeout(SLACK)
  const page = await context.newPage()
  const requests = []
  const faults = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  await page.goto(server.url)
  if (wait) await page.locator('crosshead-article .mention').first().waitFor()
  return {
    page,
    server,
    requests,
    faults,
    async close() {
      await context.close()
      await server.close()
      assert.deepEqual(faults, [])
    },
  }
}

/** Replaces the whole text, as a reader would, and waits until the article shows it. */
export async function write(page, text) {
  await page.locator('textarea').fill(text)
  await settled(page)
}

/** Drops a file on an element, as the browser would tell the page of it. */
export async function drop(page, selector, name, type, content) {
  const transfer = await page.evaluateHandle(({ name, type, content }) => {
    const data = new DataTransfer()
    data.items.add(new File([content], name, { type }))
    return data
  }, { name, type, content })
  await page.dispatchEvent(selector, 'dragover', { dataTransfer: transfer })
  const cued = await page.evaluate(() => document.querySelector('crosshead-page').desk.classList.contains('dropping'))
  await page.dispatchEvent(selector, 'drop', { dataTransfer: transfer })
  return cued
}

/** The text in the box. */
export const box = (page) => page.locator('textarea').inputValue()
/** Waits until the page has taken a text. */
export const becomes = (page, text) => page.waitForFunction((text) => document.querySelector('crosshead-page').desk.text === text, text)

/** Waits until article and panels show the text of the box. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const page = document.querySelector('crosshead-page')
    return page.reading?.text === page.desk.text && page.listed === page.reading && !page.article.unfinished
  })
}

/** What axe finds in the page as it stands. */
export async function axe(page) {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}`)
  })
}

export async function screenshot(page, name) {
  fs.mkdirSync(artifacts, { recursive: true })
  await page.screenshot({ path: path.join(artifacts, `${name}.png`) })
}
