#!/usr/bin/env node
// Searches for inputs that break the engine: libFuzzer's targets of tests/fuzz, two at a time, under
// AddressSanitizer and UndefinedBehaviorSanitizer.
// usage: fuzz.mjs [--seconds N] [TARGET...]      without targets: all; N seconds each, usually 60
// What a run learns stays in build/fuzz/corpus/TARGET; an input that fails is written to build/fuzz/.
// Add it to tests/fuzz/seeds/TARGET together with the repair.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { caseNames, textOf } from './lib/golden.mjs'
import { main, root, run, StepError } from './lib/steps.mjs'
import { setup } from './setup.mjs'

/** Longest input of each target, in bytes. */
export const TARGETS = { text: 4096, model: 4096, options: 2048, records: 4096, edits: 2048 }
const SLOWEST_INPUT = 60 // seconds for one input: more is a failure

/** A dictionary for libFuzzer: the words that break texts, and those that the engine's own tables hold. */
function writeWords(file) {
  const sources = fs.readdirSync(path.join(root, 'wasm'), { recursive: true }).filter((name) => /\.(h|cpp)$/.test(name))
  const words = new Set(sources.flatMap((name) =>
    [...fs.readFileSync(path.join(root, 'wasm', name), 'utf8').matchAll(/"([\w '.-]{2,24})"/g)].map(([, word]) => word)))
  const own = [...words].sort().map((word) => `" ${word} "`)
  fs.writeFileSync(file, `${fs.readFileSync(path.join(root, 'tests/fuzz/words.dict'), 'utf8')}\n${own.join('\n')}\n`)
}

/** Builds the targets and searches with each for so many seconds; libFuzzer takes the seed 0 for another one each time. */
export async function fuzz(seconds, { targets = Object.keys(TARGETS), seed = 0 } = {}) {
  if (!fs.existsSync(path.join(root, 'build/fuzz/build.ninja'))) await run('configure fuzz', 'cmake', ['--preset', 'fuzz'])
  await run('build fuzz', 'cmake', ['--build', '--preset', 'fuzz', '--target', ...targets.map((name) => `${name}_fuzz`)])
  const words = path.join(root, 'build/fuzz/words.dict')
  writeWords(words)
  const search = async (name) => {
    const corpus = path.join(root, 'build/fuzz/corpus', name)
    fs.mkdirSync(corpus, { recursive: true })
    if (name === 'text') for (const article of caseNames()) fs.copyFileSync(textOf(article), path.join(corpus, `${article}.txt`))
    await run(`fuzz ${name}, ${seconds} s`, `build/fuzz/${name}_fuzz`, [corpus, `tests/fuzz/seeds/${name}`, `-dict=${words}`,
      `-max_len=${TARGETS[name]}`, `-seed=${seed}`, `-max_total_time=${seconds}`, `-timeout=${SLOWEST_INPUT}`, '-rss_limit_mb=2048',
      `-artifact_prefix=build/fuzz/${name}-`, '-print_final_stats=1'])
  }
  const left = [...targets]
  const searchOn = async () => { while (left.length > 0) await search(left.shift()) }
  await Promise.all([searchOn(), searchOn()])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '60' } } })
  const unknown = positionals.find((name) => !(name in TARGETS))
  if (unknown) throw new StepError(`"${unknown}" is no target: targets are ${Object.keys(TARGETS).join(', ')}`)
  await setup({ tests: true })
  await fuzz(Number(values.seconds), positionals.length ? { targets: positionals } : {})
})
