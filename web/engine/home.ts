// Where the engine lives: in a worker or in this thread. A home takes requests and gives replies;
// it may die, and says so once.
import { makeError } from './errors.js'
import { inNode, readBytes } from './files.js'
import { type Reply, type Request, transfer } from './protocol.js'

/** A worker has read its Blob by then. */
const BLOB_MS = 60_000

// A browser may end a worker and tell nobody. One that owes an answer and is silent for PATIENCE
// ticks, and for one more tick for each TICK_BYTES of its longest text, counts as dead. Ticks, not a
// deadline: in a page that was frozen they stand still as well. Measured speed is 100 times TICK_BYTES.
const TICK_MS = 5_000
const PATIENCE = 4
const TICK_BYTES = 50_000

export interface Home {
  post(request: Request): void
  /** Ends it; no reply comes after that. */
  close(): void
  /** Whether replies are awaited: an idle worker does not keep Node running. */
  hold(busy: boolean): void
}

export interface HomeEvents {
  reply(reply: Reply): void
  /** The home is dead; what it has not answered will never be answered. */
  dead(error: Error): void
}

export type OpenHome = (events: HomeEvents) => Promise<Home>

const died = (why: string) => makeError({ code: 'worker-failed', message: `the worker died: ${why}` })

/** In this thread. The engine's code is loaded when it is first wanted. */
export const openDirect: OpenHome = async ({ reply }) => {
  const { makeServer } = await import('./serve.js')
  const serve = makeServer()
  const ended = new AbortController()
  return {
    post: (request) =>
      void serve(request, ended.signal).then((answer) => {
        if (!ended.signal.aborted) reply(answer)
      }),
    close: () => ended.abort(),
    hold: () => {},
  }
}

/** In a worker, started from the script at an absolute URL; with a hash, from no other script than that. */
export function openWorker(url: string, hash?: string): OpenHome {
  return inNode ? (events) => openThread(url, hash, events) : (events) => openWebWorker(url, hash, events)
}

interface Policy {
  createScriptURL(url: string): string
}
let policy: Policy | null | undefined

/** Under Trusted Types a worker's address must come from a policy; ours is named "crosshead". */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  try {
    policy ??= trustedTypes?.createPolicy('crosshead', { createScriptURL: (own) => own }) ?? null
  } catch {
    policy = null // the page does not allow it: `new Worker` says so
  }
  return policy ? policy.createScriptURL(url) : url
}

/**
 * Browsers start a worker from the page's own origin alone, and check no hash: a script of another
 * origin, or one with a hash, becomes a Blob.
 */
async function startWorker(url: string, hash: string | undefined): Promise<Worker> {
  const own = url.startsWith('blob:') || new URL(url).origin === location.origin
  if (own && hash === undefined) return new Worker(trusted(url), { name: 'crosshead' })
  const bytes = (await readBytes(url, hash)) as Uint8Array<ArrayBuffer>
  const blob = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }))
  try {
    return new Worker(trusted(blob), { name: 'crosshead' })
  } finally {
    setTimeout(() => URL.revokeObjectURL(blob), BLOB_MS)
  }
}

async function openWebWorker(url: string, hash: string | undefined, { reply, dead }: HomeEvents): Promise<Home> {
  const worker = await startWorker(url, hash).catch((thrown: Error & { code?: string }) => {
    if (thrown.code === 'integrity-failed') throw thrown
    throw makeError({ code: 'worker-failed', message: `cannot start a worker from ${url}: ${thrown.message}` })
  })
  const close = () => {
    clearInterval(ticking)
    worker.terminate()
  }
  const end = (why: string) => {
    close()
    dead(died(why))
  }
  let ticking: ReturnType<typeof setInterval> | undefined
  let silent = 0
  let longest = 0
  let loaded = false // files may take any time to come
  const tick = () => {
    if (++silent > PATIENCE + longest / TICK_BYTES) end('it gives no answer')
  }
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    silent = 0
    loaded = true
    reply(event.data)
  })
  worker.addEventListener('messageerror', () => end('a message could not be read'))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    end(event.message || `${url} cannot be loaded or is not allowed to run`)
  })
  return {
    post: (request) => {
      if ('text' in request) longest = Math.max(longest, request.text.length)
      worker.postMessage(request, transfer(request))
    },
    close,
    hold: (busy) => {
      if (busy && loaded) return void (ticking ??= setInterval(tick, TICK_MS))
      clearInterval(ticking)
      ticking = undefined
    },
  }
}

async function openThread(url: string, hash: string | undefined, { reply, dead }: HomeEvents): Promise<Home> {
  if (hash !== undefined) await readBytes(url, hash)
  const { Worker: Thread } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:worker_threads')
  // Not the options that Node itself was started with: some of them a thread refuses.
  const thread = new Thread(new URL(url), { execArgv: [], name: 'crosshead' })
  let why = 'it ended'
  thread.on('message', reply)
  thread.on('error', (error) => {
    why = error.message
  })
  thread.on('exit', () => dead(died(why)))
  return {
    post: (request) => thread.postMessage(request, transfer(request)),
    close: () => {
      thread.removeAllListeners()
      void thread.terminate()
    },
    hold: (busy) => (busy ? thread.ref() : thread.unref()),
  }
}
