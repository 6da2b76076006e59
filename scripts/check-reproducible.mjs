#!/usr/bin/env node
// Builds the sources a second time, in another folder, and compares dist/ byte for byte.
// usage: check-reproducible.mjs [--keep]        exit 1 and one line for each file that differs
// What makes it hold: pinned compiler and packages (Debian, package-lock.json), no path, time or random
// name in what is built, lists read in the order of their names, and no dates in archives.
import crypto from 'node:crypto'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { main, root, run, StepError } from './lib/steps.mjs'
import { setup } from './setup.mjs'

/** SHA-256 of every file under a folder, by its name. */
export function hashesOf(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ parentPath, name }) => path.join(parentPath, name)).sort()
    .map((file) => [path.relative(folder, file), crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex')]))
}

/** Names of files that are not the same in both folders. */
export function differences(one, other) {
  const [a, b] = [hashesOf(one), hashesOf(other)]
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort()
}

/** Builds the tracked files in a folder of their own; gives its dist/. */
async function buildElsewhere(folder) {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const name of files) {
    if (!fs.existsSync(path.join(root, name))) continue
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.copyFileSync(path.join(root, name), path.join(folder, name))
  }
  fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'))
  await run('second build', process.execPath, ['scripts/build.mjs'], { cwd: folder })
  return path.join(folder, 'dist')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(async () => {
  const { values } = parseArgs({ options: { keep: { type: 'boolean' } } })
  await setup()
  await build()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crosshead-again-'))
  try {
    const other = await buildElsewhere(folder)
    const names = differences(path.join(root, 'dist'), other)
    if (names.length) throw new StepError(`not the same bytes twice: ${names.join(', ')}`)
    console.log(`${hashesOf(other).size} files, the same bytes twice`)
  } finally {
    if (values.keep) console.log(`kept: ${folder}`)
    else fs.rmSync(folder, { recursive: true, force: true })
  }
})
