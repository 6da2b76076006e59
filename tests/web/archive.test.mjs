// The archive: NDJSON over many threads is what one thread gives, goes on where it was broken off, and
// survives bad records and dead threads; the recipe for many machines works.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { crosshead, dist, folder, root, STORY } from './support.mjs'

const cli = path.join(dist, 'cli.js')
const lines = (out) => out.split('\n').slice(0, -1)
const ids = (out) => lines(out).map((line) => JSON.parse(line).id)

/** Records of very different length, so that threads overtake one another. */
const archive = (count) =>
  Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: STORY.repeat(id % 17 === 0 ? 40 : 1 + (id % 3)) }))

describe('threads', () => {
  test('any number of threads gives the same bytes, in order', async () => {
    const input = `${archive(300).join('\n')}\n`
    const [one, two, five] = await Promise.all([1, 2, 5].map((n) => crosshead(['--format', 'ndjson', '--threads', String(n)], input)))
    assert.equal(one.status, 0)
    assert.deepEqual(ids(one.out), Array.from({ length: 300 }, (_, id) => id))
    assert.ok(two.out === one.out && five.out === one.out)
  })

  test('a bad record costs its own answer alone', async () => {
    const records = archive(60)
    records.splice(20, 0, 'nonsense')
    records.splice(40, 0, '{"id":"x"}')
    const { status, out } = await crosshead(['--format', 'ndjson', '--threads', '3'], records.join('\n'))
    assert.equal(status, 0)
    const answers = lines(out).map((line) => JSON.parse(line))
    assert.equal(answers.length, 62)
    assert.deepEqual([answers[20].error.code, answers[40].error.code, answers[40].id], ['bad-record', 'bad-record', 'x'])
    assert.equal(answers.filter(({ annotation }) => annotation).length, 60)
  })

  test('a thread that dies is replaced, and only its record is lost', async (t) => {
    // A copy of the program whose threads end when they meet the text DIE.
    const dir = folder(t)
    fs.cpSync(dist, dir, { recursive: true, filter: (file) => !file.includes(`${path.sep}site`) })
    fs.writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}')
    const member = path.join(dir, 'parts/crew-member.js')
    fs.appendFileSync(member, `\nimport { parentPort as port } from 'node:worker_threads'
      port.on('message', (lines) => { for (const { bytes } of lines) if (Buffer.from(bytes).includes('DIE')) process.exit(3) })`)
    const records = archive(30)
    records[7] = '{"id":7,"text":"DIE"}'
    const { status, out } = await crosshead(['--format', 'ndjson', '--threads', '2'], records.join('\n'), { first: [path.join(dir, 'cli.js')] })
    assert.equal(status, 0)
    assert.deepEqual(ids(out), Array.from({ length: 30 }, (_, id) => id))
    assert.deepEqual(lines(out).map((line, id) => ('error' in JSON.parse(line) ? id : null)).filter((id) => id !== null), [7])
  })

  test('what may be asked for', async () => {
    for (const threads of ['0', '1.5', 'x', '257']) {
      const { status, err } = await crosshead(['--format', 'ndjson', '--threads', threads])
      assert.equal(status, 2)
      assert.match(err, /--threads is ".*", must be a number from 1 to 256/)
    }
  })
})

const terminal = fs.existsSync('/usr/bin/script')
test('a run that is stopped at the terminal leaves the cursor there', { skip: terminal ? false : 'script is not installed' }, async (t) => {
  const dir = folder(t)
  const file = path.join(dir, 'in.ndjson')
  fs.writeFileSync(file, `${archive(2000).join('\n')}\n`.repeat(40))
  const child = spawn('/usr/bin/script', ['-qec', `${process.execPath} ${cli} --format ndjson --threads 1 -o ${path.join(dir, 'out.ndjson')} ${file}`, '/dev/null'])
  let shown = ''
  child.stdout.on('data', (chunk) => {
    if (!/\d %/.test(shown) && /\d %/.test(`${shown}${chunk}`)) child.stdin.write('\x03') // Ctrl+C
    shown += chunk
  })
  const status = await new Promise((done) => child.on('close', done))
  assert.equal(status, 130)
  assert.ok(shown.lastIndexOf('\x1b[?25l') <= shown.lastIndexOf('\x1b[?25h'), 'hidden')
})

