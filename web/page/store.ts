// The last text, kept on this device alone, so that a reload does not lose it: each tab has its own,
// and a tab that has none yet begins with the text that was kept last. Tested in tests/web/page-kept.test.mjs.
import type { Input } from './model/input.js'

const key = 'crosshead.text'
const stores = () => [sessionStorage, localStorage] // of the tab, of all tabs; a browser may forbid to name them

/** False where the browser keeps nothing (forbidden, or full). An empty text is forgotten. */
export function keep({ text, hints }: Input): boolean {
  try {
    for (const store of stores()) {
      if (text) store.setItem(key, JSON.stringify({ text, hints }))
      else store.removeItem(key)
    }
    return true
  } catch {
    return false
  }
}

export function kept(): Input | null {
  try {
    const [last] = stores().flatMap((store) => store.getItem(key) ?? [])
    const { text, hints } = JSON.parse(last ?? 'null') ?? {}
    return typeof text === 'string' && Array.isArray(hints) ? { text, hints } : null
  } catch {
    return null
  }
}
