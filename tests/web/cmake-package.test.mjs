// The engine as a C++ library: installed into an empty folder, found by CMake, built into a program.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { folder, NATIVE, root } from './support.mjs'

test('tests/examples/cmake finds the installed package', { skip: fs.existsSync(NATIVE) ? false : 'no native build' }, (t) => {
  const dir = folder(t)
  const installed = path.join(dir, 'installed')
  const cmake = (...args) => {
    const { status, stdout, stderr } = spawnSync('cmake', args, { cwd: dir, encoding: 'utf8' })
    assert.equal(status, 0, `cmake ${args.join(' ')}\n${stdout}${stderr}`)
  }
  cmake('--install', path.join(root, 'build/native'), '--prefix', installed)
  cmake('-S', path.join(root, 'tests/examples/cmake'), '-B', 'built', '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${installed}`)
  cmake('--build', 'built')
  const model = path.join(installed, 'share/crosshead/english-news.model')
  const input = 'LONDON - “I take full responsibility,” said Jane Holt on Friday.\n'
  assert.equal(execFileSync(path.join(dir, 'built/speakers'), [model], { input, encoding: 'utf8' }), 'Jane Holt: “I take full responsibility,”\n')
  assert.match(execFileSync(path.join(installed, 'bin/crosshead'), ['--model', model], { input, encoding: 'utf8' }), /"name":"Jane Holt"/)
})
