// The engine's two files, loaded side by side, with an account of how much has come.
// Tested through the page.
import { fail } from '../engine/errors.js'
import type { EngineFiles } from '../engine/protocol.js'

/** Sizes in bytes as they are on the disk, by name; put here by scripts/build-site.mjs. */
declare const ENGINE_SIZES: Record<string, number>

/** The bytes at `url`; `came` hears of each piece. Fails with fetch-failed. */
async function bytesOf(url: string, came: (bytes: number) => void): Promise<Uint8Array> {
  try {
    const response = await fetch(url)
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        came(piece.length)
        out.enqueue(piece)
      },
    })
    return new Uint8Array(await new Response(response.body.pipeThrough(counter)).arrayBuffer())
  } catch (thrown) {
    fail('fetch-failed', `cannot load ${url}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

/** Loads wasm and model from the folder at `base`; `progress` hears of the share that is there, 0..1. */
export async function download(base: URL, progress: (share: number) => void): Promise<EngineFiles> {
  const total = Object.values(ENGINE_SIZES).reduce((sum, size) => sum + size, 0)
  let sum = 0
  const bytes = (name: string) =>
    bytesOf(new URL(name, base).href, (size) => progress(Math.min(1, (sum += size) / total)))
  const [wasm, model] = await Promise.all([bytes('crosshead.wasm'), bytes('english-news.model')])
  return { wasm, model }
}
