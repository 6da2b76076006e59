// Draws marks over an article with CSS Custom Highlights: no element is added, moved or changed.
//
// The registry of highlights belongs to the document, so painters (of several articles, of two
// copies of the script) share the highlights of one name: each adds and takes away ranges of its
// own. Browsers repaint slowly where many ranges are registered (WebKit above all), so only blocks
// near the viewport are drawn, up to a cap; a range is never put into two highlights, and a
// highlight whose ranges change is replaced by a new one, since some browsers repaint only then.
// What lies in a block is looked up when the block comes near, so that the length of an article costs little.
// Ranges are static: text that changes under them is taken off by `unpaint` before the next paint.
// Tested by tests/web/dom.test.mjs.
import type { Span } from '../types.js'
import { type Piece, type TextMap, toRange } from './text-map.js'

/** One thing to draw: the name of its highlight and where it lies in the map's text. */
export interface PaintedMark {
  name: string
  spans: readonly Span[]
}

/** Ranges that one painter registers at most. */
export const CAP = 200
/** Blocks this far above and below the viewport are drawn, in viewport heights. */
const MARGIN = 0.5
const SCROLL_MS = 100

export const canPaint = (): boolean => typeof Highlight === 'function' && typeof CSS === 'object' && CSS.highlights !== undefined

interface Drawn {
  name: string
  range: StaticRange
}

type Named = Piece & { name: string }
type NamedSpan = Span & { name: string }

/** Puts ranges into the document's highlight of one name, and takes others out. */
function exchange(name: string, priority: number, without: ReadonlySet<AbstractRange>, added: readonly AbstractRange[]): void {
  const old = CSS.highlights.get(name)
  const next = new Highlight()
  for (const range of old ?? []) if (!without.has(range)) next.add(range)
  for (const range of added) next.add(range)
  next.priority = priority
  CSS.highlights.delete(name)
  if (next.size > 0) CSS.highlights.set(name, next)
}

/** Vertical distance from the middle of the viewport. */
function distance({ top, bottom }: DOMRect): number {
  return Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom)
}

export class Painter {
  private map: TextMap | null = null
  private inBlock: NamedSpan[][] = [] // [block of the map]: what lies in it
  private readonly pieces = new Map<number, Named[]>() // the same as places in the DOM, for blocks that were near
  private accents: Named[] = []
  private blocksOf = new Map<Element, number[]>()
  private readonly near = new Set<Element>()
  private readonly dirty = new Set<number>() // blocks that changed after they were mapped
  private drawn = new Map<Named, Drawn>()
  private readonly observer: IntersectionObserver
  private scheduled = 0
  private readonly ended = new AbortController()

