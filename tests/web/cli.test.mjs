// The command line as a program: what it prints, where, and its exit status.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { brokenModels, crosshead, dist, faults, folder, NATIVE, ODD_TEXTS, STORY } from './support.mjs'

const lines = (out) => out.split('\n').slice(0, -1).map((line) => JSON.parse(line))
const good = (text, run) => {
  assert.equal(run.err, '')
  assert.equal(run.status, 0)
  assert.deepEqual(faults(text, JSON.parse(run.out)).slice(0, 5), [])
}

describe('usage', () => {
  const WRONG = [
    [['--format', 'xml'], [/--format/, /"xml"/, /json, ndjson or html/]],
    [['--offsets', 'bytes'], [/--offsets/, /"bytes"/, /utf16, utf8 or codepoint/]],
    [['--colour'], [/'--colour'/]],
    [['--format'], [/--format/]],
    [['--topic-breaks=5'], [/topic-breaks/]],
    [['--format', 'html', '--offsets', 'utf8'], [/--offsets/, /html/]],
  ]
  for (const [args, words] of WRONG) {
    test(`exit 2: ${args.join(' ')}`, async () => {
      const { status, out, err } = await crosshead(args)
      assert.equal(status, 2)
      assert.equal(out, '')
      for (const word of [...words, /Try: crosshead --help/]) assert.match(err, word)
    })
  }

  test('an output that is an input is refused', async (t) => {
    const file = path.join(folder(t), 'a.txt')
    fs.writeFileSync(file, STORY)
    const { status, err } = await crosshead(['--output', file, file])
    assert.equal(status, 2)
    assert.match(err, /also read/)
    assert.equal(fs.readFileSync(file, 'utf8'), STORY)
  })

  test('--help and --version', async () => {
    const help = await crosshead(['--help'])
    assert.equal(help.status, 0)
    for (const word of ['--format', '--offsets', '--topic-breaks', '--output', '--model', 'Exit status']) assert.ok(help.out.includes(word), word)
    const version = await crosshead(['--version'])
    const { version: want } = JSON.parse(fs.readFileSync(path.join(dist, '../package.json'), 'utf8'))
    assert.deepEqual([version.status, version.out], [0, `crosshead ${want}\n`])
  })
})

