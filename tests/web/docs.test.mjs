// The documentation is true: every sample of JavaScript runs, every sample of TypeScript and of a result
// has the types that are shipped, every command and every link names something that is there, and the
// reference is what the declarations give.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { FILE, reference } from '../../scripts/api-reference.mjs'
import { folder, root, STORY } from './support.mjs'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'wasm/data/MODEL.md',
  ...fs.readdirSync(path.join(root, 'web/docs')).filter((name) => name.endsWith('.md')).map((name) => `web/docs/${name}`)]
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8')
const { scripts } = JSON.parse(read('package.json'))

/** Fenced and indented samples of a page: [{ language, code, line }]. Indented ones get their language from their first word. */
function samples(page) {
  const found = []
  const lines = read(page).split('\n')
  for (let i = 0; i < lines.length; i++) {
    const fence = /^```(\w*)$/.exec(lines[i])
    const from = i
    if (fence) {
      for (i++; i < lines.length && lines[i] !== '```';) i++
      found.push({ language: fence[1], code: lines.slice(from + 1, i).join('\n'), line: from + 1 })
    } else if (/^ {4}\S/.test(lines[i]) && (i === 0 || lines[i - 1] === '')) {
      while (i + 1 < lines.length && /^( {4}|$)/.test(lines[i + 1])) i++
      // A script and the markup that follows it are two samples.
      for (const code of lines.slice(from, i + 1).map((line) => line.slice(4)).join('\n').trimEnd().split(/\n\n(?=<)/)) {
        const language = /^import .* from |^const /.test(code) ? 'js' : /^</.test(code) ? 'html' : /^(npm|npx|node|cmake|ctest|build\/|train_)/.test(code) ? 'sh' : ''
        found.push({ language, code, line: from + 1 })
      }
    }
  }
  return found.map((sample) => ({ ...sample, page }))
}

const all = PAGES.flatMap(samples)
const of = (language) => all.filter((sample) => sample.language === language)
const called = ({ page, line }) => `${page}:${line}`

/** A folder in which `crosshead` is installed. */
function project(t) {
  const dir = folder(t)
  fs.mkdirSync(path.join(dir, 'node_modules'))
  fs.symlinkSync(root, path.join(dir, 'node_modules/crosshead'))
  fs.writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}')
  fs.writeFileSync(path.join(dir, 'article.txt'), STORY)
  return dir
}

test('there are samples of every kind', () => {
  for (const language of ['js', 'sh', 'json', 'html']) assert.ok(of(language).length > 0, language)
})

for (const sample of of('js')) {
  test(`${called(sample)} runs`, (t) => {
    const dir = project(t)
    // What a sample takes from the program around it.
    const around = `Object.assign(globalThis, { text: ${JSON.stringify(STORY)}, html: '', signal: undefined, start: 0, end: 4, insert: 'A ' })`
    const opened = /\bannotator\./.test(sample.code) && !/annotator =/.test(sample.code)
    fs.writeFileSync(path.join(dir, 'around.mjs'), opened
      ? `import { createAnnotator } from 'crosshead'\n${around}\nglobalThis.annotator = await createAnnotator({ worker: false })` : around)
    // The browser's half has no Node to run in: its types are checked.
    const browser = /\belement\b|document\./.test(sample.code)
    const code = sample.code.replaceAll(/'\/crosshead\/(embed|index)\.js'/g, (_, name) => (name === 'embed' ? "'crosshead/embed'" : "'crosshead'"))
    fs.writeFileSync(path.join(dir, 'sample.mjs'), code)
    const { status, stdout, stderr } = browser ? check(dir, `declare const element: HTMLElement\n${code}\nexport {}`)
      : spawnSync(process.execPath, ['--import', './around.mjs', 'sample.mjs'], { cwd: dir, encoding: 'utf8', timeout: 120_000 })
    assert.equal(status, 0, `${stdout}${stderr}`)
  })
}

/** Strict TypeScript over a module, with the package's types. */
function check(dir, code) {
  fs.writeFileSync(path.join(dir, 'sample.ts'), code)
  return spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext',
    '--moduleResolution', 'bundler', '--lib', 'es2022,dom', '--types', '', 'sample.ts'], { cwd: dir, encoding: 'utf8' })
}

for (const sample of of('json').filter(({ code }) => code.includes('"crosshead"'))) {
  test(`${called(sample)} is a result`, (t) => {
    const { status, stdout } = check(project(t), `import type { Annotation } from 'crosshead'\nexport const result: Annotation = ${sample.code}`)
    assert.equal(status, 0, stdout)
  })
}

