#!/usr/bin/env node
// Builds dist/site/crosshead.html: the page as one file that opens from disk, under a policy of
// its own with the hashes of its script and style. usage: build-single.mjs  (see build-site.mjs)
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { main, root, StepError } from './lib/steps.mjs'

const at = (name) => path.join(root, name)

/** Vite's "?raw" for esbuild: a file as a string. */
const raw = {
  name: 'raw',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path: name, resolveDir }) => ({
      path: path.join(resolveDir, name.replace(/\?raw$/, '')), namespace: 'raw',
    }))
    build.onLoad({ filter: /./, namespace: 'raw' }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8'), loader: 'text',
    }))
  },
}

async function bundled(entry) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root, entryPoints: [entry], bundle: true, minify: true, write: false, platform: 'neutral',
    format: 'iife', target: 'es2022', external: ['node:*'], legalComments: 'none', logLevel: 'silent',
    mainFields: ['module', 'main'], plugins: [raw], charset: 'utf8',
  })
  return outputFiles[0].text
}

/** Nothing inside an inline script may end it. */
const inline = (script) => script.trim().replace(/<\/script/gi, '<\\/script').replaceAll('<!--', '<\\!--')
const hash = (text) => `'sha256-${crypto.createHash('sha256').update(text).digest('base64')}'`

/** `memLevel` bounds how much shares one code: less of it suits lists of names, more of it the wasm. */
function packed(id, bytes) {
  const all = [5, 6, 7, 8, 9].map((memLevel) => zlib.deflateRawSync(bytes, { level: 9, memLevel }))
  const shortest = all.reduce((least, one) => (one.length < least.length ? one : least))
  return `<script type="text/plain" id="${id}">${shortest.toString('base64')}</script>`
}

/** NOTICE and LICENSE: what goes with every copy of the page. */
export const notice = () => ['NOTICE', 'LICENSE'].map((name) => fs.readFileSync(at(name), 'utf8').trim()).join('\n\n\n') + '\n'

export async function buildSingle() {
  const script = inline(await bundled('web/page/single.ts'))
  const style = (await bundled('web/page/page.css')).trim()
  const policy = [
    "default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`,
    'worker-src blob:', "base-uri 'none'", "form-action 'none'",
  ].join('; ')
  if (notice().includes('--')) throw new StepError('NOTICE or LICENSE has two hyphens in a row, which a comment of HTML may not hold')
  fs.writeFileSync(at('dist/site/crosshead.html'), `<!doctype html>
<!--
${notice()}-->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Crosshead: who is named, who said what</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>
<crosshead-page></crosshead-page>
<noscript>Crosshead reads your text in this browser, which needs JavaScript.</noscript>
${packed('worker', fs.readFileSync(at('dist/parts/worker.js')))}
${packed('wasm', fs.readFileSync(at('dist/crosshead.wasm')))}
${packed('model', fs.readFileSync(at('dist/english-news.model')))}
<script>${script}</script>
</body>
</html>
`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(buildSingle)
