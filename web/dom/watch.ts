// Tells when the text of an element may have changed: at once, before the browser paints, which
// nodes; and when things have calmed down. Tested by tests/web/dom.test.mjs.

/** Quiet time after which the page is taken to be done. */
const CALM_MS = 250
/** A page that is never quiet is looked at this often. */
const LONGEST_MS = 1000

export interface WatchEvents {
  /** Called before the next paint with the nodes whose text or children have changed; none where only attributes have. */
  changed(targets: ReadonlySet<Node>): void
  /** Called some time after the last change. */
  calm(): void
}

/** Watches until the returned function is called. */
export function watchText(root: Element, { changed, calm }: WatchEvents): () => void {
  let timer = 0
  let since = 0
  const settle = () => {
    timer = 0
    since = 0
    calm()
  }
  const observer = new MutationObserver((records) => {
    // An attribute can hide text, or tell its language, but not put another one under a mark.
    changed(new Set(records.filter(({ type }) => type !== 'attributes').map(({ target }) => target)))
    const now = performance.now()
    if (since === 0) since = now
    clearTimeout(timer)
    timer = window.setTimeout(settle, Math.max(0, Math.min(CALM_MS, since + LONGEST_MS - now)))
  })
  const attributeFilter = ['hidden', 'aria-hidden', 'class', 'style', 'open', 'contenteditable', 'lang']
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter })
  // What is around the article can hide parts of it too.
  for (let element = root.parentElement; element; element = element.parentElement) observer.observe(element, { attributeFilter })
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}
