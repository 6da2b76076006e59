// The pointer over an article: resting on a mark, leaving it, clicking it; and the keyboard's focus on
// a link of the article that lies on a mark. It listens and never interferes: no event is stopped or
// prevented, and a click on a link, a control or a selection is the page's own.

const REST_MS = 180
const LEAVE_MS = 250

export interface PointerEvents<M> {
  at(x: number, y: number): M | null
  hover(mark: M): void
  leave(): void
  click(mark: M): void
}

const OTHERS = 'a, button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]'

/** Listens until the returned function is called. */
export function listen<M>(root: Element, { at, hover, leave, click }: PointerEvents<M>): () => void {
  const ended = new AbortController()
  const options = { passive: true, signal: ended.signal }
  let timer = 0
  let over = false
  const after = (ms: number, what: () => void) => {
    clearTimeout(timer)
    timer = window.setTimeout(what, ms)
  }
  const gone = () => {
    if (over) leave()
    over = false
  }
  root.addEventListener('pointermove', (event) => {
    const { pointerType, clientX, clientY, buttons } = event as PointerEvent
    if (pointerType !== 'mouse' || buttons !== 0) return
    after(REST_MS, () => {
      const mark = at(clientX, clientY)
      if (!mark) return gone()
      over = true
      hover(mark)
    })
  }, options)
  root.addEventListener('focusin', ({ target }) => {
    if (!(target as Element).matches(':focus-visible')) return
    const [box] = (target as Element).getClientRects()
    const mark = box && at(box.x + box.width / 2, box.y + box.height / 2)
    if (!mark) return
    over = true
    hover(mark)
  }, options)
  root.addEventListener('focusout', gone, options)
  // A key or a button means something else than rest: after Escape, no card of an earlier movement opens.
  const still = () => clearTimeout(timer)
  root.ownerDocument.addEventListener('keydown', still, options)
  root.addEventListener('pointerdown', still, options)
  // Time to reach the card.
  root.addEventListener('pointerleave', () => after(LEAVE_MS, gone), options)
  root.addEventListener('click', (event) => {
    const { clientX, clientY, target } = event as MouseEvent
    // The page's own listeners may stand further up.
    setTimeout(() => {
      if (event.defaultPrevented || (target as Element).closest?.(OTHERS) || !getSelection()?.isCollapsed) return
      const mark = at(clientX, clientY)
      if (mark) click(mark)
    })
  }, options)
  return () => {
    ended.abort()
    clearTimeout(timer)
  }
}
