// The page as one file that opens from disk: worker, wasm and model lie in the document as text,
// deflated, and become blob: addresses. Built by scripts/build-single.mjs.
import { openAnnotator } from '../engine/client.js'
import { openDirect, openWorker } from '../engine/home.js'
import { start } from './start.js'

/** The address of what the element `id` holds. */
async function unpacked(id: string, type: string): Promise<string> {
  const packed = Uint8Array.from(atob(document.getElementById(id)!.textContent!), (c) => c.charCodeAt(0))
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const blob = await new Response(bytes).blob()
  return URL.createObjectURL(new Blob([blob], { type }))
}

void start(async () => {
  const [worker, wasm, model] = await Promise.all([
    unpacked('worker', 'text/javascript'),
    unpacked('wasm', 'application/wasm'),
    unpacked('model', 'application/octet-stream'),
  ])
  const files = { wasm: wasm!, model: model! }
  // Browsers that start no worker from disk read the text in this thread.
  return openAnnotator(openWorker(worker!), files).catch(() => openAnnotator(openDirect, files))
})
