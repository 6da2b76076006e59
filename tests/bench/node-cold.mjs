// A process of its own: from the import to the first result, in ms, and the wasm memory after it.
// usage: node-cold.mjs SYSTEM TEXTFILE
import fs from 'node:fs'

const [system, file] = process.argv.slice(2)
const text = fs.readFileSync(file, 'utf8')
const start = performance.now()
if (system === 'ours') {
  const { createAnnotator } = await import('../../dist/index.js')
  const annotator = await createAnnotator({ worker: false })
  await annotator.annotate(text)
} else {
  const { peers } = await import('./peers.mjs')
  const read = await peers.find(({ name }) => name === system).load()
  read(text)
}
console.log(performance.now() - start)
