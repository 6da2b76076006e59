// Runs in the page: small documents for tests/web/dom.test.mjs.
import { hit } from '../../../web/dom/hit.ts'
import { CAP, Painter } from '../../../web/dom/painter.ts'
import { mapText } from '../../../web/dom/map-text.ts'

import { frame } from './properties.js'

export * from './properties.js'

function stage(html) {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.replaceChildren(root)
  scrollTo(0, 0)
  return root
}

const spansOf = (text, words) => [...text.matchAll(words)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
const ranges = () => [...CSS.highlights].flatMap(([, highlight]) => [...highlight])
const textOfRange = ({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)

export const textOf = (html, skip) => mapText(stage(html), { skip }).text

export function hintsOf(html) {
  const { text, hints } = mapText(stage(html))
  return hints.map(({ start, end, tag }) => `${tag} ${text.slice(start, end)}`)
}

export function hitsAround() {
  const root = stage('<p style="font: 20px monospace; line-height: 60px; width: 600px">Anna Berg spoke.</p>')
  const map = mapText(root)
  const spans = [{ start: 0, end: 9 }, { start: 5, end: 9 }, { start: 10, end: 16 }]
  const range = document.createRange()
  const node = root.firstChild.firstChild
  const box = (start, end) => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getBoundingClientRect()
  }
  const at = (x, y) => hit(map, root, spans, x, y).map(({ start, end }) => map.text.slice(start, end))
  const berg = box(5, 9)
  const end = box(15, 16)
  return {
    inside: at(berg.x + berg.width / 2, berg.y + berg.height / 2),
    besides: at(end.right + 200, end.y + end.height / 2),
    behind: at(berg.x + 5, berg.bottom + 15),
  }
}

export async function longArticle() {
  const paragraph = `<p>${'Anna met Berg on the bridge over the river in Elvas before they went on to Rome. '.repeat(6)}</p>`
  const root = stage(paragraph.repeat(60))
  const map = mapText(root)
  const names = spansOf(map.text, /Anna|Berg|Elvas|Rome/g)
  const painter = new Painter()
  painter.show(map, names.map((span) => ({ name: 'long', spans: [span] })))
  let most = 0
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y)
    await frame()
    await new Promise((resolve) => setTimeout(resolve, 120))
    most = Math.max(most, ranges().length)
  }
  const atEnd = ranges().some(({ startContainer }) => root.lastChild.contains(startContainer))
  painter.dispose()
  return { names: names.length, most, cap: CAP, atEnd, left: ranges().length }
}

export async function longBlock() {
  const root = stage(`<p style="line-height: 20px">${'Anna met Berg. '.repeat(20000)}</p>`)
  const map = mapText(root)
  const painter = new Painter()
  painter.show(map, spansOf(map.text, /Anna|Berg/g).map((span) => ({ name: 'long', spans: [span] })))
  await frame()
  scrollTo(0, document.body.scrollHeight / 2)
  await frame()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const range = document.createRange()
  const visible = ranges().some(({ startContainer, startOffset, endOffset }) => {
    range.setStart(startContainer, startOffset)
    range.setEnd(startContainer, endOffset)
    const { top } = range.getBoundingClientRect()
    return top > 0 && top < innerHeight
  })
  const within = ranges().length <= CAP
  painter.dispose()
  return { within, visible }
}

export async function twoPainters() {
  const root = stage('<p>One</p><p>Two</p>')
  const map = mapText(root)
  const [first, second] = [new Painter(), new Painter()]
  first.show(map, [{ name: 'shared', spans: [{ start: 0, end: 3 }] }])
  second.show(map, [{ name: 'shared', spans: [{ start: 5, end: 8 }] }])
  await frame()
  await frame()
  const both = ranges().map(textOfRange).sort()
  first.dispose()
  const left = ranges().map(textOfRange)
  second.dispose()
  return { both, second: left, none: CSS.highlights.size }
}
