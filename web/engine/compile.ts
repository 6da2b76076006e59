// Compiles the engine: from bytes, or while the bytes arrive. A browser may keep what it has compiled
// while they arrived, and a later visit then starts with fast code.
// Tested by tests/web/browser-client.test.mjs and failure.test.mjs.
import { fail } from './errors.js'
import { loading, readBytes, request } from './files.js'

/** The smallest module that is valid: whoever cannot compile this may compile nothing. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

/** Fails with wasm-blocked where nothing may be compiled, else with wasm-damaged. */
export function whyNoWasm(thrown: unknown): never {
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  try {
    new WebAssembly.Module(EMPTY_MODULE)
  } catch {
    fail(
      'wasm-blocked',
      `WebAssembly is not allowed here (a Content-Security-Policy needs script-src 'wasm-unsafe-eval'): ${why}`,
    )
  }
  fail('wasm-damaged', `crosshead.wasm cannot be run: ${why}`)
}

export function compile(bytes: Uint8Array): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>).catch(whyNoWasm)
}

/** The module at an absolute URL. Fails as readBytes() and compile() do. */
export async function compileFrom(url: string, hash?: string, signal?: AbortSignal): Promise<WebAssembly.Module> {
  // A hash is one of all bytes.
  if (hash !== undefined || url.startsWith('file:')) return compile(await readBytes(url, hash, signal))
  const response = await loading(url, signal, request(url, signal))
  // Many servers do not know the type, and browsers compile no other while it arrives.
  if (response.headers.get('content-type') !== 'application/wasm')
    return compile(new Uint8Array(await loading(url, signal, response.arrayBuffer())))
  return WebAssembly.compileStreaming(response).catch((thrown) =>
    // A TypeError or an abort is the connection's fault, not the file's.
    thrown instanceof WebAssembly.CompileError ? whyNoWasm(thrown) : loading(url, signal, Promise.reject(thrown)))
}
