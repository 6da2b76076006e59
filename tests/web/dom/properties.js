// Runs in the page: random documents against web/dom. The oracles are slow and obvious.
import fc from 'fast-check'
import { reanchor } from '../../../web/dom/anchor.ts'
import { Painter } from '../../../web/dom/painter.ts'
import { mapText } from '../../../web/dom/map-text.ts'
import { toRange } from '../../../web/dom/text-map.ts'
import { watchText } from '../../../web/dom/watch.ts'

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g
const bare = (text) => text.replace(INVISIBLE, '').replace(/[ \t\n\f\r]+/g, '')
const collapsed = (text) => text.replace(INVISIBLE, '').replace(/[ \t\n\f\r]+/g, ' ').trim()

// Documents.

const word = fc.constantFrom(
  'Anna', 'Berg', 'said', 'the', 'mayor', 'of', 'Elvas', '“No”,', 'Wörlitz', '\u{1F600}', 'e\u0301te', 'soft\u00ADly',
  'zero\u200Bwidth', 'a\u00A0b', '\uD800', 'x', '2,000', 'שלום', '東京',
)
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\r\n\t ', '')
const text = fc.array(fc.tuple(space, word), { minLength: 1, maxLength: 6 })
  .map((pairs) => pairs.map(([a, b]) => a + b).join(''))

const INLINE = ['em', 'a', 'b', 'span', 'code']
const BLOCK = ['p', 'p', 'p', 'div', 'section', 'h2', 'ul', 'li', 'blockquote', 'article']
const GONE = ['script', 'style', 'aside', 'button', 'nav', 'figure', 'template', 'select']
const element = (tags, children, attributes = fc.constant({})) =>
  fc.record({ tag: fc.constantFrom(...tags), attributes, children })

const { tree } = fc.letrec((tie) => ({
  tree: fc.array(tie('node'), { minLength: 1, maxLength: 5, depthSize: 'small' }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constant({ tag: 'br', attributes: {}, children: [] }) },
    { weight: 3, arbitrary: element(INLINE, tie('tree')) },
    { weight: 5, arbitrary: element(BLOCK, tie('tree')) },
    { weight: 1, arbitrary: element(GONE, tie('tree')) },
    {
      weight: 1,
      arbitrary: element(['div', 'span'], tie('tree'), fc.constantFrom(
        { hidden: '' }, { 'aria-hidden': 'true' }, { class: 'ad-slot' }, { class: 'share' }, { style: 'display: none' },
        { style: 'position: absolute' }, { role: 'navigation' },
      )),
    },
    { weight: 1, arbitrary: element(['div', 'span'], tie('tree'), fc.constant({ style: 'white-space: pre-wrap' })) },
  ),
}))

function build(nodes, parent) {
  for (const node of nodes) {
    if (typeof node === 'string') {
      parent.append(document.createTextNode(node))
      continue
    }
    const made = document.createElement(node.tag)
    for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value)
    build(node.children, made)
    parent.append(made)
  }
  return parent
}

const LEFT_OUT = `${GONE.join(',')},[hidden],[aria-hidden],[class],[role],[style*=display],[style*=position]`

/** Every text node that counts, by the slow way. */
function readable(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const out = []
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement.closest(LEFT_OUT)
    if (!holder || !root.contains(holder)) out.push(walker.currentNode.data)
  }
  return out.join('')
}

function stage(nodes) {
  const root = document.createElement('div')
  build(nodes, root)
  document.body.replaceChildren(root)
  return root
}

const spansOf = (seeds, length) =>
  seeds.map(([a, b]) => {
    const [start, end] = [Math.floor(a * length), Math.floor(b * length)].sort((x, y) => x - y)
    return { start, end }
  })
const seeds = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 5, maxLength: 20 })

function must(condition, what, ...details) {
  if (!condition) throw new Error(`${what}: ${details.map((detail) => JSON.stringify(detail)).join(' | ')}`)
}

/** For random spans, the Ranges' text is the slice; and a place in the DOM leads back to its offset. */
export function spansAreRanges(runs, seed) {
  fc.assert(fc.property(tree, seeds, (nodes, pairs) => {
    const root = stage(nodes)
    const before = root.outerHTML
    const map = mapText(root)
    must(bare(map.text) === bare(readable(root)), 'the text', map.text, readable(root))
    for (const block of map.blocks) {
      const slice = map.text.slice(block.start, block.end)
      must(block.end > block.start && bare(slice).length > 0, 'a block holds text', slice)
      must(root.contains(block.element), 'a block has its element')
    }
    for (const span of spansOf(pairs, map.text.length)) {
      const slice = map.text.slice(span.start, span.end)
      const pieces = map.pieces(span)
      const texts = pieces.map((piece) => toRange(piece).toString())
      must(bare(texts.join('')) === bare(slice), 'ranges of a span', slice, texts)
      if (pieces.length === 1 && !slice.includes('\n'))
        must(collapsed(texts[0]) === collapsed(slice), 'the range of a span', slice, texts[0])
      if (pieces.length > 0 && /^[^\s\u00AD\u200B\uFEFF]/.test(slice)) {
        const { startContainer, startOffset } = pieces[0]
        must(map.offsetAt(startContainer, startOffset) === span.start, 'the way back', slice)
      }
    }
    must(root.outerHTML === before, 'the DOM is as it was')
  }), { numRuns: runs, seed, includeErrorInReport: true })
}

