// The bounds on what the engine is given.
import { fail } from './errors.js'

/** The longest text, in bytes of UTF-8. */
export const TEXT_LIMIT = 64 * 1024 * 1024

/** Refuses a text of `bytes` bytes of UTF-8 (or at least so many) that is too long. */
export function checkLength(bytes: number): void {
  if (bytes > TEXT_LIMIT)
    fail('text-too-long', `the text has ${bytes} bytes of UTF-8 or more, the limit is ${TEXT_LIMIT} (64 MB)`)
}

const encoder = new TextEncoder()

/** The text as UTF-8, if it is not too long, in a buffer of its own. */
export function toBytes(text: string): Uint8Array {
  checkLength(text.length)
  // Chromium writes into a buffer that is there in a tenth of the time that encode() takes.
  const room = new Uint8Array(text.length + (text.length >> 3) + 8)
  const { read, written } = encoder.encodeInto(text, room)
  const bytes = read === text.length ? room.slice(0, written) : encoder.encode(text) // not of Latin letters
  checkLength(bytes.length)
  return bytes
}
