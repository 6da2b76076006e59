#!/usr/bin/env node
// Serves the page from the sources and builds again what changes: TypeScript and styles at once (Vite),
// the engine in a few seconds, as a build of its own that links fast and runs slower.
// usage: dev.mjs [--port N]
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { main, progress, root, run } from './lib/steps.mjs'
import { setup } from './setup.mjs'

const at = (name) => path.join(root, name)
const OUT = at('build/dev')
const QUIET_MS = 100 // an editor writes a file in several steps
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' }
// Debian's Emscripten finds its JavaScript modules only here.
const EMSCRIPTEN = { NODE_PATH: '/usr/share/nodejs' }

const steps = {
  model: () => run('model', process.execPath, ['scripts/pack-model.mjs', path.join(OUT, 'english-news.model')]),
  async wasm() {
    if (!fs.existsSync(at('build/wasm-dev/build.ninja'))) await run('configure wasm-dev', 'cmake', ['--preset', 'wasm-dev'], { env: EMSCRIPTEN })
    await run('wasm', 'cmake', ['--build', '--preset', 'wasm-dev', '--target', 'crosshead_wasm'], { env: EMSCRIPTEN })
    fs.copyFileSync(at('build/wasm-dev/engine.wasm'), path.join(OUT, 'crosshead.wasm'))
  },
  /** The worker, and the engine for the page's own thread, around the glue of that wasm. */
  async parts() {
    const esbuild = await import('esbuild')
    const glue = { name: 'glue', setup: (build) => build.onResolve({ filter: /build\/wasm\/engine\.mjs$/ }, () => ({ path: at('build/wasm-dev/engine.mjs') })) }
    const common = { absWorkingDir: root, bundle: true, platform: 'neutral', target: 'es2022', external: ['node:*'], outdir: OUT, sourcemap: 'inline', plugins: [glue], logLevel: 'silent' }
    await esbuild.build({ ...common, format: 'iife', entryPoints: ['web/engine/worker.ts'] })
    await esbuild.build({ ...common, format: 'esm', entryPoints: ['web/engine/serve.ts'] })
  },
}

/** What must be built again when a file of the sources changes; the page's own files are Vite's. */
function stepsFor(file) {
  if (/^wasm\/data\//.test(file)) return ['model']
  if (/^wasm\/.*\.(h|cpp)$/.test(file)) return ['wasm', 'parts']
  return /^web\/engine\//.test(file) ? ['parts'] : []
}

async function buildSteps(names) {
  const started = Date.now()
  for (const name of ['model', 'wasm', 'parts']) if (names.has(name)) await steps[name]()
  return `${[...names].join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`
}

/** Collects changes until it is quiet, then builds; changes during a build are for the next one. */
function watch(done) {
  const waiting = new Set()
  let timer
  let busy = false
  const go = async () => {
    if (busy || waiting.size === 0) return
    busy = true
    const names = new Set(waiting)
    waiting.clear()
    try {
      done(await buildSteps(names))
    } catch (error) {
      console.error(error.message)
    }
    busy = false
    void go()
  }
  for (const folder of ['wasm', 'web/engine'])
    fs.watch(at(folder), { recursive: true }, (_, name) => {
      for (const step of stepsFor(path.posix.join(folder, String(name)))) waiting.add(step)
      clearTimeout(timer)
      timer = setTimeout(go, QUIET_MS)
    })
}

/** The engine's files under engine/, as in the folder that is shipped. */
const engine = (folder) => ({
  name: 'engine',
  configureServer: ({ middlewares }) => void middlewares.use('/engine/', ({ url }, response, next) => {
    const file = path.join(folder, path.basename(new URL(url, 'http://x').pathname))
    if (!fs.existsSync(file)) return next()
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' })
    fs.createReadStream(file).pipe(response)
  }),
})
/** As in build-site.mjs: the engine for the page's own thread is a file of its own. */
const direct = { name: 'direct', enforce: 'pre', resolveId: (name) => (name === './serve.js' ? { id: '/engine/serve.js', external: true } : null) }
/** No service worker: it would keep what has just been changed. */
const online = {
  name: 'online',
  enforce: 'pre',
  resolveId: (name) => (name === './offline.js' ? '\0online' : null),
  load: (id) => (id === '\0online' ? 'export const workOffline = () => {}' : null),
}

/** Serves the page from the sources, with the engine's four files from a folder; gives Vite's server. */
export async function servePage(folder, port) {
  const { createServer } = await import('vite')
  const sizes = Object.fromEntries(['crosshead.wasm', 'english-news.model'].map((name) => [name, fs.statSync(path.join(folder, name)).size]))
  const server = await createServer({
    configFile: false, root: at('web/page'), server: { port, fs: { allow: [root, fs.realpathSync(at('node_modules'))] } },
    define: { ENGINE_SIZES: JSON.stringify(sizes) }, plugins: [engine(folder), direct, online], logLevel: 'warn',
    optimizeDeps: { noDiscovery: true }, // what the page imports are modules already
  })
  return server.listen()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } })
  await setup()
  fs.mkdirSync(OUT, { recursive: true })
  await progress('engine', () => buildSteps(new Set(Object.keys(steps))))
  const server = await servePage(OUT, Number(values.port))
  server.printUrls()
  watch((what) => {
    console.log(`built ${what}`)
    server.ws.send({ type: 'full-reload' })
  })
})
