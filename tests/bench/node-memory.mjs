// A process of its own: megabytes of wasm memory after loading, after a text, and with a session on it.
// usage: node-memory.mjs TEXTFILE
import fs from 'node:fs'

let memory = null
const { instantiate } = WebAssembly
WebAssembly.instantiate = async (...args) => {
  const result = await instantiate(...args)
  const { exports } = result.instance ?? result
  memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory) ?? memory
  return result
}
const { createAnnotator } = await import('../../dist/index.js')
const annotator = await createAnnotator({ worker: false })
const size = () => memory.buffer.byteLength / 2 ** 20
const loaded = size()
const text = fs.readFileSync(process.argv[2], 'utf8')
await annotator.annotate(text)
const annotated = size()
const session = await annotator.open(text)
await session.edit(0, 0, 'x')
console.log(JSON.stringify({ loaded, annotated, session: size() }))
