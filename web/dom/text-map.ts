// An article's text out of the live DOM, and the way back: offsets to places in text nodes.
//
// One walk over the elements, without recursion, gives the text as a reader sees it: blocks parted
// by "\n\n", a br as "\n", white space collapsed as CSS does, soft hyphens and zero-width spaces
// dropped, and whatever left-out.ts names left out. A run is a piece of one text node that stands in
// the text unchanged (but for white space, which becomes a space); between the runs lie characters
// that the DOM does not have. Offsets are UTF-16 code units, half-open, as in the DOM.
//
//   DOM    <p>Anna  Berg<br>said</p> <p>no.</p>
//   text   Anna Berg\nsaid\n\nno.
//   runs   ────~────  ────    ───            (~ two runs: a second space lies between them)
//
// The DOM is never written. Tested by tests/web/dom.test.mjs.
import type { Hint, HintTag, Span } from '../types.js'
import { parts, shown } from './left-out.js'

/** A line or paragraph of its own; `element` is the box that it stands in. */
export interface MappedBlock extends Span {
  element: Element
}

/** A stretch of the document inside one block, as a StaticRange or a Range takes it. */
export interface Piece {
  block: number // index into blocks
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
}

/**
 * A live Range from one piece's start to another's end, for measuring and scrolling; never registered.
 * Where a text has become shorter since it was mapped, the range ends with it.
 */
export function toRange(first: Piece, last: Piece = first): Range {
  const range = document.createRange()
  range.setStart(first.startContainer, Math.min(first.startOffset, first.startContainer.length))
  range.setEnd(last.endContainer, Math.min(last.endOffset, last.endContainer.length))
  return range
}

/** The boxes of a piece on the screen, one for each line that it touches. */
export const rectsOf = (piece: Piece): DOMRect[] => [...toRange(piece).getClientRects()]

interface Run {
  node: Text
  from: number // offset in the node
  start: number // offset in the text
  length: number
  block: number
  /** Something that is left out lies between this run and the one before. */
  apart: boolean
}

interface Open {
  element: Element
  block: boolean
  preserved: boolean
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11)
/** Words with single spaces between them, without invisible characters that only break lines. */
const VISIBLE = /[^ \t\n\f\r\u00AD\u200B\u2060\uFEFF]+(?: [^ \t\n\f\r\u00AD\u200B\u2060\uFEFF]+)*/y
const KEPT = /[^\u00AD\u200B\u2060\uFEFF]+/y

export class TextMap {
  readonly text: string
  readonly blocks: readonly MappedBlock[]
  /** Headings, lists, quotations and paragraphs, for the engine; sorted. */
  readonly hints: readonly Hint[]
  private readonly runs: readonly Run[]
  private firstRun: Map<Node, number> | null = null

  /** Use `mapText`. */
  constructor(text: string, blocks: MappedBlock[], hints: Hint[], runs: Run[]) {
    this.text = text
    this.blocks = blocks
    this.hints = hints
    this.runs = runs
  }

  /**
   * The places of a span, in order: one piece for each block that it touches, more where something
   * that is left out lies inside. Characters that the DOM does not have belong to no piece.
   * O(log runs + runs touched).
   */
  pieces({ start, end }: Span): Piece[] {
    const { runs } = this
    const out: Piece[] = []
    let parted = false // something that is left out lies behind the last piece
    for (let i = this.runAfter(start); i < runs.length && runs[i]!.start < end; i++) {
      const run = runs[i]!
      let from = run.from + Math.max(0, start - run.start)
      const to = run.from + Math.min(run.length, end - run.start)
      const open = out[out.length - 1]
      parted ||= run.apart
      if (open && open.block === run.block && !parted) {
        open.endContainer = run.node
        open.endOffset = to
        continue
      }
      if (open) while (from < to && isSpace(run.node.data.charCodeAt(from))) from++ // the space behind what is left out
      if (from === to) continue
      out.push({ block: run.block, startContainer: run.node, startOffset: from, endContainer: run.node, endOffset: to })
      parted = false
    }
    return out
  }

  /** The offset in the text of a place in the DOM, as a caret has it; null outside of the text. */
  offsetAt(node: Node, offset: number): number | null {
    const { runs } = this
    if (!this.firstRun) {
      this.firstRun = new Map()
      for (let i = runs.length - 1; i >= 0; i--) this.firstRun.set(runs[i]!.node, i)
    }
    for (let i = this.firstRun.get(node) ?? runs.length; i < runs.length && runs[i]!.node === node; i++) {
      const run = runs[i]!
      if (offset <= run.from + run.length) return offset < run.from ? null : run.start + offset - run.from
    }
    return null
  }

  /** The block that holds an offset of the text; between two blocks, the one before. */
  blockAt(offset: number): number {
    let low = 0
    let high = this.blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.blocks[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  /** Index of the first run that ends after `offset`. */
  private runAfter(offset: number): number {
    let low = 0
    let high = this.runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      const run = this.runs[middle]!
      if (run.start + run.length <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

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
