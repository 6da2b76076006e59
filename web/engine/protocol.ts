// The messages between the client and whoever runs the engine.
import type { ErrorValue } from './errors.js'

/** The engine's files: their absolute URLs, or their bytes where the caller has loaded them. */
export interface EngineFiles {
  wasm: string | Uint8Array
  model: string | Uint8Array
  /** Hashes that the bytes at the addresses must have. */
  hashes?: { wasm: string; model: string }
}

export type Request =
  | { id: number; kind: 'load'; files: EngineFiles }
  | { id: number; kind: 'annotate'; text: Uint8Array; options: string }
  | { id: number; kind: 'open'; session: number; text: Uint8Array; options: string }
  | { id: number; kind: 'edit'; session: number; start: number; end: number; text: Uint8Array }
  | { id: number; kind: 'result' | 'close'; session: number }

/** Every request is answered once, with its id. The answer is packed (unpack.ts); an empty one answers load, open and close. */
export type Reply = { id: number; answer: Uint8Array } | { id: number; error: ErrorValue }

/** What of a message moves to the other thread and is not copied. */
export function transfer(message: Request | Reply): ArrayBuffer[] {
  const bytes = 'text' in message ? message.text : 'answer' in message ? message.answer : null
  return bytes ? [bytes.buffer as ArrayBuffer] : []
}
