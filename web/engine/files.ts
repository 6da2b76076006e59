// Reads the engine's files as bytes: by fetch, in Node from the disk. The type that a server gives
// them does not matter.
import { fail } from './errors.js'

export const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'

/**
 * The bytes at an absolute URL; with a hash, no others than those. Fails with fetch-failed,
 * integrity-failed, or as `signal` says.
 */
export async function readBytes(url: string, hash?: string, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await fetchBytes(url, signal)
  if (hash !== undefined) await checkHash(url, bytes, hash)
  return bytes
}

/** Subresource Integrity for bytes: `hash` is "sha384-" (or 256, 512) and Base64. */
async function checkHash(url: string, bytes: Uint8Array, hash: string): Promise<void> {
  const [, size, wanted] = /^sha(256|384|512)-(.+)$/.exec(hash) ?? fail('bad-option', `"${hash}" is no hash: it must begin with sha256-, sha384- or sha512-`)
  const { subtle } = globalThis.crypto ?? {}
  if (!subtle) fail('integrity-failed', `${url} cannot be checked: hashes need a secure context (https)`)
  const digest = new Uint8Array(await subtle.digest(`SHA-${size}`, bytes as Uint8Array<ArrayBuffer>))
  if (btoa(String.fromCharCode(...digest)) !== wanted) fail('integrity-failed', `${url} is not the file that was expected: its hash is not ${hash}`)
}

async function fetchBytes(url: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (inNode && url.startsWith('file:')) {
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises')
    return loading(url, signal, readFile(new URL(url), signal ? { signal } : {}))
  }
  return loading(url, signal, request(url, signal).then(async (response) => new Uint8Array(await response.arrayBuffer())))
}

/** The server's answer, if it is what was asked for. */
export async function request(url: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, signal ? { signal } : {})
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response
}

/** What is loaded from `url`. Fails with fetch-failed, or as `signal` says. */
export function loading<T>(url: string, signal: AbortSignal | undefined, what: Promise<T>): Promise<T> {
  return what.catch((thrown) => {
    signal?.throwIfAborted()
    fail('fetch-failed', `cannot load ${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  })
}
