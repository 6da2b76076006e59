// The engine in one thread: the only caller of Emscripten's glue. It takes and gives bytes, so that it
// runs the same in a page, a worker and Node, whatever the server says about the files.
// A wasm instance that has trapped is never used again: the next call gets a new one.
// Tested by tests/web/client.test.mjs and failure.test.mjs.
import create, { type Glue } from '../../build/wasm/engine.mjs'
import { compile, whyNoWasm } from './compile.js'
import { fail, makeError } from './errors.js'
import { checkLength, toBytes } from './limits.js'
import { readRequest } from './request.js'
import { unpackError } from './unpack.js'

/** What an engine is made of; a module that is compiled serves any number of threads. */
export interface EngineParts {
  wasm: Uint8Array | WebAssembly.Module
  model: Uint8Array | Promise<Uint8Array>
}

/** Answers are packed (unpack.ts) in a buffer of their own; an empty one says that all is well. */
export interface Engine {
  /**
   * Annotates UTF-8; bytes that are not UTF-8 read as U+FFFD. `options` is JSON as
   * wasm/faces/json.h describes it, or "". Gives the result; linear in the text.
   * Fails with bad-option, text-too-long or engine-failed, and may be called again after that.
   */
  annotate(text: Uint8Array, options?: string): Promise<Uint8Array>
  /** Opens editing session number `session` on UTF-8. */
  openSession(session: number, text: Uint8Array, options?: string): Promise<Uint8Array>
  /**
   * Puts UTF-8 in the place of code units [start, end), which cut no character. Gives what stands in
   * the changed range. Fails with session-lost after the instance was replaced.
   */
  editSession(session: number, start: number, end: number, insert: Uint8Array): Promise<Uint8Array>
  /** The whole result of a session. Fails with session-lost. */
  sessionResult(session: number): Promise<Uint8Array>
  /** Forgets a session. */
  closeSession(session: number): Promise<Uint8Array>
}

/** Writes what a call passes into the module's memory. */
function give(glue: Glue, ...parts: (Uint8Array | Uint32Array)[]): void {
  let at = glue.room(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  for (const { buffer, byteOffset, byteLength } of parts) {
    glue.HEAPU8.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
}

/** The answer of a call that returned `size`. */
function take(glue: Glue, size: number): Uint8Array {
  const at = glue.answer()
  return glue.HEAPU8.slice(at, at + size)
}

/** The module's glue over a new instance. The glue would wait for ever for one that cannot be made. */
function instantiate(module: WebAssembly.Module): Promise<Glue> {
  const silent = () => {}
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports).then(receive, reject)
        return {}
      },
      print: silent,
      printErr: silent,
    }).then(resolve, reject)
  })
}

/** Opens the model in a new instance. */
function open(glue: Glue, model: Uint8Array): Glue {
  give(glue, model)
  const wrong = take(glue, glue.open(model.length))
  if (wrong.length > 0) throw makeError(unpackError(wrong))
  give(glue) // the bytes are read
  return glue
}

/**
 * A browser compiles a function when it is called first. Read without a model, this text calls three in
 * five of those that an article does, while the model is still on its way.
 */
const REHEARSAL = `Town to pay $3 million for a bridge

By Ann Lee
Monday, May 4, 2020

LONDON (Reuters) - The town will pay "at least $3 million", its mayor said on Monday, 12% more than in 2019.

"We are ready," she told reporters at 10 a.m. "It's late."

What comes next

According to a report, he said that the work might begin in two weeks. A spokesman for the company added: "No comment."

- 20 km of road
- 5,000 homes

Photo: John Smith/AP`

function rehearse(glue: Glue): void {
  const text = toBytes(REHEARSAL)
  give(glue, text)
  glue.annotate(text.length, 0, false, 1)
}

/**
 * Loads the engine. Fails with wasm-blocked, wasm-damaged or the model's error (model-truncated, ...,
 * with the byte offset). Keeps both parts for the case that an instance must be replaced.
 */
export async function loadEngine({ wasm, model }: EngineParts): Promise<Engine> {
  const module = wasm instanceof WebAssembly.Module ? wasm : await compile(wasm)
  const makeInstance = () => instantiate(module).catch(whyNoWasm)
  const first = await makeInstance()
  rehearse(first)
  const bytes = await model
  let glue: Glue | null = open(first, bytes)

  /** Runs one call, on what it passes; an instance that traps is never used again. */
  async function call(passed: (Uint8Array | Uint32Array)[], run: (glue: Glue) => number | undefined): Promise<Uint8Array> {
    glue ??= open(await makeInstance(), bytes)
    try {
      give(glue, ...passed)
      return take(glue, run(glue) ?? 0)
    } catch (thrown) {
      glue = null
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      // It aborts nowhere else than where memory ends.
      fail('engine-failed', `the engine stopped: ${why.startsWith('Aborted') ? 'the text needs more memory than it can have' : why}`)
    }
  }

  /** The same for a session that must be there: it answers something. */
  async function ask(session: number, passed: Uint8Array[], run: (glue: Glue) => number): Promise<Uint8Array> {
    const answer = await call(passed, run)
    return answer.length > 0 ? answer : fail('session-lost', `there is no session ${session}`)
  }

  return {
    async annotate(text, options = '') {
      checkLength(text.length)
      const { hints, topicBreaks, unit } = readRequest(options, text)
      return call([text, hints], (glue) => glue.annotate(text.length, hints.length / 3, topicBreaks, unit))
    },
    async openSession(session, text, options = '') {
      checkLength(text.length)
      const { topicBreaks } = readRequest(options, text)
      return call([text], (glue) => glue.openSession(session, text.length, topicBreaks))
    },
    editSession: (session, start, end, insert) => ask(session, [insert], (glue) => glue.editSession(session, start, end, insert.length)),
    sessionResult: (session) => ask(session, [], (glue) => glue.sessionResult(session)),
    closeSession: (session) => call([], (glue) => glue.closeSession(session)),
  }
}