describe('--resume', () => {
  const resume = (file, input, ...args) => crosshead(['--format', 'ndjson', '--resume', file, ...args], input)

  test('a run that was broken off anywhere ends with the same output', async (t) => {
    const dir = folder(t)
    const input = [...archive(40), 'nonsense', '{"id":"a,\\"annotation\\":{","text":"b"}', '{"id":3,"text":"the same id again"}'].join('\n')
    const whole = (await crosshead(['--format', 'ndjson'], input)).out
    for (const size of [0, 1, 5000, 50_000, whole.length - 1, whole.length]) {
      const file = path.join(dir, `${size}.ndjson`)
      fs.writeFileSync(file, whole.slice(0, size))
      const { status, err } = await resume(file, input)
      assert.deepEqual([status, err], [0, ''])
      // A record that has no id is answered anew in every run.
      const answers = lines(fs.readFileSync(file, 'utf8'))
      assert.deepEqual(answers.filter((line) => !line.startsWith('{"id":null')), lines(whole).filter((line) => !line.startsWith('{"id":null')), `${size} bytes`)
    }
  })

  test('a run that is killed goes on', async (t) => {
    const file = path.join(folder(t), 'out.ndjson')
    const input = `${archive(3000).join('\n')}\n`
    const child = spawn(process.execPath, [cli, '--format', 'ndjson', '--resume', file])
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    while (!fs.existsSync(file) || fs.statSync(file).size < 200_000) await new Promise((done) => setTimeout(done, 20))
    child.kill('SIGKILL')
    await new Promise((done) => child.on('close', done))
    const before = fs.statSync(file).size
    assert.equal((await resume(file, input)).status, 0)
    assert.ok(fs.statSync(file).size > before)
    assert.deepEqual(ids(fs.readFileSync(file, 'utf8')), Array.from({ length: 3000 }, (_, id) => id))
  })

  test('a file of anything else is refused and stays as it is', async (t) => {
    const file = path.join(folder(t), 'notes.txt')
    for (const [text, line] of [['my notes\nlast line without newline', 1], ['{"one":"line of JSON"}', 1], ['{"id":1,"error":{"code":"x"}}\n\nnotes', 2]]) {
      fs.writeFileSync(file, text)
      const { status, err } = await resume(file, '{"id":1,"text":"a"}')
      assert.equal(status, 1)
      assert.match(err, new RegExp(`cannot go on with .*notes\\.txt: line ${line} is no answer of this program`))
      assert.equal(fs.readFileSync(file, 'utf8'), text)
    }
  })

  test('needs NDJSON and names the output', async () => {
    for (const args of [['--resume', 'x'], ['--format', 'ndjson', '--resume', 'x', '--output', 'y']]) {
      const { status, err } = await crosshead(args)
      assert.equal(status, 2)
      assert.match(err, /--resume/)
    }
  })
})

const parallel = fs.existsSync('/usr/bin/parallel')
test('GNU parallel spreads an archive over jobs', { skip: parallel ? false : 'GNU parallel is not installed' }, async (t) => {
  const file = path.join(folder(t), 'in.ndjson')
  fs.writeFileSync(file, `${archive(200).join('\n')}\n`)
  const command = `parallel --pipe-part -a ${file} --block 50k --keep-order ${process.execPath} ${cli} --format ndjson --threads 1`
  const out = execFileSync('bash', ['-c', command], { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString()
  assert.equal(out, (await crosshead(['--format', 'ndjson', file])).out)
})
