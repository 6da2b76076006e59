// Editing sessions in both homes: the result equals that of a fresh reading after every edit, the
// change tells all that changed, and a session outlives its worker and its wasm instance.
import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createAnnotator } from '../../dist/index.js'
import { brokenDist, dist, ODD_TEXTS, STORY } from './support.mjs'

const code = (want, words) => (error) => {
  assert.equal(error.code, want, error.stack)
  if (words) assert.match(error.message, words)
  return true
}

/** The same numbers on every machine. */
function random(seed) {
  let state = seed >>> 0
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

const PIECES = ['a', 'S', ' ', '.', ',', '"', '“', '”', '’', '\n', '\n\n', '\r', 'é', '👩', '\uD83D', '\uDE00', ' Ana Duarte', ' said ',
  'Jane Holt', 'Reuters', '$5 million', ' she ', '- Fallout -\n\n', '(WFP)', 'World Food Programme', 'x'.repeat(50)]

/** The records of a result outside of ranges, moved by `shift` where they stand behind the edit at `edited`. */
function outside({ blocks, sentences, mentions, quotes }, ranges, edited = 0, shift = 0) {
  const place = (span) => (span ? [span.start, span.end].map((at) => (span.end <= edited ? at : at + shift)) : null)
  const free = (records, rest) =>
    records.filter((record) => ranges.every(({ start, end }) => record.end <= start || record.start >= end)).map((record) => [...place(record), ...rest(record)])
  return {
    blocks: free(blocks, ({ kind, level }) => [kind, level]),
    sentences: free(sentences, () => []),
    mentions: free(mentions, ({ type, confidence, value }) => [type, confidence, value]),
    quotes: free(quotes, ({ kind, rule, confidence, parts, speaker, cue }) => [kind, rule, confidence, parts.map(place), place(speaker), place(cue)]),
  }
}

const reaching = (records, { start, end }) => records.filter((record) => record.start < end && record.end > start)

for (const worker of [false, true]) {
  describe(worker ? 'in a worker' : 'in this thread', () => {
    let annotator
    before(async () => { annotator = await createAnnotator({ worker }) })
    after(() => annotator.dispose())

    test('random edits: equal to a fresh reading, and nothing changed that was not told', async () => {
      for (let seed = 1; seed <= (worker ? 2 : 12); seed++) {
        const below = random(seed)
        let text = seed % 3 === 0 ? ODD_TEXTS['lone surrogates']() + STORY : STORY
        const session = await annotator.open(text)
        let earlier = await session.result()
        for (let i = 0; i < 40; i++) {
          const start = below(text.length + 1)
          const end = Math.min(text.length, start + (below(3) === 0 ? below(40) : 0))
          const insert = PIECES[below(PIECES.length)]
          const at = `seed ${seed}, edit ${i}: [${start}, ${end}) <- ${JSON.stringify(insert)}`
          const change = await session.edit(start, end, insert)
          text = text.slice(0, start) + insert + text.slice(end)
          const now = await session.result()
          assert.equal(JSON.stringify(now), JSON.stringify(await annotator.annotate(text)), at)
          assert.equal(change.length, text.length, at)
          assert.deepEqual(change.dateline, now.dateline, at)
          for (const part of change.parts)
            for (const what of ['blocks', 'sections', 'sentences', 'mentions', 'quotes'])
              assert.deepEqual(part[what], reaching(now[what], part), `${at}: ${what}`)
          const shift = insert.length - (end - start)
          assert.deepEqual(outside(now, change.parts), outside(earlier, change.parts.map(({ before }) => before), start, shift), at)
          earlier = now
        }
        session.close()
      }
    })

    test('edits that are sent at once are answered in order', async () => {
      const session = await annotator.open('')
      const changes = await Promise.all([...STORY].map((letter, i) => session.edit(i, i, letter)))
      assert.deepEqual(changes.map(({ length }) => length), [...STORY].map((_, i) => i + 1))
      assert.deepEqual(await session.result(), await annotator.annotate(STORY))
      session.close()
    })

    test('the change is the paragraph, not the article', async () => {
      const text = `${STORY}\nThe council met on Monday.\n\n`.repeat(20)
      const session = await annotator.open(text)
      const at = text.indexOf('met', text.length / 2)
      const { parts } = await session.edit(at, at, 'never ')
      assert.equal(parts.length, 1)
      const [change] = parts
      assert.equal(change.blocks.length, 1)
      assert.equal(change.end - change.start, 'The council never met on Monday.'.length)
      assert.equal(change.before.end - change.before.start, 'The council met on Monday.'.length)
      session.close()
    })

    test('ranges and options that cannot be', async () => {
      const session = await annotator.open('abc')
      for (const [start, end] of [[-1, 0], [0, 4], [2, 1], [0.5, 1], [NaN, 1], ['0', 1]])
        await assert.rejects(session.edit(start, end, ''), code('bad-option', /0 <= start <= end <= 3/))
      await assert.rejects(session.edit(0, 0, 5), code('bad-option', /string, not number/))
      await assert.rejects(annotator.open(5), code('bad-option', /string/))
      await assert.rejects(annotator.open('x', { hints: [] }), code('bad-option', /"hints".*topicBreaks/))
      await assert.rejects(annotator.open('x', { topicBreaks: 1 }), code('bad-option', /true or false/))
      assert.equal((await session.edit(0, 3, '')).length, 0)
      assert.deepEqual(await session.result(), await annotator.annotate(''))
      session.close()
    })

    test('a closed session says so; calls made before are answered', async () => {
      const session = await annotator.open('abc')
      const pending = session.edit(3, 3, 'd')
      session.close()
      session.close()
      assert.equal((await pending).length, 4)
      await assert.rejects(session.edit(0, 0, ''), code('disposed'))
      await assert.rejects(session.result(), code('disposed'))
    })
  })
}

test('a session outlives the wasm instance', async (t) => {
  const annotator = await createAnnotator({ worker: false })
  t.after(() => annotator.dispose())
  const session = await annotator.open(STORY)
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory') }
  try {
    await assert.rejects(annotator.annotate(ODD_TEXTS['five megabytes in one line']()), code('engine-failed'))
  } finally {
    WebAssembly.Memory.prototype.grow = grow
  }
  assert.equal((await session.edit(0, 0, 'x')).length, STORY.length + 1)
  assert.deepEqual(await session.result(), await annotator.annotate(`x${STORY}`))
})

test('a session outlives its worker', async (t) => {
  const mortal = `import { parentPort } from 'node:worker_threads'
    await import(${JSON.stringify(pathToFileURL(path.join(dist, 'parts/worker.js')).href)})
    await new Promise(setImmediate)
    parentPort.on('message', ({ text }) => { if (text && Buffer.from(text).toString().includes('DIE')) process.exit(3) })`
  const base = brokenDist(t, { 'parts/worker.mjs': mortal, 'parts/worker.js': "import './worker.mjs'", 'package.json': '{"type":"module"}' })
  const annotator = await createAnnotator({ worker: true, base })
  t.after(() => annotator.dispose())
  const session = await annotator.open('Jane Holt')
  await session.edit(9, 9, ' left')
  await assert.rejects(annotator.annotate('DIE'), code('worker-failed'))
  assert.equal((await session.edit(14, 14, '.')).length, 15)
  assert.equal((await session.result()).length, 15)
})
