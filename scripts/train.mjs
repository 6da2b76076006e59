#!/usr/bin/env node
// Trains the tagger and writes wasm/data/english-news.weights and the figures of wasm/data/MODEL.md.
// usage: train.mjs [--corpora DIR] [-- OPTIONS OF train_tagger]
// DIR (or CORPORA) holds the column files that MODEL.md names. Needs liblbfgs-dev and OpenMP.
// Two runs: the first from zero under a light penalty, the second from there under a heavier one.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'

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
const COMMON = ['--cutoff', '3', '--outside-cutoff', '10', '--common-cutoff', '8', '--l2', '0.02',
  '--unit', '0.05', '--hold-out', `${HOLD_OUT}`]
const RUNS = [['--l1', '1', '--select', '60', '--refit', '25'], ['--l1', '2', '--select', '24', '--refit', '20']]
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

must('cmake', ['--preset', 'native'])
must('cmake', ['--build', '--preset', 'native', '--target', 'train_tagger'])
const lists = at('build/native/lists.model')
must(process.execPath, ['scripts/pack-model.mjs', lists, '--weights', '/dev/null'])
const runs = RUNS.map((run) => [...COMMON, ...run, ...positionals])
const first = at('build/native/first.weights')
const data = ['--corpora', values.corpora, '--model', lists]
await train([...data, '--out', first, ...runs[0]])
const lines = await train([...data, '--start', first, '--out', WEIGHTS, ...runs[1]])
const model = at('build/native/trained.model')
must(process.execPath, ['scripts/pack-model.mjs', model])

const weights = fs.readFileSync(WEIGHTS), packed = fs.readFileSync(model)
const brotli = brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
const scores = lines.filter((line) => line.startsWith('held out'))
const calibration = lines.filter((line) => line.startsWith('probability'))
const figures = `Made by \`npm run train -- --corpora DIR\`, which runs

${runs.map((run) => '    train_tagger ' + run.join(' ')).join('\n')}

Nothing in it is drawn by chance: there is no seed, and the same corpora and lists give the same file
but for the order of floating-point sums in parallel.

| | |
|---|---|
| weights | ${kilobytes(weights.length)}, SHA-256 \`${crypto.createHash('sha256').update(weights).digest('hex')}\` |
| model file with the lists | ${kilobytes(packed.length)}, ${kilobytes(brotli.length)} with brotli |

On every ${HOLD_OUT}th text, held out of training:

${scores.map((line) => '    ' + line).join('\n')}

How often a mention of a given path probability is right there (this sets \`confidence\`):

${calibration.map((line) => '    ' + line).join('\n')}
`
const card = at('wasm/data/MODEL.md')
const BEGIN = '<!-- figures: written by scripts/train.mjs -->', END = '<!-- end of figures -->'
const text = fs.existsSync(card) ? fs.readFileSync(card, 'utf8') : `${BEGIN}\n${END}\n`
const from = text.indexOf(BEGIN) + BEGIN.length, to = text.indexOf(END)
fs.writeFileSync(card, `${text.slice(0, from)}\n${figures}${text.slice(to)}`)
