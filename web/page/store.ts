// The last text, kept on this device alone, so that a reload does not lose it.
import type { Input } from './model/input.js'

const key = 'crosshead.text'

/** False where the browser keeps nothing (forbidden, or full). An empty text is forgotten. */
export function keep({ text, hints }: Input): boolean {
  try {
    if (text) localStorage.setItem(key, JSON.stringify({ text, hints }))
    else localStorage.removeItem(key)
    return true
  } catch {
    return false
  }
}

export function kept(): Input | null {
  try {
    const { text, hints } = JSON.parse(localStorage.getItem(key) ?? 'null') ?? {}
    return typeof text === 'string' && Array.isArray(hints) ? { text, hints } : null
  } catch {
    return null
  }
}
