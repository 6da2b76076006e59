// Answers requests with an engine of its own, in whichever thread it is called: the one place that
// both homes, the worker and the direct one, share. Every request gets one reply.
// Tested through tests/web/client.test.mjs, in both homes.
import { compileFrom } from './compile.js'
import { type Engine, loadEngine } from './engine.js'
import { errorValue, fail } from './errors.js'
import { readBytes } from './files.js'
import type { Reply, Request } from './protocol.js'

export function makeServer(): (request: Request, signal?: AbortSignal) => Promise<Reply> {
  let engine: Engine | null = null

  async function answer(request: Request, signal?: AbortSignal): Promise<Uint8Array> {
    if (request.kind !== 'load') {
      if (!engine) fail('engine-failed', 'the engine is not loaded')
      switch (request.kind) {
        case 'annotate':
          return engine.annotate(request.text, request.options)
        case 'open':
          return engine.openSession(request.session, request.text, request.options)
        case 'edit':
          return engine.editSession(request.session, request.start, request.end, request.text)
        case 'result':
          return engine.sessionResult(request.session)
        case 'close':
          return engine.closeSession(request.session)
      }
    }
    const { wasm, model, hashes } = request.files
    const bytes = typeof model === 'string' ? readBytes(model, hashes?.model, signal) : Promise.resolve(model)
    bytes.catch(() => {}) // if it fails, the engine says so, once it can run
    const code = typeof wasm === 'string' ? await compileFrom(wasm, hashes?.wasm, signal) : wasm
    engine = await loadEngine({ wasm: code, model: bytes })
    return new Uint8Array()
  }

  return (request, signal) =>
    answer(request, signal).then(
      (answer) => ({ id: request.id, answer }),
      (thrown) => ({ id: request.id, error: errorValue(thrown, 'engine-failed') }),
    )
}
