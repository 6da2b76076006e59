// Reads the engine's files as bytes: by fetch, in Node from the disk. The type that a server gives
// them does not matter.
import { fail } from './errors.js'

export const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'

/** The bytes at an absolute URL. Fails with fetch-failed, or as `signal` says. */
export async function readBytes(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  try {
    if (inNode && url.startsWith('file:')) {
      const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises')
      return new Uint8Array(await readFile(new URL(url), signal ? { signal } : {}))
    }
    const response = await fetch(url, signal ? { signal } : {})
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (thrown) {
    signal?.throwIfAborted()
    fail('fetch-failed', `cannot load ${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}
