// One tab stop for all marks of the article: arrow keys move from mark to mark.
// Tested in tests/web/page.test.mjs.

/** Where the arrow keys stop. */
export const stops = '.mention[tabindex], .note'

/** Gives the tab stop to `to`; without it, leaves it where it is, or gives it to the first stop if it has gone. */
export function giveTabStop(root: ParentNode, to?: HTMLElement) {
  const current = root.querySelector<HTMLElement>('[tabindex="0"]')
  const next = to ?? current ?? root.querySelector<HTMLElement>(stops)
  if (current && current !== next) current.tabIndex = -1
  if (next) next.tabIndex = 0
}

/** The stop that a key leads to from another one; null for keys that lead nowhere. */
export function stopBeside(root: ParentNode, from: HTMLElement, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(stops)]
  const at = all.indexOf(from)
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  }[key]
  if (to === undefined || altKey || ctrlKey || metaKey) return null
  return all[Math.max(0, Math.min(all.length - 1, to))]!
}
