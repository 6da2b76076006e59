// Errors with a stable code. Plain `Error` objects, made from values that cross a worker's boundary.
// Tested by tests/web/client.test.mjs.
import type { CrossheadError, ErrorCode } from '../types.js'

/** An error as a message carries it. */
export interface ErrorValue {
  code: ErrorCode
  message: string
  /** Byte offset into the model file. */
  offset?: number
}

export function makeError({ code, message, offset }: ErrorValue): CrossheadError {
  const fields = offset === undefined ? { code } : { code, offset }
  return Object.assign(new Error(message), { name: 'CrossheadError' as const, ...fields })
}

export function fail(code: ErrorCode, message: string): never {
  throw makeError({ code, message })
}

/** What was thrown, as a value; anything but an error of ours gets `code`. */
export function errorValue(thrown: unknown, code: ErrorCode): ErrorValue {
  if (thrown instanceof Error && thrown.name === 'CrossheadError') {
    const ours = thrown as CrossheadError
    const value = { code: ours.code, message: ours.message }
    return ours.offset === undefined ? value : { ...value, offset: ours.offset }
  }
  return { code, message: thrown instanceof Error ? thrown.message : String(thrown) }
}
