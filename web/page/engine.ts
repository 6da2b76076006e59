// The engine for the page: its files' bytes come from the caller, who has asked for them as soon as
// it could, while the worker starts beside it.
import { openAnnotator } from '../engine/client.js'
import { openDirect, openWorker } from '../engine/home.js'
import type { EngineFiles } from '../engine/protocol.js'
import type { Annotator, CrossheadError } from '../types.js'

/** In the worker at the absolute URL; in this thread where no worker can be started. */
export async function openEngine(worker: string, files: Promise<EngineFiles>): Promise<Annotator> {
  files.catch(() => {}) // whoever opens the engine hears of it
  try {
    return await openAnnotator(openWorker(worker), files)
  } catch (thrown) {
    if ((thrown as Partial<CrossheadError>).code !== 'worker-failed') throw thrown
    return openAnnotator(openDirect, files)
  }
}
