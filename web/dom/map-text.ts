// An article's text out of the live DOM. One walk over the elements, without recursion, gives it as a
// reader sees it: blocks parted by "\n\n", a br as "\n", white space collapsed as CSS does, soft hyphens
// and zero-width spaces dropped, and whatever left-out.ts names left out. The DOM is never written.
// Tested by tests/web/dom.test.mjs.
import type { Hint, HintTag } from '../types.js'
import { parts, shown } from './left-out.js'
import { isSpace, type MappedBlock, type Run, TextMap } from './text-map.js'

interface Open {
  element: Element
  block: boolean
  preserved: boolean
}

/** Words with single spaces between them, without invisible characters that only break lines. */
const VISIBLE = /[^ \t\n\f\r\u00AD\u200B\u2060\uFEFF]+(?: [^ \t\n\f\r\u00AD\u200B\u2060\uFEFF]+)*/y
const KEPT = /[^\u00AD\u200B\u2060\uFEFF]+/y

/** The tag that tells the engine most about a block inside these open elements. */
function hintTag(open: readonly Open[]): HintTag {
  let tag: HintTag = 'p'
  for (const { element } of open) {
    const name = element.localName
    if (/^h[1-6]$/.test(name)) return name as HintTag
    if (element.getAttribute('role') === 'heading') {
      const level = Number(element.getAttribute('aria-level') ?? 2)
      return `h${Math.min(6, Math.max(1, Math.round(level) || 2))}` as HintTag
    }
    if (name === 'li' || name === 'dt' || name === 'dd') tag = 'li'
    else if (name === 'blockquote' && tag === 'p') tag = 'blockquote'
  }
  return tag
}

class Builder {
  private readonly out: string[] = []
  private at = 0
  private readonly blocks: MappedBlock[] = []
  private readonly hints: Hint[] = []
  private readonly runs: Run[] = []
  private inBlock = false
  private apart = false
  private breaks = 0 // br elements since the last character
  private space: { node: Text; offset: number } | null = null // white space since the last character
  readonly open: Open[] = []

  /** What comes next is in another block. */
  part(): void {
    if (this.inBlock) {
      this.blocks[this.blocks.length - 1]!.end = this.at
      this.hints[this.hints.length - 1]!.end = this.at // a block's hint is the last until the block ends
    }
    this.inBlock = false
    this.breaks = 0
    this.space = null
  }

  /** Something that is left out is here. */
  gap(): void {
    this.apart = true
  }

  lineBreak(): void {
    this.space = null
    if (this.inBlock && ++this.breaks >= 2) this.part()
  }

  rule(): void {
    this.part()
    if (this.at > 0) this.hints.push({ start: this.at, end: this.at, tag: 'hr' })
  }

  add(node: Text, preserved: boolean): void {
    const { data } = node
    const word = preserved ? KEPT : VISIBLE
    for (let i = 0; i < data.length; ) {
      if ((!preserved || !this.inBlock) && isSpace(data.charCodeAt(i))) {
        if (this.inBlock && this.breaks === 0) this.space ??= { node, offset: i }
        i++
        continue
      }
      word.lastIndex = i
      const match = word.exec(data)
      if (!match) {
        i++ // an invisible character
        continue
      }
      this.begin()
      this.run(node, i, match[0])
      i += match[0].length
    }
  }

  private begin(): void {
    if (!this.inBlock) {
      if (this.at > 0) this.virtual('\n\n')
      this.inBlock = true
      this.apart = false
      const { element } = this.open.findLast(({ block }) => block)!
      this.blocks.push({ element, start: this.at, end: this.at })
      this.hints.push({ start: this.at, end: this.at, tag: hintTag(this.open) })
    } else if (this.breaks > 0) {
      this.virtual('\n')
    } else if (this.space) {
      this.run(this.space.node, this.space.offset, ' ')
    }
    this.breaks = 0
    this.space = null
  }

  private virtual(text: string): void {
    this.out.push(text)
    this.at += text.length
  }

  private run(node: Text, from: number, text: string): void {
    const last = this.runs[this.runs.length - 1]
    const follows = last && !this.apart && last.node === node && last.from + last.length === from
    if (follows && last.start + last.length === this.at) last.length += text.length
    else this.runs.push({ node, from, start: this.at, length: text.length, block: this.blocks.length - 1, apart: this.apart })
    this.apart = false
    this.virtual(text)
  }

  finish(): TextMap {
    this.part()
    return new TextMap(this.out.join(''), this.blocks, this.hints, this.runs)
  }
}

export interface MapOptions {
  /** A selector of parts to leave out besides those that are recognised. */
  skip?: string
}

/** Nodes between two places where a walk can be interrupted. */
const NODES_AT_ONCE = 8
/** What one slice of a walk may take. */
const SLICE_MS = 6

/** Maps the text under `root`. O(nodes + characters), one computed style for each element. */
export function mapText(root: Element, options: MapOptions = {}): TextMap {
  const steps = walk(root, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * The same in short slices, so that the page stays responsive; null when `stale` says after a pause
 * that the document has changed.
 */
export async function mapTextInSlices(root: Element, options: MapOptions, stale: () => boolean): Promise<TextMap | null> {
  const steps = walk(root, options)
  for (;;) {
    const end = performance.now() + SLICE_MS
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < end)
    await pause()
    if (stale()) return null
  }
}

/** Lets the browser do what waits: input, a frame. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}

function* walk(root: Element, { skip = '' }: MapOptions): Generator<void, TextMap, void> {
  const builder = new Builder()
  const { open } = builder
  const enter = (element: Element, block: boolean, preserved: boolean) => {
    open.push({ element, block, preserved })
    if (block) builder.part()
  }
  enter(root, true, shown(root, '')?.preserved ?? false)
  let node: Node | null = root.firstChild
  for (let nodes = 1; open.length > 0; nodes++) {
    if (nodes % NODES_AT_ONCE === 0) yield
    if (!node) {
      const left = open.pop()!
      if (left.block) builder.part()
      node = left.element.nextSibling
      continue
    }
    if (node.nodeType === Node.TEXT_NODE) {
      builder.add(node as Text, open[open.length - 1]!.preserved)
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element
      const how = element.localName === 'br' || element.localName === 'wbr' ? null : shown(element, skip)
      if (how && element.localName !== 'hr') {
        enter(element, how.block, how.preserved)
        node = element.firstChild
        continue
      }
      if (element.localName === 'br') builder.lineBreak()
      else if (how) builder.rule()
      else if (element.localName !== 'wbr') {
        if (parts(element)) builder.part()
        builder.gap()
      }
    }
    node = node.nextSibling
  }
  return builder.finish()
}
