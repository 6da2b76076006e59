// One engine for all annotators of a page: loaded when the first article needs it, given back when
// the last one is gone.
import type { Annotator } from '../types.js'
import type { Integrity } from './integrity.js'

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

async function load(base: string, integrity: Integrity, signal: AbortSignal): Promise<Annotator> {
  await integrity.check('index.js')
  const { createAnnotator } = await import('../index.js')
  const options = base ? { base, signal } : { signal }
  if (!integrity.hashes) return createAnnotator(options)
  const checked = { ...options, integrity: integrity.hashes }
  try {
    return await createAnnotator({ ...checked, worker: true })
  } catch (error) {
    if ((error as { code?: string }).code !== 'worker-failed') throw error
    await integrity.check('parts/serve.js') // what the engine imports into this thread
    return createAnnotator({ ...checked, worker: false })
  }
}

/** The engine of the files in `base` ("": beside this script), with what `integrity` asks of them. Call `release` once. */
export function useEngine(base: string, integrity: Integrity): Engine {
  const key = `${base} ${integrity.hashes !== null}`
  let shared = engines.get(key)
  if (!shared) {
    const loading = new AbortController()
    const made: Shared = { annotator: load(base, integrity, loading.signal), users: 0, loading }
    // One that could not be loaded is tried again by the next that asks.
    made.annotator.catch(() => engines.get(key) === made && engines.delete(key))
    engines.set(key, (shared = made))
  }
  const { annotator } = shared
  const mine = shared
  mine.users++
  return {
    annotator,
    release() {
      if (--mine.users > 0) return
      if (engines.get(key) === mine) engines.delete(key)
      mine.loading.abort()
      annotator.then((it) => it.dispose(), () => {})
    },
  }
}
