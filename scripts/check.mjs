#!/usr/bin/env node
// Formats the C++ and checks everything that needs no build of tests: format, layers, licences, types, lint.
// usage: check.mjs [--fix] [--all]
//   --fix   format and repair in place instead of complaining
//   --all   clang-tidy over every source of the engine (minutes), not just over what differs from main
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { main, root, run, StepError } from './lib/steps.mjs'
import { setup } from './setup.mjs'

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

/** Tracked C++ that is there. Headers hold tables that are laid out by hand. */
const sources = () => git('ls-files', '*.cpp').filter((name) => fs.existsSync(path.join(root, name)))

/** Sources of the engine that differ from main, committed or not. */
function changed() {
  const names = new Set([...git('diff', '--name-only', 'main'), ...git('ls-files', '--others', '--exclude-standard')])
  return sources().filter((name) => names.has(name))
}

/** The build's commands for clang-tidy, in a folder of their own: without the precompiled header, which gcc made for itself. */
function commandsForClang() {
  const folder = path.join(root, 'build/lint')
  const commands = fs.readFileSync(path.join(root, 'build/native/compile_commands.json'), 'utf8')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'compile_commands.json'), commands.replace(/-Winvalid-pch|-include \S+cmake_pch\.hxx/g, ''))
  return folder
}

await main(async () => {
  const { values } = parseArgs({ options: { fix: { type: 'boolean' }, all: { type: 'boolean' } } })
  await setup({ lint: true })
  const failed = []
  const step = async (...args) => {
    try {
      await run(...args)
    } catch (error) {
      if (!(error instanceof StepError)) throw error
      console.error(error.message)
      failed.push(args[0])
    }
  }
  await step('format', 'clang-format', [...(values.fix ? ['-i'] : ['--dry-run', '--Werror']), ...sources()])
  await step('lint', process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'lint', '--config-path', 'scripts/lint/lint.jsonc', ...(values.fix ? ['--write'] : []), '--diagnostic-level=warn', 'web', 'scripts', 'tests'])
  await step('types', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
  await step('layers', process.execPath, ['scripts/check-layers.mjs'])
  await step('licences', process.execPath, ['scripts/check-licences.mjs'])
  const tidied = (values.all ? sources() : changed()).filter((name) => /^wasm\/.*\.cpp$/.test(name) && !/faces\/embind|tagger\/train/.test(name))
  if (tidied.length) {
    await step('configure native', 'cmake', ['--preset', 'native'])
    await step('clang-tidy', 'clang-tidy', ['-quiet', '-p', commandsForClang(), ...tidied])
  }
  if (failed.length) throw new StepError(`not right: ${failed.join(', ')}${values.fix ? '' : ' (npm run check -- --fix repairs what can be)'}`)
})
