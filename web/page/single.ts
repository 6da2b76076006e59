// The page as one file that opens from disk: worker, wasm and model lie in the document as text,
// deflated. Built by scripts/build-single.mjs.
import { openEngine } from './engine.js'
import { start } from './start.js'

/** The bytes that the element `id` holds. */
async function unpacked(id: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(document.getElementById(id)!.textContent!), (c) => c.charCodeAt(0))
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(bytes).arrayBuffer())
}

async function files() {
  const [wasm, model] = await Promise.all([unpacked('wasm'), unpacked('model')])
  return { wasm, model }
}

void start(async () => {
  const script = new Blob([(await unpacked('worker')) as BlobPart], { type: 'text/javascript' })
  return openEngine(URL.createObjectURL(script), files())
})
