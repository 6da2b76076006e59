#!/usr/bin/env node
// Makes a release ready: bumps the version, builds, checks, tests and packs. Nothing is published, committed or
// pushed; it prints what is left to do.
// usage: release.mjs patch|minor|major|X.Y.Z [--skip-tests]
import { execFileSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { main, root, run, StepError } from './lib/steps.mjs'
import { setup } from './setup.mjs'

const at = (name) => path.join(root, name)
/** Files that a release changes. */
const CHANGED = ['package.json', 'package-lock.json', 'CMakeLists.txt', 'CHANGELOG.md']
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

/** The version that `how` makes of the present one. */
function bumped(version, how) {
  const [major, minor, patch] = version.split('.').map(Number)
  if (how === 'major') return `${major + 1}.0.0`
  if (how === 'minor') return `${major}.${minor + 1}.0`
  if (how === 'patch') return `${major}.${minor}.${patch + 1}`
  if (/^\d+\.\d+\.\d+$/.test(how)) return how
  throw new StepError(`"${how}" is no version: patch, minor, major or X.Y.Z`)
}

/** Replaces the one place that `pattern` finds. */
function replace(file, pattern, text) {
  const before = fs.readFileSync(at(file), 'utf8')
  const after = before.replace(pattern, text)
  if (after === before) throw new StepError(`${file}: nothing to replace for ${pattern}`)
  fs.writeFileSync(at(file), after)
}

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'skip-tests': { type: 'boolean' } } })
  if (positionals.length !== 1) throw new StepError('usage: release.mjs patch|minor|major|X.Y.Z [--skip-tests]')
  if (git('status', '--porcelain')) throw new StepError('there are changes that are not committed: commit or remove them first')
  const { version } = JSON.parse(fs.readFileSync(at('package.json'), 'utf8'))
  const next = bumped(version, positionals[0])
  const date = new Date().toISOString().slice(0, 10)

  await setup({ tests: true })
  try {
    if (next !== version) {
      await run('version', 'npm', ['version', next, '--no-git-tag-version', '--ignore-scripts'])
      replace('CMakeLists.txt', /^(project\(crosshead VERSION )\S+/m, `$1${next}`)
    }
    replace('CHANGELOG.md', /^## \S+ \(unreleased\)$/m, `## ${next} (${date})`)
    await run('build', process.execPath, ['scripts/build.mjs'])
    await run('check', process.execPath, ['scripts/check.mjs'], { show: true })
    if (!values['skip-tests']) await run('tests', process.execPath, ['scripts/test.mjs'], { show: true })
    await run('same bytes twice', process.execPath, ['scripts/check-reproducible.mjs'], { show: true })
  } catch (error) {
    // As it was, so that the next try begins with the same version.
    git('checkout', '--', ...CHANGED)
    throw error
  }
  fs.mkdirSync(at('build/release'), { recursive: true })
  await run('pack', 'npm', ['pack', '--ignore-scripts', '--pack-destination', 'build/release'])
  const file = `build/release/crosshead-${next}.tgz`
  const hash = crypto.createHash('sha512').update(fs.readFileSync(at(file))).digest('base64')
  console.log(`${file}\nsha512-${hash}\n
Left to do, by hand:
  git commit -am "release: ${next}" && git tag v${next} && git push --follow-tags
  npm publish ${file}`)
})