// Changes.

const change = fc.record({
  how: fc.constantFrom('data', 'data', 'insert', 'delete', 'remove', 'copy', 'move', 'split', 'normalize', 'hide', 'add', 'empty'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  words: text,
  nodes: tree,
})

function apply(root, { how, at, to, words, nodes }) {
  const texts = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode)
  const elements = [root, ...root.querySelectorAll('*')]
  const node = texts[at % Math.max(1, texts.length)]
  const element = elements[at % elements.length]
  const other = elements[to % elements.length]
  if (how === 'data' && node) node.data = words
  else if (how === 'insert' && node) node.insertData(to % (node.length + 1), words)
  else if (how === 'delete' && node) node.deleteData(to % (node.length + 1), 5)
  else if (how === 'split' && node) node.splitText(to % (node.length + 1))
  else if (how === 'normalize') element.normalize()
  else if (how === 'add') other.append(...build(nodes, document.createElement('div')).childNodes)
  else if (element === root) return
  else if (how === 'remove') element.remove()
  else if (how === 'copy') element.replaceWith(element.cloneNode(true))
  else if (how === 'move' && !element.contains(other)) other.append(element)
  else if (how === 'hide') element.hidden = !element.hidden
  else if (how === 'empty') element.textContent = words
}

/** Resolves after a frame in which intersections were told. */
export const frame = () => new Promise((resolve) => {
  const observer = new IntersectionObserver(() => {
    observer.disconnect()
    setTimeout(resolve)
  })
  observer.observe(document.body)
})

/** The texts that are drawn now, by the name of their highlight. What a browser cannot draw is not there. */
function drawn() {
  const out = []
  for (const [name, highlight] of CSS.highlights)
    for (const range of highlight) {
      const { startContainer, endContainer } = range
      if (!startContainer.isConnected || !endContainer.isConnected) continue
      try {
        const live = document.createRange()
        live.setStart(startContainer, range.startOffset)
        live.setEnd(endContainer, range.endOffset)
        out.push({ name, text: live.toString() })
      } catch {
        // An offset behind the end of its node: not a valid range, so not drawn.
      }
    }
  return out
}

const paragraphOf = (text, span) => {
  const before = text.lastIndexOf('\n\n', span.start - 1)
  const behind = text.indexOf('\n\n', span.end)
  return { start: before < 0 ? 0 : before + 2, end: behind < 0 ? text.length : behind }
}

/** The words and 20 characters on each side, as far as the paragraph goes. */
function surrounded(text, span) {
  const { start, end } = paragraphOf(text, span)
  return [
    text.slice(Math.max(start, span.start - 20), span.start), text.slice(span.start, span.end),
    text.slice(span.end, Math.min(end, span.end + 20)),
  ].join('|')
}

/** After random changes no mark lies over other words, neither before the next paint nor once it is calm. */
export async function marksAreRightOrGone(runs, seed) {
  let marksSeen = 0
  let marksKept = 0
  await fc.assert(fc.asyncProperty(tree, fc.array(change, { minLength: 1, maxLength: 4 }), async (nodes, changes) => {
    const root = stage(nodes)
    const painter = new Painter()
    const stop = watchText(root, { changed: (targets) => painter.unpaint(targets), calm() {} })
    try {
      const map = mapText(root)
      const spans = [...map.text.matchAll(/\p{L}+/gu)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
      // A highlight for each mark: its name tells which words it may lie over.
      const marks = spans.map((span, i) => ({ name: `mark-${i}`, spans: [span] }))
      painter.show(map, marks)
      await frame()
      const textsOf = (map, list) => new Map(list.map(({ name, spans: [span] }) => [name, map.pieces(span).map((piece) => bare(toRange(piece).toString()))]))
      let right = textsOf(map, marks)
      const isRight = ({ name, text }) => must(right.get(name).includes(bare(text)), 'drawn over other words', name, right.get(name), text)
      const first = drawn()
      first.forEach(isRight)
      marksSeen += first.length

      for (const one of changes) {
        apply(root, one)
        await null // where observers are called, before anything is painted
        drawn().forEach(isRight)
      }

      const now = mapText(root)
      const move = reanchor(map.text, now.text)
      const kept = spans.flatMap((span, i) => {
        const there = move(span)
        if (!there) return []
        must(
          now.text.slice(there.start, there.end) === map.text.slice(span.start, span.end), 're-anchored to other words',
          map.text, span, now.text, there,
        )
        must(surrounded(now.text, there) === surrounded(map.text, span), 're-anchored to another place', surrounded(map.text, span), surrounded(now.text, there))
        return [{ name: `mark-${i}`, spans: [there] }]
      })
      marksKept += kept.length
      right = textsOf(now, kept)
      painter.show(now, kept)
      await frame()
      drawn().forEach(isRight)
    } finally {
      stop()
      painter.dispose()
    }
    must(CSS.highlights.size === 0, 'the registry is empty again')
  }), { numRuns: runs, seed, includeErrorInReport: true })
  return { marksSeen, marksKept }
}
