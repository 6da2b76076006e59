#!/usr/bin/env node
// Builds the page into dist/site/: Vite bundles web/page with relative addresses, so that the
// folder works at any path of any static host; the package's own files lie in engine/ beside it.
// usage: build-site.mjs   (after the package itself has been built, see build.mjs)
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSingle, notice } from './build-single.mjs'
import { unlessUnchanged } from './lib/inputs.mjs'
import { main, progress, root } from './lib/steps.mjs'

const dist = path.join(root, 'dist')
const site = path.join(dist, 'site')

/** What the page loads of the package. */
const engineFiles = ['crosshead.wasm', 'english-news.model', 'parts/worker.js', 'parts/serve.js']

function copyEngine() {
  fs.mkdirSync(path.join(site, 'engine'), { recursive: true })
  for (const name of engineFiles) fs.copyFileSync(path.join(dist, name), path.join(site, 'engine', path.basename(name)))
  fs.writeFileSync(path.join(site, 'NOTICE.txt'), notice())
}

/** What runs the engine in the page's own thread is a file of its own: hardly any browser asks for it. */
const direct = {
  name: 'direct',
  enforce: 'pre',
  resolveId: (name) => (name === './serve.js' ? { id: '../engine/serve.js', external: true } : null),
}

/** For the line that shows how much has been loaded. */
const sizes = () =>
  Object.fromEntries(['crosshead.wasm', 'english-news.model'].map((name) => [name, fs.statSync(path.join(dist, name)).size]))

/** The service worker keeps every file, so that the page opens without a network. */
const offline = {
  registerType: 'prompt', // a new version waits until the reader takes it
  injectRegister: false, // the page's policy allows no inline script; main.ts registers
  manifest: {
    name: 'Crosshead',
    short_name: 'Crosshead',
    description: 'Who is named, who said what, where the sections break. Nothing leaves the browser.',
    start_url: '.',
    scope: '.',
    display: 'standalone',
    background_color: '#f0ece3',
    theme_color: '#f0ece3',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,wasm,model}'],
    maximumFileSizeToCacheInBytes: 8 * 2 ** 20,
    ignoreURLParametersMatching: [/./],
  },
}

async function bundle() {
  const [{ build }, { VitePWA }] = await Promise.all([import('vite'), import('vite-plugin-pwa')])
  await build({
    configFile: false,
    root: path.join(root, 'web/page'),
    base: './',
    define: { ENGINE_SIZES: JSON.stringify(sizes()) },
    logLevel: 'warn',
    // The engine is there before the service worker's list is made.
    plugins: [direct, { name: 'engine', writeBundle: copyEngine }, VitePWA(offline)],
    build: {
      outDir: site,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0, // the page's policy allows no data: addresses
      modulePreload: { polyfill: false },
    },
  })
}

/** Builds the page, unless it and all that it holds are as they were. */
export async function buildSite() {
  const inputs = ['web/page', 'web/panels', 'web/types.ts', 'web/encoding.ts', 'web/engine', 'NOTICE', 'LICENSE', 'package-lock.json', 'scripts/build-site.mjs', 'scripts/build-single.mjs']
  const engine = engineFiles.map((name) => `dist/${name}`)
  await unlessUnchanged('page', [...inputs, ...engine], ['dist/site'], async () => {
    await progress('page', bundle)
    await progress('page as one file', buildSingle)
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(buildSite)
