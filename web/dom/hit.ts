// Which of the article's spans lie under a point of the viewport.
// Tested by tests/web/dom.test.mjs.
import type { Span } from '../types.js'
import { rectsOf, type TextMap } from './text-map.js'

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): { offsetNode: Node; offset: number } | null
  caretRangeFromPoint?(x: number, y: number): Range | null
}

/** The text node and offset nearest to a point, by whichever function the browser has. */
function caretAt(root: Node, x: number, y: number): { node: Node; offset: number } | null {
  const page = document as unknown as CaretDocument
  const inside = root.getRootNode()
  const options = inside instanceof ShadowRoot ? { shadowRoots: [inside] } : undefined
  const position = options ? page.caretPositionFromPoint?.(x, y, options) : page.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = page.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/**
 * The spans under the point, shortest first. The caret's place alone is not enough: it is the
 * nearest text, however far away. O(spans), and the boxes of those that hold the place.
 */
export function hit<S extends Span>(map: TextMap, root: Node, spans: readonly S[], x: number, y: number): S[] {
  const caret = caretAt(root, x, y)
  const offset = caret ? map.offsetAt(caret.node, caret.offset) : null
  if (offset === null) return []
  return spans
    .filter(({ start, end }) => start <= offset && offset <= end)
    .filter((span) => map.pieces(span).flatMap(rectsOf).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
