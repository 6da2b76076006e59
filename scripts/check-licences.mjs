#!/usr/bin/env node
// Every work of others that is shipped stands in NOTICE, with a licence that allows it.
// usage: check-licences.mjs        exit 1 and one line for each that does not
// Looked at: the npm packages that the scripts of dist/ are made of (by esbuild's own account of its
// inputs), the service worker's, the libraries that the engine includes, the sources that the lists
// name in their comments, and the packages of the lock file.
import fs from 'node:fs'
import path from 'node:path'
import { root } from './lib/steps.mjs'

/** Licences under which a work may be a part of what we ship. */
const SHIPPED = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0)$/
/** Libraries of the engine, by the folder that they are included from, with their names in NOTICE. */
const LIBRARIES = { nlohmann: 'nlohmann/json', emscripten: 'Emscripten', utf8: 'utfcpp', tsl: 'tsl::robin-map' }
const ENTRIES = [
  'web/index.ts', 'web/engine/serve.ts', 'web/engine/worker.ts', 'web/embed/loader.ts', 'web/embed/annotator.ts', 'web/embed/ui.ts',
  'web/embed/languages.ts', 'web/cli/main.ts', 'web/html.ts', 'web/cli/bar.ts', 'web/page/main.ts', 'web/page/single.ts',
]

const faults = []
const notice = fs.readFileSync(path.join(root, 'NOTICE'), 'utf8')
const named = (name) => notice.includes(name)
const inFolder = (dir, pattern) => fs.readdirSync(path.join(root, dir), { recursive: true }).map(String).filter((name) => pattern.test(name))

async function bundledPackages() {
  const esbuild = await import('esbuild')
  const raw = { name: 'raw', setup: (build) => build.onResolve({ filter: /\?raw$/ }, ({ path: name }) => ({ path: name, external: true })) }
  const { metafile } = await esbuild.build({
    absWorkingDir: root, entryPoints: ENTRIES, bundle: true, write: false, outdir: 'build/unused', metafile: true, format: 'esm', platform: 'neutral',
    mainFields: ['module', 'main'], external: ['node:*', 'readline', 'events', 'virtual:*', '*/build/wasm/engine.mjs'], plugins: [raw], logLevel: 'error',
  })
  const packages = Object.keys(metafile.inputs).map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1])
  // Vite's plugin makes the service worker of these, from its own bundle.
  const workbox = fs.existsSync(path.join(root, 'dist/site/sw.js')) ? ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-window'] : []
  return [...new Set([...packages.filter(Boolean), ...workbox])].sort()
}

for (const name of await bundledPackages()) {
  const { license, version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'))
  if (!SHIPPED.test(license)) faults.push(`${name} ${version} is shipped under ${license}`)
  if (!named(name)) faults.push(`${name} ${version} (${license}) is shipped and not in NOTICE`)
}

for (const file of inFolder('wasm', /\.(h|cpp)$/)) {
  if (/^(faces\/cli|tagger\/train)/.test(file)) continue // not shipped
  for (const [, folder] of fs.readFileSync(path.join(root, 'wasm', file), 'utf8').matchAll(/^#include <([\w]+)[/.]/gm)) {
    const name = LIBRARIES[folder]
    if (name && !named(name)) faults.push(`wasm/${file} includes <${folder}/...>, and ${name} is not in NOTICE`)
  }
}

// "From NAME (LICENCE) and NAME (LICENCE)" in the comments of a list.
for (const file of inFolder('wasm/data/lists', /\.tsv$/)) {
  const comments = fs.readFileSync(path.join(root, 'wasm/data/lists', file), 'utf8').split('\n').filter((line) => line.startsWith('#')).join(' ')
  for (const [, source] of comments.matchAll(/(?:\bfrom|\band|,) ([\w./:-]+) \((?:MIT|BSD|Apache|ODbL|CC)[^)]*\)/gi))
    if (!named(source)) faults.push(`wasm/data/lists/${file} takes from ${source}, which is not in NOTICE`)
}

const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
for (const [name, { integrity, link }] of Object.entries(packages)) if (name && !link && !integrity) faults.push(`package-lock.json: ${name} has no hash`)

for (const fault of faults) console.error(fault)
console.log(`licences: ${faults.length} missing`)
process.exit(faults.length ? 1 : 0)
