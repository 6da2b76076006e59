#!/usr/bin/env node
// What tells others about the embed, beside its code: embed.d.ts, custom-elements.json (the Custom
// Elements Manifest, from the comments of web/embed/loader.ts) and integrity.json (a hash for each file that
// a page may load).
// usage: build-embed.mjs        after the scripts and the types have been built, see build.mjs
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { main, root, run } from './lib/steps.mjs'

const at = (name) => path.join(root, name)

/** What parts/annotator.js may load: the scripts and the worker, wasm and model. */
export const LOADED = ['index.js', 'parts/ui.js', 'parts/languages.js', 'parts/serve.js', 'parts/worker.js', 'crosshead.wasm', 'english-news.model']

/** SHA-384 of files in dist/ by their names, in the form of an integrity attribute. */
export const hashes = (names) => Object.fromEntries(names.map((name) =>
  [name, `sha384-${crypto.createHash('sha384').update(fs.readFileSync(at(`dist/${name}`))).digest('base64')}`]))

/** The declarations of the embed as one file beside index.d.ts. */
function declare() {
  const strip = (name) => fs.readFileSync(at(`build/types/embed/${name}.d.ts`), 'utf8')
    .replace(/^\/\/.*\n/gm, '').replace(/^import [^;]*;\n/gm, '')
    .replace(/^(?:\/\*\*[^\n]*\*\/\n)?export declare const (?:TAG|ATTRIBUTES)\b.*\n/gm, '')
  fs.writeFileSync(at('dist/embed.d.ts'), [
    "import type { Annotation, ErrorCode, MentionType, QuoteKind } from './index.js';\n",
    strip('settings'), strip('loader'),
  ].join(''))
}

/** The analyzer's manifest, with the address that is shipped and without what is private. */
async function manifest() {
  await run('manifest', process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'scripts/lib/manifest.config.mjs'])
  const { modules, ...rest } = JSON.parse(fs.readFileSync(at('build/cem/custom-elements.json'), 'utf8'))
  for (const module of modules) {
    module.path = 'dist/embed.js'
    for (const declaration of module.declarations)
      if (declaration.members) declaration.members = declaration.members.filter(({ privacy }) => privacy !== 'private')
    for (const item of module.exports) {
      item.declaration.module = 'dist/embed.js'
      if (item.kind === 'custom-element-definition') item.name = 'crosshead-annotator'
    }
  }
  fs.writeFileSync(at('dist/custom-elements.json'), `${JSON.stringify({ ...rest, modules }, null, 2)}\n`)
}

export async function describeEmbed() {
  declare()
  await manifest()
  fs.writeFileSync(at('dist/integrity.json'), `${JSON.stringify(hashes(['embed.js', 'parts/annotator.js', ...LOADED]), null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(describeEmbed)
