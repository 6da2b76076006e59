// The client: one Annotator over a home (a worker or this thread). It numbers requests, sends few at
// a time, so that an aborted call that still waits costs nothing, and settles every call exactly once:
// with its reply, its signal's reason, the death of the home, or dispose().
// A dead home is replaced when the next call comes.
// Tested by tests/web/client.test.mjs, in both homes.
import type { AnnotateOptions, Annotation, Annotator, OpenOptions, Session } from '../types.js'
import { fail, makeError } from './errors.js'
import type { Home, OpenHome } from './home.js'
import { toBytes } from './limits.js'
import { readAnnotateOptions, readOpenOptions } from './options.js'
import type { EngineFiles, Reply, Request } from './protocol.js'
import { EditingSession } from './session.js'
import { unpackResult } from './unpack.js'

/** Requests that are with the home at one time: the next one is there when one is answered. */
const IN_FLIGHT = 2

interface Call {
  request: Request // numbered when it is sent
  resolve(answer: Uint8Array): void
  reject(error: unknown): void
}

/**
 * Opens a home, loads the engine there and gives the annotator. Fails with fetch-failed,
 * wasm-blocked, wasm-damaged, worker-failed or the model's error, or as `signal` says.
 */
export async function openAnnotator(
  open: OpenHome,
  files: EngineFiles | Promise<EngineFiles>,
  signal?: AbortSignal,
): Promise<Annotator> {
  const client = new Client(open, files)
  try {
    await client.load(signal)
  } catch (thrown) {
    client.dispose()
    throw thrown
  }
  return {
    annotate: (text, options) => client.annotate(text, options),
    open: (text, options) => client.openSession(text, options),
    dispose: () => client.dispose(),
  }
}

class Client {
  private home: Promise<void> | null = null // settles when the home has loaded the engine
  private current: Home | null = null
  private generation = 0 // homes so far; what a former one says is not heard
  private lastId = 0
  private lastSession = 0
  private waiting: Call[] = []
  private readonly flying = new Map<number, Call>()
  private disposed = false

  constructor(
    private readonly open: OpenHome,
    private readonly files: EngineFiles | Promise<EngineFiles>,
  ) {}

  /** Makes sure that there is a home with a loaded engine. */
  load(signal?: AbortSignal): Promise<void> {
    if (!this.home) {
      const home = (this.home = this.start())
      home.catch(() => {
        if (this.home === home) this.home = null // the next call tries again
      })
    }
    return settled(this.home, signal)
  }

  async annotate(text: string, options?: AnnotateOptions): Promise<Annotation> {
    checkText(text)
    const { signal, json } = readAnnotateOptions(options)
    signal?.throwIfAborted()
    const bytes = toBytes(text)
    await this.load(signal)
    const request: Request = { id: 0, kind: 'annotate', text: bytes, options: json }
    return unpackResult(await this.call(request, signal))
  }

  async openSession(text: string, options?: OpenOptions): Promise<Session> {
    checkText(text)
    const session = new EditingSession(++this.lastSession, text, readOpenOptions(options), async (request) => {
      await this.load()
      return this.call(request)
    })
    await session.start()
    return {
      edit: (start, end, insert) => session.edit(start, end, insert),
      result: () => session.result(),
      close: () => session.close(),
    }
  }

  dispose(): void {
    this.disposed = true
    this.drop(disposed())
  }

  private async start(): Promise<void> {
    if (this.disposed) throw disposed()
    const generation = ++this.generation
    const isCurrent = () => generation === this.generation
    const home = await this.open({
      reply: (reply) => void (isCurrent() && this.take(reply)),
      dead: (error) => void (isCurrent() && this.drop(error)),
    })
    if (!isCurrent()) {
      home.close()
      throw disposed()
    }
    this.current = home
    try {
      await this.call({ id: 0, kind: 'load', files: await this.files })
    } catch (thrown) {
      if (isCurrent()) this.drop(thrown)
      throw thrown
    }
  }

  /** Queues a request. An abort takes it out of the queue; one that is sent keeps its place. */
  private call(request: Request, signal?: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (!this.current) {
        reject(this.disposed ? disposed() : makeError({ code: 'worker-failed', message: 'the worker died' }))
        return
      }
      const stop = () => {
        remove(this.waiting, call)
        call.reject(signal?.reason)
      }
      const settle =
        <T>(how: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', stop)
          how(value)
        }
      const call: Call = { request, resolve: settle(resolve), reject: settle(reject) }
      signal?.addEventListener('abort', stop)
      this.waiting.push(call)
      this.send()
    })
  }

  private send(): void {
    const home = this.current
    if (!home) return
    while (this.flying.size < IN_FLIGHT) {
      const call = this.waiting.shift()
      if (!call) break
      call.request.id = ++this.lastId
      this.flying.set(call.request.id, call)
      home.post(call.request)
    }
    home.hold(this.flying.size > 0)
  }

  private take(reply: Reply): void {
    const call = this.flying.get(reply.id)
    this.flying.delete(reply.id)
    if ('error' in reply) call?.reject(makeError(reply.error))
    else call?.resolve(reply.answer)
    this.send()
  }

  /** Ends the home, if there is one, and rejects all that is pending. */
  private drop(error: unknown): void {
    this.generation++
    this.current?.close()
    this.current = null
    this.home = null
    const pending = [...this.flying.values(), ...this.waiting]
    this.flying.clear()
    this.waiting = []
    for (const call of pending) call.reject(error)
  }
}

function checkText(text: unknown): asserts text is string {
  if (typeof text !== 'string') fail('bad-option', `the text must be a string, not ${typeof text}`)
}

const disposed = () => makeError({ code: 'disposed', message: 'the annotator was disposed' })

function remove<T>(list: T[], item: T): void {
  const at = list.indexOf(item)
  if (at >= 0) list.splice(at, 1)
}

/** The promise, or a rejection with the signal's reason as soon as it aborts. */
function settled<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