describe('json', () => {
  for (const [name, make] of Object.entries(ODD_TEXTS)) {
    test(`standard input: ${name}`, async () => {
      const text = Buffer.from(make()).toString() // as a file can hold it
      good(text, await crosshead([], text))
    })
  }

  const BROKEN = {
    'a stray byte': [0x61, 0xff, 0x62],
    'a character cut short': [0x61, 0xe2, 0x82],
    'an overlong form': [0xc0, 0x80, 0x20, 0xe0, 0x80, 0xaf],
    'a surrogate in UTF-8': [0xed, 0xa0, 0x80, 0x61],
    'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
    'UTF-16': [0xff, 0xfe, 0x41, 0, 0x42, 0, 0x0a, 0],
    'every byte': Array.from({ length: 256 }, (_, i) => i),
  }
  for (const [name, bytes] of Object.entries(BROKEN)) {
    test(`broken UTF-8 reads as U+FFFD: ${name}`, async () => {
      const input = Buffer.concat([Buffer.from('"'), Buffer.from(bytes), Buffer.from('," said John Smith.\n')])
      const run = await crosshead([], input)
      assert.equal(run.err, 'crosshead: standard input is not in UTF-8 throughout; the other bytes read as U+FFFD\n')
      good(input.toString('utf8'), { ...run, err: '' })
      if (fs.existsSync(NATIVE)) assert.equal((await crosshead([], input, { file: NATIVE, first: [] })).out, run.out)
    })
  }

  test('files, a result a line, in their order', async (t) => {
    const dir = folder(t)
    const texts = ['abc', '', STORY]
    const files = texts.map((_, i) => path.join(dir, `${i}.txt`))
    files.forEach((file, i) => fs.writeFileSync(file, texts[i]))
    const { status, out } = await crosshead(files)
    assert.equal(status, 0)
    assert.deepEqual(lines(out).map((result) => result.length), texts.map((text) => text.length))
  })

  test('offsets in three units', async () => {
    const text = '😀 é John Smith resigned.'
    const name = async (unit) => {
      const { out } = await crosshead(['--offsets', unit], text)
      const { mentions, length } = JSON.parse(out)
      return [mentions[0].start, mentions[0].end, length]
    }
    assert.deepEqual(await name('utf16'), [5, 15, 25])
    assert.deepEqual(await name('codepoint'), [4, 14, 24])
    assert.deepEqual(await name('utf8'), [8, 18, 28])
  })

  test('exit 1: a file that cannot be read is named, and the others are done', async (t) => {
    const dir = folder(t)
    const file = path.join(dir, 'a.txt')
    fs.writeFileSync(file, 'abc')
    const { status, out, err } = await crosshead([path.join(dir, 'missing.txt'), dir, file])
    assert.equal(status, 1)
    assert.match(err, /missing\.txt: no such file or directory/)
    assert.match(err, /it is a folder/)
    assert.equal(lines(out).length, 1)
  })

  test('exit 1: a text that is too long, with the bound', async (t) => {
    const file = path.join(folder(t), 'long.txt')
    fs.writeFileSync(file, '')
    fs.truncateSync(file, 64 * 1024 * 1024 + 1)
    const { status, err } = await crosshead([file])
    assert.equal(status, 1)
    assert.match(err, /long\.txt.*67108864/)
  })

  for (const [code, bytes] of Object.entries(brokenModels())) {
    test(`exit 1: ${code}`, async (t) => {
      const model = path.join(folder(t), 'x.model')
      fs.writeFileSync(model, bytes)
      const { status, out, err } = await crosshead(['--model', model], 'abc')
      assert.deepEqual([status, out], [1, ''])
      assert.match(err, new RegExp(`x\\.model: .*\\(byte \\d+, ${code}\\)`))
    })
  }

  test('exit 1: no model, no place for the output', async (t) => {
    const dir = folder(t)
    const noModel = await crosshead(['--model', path.join(dir, 'none')], 'abc')
    assert.equal(noModel.status, 1)
    assert.match(noModel.err, /none: no such file/)
    const noPlace = await crosshead(['--output', path.join(dir, 'none/out.json')], 'abc')
    assert.equal(noPlace.status, 1)
    assert.match(noPlace.err, /cannot write .*out\.json: no such file/)
  })

  const full = fs.existsSync('/dev/full') ? false : 'no /dev/full'
  test('exit 1: a disk that is full, also for the little that is written at last', { skip: full }, async () => {
    for (const format of ['json', 'ndjson', 'html']) {
      const { status, err } = await crosshead(['--format', format, '--output', '/dev/full'], format === 'ndjson' ? `{"id":1,"text":${JSON.stringify(STORY)}}` : STORY)
      assert.equal(status, 1, format)
      assert.match(err, /^crosshead: cannot write \/dev\/full: no space left on device\n$/)
    }
  })

  test('"-" is standard input, between files too', async (t) => {
    const file = path.join(folder(t), 'a.txt')
    fs.writeFileSync(file, 'abc')
    const { status, out } = await crosshead([file, '-', file], 'de')
    assert.equal(status, 0)
    assert.deepEqual(lines(out).map(({ length }) => length), [3, 2, 3])
  })

  test('UTF-16 is known by its byte order mark', async () => {
    const text = `\uFEFF${STORY}`
    const { out } = await crosshead([], text)
    const little = Buffer.from(text, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()]) assert.deepEqual(await crosshead([], bytes), { status: 0, out, err: '' })
  })

  test('an output stays as it is where no input is there', async (t) => {
    const dir = folder(t)
    const [file, a, b] = ['out.json', 'a.txt', 'b.txt'].map((name) => path.join(dir, name))
    fs.writeFileSync(file, 'of another run')
    const none = await crosshead(['--output', file, a, b])
    assert.deepEqual(none, { status: 1, out: '', err: `crosshead: cannot read ${a}: no such file or directory\ncrosshead: cannot read ${b}: no such file or directory\n` })
    assert.equal(fs.readFileSync(file, 'utf8'), 'of another run')
    fs.writeFileSync(b, STORY)
    const one = await crosshead(['--output', file, a, b])
    assert.deepEqual([one.status, one.err], [1, `crosshead: cannot read ${a}: no such file or directory\n`])
    assert.equal(fs.readFileSync(file, 'utf8'), (await crosshead([], STORY)).out)
  })

  test('what seems to be read as what it is not is told', async (t) => {
    const rows = [
      ['a.ndjson', '{"id":1,"text":"a"}', [], /a\.ndjson is read as one article; --format ndjson reads its records\n$/],
      ['a.json', '\uFEFF\n{ "id":1,"text":"a"}', ['--format', 'ndjson'], /a\.json is read as one article; records come from .* files named \.ndjson or \.jsonl\n$/],
      ['a.html', '<!DOCTYPE html>\n<p>No.</p>', [], /a\.html is read as plain text, and its tags with it\n$/],
      ['a.pdf', '%PDF-1.7\n1 0 obj', [], /a\.pdf is a document \(PDF, Word or RTF\), but is read as plain text\n$/],
      ['a.rtf', '{\\rtf1 No.}', [], /a\.rtf is a document/],
      ['a.txt', '{ "No," said a man, <html> }', [], /^$/],
      ['a.txt', 'The <html> tag. {"No"}', [], /^$/],
    ]
    const dir = folder(t)
    for (const [name, text, args, told] of rows) {
      const file = path.join(dir, name)
      fs.writeFileSync(file, text)
      const { status, out, err } = await crosshead([...args, file])
      const [result] = lines(out)
      assert.deepEqual([status, (result.annotation ?? result).length], [0, text.length])
      assert.match(err, told)
    }
    // The same on standard input.
    assert.match((await crosshead([], '{"id":1,"text":"a"}')).err, /^crosshead: standard input is read as one article; /)
  })

  test('somebody who typed the command alone is told what it waits for', { skip: !fs.existsSync('/usr/bin/script') }, async () => {
    const command = `${process.execPath} ${path.join(dist, 'cli.js')}`
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
    let told = ''
    for await (const chunk of terminal.stdout) {
      told += chunk
      if (told.includes('--help')) break
    }
    terminal.kill()
    assert.match(told, /^crosshead: reading standard input up to Ctrl\+D; --help says what else can be read/)
  })

  test('--output', async (t) => {
    const file = path.join(folder(t), 'out.json')
    const run = await crosshead(['--output', file], STORY)
    assert.deepEqual([run.status, run.out, run.err], [0, '', ''])
    assert.equal(fs.readFileSync(file, 'utf8'), (await crosshead([], STORY)).out)
  })
})

