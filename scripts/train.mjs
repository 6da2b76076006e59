#!/usr/bin/env node
// Trains the tagger and writes wasm/data/english-news.weights and the figures of wasm/data/MODEL.md.
// usage: train.mjs [--corpora DIR] [-- OPTIONS OF train_tagger]
// DIR (or CORPORA) holds the column files that MODEL.md names; the articles of wasm/data/articles are
// read with them. Sets up what is missing.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { main } from './lib/steps.mjs'
import { setup } from './setup.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (name) => path.join(root, name)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string', default: process.env.CORPORA } },
})
if (!values.corpora || !fs.existsSync(values.corpora)) {
  console.error('usage: npm run train -- --corpora DIR   (or set CORPORA); MODEL.md names the files')
  process.exit(2)
}

const HOLD_OUT = 25
const OPTIONS = ['--l1', '2.1', '--select', '60', '--refit', '18', '--l2', '0.02', '--unit', '0.05', '--rarer-orgs', '0.4',
  '--cutoff', '3', '--outside-cutoff', '10', '--common-cutoff', '8',
  '--alone-every', '2', '--unknown-every', '3', '--unlisted-every', '10', '--rare', '25', '--hold-out', `${HOLD_OUT}`, ...positionals]
const WEIGHTS = at('wasm/data/english-news.weights')

function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs the trainer, showing its lines as they come, and returns them. */
function train(options) {
  return new Promise((resolve) => {
    const lines = []
    const child = spawn(at('build/native/train_tagger'), options, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      process.stdout.write(chunk)
      const parts = (rest + chunk).split('\n')
      rest = parts.pop()
      lines.push(...parts)
    })
    child.on('close', (status) => (status === 0 ? resolve(lines) : process.exit(status ?? 1)))
  })
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`

await main(() => setup({ tests: true }))
must('cmake', ['--preset', 'native'])
must('cmake', ['--build', '--preset', 'native', '--target', 'train_tagger'])
const lists = at('build/native/lists.model')
must(process.execPath, ['scripts/pack-model.mjs', lists, '--weights', '/dev/null'])
const started = Date.now()
const lines = await train(['--corpora', values.corpora, '--articles', at('wasm/data/articles'), '--model', lists, '--out', WEIGHTS, ...OPTIONS])
const minutes = Math.round((Date.now() - started) / 60000)
const model = at('build/native/trained.model')
must(process.execPath, ['scripts/pack-model.mjs', model])

const weights = fs.readFileSync(WEIGHTS), packed = fs.readFileSync(model)
const brotli = brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex')
const shown = (prefix) => lines.filter((line) => line.startsWith(prefix)).map((line) => '    ' + line).join('\n')
const corpora = fs.readdirSync(values.corpora).filter((file) => file.endsWith('.conll')).sort().map((file) =>
  `| ${file} | \`${sha256(fs.readFileSync(path.join(values.corpora, file))).slice(0, 16)}\` |`)
const figures = `Made by \`npm run train -- --corpora DIR\`, which runs

    train_tagger --articles wasm/data/articles ${OPTIONS.join(' ')}

in ${minutes} minutes on ${os.cpus().length} cores (${os.cpus()[0].model}), other work beside it. There is no seed:
nothing is drawn by chance, and sums are taken in one order whatever the number of threads.

| corpus | SHA-256 begins |
|---|---|
${corpora.join('\n')}

| | |
|---|---|
| features, weights | ${lines.filter((line) => / features, .* bytes$/.test(line)).pop()?.replace(/, \d+ bytes$/, '')} |
| weights file | ${kilobytes(weights.length)}, SHA-256 \`${sha256(weights)}\` |
| model file with the lists | ${kilobytes(packed.length)}, ${kilobytes(brotli.length)} with brotli |

On every ${HOLD_OUT}th text, held out of training:

${shown('held out')}

How often a mention of a given path probability is right there (this sets \`confidence\`):

${shown('probability')}
`
const card = at('wasm/data/MODEL.md')
const BEGIN = '<!-- figures: written by scripts/train.mjs -->', END = '<!-- end of figures -->'
const text = fs.existsSync(card) ? fs.readFileSync(card, 'utf8') : `${BEGIN}\n${END}\n`
const from = text.indexOf(BEGIN) + BEGIN.length, to = text.indexOf(END)
fs.writeFileSync(card, `${text.slice(0, from)}\n${figures}${text.slice(to)}`)
