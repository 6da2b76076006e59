#!/usr/bin/env node
// Every test there is: sets up what is missing, builds, then the engine natively, under the
// sanitizers and as wasm, the layers, the types, and the tests in Node and in the browser.
import fs from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { fuzz } from './fuzz.mjs'
import { main, root, run } from './lib/steps.mjs'
import { setup } from './setup.mjs'

/** A short search of each fuzz target, the same in every run; `npm run fuzz` searches elsewhere and for longer. */
const FUZZ_SECONDS = 10
const FUZZ_SEED = 1

/** Tests of times and slopes: each alone. The others wait for browsers most of the time, two of them at once. */
const MEASURED = ['embed-pages.test.mjs', 'page-speed.test.mjs', 'properties.test.mjs']

await main(async () => {
  await setup({ tests: true })
  await build()
  for (const [preset, ...targets] of [['native', 'all'], ['fuzz', 'unit_tests'], ['wasm', 'unit_tests'], ['wasm-asan', 'crosshead_wasm']]) {
    await run(`configure ${preset}`, 'cmake', ['--preset', preset])
    await run(`build ${preset}`, 'cmake', ['--build', '--preset', preset, '--target', ...targets])
  }
  await run('engine tests, native', 'ctest', ['--preset', 'native'], { show: true })
  await run('engine tests, sanitizers', 'ctest', ['--preset', 'fuzz'], { show: true })
  await fuzz(FUZZ_SECONDS, { seed: FUZZ_SEED })
  await run('engine tests, wasm', 'ctest', ['--preset', 'wasm'], { show: true })
  await run('layers', 'node', ['scripts/check-layers.mjs'])
  await run('licences', 'node', ['scripts/check-licences.mjs'])
  const tests = fs.readdirSync(path.join(root, 'tests/web')).filter((name) => name.endsWith('.test.mjs')).sort()
  const node = (name, tests, concurrency) => run(name, 'node',
    ['--test', `--test-concurrency=${concurrency}`, '--test-reporter=spec', '--test-force-exit', ...tests.map((name) => `tests/web/${name}`)], { show: true })
  await node('tests in Node and the browser', tests.filter((name) => !MEASURED.includes(name)), 2)
  await node('tests that measure time', MEASURED, 1)
})
