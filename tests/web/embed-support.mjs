// What the tests of the embed share: a page of the demonstration newspaper with its errors collected,
// and the marks that are drawn on it.
import { startPaper } from '../examples/serve.mjs'
import { launch, SLACK } from './browser.mjs'

/** Starts the newspaper and Chromium. */
export async function startAll() {
  const requests = []
  const pages = {}
  const policies = {}
  const tampered = new Set()
  const paper = await startPaper({ pages, policies, tampered, onRequest: (origin, name) => requests.push(`${origin} ${name}`) })
  const browser = await launch(['--enable-precise-memory-info'])
  return {
    paper, pages, policies, tampered, browser, requests,
    async close() {
      await browser.close()
      paper.close()
    },
  }
}

/** Opens a page in a context of its own. `lines` are console lines and errors; `events` those of the element. */
export async function open({ browser, paper }, name, { context = {}, before } = {}) {
  const own = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...context })
  own.setDefaultTimeout(SLACK)
  const page = await own.newPage()
  const lines = []
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => lines.push(`pageerror: ${error.message}`))
  await page.addInitScript(() => {
    globalThis.events = []
    globalThis.violations = []
    globalThis.shifts = 0
    for (const name of ['ready', 'activate', 'error'])
      addEventListener(`crosshead-${name}`, ({ detail }) => events.push({ name, message: detail.error?.message, code: detail.error?.code, article: detail.article?.id, index: detail.index, kind: detail.kind }))
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective} ${sample}`))
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { shifts += value })).observe({ type: 'layout-shift', buffered: true })
  })
  if (before) await before(page)
  await page.goto(`${paper.url}/${name}`)
  return { page, lines, close: () => own.close() }
}

/** Polls until `what` (run in the page) is truthy, and gives its value. */
export async function until(page, what, argument, ms = SLACK) {
  const end = Date.now() + ms
  for (;;) {
    const value = await page.evaluate(what, argument)
    if (value) return value
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
    await page.waitForTimeout(40)
  }
}

export const ready = (page, times = 1) => until(page, (times) => events.filter(({ name }) => name === 'ready').length >= times, times)

/** Waits until the card says something like this; null: until there is none. */
export const card = (page, words) => until(page, ([source]) => {
  const element = document.querySelector('crosshead-annotator')?.shadowRoot?.querySelector('.card')
  const text = element?.matches(':popover-open') ? element.textContent.replace(/\s+/g, ' ') : null
  return source === null ? text === null : text !== null && new RegExp(source).test(text)
}, [words?.source ?? null])

/** Waits until the page has so many workers. */
export async function workers(page, count, ms = SLACK) {
  const end = Date.now() + ms
  while (page.workers().length !== count) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${count} workers, there are ${page.workers().length}`)
    await page.waitForTimeout(40)
  }
}

/** What is drawn, as { people: ["Anna Berg", …], … }: names of highlights without their prefix. */
export const drawn = (page) => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [
  name.replace('crosshead-', ''),
  [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    if (!startContainer.isConnected || !endContainer.isConnected) return []
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    range.setEnd(endContainer, endOffset)
    return [range.toString().replace(/\s+/g, ' ')]
  }),
])))

/** The middle of some words of the article on the screen. */
export const pointOf = (page, words, selector = '#story') => page.evaluate(([words, selector]) => {
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(walker.currentNode, at)
    range.setEnd(walker.currentNode, at + words.length)
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = range.getClientRects()[0]
    return { x: x + width / 2, y: y + height / 2 }
  }
  throw new Error(`"${words}" is not in the article`)
}, [words, selector])
