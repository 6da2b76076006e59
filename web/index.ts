// The package: createAnnotator and the types. Built to dist/index.js; the other files of dist/ lie
// beside it, and are loaded when they are wanted.
import { openAnnotator } from './engine/client.js'
import { inNode } from './engine/files.js'
import { openDirect, openWorker } from './engine/home.js'
import { checkAnnotatorOptions, readBase } from './engine/options.js'
import type { Annotator, AnnotatorOptions, CrossheadError } from './types.js'

export type * from './types.js'

/**
 * Loads the engine and gives an annotator. Where `worker` is not set, a worker that cannot be started
 * (a policy, another origin) is replaced by this thread. Rejects with a `CrossheadError`
 * (bad-option, fetch-failed, integrity-failed, wasm-blocked, model-..., worker-failed) or with the signal's reason.
 */
export async function createAnnotator(options: AnnotatorOptions = {}): Promise<Annotator> {
  checkAnnotatorOptions(options)
  const { worker, base, signal, integrity } = options
  signal?.throwIfAborted()
  // Without `base`, addresses in the form that bundlers recognise and rewrite.
  const at = base === undefined ? null : readBase(base)
  const files = {
    wasm: (at ? new URL('crosshead.wasm', at) : new URL('./crosshead.wasm', import.meta.url)).href,
    model: (at ? new URL('english-news.model', at) : new URL('./english-news.model', import.meta.url)).href,
    ...(integrity && { hashes: { wasm: integrity['crosshead.wasm']!, model: integrity['english-news.model']! } }),
  }
  const script = (at ? new URL('parts/worker.js', at) : new URL('./parts/worker.js', import.meta.url)).href
  if (worker ?? (!inNode && typeof Worker === 'function')) {
    try {
      return await openAnnotator(openWorker(script, integrity?.['parts/worker.js']), files, signal)
    } catch (thrown) {
      if (worker || (thrown as Partial<CrossheadError>).code !== 'worker-failed') throw thrown
    }
  }
  return openAnnotator(openDirect, files, signal)
}
