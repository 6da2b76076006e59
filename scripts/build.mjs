#!/usr/bin/env node
// Sets up what is missing, then builds dist/ from the sources: the model, the wasm, the TypeScript and its
// declarations, the page.
// usage: build.mjs
// A step whose inputs have not changed is skipped; the others print a line with their time.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeReference } from './api-reference.mjs'
import { describeEmbed, hashes, LOADED } from './build-embed.mjs'
import { unlessUnchanged } from './lib/inputs.mjs'
import { main, progress, root, run } from './lib/steps.mjs'
import { setup } from './setup.mjs'

const at = (name) => path.join(root, name)
const CORE = ['CMakeLists.txt', 'CMakePresets.json', 'scripts/unicode-tables.mjs', 'wasm']
// Debian's Emscripten finds its JavaScript modules only here.
const EMSCRIPTEN = { NODE_PATH: '/usr/share/nodejs' }
// What is bundled here; web/page has its own build.
const PACKAGE = ['web/index.ts', 'web/types.ts', 'web/encoding.ts', 'web/html.ts', 'web/engine', 'web/cli', 'web/dom', 'web/panels', 'web/embed']

async function buildModel() {
  await run('model', process.execPath, ['scripts/pack-model.mjs', 'dist/english-news.model'])
}

async function buildWasm() {
  if (!fs.existsSync(at('build/wasm/build.ninja')))
    await run('configure wasm', 'cmake', ['--preset', 'wasm'], { env: EMSCRIPTEN })
  await run('wasm', 'cmake', ['--build', '--preset', 'wasm', '--target', 'crosshead_wasm'], { env: EMSCRIPTEN })
  fs.writeFileSync(at('dist/crosshead.wasm'), fs.readFileSync(at('build/wasm/engine.wasm')))
}

/** A module that is a file of its own in dist/ and is loaded when it is wanted; `from` is where it lies, seen from the importer. */
const part = (name, from = './parts') => ({
  name: `part ${name}`,
  setup: (build) => build.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, ({ kind }) =>
    kind === 'dynamic-import' ? { path: `${from}/${name}.js`, external: true } : undefined),
})

/** Bundlers are not to look for Node's own modules. esbuild drops the comments that say so when it minifies. */
function leaveToNode(file) {
  const script = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, script.replace(/\bimport\("node:/g, 'import(/* webpackIgnore: true *//* @vite-ignore */"node:'))
}

async function bundle(esbuild) {
  const common = { bundle: true, minify: true, target: 'es2022', legalComments: 'none', absWorkingDir: root, logLevel: 'silent' }
  const version = JSON.stringify(JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version)
  fs.rmSync(at('dist/parts'), { recursive: true, force: true })
  const browser = { ...common, platform: 'neutral', external: ['node:*'] }
  const node = { ...common, platform: 'node', format: 'esm', define: { VERSION: version } }
  await Promise.all([
    { ...browser, format: 'esm', entryPoints: ['web/index.ts'], outfile: 'dist/index.js', plugins: [part('serve')] },
    { ...browser, format: 'esm', entryPoints: ['web/engine/serve.ts'], outfile: 'dist/parts/serve.js' },
    // One script without imports: it runs as any kind of worker, from any address.
    { ...browser, format: 'iife', entryPoints: ['web/engine/worker.ts'], outfile: 'dist/parts/worker.js' },
    { ...browser, format: 'esm', entryPoints: ['web/embed/ui.ts'], outfile: 'dist/parts/ui.js', mainFields: ['module', 'main'] },
    { ...browser, format: 'esm', entryPoints: ['web/embed/languages.ts'], outfile: 'dist/parts/languages.js' },
    { ...node, entryPoints: ['web/cli/main.ts'], outfile: 'dist/cli.js', plugins: [part('html'), part('bar')] },
    { ...node, entryPoints: ['web/html.ts'], outfile: 'dist/parts/html.js' },
    { ...node, entryPoints: ['web/cli/crew-member.ts'], outfile: 'dist/parts/crew-member.js' },
    {
      ...node, entryPoints: ['web/cli/bar.ts'], outfile: 'dist/parts/bar.js',
      // The progress library is CommonJS.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    },
  ].map((options) => esbuild.build(options)))
  for (const name of ['index.js', 'parts/serve.js', 'parts/worker.js']) leaveToNode(at(`dist/${name}`))
  // Last: each of these holds the hashes of what it loads, so that one hash in a page stands for all.
  await esbuild.build({
    ...browser, format: 'esm', entryPoints: ['web/embed/annotator.ts'], outfile: 'dist/parts/annotator.js',
    plugins: [part('ui', '.'), part('languages', '.'), part('index', '..')], define: { HASHES: JSON.stringify(hashes(LOADED)) },
  })
  await esbuild.build({
    ...browser, format: 'esm', entryPoints: ['web/embed/loader.ts'], outfile: 'dist/embed.js', plugins: [part('annotator')],
    define: { ANNOTATOR: JSON.stringify(Object.values(hashes(['parts/annotator.js']))[0]) },
  })
  fs.chmodSync(at('dist/cli.js'), 0o755)
}

/** index.d.ts is one file: the types, then what web/index.ts declares beside them. */
async function declare() {
  const out = 'build/types'
  await run('types', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', 'false', '--declaration',
    '--emitDeclarationOnly', '--rootDir', 'web', '--outDir', out])
  const types = fs.readFileSync(at(`${out}/types.d.ts`), 'utf8')
  const index = fs.readFileSync(at(`${out}/index.d.ts`), 'utf8')
  const own = index.split('\n').filter((line) => !/^(import|export) .*from ['"]\.\/types\.js['"];?$/.test(line))
  fs.writeFileSync(at('dist/index.d.ts'), `${types.replace(/^\/\/.*\n/gm, '')}${own.join('\n').replace(/^\/\/.*\n/gm, '')}`)
}

/** Builds everything that is out of date. */
export async function build() {
  fs.mkdirSync(at('dist'), { recursive: true })
  await unlessUnchanged('model', ['wasm/data', 'scripts/pack-model.mjs'], ['dist/english-news.model'], buildModel)
  await unlessUnchanged('wasm', CORE, ['dist/crosshead.wasm', 'build/wasm/engine.mjs'], buildWasm)
  const sources = [...PACKAGE, 'build/wasm/engine.mjs', 'dist/crosshead.wasm', 'dist/english-news.model', 'package.json', 'scripts/build.mjs', 'scripts/build-embed.mjs']
  await unlessUnchanged('scripts', sources, ['dist/index.js', 'dist/cli.js', 'dist/embed.js', 'dist/parts'], async () => {
    const esbuild = await import('esbuild')
    await progress('scripts', () => bundle(esbuild))
  })
  await unlessUnchanged('types', ['web', 'tsconfig.json', 'package.json'], ['dist/index.d.ts'], declare)
  await unlessUnchanged('embed', ['web/embed', 'scripts/build-embed.mjs', 'dist/index.js', 'dist/embed.js', 'dist/parts'],
    ['dist/embed.d.ts', 'dist/custom-elements.json', 'dist/integrity.json'], describeEmbed)
  // The page brings the package with it.
  const { buildSite } = await import('./build-site.mjs')
  await buildSite()
}

/** The hashes for a page that ties itself to these bytes (web/docs/embed.md). */
function printIntegrity() {
  for (const [name, hash] of Object.entries(JSON.parse(fs.readFileSync(at('dist/integrity.json'), 'utf8')))) console.log(`${hash}  ${name}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(async () => {
  await setup()
  await build()
  writeReference()
  printIntegrity()
})
