// The package as others get it: what the tarball holds, and that it works from there in Node, from the
// command line, without a build and with the bundlers (the folders of tests/examples).
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { startServer } from '../../scripts/serve.mjs'
import { launch, skip } from './browser.mjs'
import { root } from './support.mjs'

/** All that is shipped. A file more or less is a decision. */
const FILES = [
  'LICENSE', 'NOTICE', 'README.md', 'package.json',
  'dist/index.js', 'dist/index.d.ts', 'dist/crosshead.wasm', 'dist/english-news.model', 'dist/cli.js',
  'dist/embed.js', 'dist/embed.d.ts', 'dist/custom-elements.json', 'dist/integrity.json',
  ...['annotator', 'bar', 'crew-member', 'html', 'languages', 'serve', 'ui', 'worker'].map((name) => `dist/parts/${name}.js`),
]
const ARTICLE = 'LONDON - “I take full responsibility,” said Transport Minister Jane Holt on Friday.\n'

let folder
let tarball
const npm = (args, options = {}) => spawnSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', ...options })

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'crosshead-package-'))
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  tarball = { ...packed, file: path.join(folder, packed.filename) }
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  fs.writeFileSync(path.join(folder, 'article.txt'), ARTICLE)
  const { status, stderr } = npm(['install', tarball.file])
  assert.equal(status, 0, stderr)
})
after(() => fs.rmSync(folder, { recursive: true, force: true }))

test('the tarball holds what is needed and nothing else', () => {
  assert.deepEqual(tarball.files.map(({ path: name }) => name).sort(), [...FILES].sort())
})

test('nothing runs at installation, and nothing else is installed', () => {
  const { scripts = {}, dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) assert.equal(scripts[name], undefined, name)
  assert.deepEqual({ ...dependencies, ...optionalDependencies, ...peerDependencies }, {})
  assert.deepEqual(fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')), ['crosshead'])
})

test('every address of the exports map is there, types first', () => {
  const { exports, types, bin, customElements } = JSON.parse(fs.readFileSync(path.join(folder, 'node_modules/crosshead/package.json'), 'utf8'))
  const there = (name) => assert.ok(fs.existsSync(path.join(folder, 'node_modules/crosshead', name)), name)
  for (const target of Object.values(exports)) {
    if (typeof target === 'string') there(target)
    else {
      assert.equal(Object.keys(target)[0], 'types')
      for (const name of Object.values(target)) there(name)
    }
  }
  for (const name of [types, customElements, ...Object.values(bin)]) there(name)
})

test('the README names every address of the exports map, and each resolves', () => {
  const { exports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const addresses = Object.keys(exports).map((key) => key.replace('.', 'crosshead'))
  const table = fs.readFileSync(path.join(root, 'README.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `crosshead')).join('\n')
  assert.deepEqual([...table.matchAll(/`(crosshead(?:\/[\w.-]+)?)`/g)].map(([, name]) => name).sort(), addresses.sort())
  fs.writeFileSync(path.join(folder, 'resolve.mjs'), `for (const name of ${JSON.stringify(addresses)}) import.meta.resolve(name)\nawait import('crosshead/nothing').then(() => process.exit(1), ({ code }) => process.exit(code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' ? 0 : 1))`)
  assert.equal(spawnSync(process.execPath, ['resolve.mjs'], { cwd: folder }).status, 0)
})

test('strict TypeScript finds the types of both entries', () => {
  fs.writeFileSync(path.join(folder, 'use.ts'), `
    import { createAnnotator, type Quote } from 'crosshead'
    import { annotateArticle } from 'crosshead/embed'
    export const names = async (text: string) => (await (await createAnnotator()).annotate(text)).quotes.map((quote: Quote) => quote.speaker?.name)
    export const embed: typeof annotateArticle = annotateArticle`)
  for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--target', 'es2022', '--module', module,
      '--moduleResolution', resolution, '--lib', 'es2022,dom', '--types', '', 'use.ts'], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, stdout)
  }
})

for (const name of ['read.mjs', 'read.cjs']) {
  test(`Node: tests/examples/node/${name}`, () => {
    fs.copyFileSync(path.join(root, 'tests/examples/node', name), path.join(folder, name))
    assert.match(execFileSync(process.execPath, [name, 'article.txt'], { cwd: folder, encoding: 'utf8' }), /^Jane Holt: “I take full responsibility,”/m)
  })
}

test('npx crosshead article.txt', () => {
  const { stdout, stderr } = spawnSync('npx', ['--offline', 'crosshead', 'article.txt'], { cwd: folder, encoding: 'utf8' })
  assert.equal(JSON.parse(stdout).quotes[0].speaker.name, 'Jane Holt', stderr)
})

test('npx with the tarball, in an empty folder', () => {
  const empty = fs.mkdtempSync(path.join(folder, 'empty-'))
  fs.writeFileSync(path.join(empty, 'article.txt'), ARTICLE)
  const { stdout, stderr } = spawnSync('npx', ['--offline', '--yes', `--package=${tarball.file}`, 'crosshead', 'article.txt'], { cwd: empty, encoding: 'utf8' })
  assert.equal(JSON.parse(stdout || '{}').quotes?.[0].speaker.name, 'Jane Holt', stderr)
})

describe('in Chromium', { skip }, () => {
  let browser
  before(async () => { browser = await launch() })
  after(() => browser.close())

  /** The example in a folder of its own, with the package as it is installed and the bundler from here. */
  function copy(name, bundler) {
    const at = path.join(folder, name)
    fs.cpSync(path.join(root, 'tests/examples', name), at, { recursive: true })
    fs.mkdirSync(path.join(at, 'node_modules'))
    fs.cpSync(path.join(folder, 'node_modules/crosshead'), path.join(at, 'node_modules/crosshead'), { recursive: true })
    if (bundler) fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules', bundler)), path.join(at, 'node_modules', bundler))
    return at
  }

  /** What the page of a folder says, on a sub-path, under the strict policy. */
  async function names(t, at) {
    const server = await startServer({ folder: at, prefix: '/a/b/' })
    const page = await browser.newPage()
    t.after(async () => {
      await page.close()
      await server.close()
    })
    const lines = []
    page.on('console', (message) => { if (!message.text().startsWith('Failed to load resource')) lines.push(message.text()) })
    page.on('response', (response) => { if (!response.ok() && !response.url().endsWith('/favicon.ico')) lines.push(`${response.status()} ${response.url()}`) })
    page.on('pageerror', (error) => lines.push(error.message))
    await page.goto(server.url)
    await page.waitForFunction(() => document.querySelector('#names').textContent, null, { timeout: 120_000 }).catch(() => {})
    assert.deepEqual(lines, [])
    return page.textContent('#names')
  }

  for (const [name, bundler, out] of [['module', null, '.'], ['vite', 'vite', 'dist'], ['webpack', 'webpack', '.'], ['esbuild', 'esbuild', '.']]) {
    test(`tests/examples/${name}`, async (t) => {
      const at = copy(name, bundler)
      if (!bundler) fs.cpSync(path.join(at, 'node_modules/crosshead/dist'), path.join(at, 'crosshead'), { recursive: true })
      else {
        const [command, ...args] = JSON.parse(fs.readFileSync(path.join(at, 'package.json'), 'utf8')).scripts.build.split(' ')
        const program = command === 'node' ? [] : [path.join(root, 'node_modules', bundler, 'bin', `${bundler}.js`)]
        const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], { cwd: at, encoding: 'utf8' })
        assert.equal(status, 0, stdout + stderr)
      }
      assert.match(await names(t, path.join(at, out)), /Jane Holt/)
    })
  }
})
