// Setting up a machine where something is missing, in a namespace of its own: a folder there is empty for the
// commands that are tried, and apt-get is a script that writes down what it was asked for.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from './browser.mjs'
import { folder } from './support.mjs'

const EMSCRIPTEN = '/usr/share/emscripten'
const hidden = (command, options = {}) =>
  spawnSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs none ${EMSCRIPTEN} && ${command}`], { cwd: root, encoding: 'utf8', ...options })
const skip = hidden('true').status === 0 ? false : 'no namespaces here'

/** A command that needs Emscripten where there is none; apt-get installs nothing. */
function without(t, command, aptExit = 0) {
  const bin = folder(t)
  const asked = path.join(bin, 'asked')
  const script = (name, body) => fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  script('apt-get', `echo "$@" >> ${asked}; exit ${aptExit}`)
  script('dpkg', 'exit 0') // Node is a package's own
  const { status, stderr } = hidden(command, { env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } })
  return { status, stderr, asked: fs.existsSync(asked) ? fs.readFileSync(asked, 'utf8') : '' }
}

test('npm run build asks for what is missing, and says so in a sentence', { skip }, (t) => {
  const { status, stderr, asked } = without(t, `${process.execPath} scripts/build.mjs`)
  assert.match(asked, /install -y --no-install-recommends emscripten$/m)
  assert.match(stderr, /^Installing emscripten with apt-get$/m)
  assert.match(stderr, /^apt-get ran, but these packages are not complete: emscripten$/m)
  assert.doesNotMatch(stderr, /CMake|\n {4}at /)
  assert.equal(status, 1)
})

test('where apt-get fails, the build does not begin', { skip }, (t) => {
  const { status, stderr } = without(t, `${process.execPath} scripts/build.mjs`, 100)
  assert.match(stderr, /apt-get failed \(exit 100\)$/m)
  assert.doesNotMatch(stderr, /CMake|model|\n {4}at /)
  assert.equal(status, 1)
})

test('every command that builds sets up first', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  for (const [name, command] of Object.entries(scripts)) {
    const [file] = /\S+\.mjs/.exec(command)
    assert.match(fs.readFileSync(path.join(root, file), 'utf8'), /await (?:main\(\(\) => )?setup\(/, name)
  }
})