for (const sample of of('html')) {
  test(`${called(sample)} has attributes that the element knows`, () => {
    const { modules } = JSON.parse(read('dist/custom-elements.json'))
    const known = new Set(modules.flatMap(({ declarations }) => declarations.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name))))
    for (const [, tag] of sample.code.matchAll(/<(script[^>]*data-[^>]*|crosshead-annotator[^>]*)>/g))
      for (const [, data, name] of tag.matchAll(/ (data-)?([\w-]+)(?==)/g)) {
        if (!data && tag.startsWith('script')) continue
        assert.ok(known.has(data && name === 'article' ? 'for' : name), `${name} in <${tag}>`)
      }
  })
}

for (const sample of [...of('sh'), ...of('').filter(({ code }) => /\b(npm run|node) /.test(code))]) {
  test(`${called(sample)} names commands that are there`, () => {
    const presets = JSON.parse(read('CMakePresets.json')).configurePresets.map(({ name }) => name)
    for (const line of sample.code.split('\n')) {
      const script = /\bnpm (?:run )?(start|test|(?<=run )[\w-]+)/.exec(line)?.[1]
      if (script) assert.ok(scripts[script], `${line}: no such script`)
      const preset = /--preset[ =](\w[\w-]*)/.exec(line)?.[1]
      if (preset) assert.ok(presets.includes(preset), `${line}: no such preset`)
      for (const [, file] of line.matchAll(/\bnode (?:--test )?(?:--[\w-]+(?:=\S+)? )*((?:dist|scripts|tests|web)\/[\w./-]+)/g))
        assert.ok(fs.existsSync(path.join(root, file)), `${line}: no ${file}`)
    }
  })
}

test('the command line of the README runs', (t) => {
  const dir = project(t)
  fs.symlinkSync(path.join(root, 'dist'), path.join(dir, 'dist'))
  fs.writeFileSync(path.join(dir, 'archive.ndjson'), `${JSON.stringify({ id: 1, text: STORY })}\n`)
  let ran = 0
  for (const { code } of samples('README.md')) {
    for (const line of code.split('\n')) {
      const command = /^(node dist\/cli\.js .*?)(?: {2,}.*)?$/.exec(line)?.[1]
      if (!command) continue
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: dir, encoding: 'utf8' })
      assert.equal(status, 0, `${command}\n${stderr}`)
      ran++
    }
  }
  assert.ok(ran >= 3)
})

test('options, styles and rows of lists in samples are ones that there are', () => {
  const help = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), '--help'], { encoding: 'utf8' }).stdout
  const trainer = read('wasm/tagger/train.cpp')
  const lists = fs.readdirSync(path.join(root, 'wasm/data/lists')).map((name) => read(`wasm/data/lists/${name}`).split('\n'))
  const styles = fs.readdirSync(path.join(root, 'web/embed')).map((name) => read(`web/embed/${name}`)).join('')
  const seen = { options: 0, rows: 0, properties: 0 }
  for (const sample of all) {
    for (const line of sample.code.split('\n')) {
      const [, program, rest] = /(cli\.js|train_tagger) (.*)/.exec(line) ?? []
      for (const [option] of rest?.matchAll(/--[a-z][\w-]*/g) ?? []) {
        seen.options++
        assert.ok((program === 'cli.js' ? help : trainer).includes(option), `${called(sample)}: ${option}`)
      }
      if (sample.language !== 'tsv') continue
      seen.rows++
      assert.ok(lists.some((rows) => rows.includes(line)), `${called(sample)}: ${line}`)
    }
    for (const [property] of sample.code.matchAll(/--crosshead-[\w-]+(?=:)/g)) {
      seen.properties++
      assert.ok(styles.includes(property), `${called(sample)}: ${property}`)
    }
  }
  for (const [kind, count] of Object.entries(seen)) assert.ok(count > 0, kind)
})

test('every link within the repository leads somewhere', () => {
  for (const page of PAGES) {
    for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g))
      assert.ok(fs.existsSync(path.join(root, path.dirname(page), target)), `${page}: ${target}`)
    // And every path in code that looks like one of ours.
    for (const [, target] of read(page).matchAll(/`((?:wasm|web|tests|scripts)\/[\w./-]*\w)`/g)) {
      if (/[A-Z]{4}/.test(path.basename(target, '.md'))) continue // NAME stands for a name
      const at = path.join(root, target)
      assert.ok([at, `${at}.h`, `${at}.cpp`].some((name) => fs.existsSync(name)), `${page}: ${target}`)
    }
  }
})

test('the reference is what the declarations give', () => {
  assert.ok(fs.readFileSync(FILE, 'utf8') === reference(), 'web/docs/api.md is old: npm run build writes it anew')
})
