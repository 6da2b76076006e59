// What comes into the text box: line ends made one, structure of pasted or opened HTML kept as
// hints, hints moved along while the text is edited, texts above the limit cut.
// Tested in tests/web/page-model.test.mjs (hints) and tests/web/page.test.mjs (HTML).
import type { Hint, HintTag, Span } from '../../types.js'

/** Characters that the page reads; longer texts are for the command line. */
export const textLimit = 1_000_000

export interface Input {
  text: string
  hints: readonly Hint[]
}

/** CRLF and CR become LF, as the text box itself does; cut between whole characters. */
export function normalised(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  if (lines.length <= textLimit) return lines
  const code = lines.charCodeAt(textLimit - 1)
  return lines.slice(0, code >= 0xd800 && code < 0xdc00 ? textLimit - 1 : textLimit)
}

/** NUL, or many control characters: a picture or a document, not text. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  // eslint-disable-next-line no-control-regex
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return head.includes('\u0000') || controls > head.length / 20
}

/** The one stretch in which two texts differ. */
export function changed(before: string, after: string): { old: Span; insert: number } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return { old: { start: head, end: before.length - tail }, insert: after.length - tail - head }
}

/** Hints after an edit: moved, stretched when edited inside, dropped when their edge was edited. */
export function moved(hints: readonly Hint[], before: string, after: string): Hint[] {
  const { old, insert } = changed(before, after)
  const by = insert - (old.end - old.start)
  const kept: Hint[] = []
  for (const hint of hints) {
    if (hint.end <= old.start) kept.push(hint)
    else if (hint.start >= old.end) kept.push({ ...hint, start: hint.start + by, end: hint.end + by })
    else if (hint.start <= old.start && hint.end >= old.end) kept.push({ ...hint, end: hint.end + by })
  }
  return kept
}

const hinted = new Set<string>([
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P', 'LI', 'FIGCAPTION', 'BLOCKQUOTE', 'HR', 'ASIDE',
])
const skipped = new Set<string>([
  'SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'IFRAME', 'OBJECT', 'SVG', 'BUTTON', 'SELECT', 'TEXTAREA', 'NAV',
])
const breaking = new Set<string>([
  ...hinted, 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'UL', 'OL', 'TABLE', 'TR', 'FIGURE', 'PRE', 'DL', 'DT', 'DD', 'BODY',
])

/** The text of an HTML document with its structure. Nothing of it runs, loads or is shown as markup. */
export function fromHtml(html: string): Input {
  const page = new DOMParser().parseFromString(html, 'text/html')
  let text = ''
  let gap = false
  const hints: Hint[] = []
  const starts: { tag: HintTag; element: Node; start: number }[] = []

  const put = (words: string) => {
    if (gap && text) text += '\n\n'
    else if (words.startsWith(' ') && (!text || /\s$/.test(text))) words = words.slice(1)
    gap = false
    text += words
  }
  // Depth of the tree is the page's choice, so the walk keeps no stack of its own.
  const enter = (node: Node) => {
    if (node instanceof Text) {
      const words = node.data.replace(/\s+/g, ' ')
      if (words.trim()) put(gap ? words.trimStart() : words)
      else if (words && text && !gap && !text.endsWith(' ')) text += ' '
      return
    }
    const name = node.nodeName
    if (name === 'BR') text = text.trimEnd() + '\n'
    if (!breaking.has(name)) return
    text = text.replace(/ +$/, '')
    gap = true
    if (name === 'HR') {
      put('* * *')
      hints.push({ start: text.length - 5, end: text.length, tag: 'hr' })
      gap = true
    } else if (hinted.has(name)) {
      starts.push({ tag: name.toLowerCase() as HintTag, element: node, start: text.length + (text ? 2 : 0) })
    }
  }
  const leave = (node: Node) => {
    if (!breaking.has(node.nodeName)) return
    text = text.replace(/ +$/, '')
    gap = true
    const last = starts[starts.length - 1]
    if (last?.element !== node) return
    starts.pop()
    if (text.length > last.start) hints.push({ start: last.start, end: text.length, tag: last.tag })
  }

  for (let node: Node | null = page.body; node; ) {
    const inside = !skipped.has(node.nodeName.toUpperCase())
    if (inside) enter(node)
    if (inside && node.firstChild) {
      node = node.firstChild
      continue
    }
    if (inside) leave(node)
    while (node && node !== page.body && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node)
    }
    if (!node || node === page.body) break
    node = node.nextSibling
  }
  hints.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, hints }
}
