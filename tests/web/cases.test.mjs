// Golden cases: every tests/cases/NAME.txt against NAME.json, through the native program, the command
// line and the client in both homes; and what must hold for any result.
// A new case: put NAME.txt there and run this. It fails once and writes NAME.json; read that, and
// commit both. When the engine has changed: scripts/update-cases.mjs, then read the difference.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { caseNames, compact, goldenOf, layOut, nativeResults, textOf } from '../../scripts/lib/golden.mjs'
import { createAnnotator } from '../../dist/index.js'
import { dist, faults, folder } from './support.mjs'

const names = caseNames()
const native = nativeResults(names)
const wasm = execFileSync(process.execPath, [path.join(dist, 'cli.js'), ...names.map(textOf)], { encoding: 'utf8', maxBuffer: 1 << 30 })
  .split('\n').slice(0, names.length)
const homes = {}
before(async () => { for (const worker of [false, true]) homes[worker] = await createAnnotator({ worker }) })
after(() => { for (const annotator of Object.values(homes)) annotator.dispose() })

names.forEach((name, i) => {
  describe(name, () => {
    test('is the golden result', () => {
      const file = goldenOf(name)
      if (!fs.existsSync(file)) {
        fs.writeFileSync(file, layOut(native[i]))
        assert.fail(`tests/cases/${name}.json was written: read it, and commit it if it is right`)
      }
      const golden = fs.readFileSync(file, 'utf8')
      assert.equal(layOut(native[i]), golden)
      assert.ok(compact(golden) === native[i], 'the layout gives the bytes back')
    })

    test('is the same bytes as wasm', () => assert.equal(wasm[i], native[i]))

    test('is the same bytes in this thread and in a worker', async () => {
      const text = fs.readFileSync(textOf(name), 'utf8')
      for (const annotator of Object.values(homes))
        assert.equal(JSON.stringify(await annotator.annotate(text)), native[i])
    })

    test('holds what any result must', () => {
      assert.deepEqual(faults(fs.readFileSync(textOf(name), 'utf8'), JSON.parse(native[i])), [])
    })
  })
})

test('the results are of the type that index.d.ts says', (t) => {
  const dir = folder(t)
  fs.copyFileSync(path.join(dist, 'index.d.ts'), path.join(dir, 'index.d.ts'))
  const results = native.map((json) => `  ${json},\n`).join('')
  fs.writeFileSync(path.join(dir, 'results.ts'), `import type { Annotation } from './index.js'\nexport const results: Annotation[] = [\n${results}]\n`)
  const tsc = path.join(dist, '../node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext',
    '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--types', '', path.join(dir, 'results.ts')], { cwd: dir, encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})
