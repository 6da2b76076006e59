// Work that can wait until the reader's keys, clicks and scrolling have been served, and when a
// change has been drawn.

/** At the latest after so many milliseconds. */
const limit = 200

/** Runs `work` in a task of its own when the page is idle. */
export function later(work: () => void) {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: limit })
  else setTimeout(work) // Safari
}

/** Resolves when the next frame has been drawn; in a page that nobody sees, soon. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') setTimeout(resolve)
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