  /** `priorities`: which highlights are painted over which, by name; 0 where it is not given. */
  constructor(private readonly priorities: Readonly<Record<string, number>> = {}) {
    this.observer = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: `${MARGIN * 100}% 0px` })
  }

  /** Draws these marks in place of all others. O(marks log blocks), and the pieces of the blocks that are near. */
  show(map: TextMap, marks: readonly PaintedMark[]): void {
    if (!canPaint()) return
    const { blocks } = map
    this.inBlock = blocks.map(() => [])
    for (const { name, spans } of marks)
      for (const { start, end } of spans)
        for (let block = map.blockAt(start); block < blocks.length && blocks[block]!.start < end; block++)
          this.inBlock[block]!.push({ name, start, end })
    this.pieces.clear()
    if (map !== this.map) {
      this.map = map
      this.accents = []
      this.dirty.clear()
      this.observe(map)
    }
    this.paint()
  }

  /** Draws one mark more, wherever it lies, in place of the last such; null for none. */
  accent(mark: PaintedMark | null): void {
    const { map } = this
    this.accents = mark && map ? mark.spans.flatMap((span) => named(map, { ...span, name: mark.name })) : []
    this.paint()
  }

  /** Takes off what is drawn in the blocks that these changed nodes lie in, at once. */
  unpaint(targets: Iterable<Node>): void {
    for (const target of targets)
      for (let node: Node | null = target; node; node = node.parentNode) {
        const blocks = this.blocksOf.get(node as Element)
        if (!blocks) continue
        for (const block of blocks) this.dirty.add(block)
        break
      }
    this.paint()
  }

  /** Takes everything off and forgets the article. */
  dispose(): void {
    this.ended.abort()
    this.observer.disconnect()
    clearTimeout(this.scheduled)
    this.map = null
    this.paint()
    this.inBlock = []
    this.pieces.clear()
    this.blocksOf.clear()
    this.near.clear()
  }

  private observe(map: TextMap): void {
    const blocksOf = new Map<Element, number[]>()
    map.blocks.forEach(({ element }, index) => {
      const blocks = blocksOf.get(element)
      if (blocks) blocks.push(index)
      else blocksOf.set(element, [index])
    })
    for (const element of this.blocksOf.keys())
      if (!blocksOf.has(element)) {
        this.observer.unobserve(element)
        this.near.delete(element)
      }
    for (const element of blocksOf.keys()) if (!this.blocksOf.has(element)) this.observer.observe(element)
    this.blocksOf = blocksOf
  }

  private seen(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target)
      else this.near.delete(target)
    }
    this.paint()
  }

  /** What should be drawn now. */
  private wanted(map: TextMap): Named[] {
    const blocks: number[] = []
    for (const element of this.near)
      for (const block of this.blocksOf.get(element) ?? []) if (!this.dirty.has(block)) blocks.push(block)
    let pieces = blocks.flatMap((block) => this.piecesIn(map, block))
    if (pieces.length > CAP) {
      pieces = this.nearest(map, blocks)
      this.followScrolling()
    }
    return [...pieces, ...this.accents.filter(({ block }) => !this.dirty.has(block))]
  }

  private piecesIn(map: TextMap, block: number): Named[] {
    let pieces = this.pieces.get(block)
    if (!pieces) {
      const home = map.blocks[block]!
      pieces = this.inBlock[block]!.flatMap(({ name, start, end }) =>
        named(map, { name, start: Math.max(start, home.start), end: Math.min(end, home.end) }))
      this.pieces.set(block, pieces)
    }
    return pieces
  }

  /** The CAP pieces that are nearest to the viewport's middle. Reads the layout: once for each near block. */
  private nearest(map: TextMap, blocks: readonly number[]): Named[] {
    const ranked = blocks
      .map((block) => {
        const pieces = this.piecesIn(map, block)
        if (pieces.length === 0) return { pieces, far: Infinity }
        const box = toRange(pieces[0]!, pieces[pieces.length - 1]).getBoundingClientRect()
        return { pieces: box.height > 2 * innerHeight ? middle(pieces) : pieces, far: distance(box) }
      })
      .sort((a, b) => a.far - b.far)
    return ranked.flatMap(({ pieces }) => pieces).slice(0, CAP)
  }

  /** Where not all near blocks are drawn, scrolling changes which ones are. */
  private followScrolling(): void {
    if (this.following) return
    this.following = true
    const later = () => {
      if (this.scheduled) return
      this.scheduled = window.setTimeout(() => {
        this.scheduled = 0
        this.paint()
      }, SCROLL_MS)
    }
    addEventListener('scroll', later, { passive: true, capture: true, signal: this.ended.signal })
  }
  private following = false

  /** Makes the registry hold what is wanted; touches the highlights that change. */
  private paint(): void {
    if (!canPaint()) return
    const wanted = new Set(this.map ? this.wanted(this.map) : [])
    const names = new Map<string, { gone: Set<AbstractRange>; added: AbstractRange[] }>()
    const change = (name: string) => {
      let entry = names.get(name)
      if (!entry) names.set(name, (entry = { gone: new Set(), added: [] }))
      return entry
    }
    for (const [piece, { name, range }] of this.drawn)
      if (!wanted.has(piece)) {
        change(name).gone.add(range)
        this.drawn.delete(piece)
      }
    for (const piece of wanted)
      if (!this.drawn.has(piece)) {
        const { name } = piece
        const range = new StaticRange(piece)
        change(name).added.push(range)
        this.drawn.set(piece, { name, range })
      }
    for (const [name, { gone, added }] of names) exchange(name, this.priorities[name] ?? 0, gone, added)
  }
}

const named = (map: TextMap, { name, start, end }: NamedSpan): Named[] => map.pieces({ start, end }).map((piece) => ({ ...piece, name }))

/** Of one very long block: the CAP pieces around the viewport, found by halving. */
function middle(pieces: readonly Named[]): Named[] {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const at = (low + high) >> 1
    const piece = pieces[at]!
    if (toRange(piece).getBoundingClientRect().bottom < 0) low = at + 1
    else high = at
  }
  return pieces.slice(Math.max(0, low - CAP / 4), low + (3 * CAP) / 4)
}
