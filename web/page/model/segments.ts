// Overlapping spans of one block -> a tree that elements can be made from. A span that crosses the
// end of the one around it is cut there; its second piece says that it continues. Marks deeper
// than `depthLimit` are left out, so that a hostile text cannot build a hostile tree.
// O(spans log spans + depth * spans). Tested in tests/web/page-model.test.mjs.
import type { Span } from '../../types.js'

export const depthLimit = 8

/** A span that wants to be marked. On equal spans the lower rank goes outside. */
export interface Marking<M> extends Span {
  mark: M
  rank: number
}

/** A piece of text (`mark` null, no children) or a marked range that holds pieces. */
export interface Segment<M> extends Span {
  mark: M | null
  /** True for every piece of a cut span but the first. */
  continued: boolean
  children: Segment<M>[]
}

type Queued<M> = Marking<M> & { continued: boolean }

function order<M>(a: Queued<M>, b: Queued<M>): number {
  return a.start - b.start || b.end - a.end || a.rank - b.rank
}

/** The segments tile `range`; markings outside of it are cut to it, empty ones dropped. */
export function nest<M>(range: Span, markings: readonly Marking<M>[]): Segment<M>[] {
  const queue: Queued<M>[] = []
  for (const marking of markings) {
    const start = Math.max(marking.start, range.start)
    const end = Math.min(marking.end, range.end)
    if (start < end) queue.push({ ...marking, start, end, continued: start > marking.start })
  }
  queue.sort(order)

  const root: Segment<M> = { ...range, mark: null, continued: false, children: [] }
  const open: Segment<M>[] = [root]
  let at = range.start
  const innermost = () => open[open.length - 1]!

  /** Text up to `offset` goes into whatever is open; marks that end before it are closed. */
  const advance = (offset: number) => {
    for (;;) {
      const top = innermost()
      const end = Math.min(top.end, offset)
      if (at < end) {
        top.children.push({ start: at, end, mark: null, continued: false, children: [] })
        at = end
      }
      if (open.length === 1 || top.end > offset) return
      open.pop()
    }
  }

  const remainders: Queued<M>[] = []
  for (let i = 0; ; ) {
    const first = queue[i]
    const rest = remainders[0]
    const cut = rest && (!first || order(rest, first) < 0)
    const next = cut ? remainders.shift() : queue[i++]
    if (!next) break
    advance(next.start)
    const around = innermost()
    let end = next.end
    if (end > around.end) {
      end = around.end
      remainders.push({ ...next, start: end, continued: true })
      remainders.sort(order)
    }
    if (open.length > depthLimit) continue
    const segment = { start: next.start, end, mark: next.mark, continued: next.continued, children: [] }
    around.children.push(segment)
    open.push(segment)
  }
  advance(range.end)
  return root.children
}
