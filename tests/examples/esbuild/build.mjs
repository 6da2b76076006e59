import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'

await esbuild.build({ entryPoints: ['main.js'], bundle: true, format: 'esm', target: 'es2022', outdir: 'dist', external: ['node:*'] })
// The engine's files, to dist/crosshead/.
const engine = path.dirname(fileURLToPath(import.meta.resolve('crosshead')))
for (const name of ['crosshead.wasm', 'english-news.model', 'parts/worker.js'])
  fs.cpSync(path.join(engine, name), path.join('dist/crosshead', name))
