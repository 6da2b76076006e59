// The bounds on what the engine is given.
import { fail } from './errors.js'

/** The longest text, in bytes of UTF-8. */
export const TEXT_LIMIT = 64 * 1024 * 1024

/** Refuses a text of `bytes` bytes of UTF-8 (or at least so many) that is too long. */
export function checkLength(bytes: number): void {
  if (bytes > TEXT_LIMIT)
    fail('text-too-long', `the text has ${bytes} bytes of UTF-8 or more, the limit is ${TEXT_LIMIT} (64 MB)`)
}

/** The text as UTF-8, if it is not too long. */
export function toBytes(text: string): Uint8Array {
  checkLength(text.length)
  const bytes = new TextEncoder().encode(text)
  checkLength(bytes.length)
  return bytes
}
