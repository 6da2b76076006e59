// The text of an article as map-text.ts reads it from the live DOM, and the way back: offsets to places in
// text nodes. A run is a piece of one text node that stands in the text unchanged (but for white space,
// which becomes a space); between the runs lie characters that the DOM does not have. Offsets are UTF-16
// code units, half-open, as in the DOM.
//
//   DOM    <p>Anna  Berg<br>said</p> <p>no.</p>
//   text   Anna Berg\nsaid\n\nno.
//   runs   ────~────  ────    ───            (~ two runs: a second space lies between them)
//
// Tested by tests/web/dom.test.mjs.
import type { Hint, Span } from '../types.js'

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

export interface Run {
  node: Text
  from: number // offset in the node
  start: number // offset in the text
  length: number
  block: number
  /** Something that is left out lies between this run and the one before. */
  apart: boolean
}

export const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11)

export class TextMap {
  readonly text: string
  readonly blocks: readonly MappedBlock[]
  /** Headings, lists, quotations and paragraphs, for the engine; sorted. */
  readonly hints: readonly Hint[]
  private readonly runs: readonly Run[]
  private firstRun: Map<Node, number> | null = null

  /** Use `mapText` of map-text.ts. */
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
