#!/usr/bin/env node
// Builds the page into dist/site/: Vite bundles web/page with relative addresses, so that the
// folder works at any path of any static host; the package's own files lie in engine/ beside it.
// usage: build-site.mjs   (after the package itself has been built, see build.mjs)
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unlessUnchanged } from './lib/inputs.mjs'
import { main, progress, root } from './lib/steps.mjs'

const dist = path.join(root, 'dist')
const site = path.join(dist, 'site')

/** What the page loads of the package. */
const engineFiles = ['index.js', 'crosshead.wasm', 'english-news.model', 'parts/worker.js', 'parts/serve.js']

function copyEngine() {
  for (const name of engineFiles) {
    const to = path.join(site, 'engine', name)
    fs.mkdirSync(path.dirname(to), { recursive: true })
    fs.copyFileSync(path.join(dist, name), to)
  }
}

async function bundle() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: path.join(root, 'web/page'),
    base: './',
    logLevel: 'warn',
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
  const inputs = ['web/page', 'web/types.ts', 'package-lock.json', 'scripts/build-site.mjs']
  const engine = engineFiles.map((name) => `dist/${name}`)
  await unlessUnchanged('page', [...inputs, ...engine], ['dist/site'], async () => {
    await progress('page', bundle)
    copyEngine()
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(buildSite)
