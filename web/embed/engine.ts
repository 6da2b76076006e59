// One engine for all annotators of a page: loaded when the first article needs it, given back when
// the last one is gone.
import type { Annotator } from '../types.js'

interface Shared {
  annotator: Promise<Annotator>
  users: number
  loading: AbortController
}

const engines = new Map<string, Shared>()

export interface Engine {
  annotator: Promise<Annotator>
  release(): void
}

async function load(base: string, signal: AbortSignal): Promise<Annotator> {
  const { createAnnotator } = await import('../index.js')
  return createAnnotator(base ? { base, signal } : { signal })
}

/** The engine of the files in `base` ("": beside this script). Call `release` once. */
export function useEngine(base: string): Engine {
  let shared = engines.get(base)
  if (!shared) {
    const loading = new AbortController()
    const made: Shared = { annotator: load(base, loading.signal), users: 0, loading }
    // One that could not be loaded is tried again by the next that asks.
    made.annotator.catch(() => engines.get(base) === made && engines.delete(base))
    engines.set(base, (shared = made))
  }
  const { annotator } = shared
  const mine = shared
  mine.users++
  return {
    annotator,
    release() {
      if (--mine.users > 0) return
      if (engines.get(base) === mine) engines.delete(base)
      mine.loading.abort()
      annotator.then((it) => it.dispose(), () => {})
    },
  }
}