describe('ndjson', () => {
  const run = (input, ...args) => crosshead(['--format', 'ndjson', ...args], input)

  test('a bad line is answered in its place, and the run goes on', async () => {
    const input = [
      '{"id":"a","text":"abc"}', 'nonsense', '', '  ', '[1]', 'null', '{"id":7}', '{"id":8,"text":5}',
      '{"id":9,"text":"abc","hints":[{"start":0,"end":3,"tag":"x"}]}',
      '{"id":12345678901234567890,"text":"abc"}', '{"text":"ab"}',
      '{"id":{"k":[1]},"text":"\\ud800 \\ude00\\u0000","hints":null,"more":1}\r',
    ].join('\n')
    const { status, out } = await run(input)
    assert.equal(status, 0)
    const answers = lines(out).map(({ id, annotation, error }) => [id, annotation?.length ?? error.code])
    assert.deepEqual(answers, [
      ['a', 3], [null, 'bad-record'], [null, 'bad-record'], [null, 'bad-record'], [7, 'bad-record'], [8, 'bad-record'],
      [9, 'bad-option'], [null, 'bad-record'], [null, 2], [{ k: [1] }, 4],
    ])
    const messages = lines(out).map(({ error }) => error?.message)
    assert.match(messages[1], /^line 2: not JSON/)
    assert.match(messages[6], /^line 9: hints\[0\]\.tag is "x"/)
    assert.match(messages[7], /2\^53/)
  })

  test('hints, offsets and a byte order mark', async () => {
    const text = 'Ä heading\nA line of text.'
    const record = { id: 1, text, hints: [{ start: 0, end: 9, tag: 'h1' }, { start: 10, end: 25, tag: 'p' }] }
    const { out } = await run(`\uFEFF${JSON.stringify(record)}`, '--offsets', 'utf8', '--topic-breaks')
    const [{ annotation }] = lines(out)
    assert.equal(annotation.length, 26)
    assert.deepEqual([annotation.blocks[0].start, annotation.blocks[0].end], [0, 10])
  })

  test('files: records, and articles under their names', async (t) => {
    const dir = folder(t)
    const records = path.join(dir, 'r.jsonl')
    const article = path.join(dir, 'a.txt')
    fs.writeFileSync(records, '{"id":1,"text":"a"}\n{"id":2,"text":"bc"}')
    fs.writeFileSync(article, 'def')
    const { status, out } = await crosshead(['--format', 'ndjson', records, article])
    assert.equal(status, 0)
    assert.deepEqual(lines(out).map(({ id, annotation }) => [id, annotation.length]), [[1, 1], [2, 2], [article, 3]])
  })

  test('whoever writes a line and waits gets its answer', async () => {
    const child = spawn(process.execPath, [path.join(dist, 'cli.js'), '--format', 'ndjson'])
    const answer = () => new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(JSON.parse(chunk))))
    for (let id = 0; id < 3; id++) {
      child.stdin.write(`{"id":${id},"text":"abc"}\n`)
      assert.equal((await answer()).id, id)
    }
    child.stdin.end()
    await new Promise((done) => child.on('close', done))
  })

  test('a reader that stops ends it quietly', async () => {
    const child = spawn(process.execPath, [path.join(dist, 'cli.js'), '--format', 'ndjson'])
    let err = ''
    child.stderr.on('data', (chunk) => { err += chunk })
    child.stdin.on('error', () => {})
    child.stdin.end(`${JSON.stringify({ id: 1, text: STORY })}\n`.repeat(3000))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.stdout.destroy()
    const status = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual([status, err], [0, ''])
  })

  test('memory does not grow with the number of articles', async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', path.join(dist, 'cli.js'), '--format', 'ndjson'])
    let answers = 0
    child.stdout.on('data', (chunk) => { for (const byte of chunk) if (byte === 10) answers++ })
    child.stdin.on('error', () => {})
    const piece = `${JSON.stringify({ id: 1, text: STORY.repeat(20) })}\n`.repeat(50)
    for (let i = 0; i < 80; i++) if (!child.stdin.write(piece)) await new Promise((resume) => child.stdin.once('drain', resume))
    child.stdin.end()
    const status = await new Promise((resolve) => child.on('close', resolve))
    assert.deepEqual([status, answers], [0, 4000])
  })
})
