// Tells when a page may have other articles, or another ground, than before. Tested by
// tests/web/embed-pages.test.mjs.

/** How soon new and removed articles are noticed. */
const LOOK_MS = 250

/** Calls `changed` some time after the page or the reader's system has changed, until `ended`. */
export function watchPage(changed: () => void, ended: AbortSignal): void {
  let timer = 0
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0
      changed()
    }, LOOK_MS)
  }
  const observer = new MutationObserver(soon)
  observer.observe(document, { childList: true, subtree: true })
  // Where pages say whether they are dark.
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, { signal: ended })
  ended.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
  })
}
