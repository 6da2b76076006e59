// The client in both of its homes: this thread and a worker (here a thread of Node).
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createAnnotator } from '../../dist/index.js'
import { brokenDist, brokenModels, dist, faults, folder, MODEL, ODD_TEXTS, STORY } from './support.mjs'

const code = (want, words) => (error) => {
  assert.equal(error.code, want, error.stack)
  assert.equal(error.name, 'CrossheadError')
  assert.ok(error instanceof Error)
  for (const word of words ?? []) assert.match(error.message, word)
  return true
}
const aborted = (error) => error.name === 'AbortError'

for (const worker of [false, true]) {
  describe(worker ? 'in a worker' : 'in this thread', () => {
    const create = (options) => createAnnotator({ worker, ...options })
    let annotator
    before(async () => { annotator = await create() })
    after(() => annotator.dispose())
    const works = async (at = annotator) => assert.deepEqual(faults(STORY, await at.annotate(STORY)), [])

    test('finds names, with offsets of the string', async () => {
      const { mentions, length } = await annotator.annotate(STORY)
      assert.equal(length, STORY.length)
      const names = mentions.map(({ start, end }) => STORY.slice(start, end))
      assert.ok(names.includes('Jane Holt') && names.includes('Tom Reed'), names.join(', '))
    })

    for (const [name, make] of Object.entries(ODD_TEXTS)) {
      test(`a valid result for ${name}`, async () => {
        const text = make()
        assert.deepEqual(faults(text, await annotator.annotate(text)).slice(0, 5), [])
      })
    }

    test('hints give structure, topicBreaks is accepted', async () => {
      const text = 'A heading\nA line of text that follows it.'
      const { blocks } = await annotator.annotate(text, { topicBreaks: true, hints: [{ start: 0, end: 9, tag: 'h1' }, { start: 10, end: text.length, tag: 'p' }] })
      assert.deepEqual([blocks[0].start, blocks[0].end], [0, 9])
    })

    const BAD_OPTIONS = [
      [{ colour: 1 }, [/"colour"/, /hints, topicBreaks/]],
      [null, [/object/, /null/]],
      ['x', [/object/]],
      [{ topicBreaks: 'yes' }, [/topicBreaks/, /yes/, /true or false/]],
      [{ hints: {} }, [/hints/, /array/]],
      [{ hints: [{ start: 0, end: 99, tag: 'p' }] }, [/hints\[0\]/, /<= 4/]],
      [{ hints: [{ start: -1, end: 2, tag: 'p' }] }, [/hints\[0\]/, /0 <=/]],
      [{ hints: [{ start: 0.5, end: 2, tag: 'p' }] }, [/hints\[0\]/]],
      [{ hints: [{ start: NaN, end: 2, tag: 'p' }] }, [/hints\[0\]/]],
      [{ hints: [{ start: 3, end: 4, tag: 'p' }, { start: 0, end: 2, tag: 'p' }] }, [/hints\[1\]/, /sort/]],
      [{ hints: [{ start: 0, end: 4, tag: 'div' }] }, [/hints\[0\]\.tag/, /"div"/, /figcaption/]],
      [{ hints: [1n] }, [/JSON/]],
      [{ signal: 5 }, [/signal/, /5/]],
    ]
    for (const [options, words] of BAD_OPTIONS) {
      test(`bad option: ${words[0].source}, ${typeof options}`, async () => {
        await assert.rejects(annotator.annotate('text', options), code('bad-option', words))
        await works()
      })
    }

    test('a text that is no string, or is too long', async () => {
      await assert.rejects(annotator.annotate(42), code('bad-option', [/string/, /number/]))
      await assert.rejects(annotator.annotate(), code('bad-option', [/undefined/]))
      await assert.rejects(annotator.annotate('x'.repeat(64 * 1024 * 1024 + 1)), code('text-too-long', [/67108865/, /67108864/]))
      await assert.rejects(annotator.annotate('é'.repeat(33 * 1024 * 1024)), code('text-too-long', [/69206016/]))
      await works()
    })

    test('an aborted call rejects at once, and its late answer is not heard', async () => {
      await assert.rejects(annotator.annotate(STORY, { signal: AbortSignal.abort() }), aborted)
      const controller = new AbortController()
      const calls = [1, 2, 3, 4].map(() => annotator.annotate(STORY.repeat(2000), { signal: controller.signal }))
      const next = annotator.annotate(STORY)
      controller.abort()
      for (const call of calls) await assert.rejects(call, aborted)
      assert.equal((await next).length, STORY.length)
      const reason = new Error('no longer wanted')
      await assert.rejects(annotator.annotate(STORY, { signal: AbortSignal.abort(reason) }), reason)
      await works()
    })

    test('a signal that aborts after the answer changes nothing', async () => {
      const controller = new AbortController()
      await annotator.annotate(STORY, { signal: controller.signal })
      controller.abort()
      await works()
    })

    test('many calls at once get their own answers, in order', async () => {
      const order = []
      const texts = Array.from({ length: 50 }, (_, i) => 'x'.repeat(i))
      await Promise.all(texts.map(async (text) => {
        const { length } = await annotator.annotate(text)
        assert.equal(length, text.length)
        order.push(length)
      }))
      assert.deepEqual(order, texts.map((text) => text.length))
    })

    test('dispose rejects what is pending and what comes later', async () => {
      const mine = await create()
      const pending = [mine.annotate(STORY), mine.annotate(STORY), mine.annotate(STORY)]
      mine.dispose()
      mine.dispose()
      for (const call of pending) await assert.rejects(call, code('disposed'))
      await assert.rejects(mine.annotate(STORY), code('disposed'))
      await works()
    })

    test('creating it can be aborted', async () => {
      await assert.rejects(create({ signal: AbortSignal.abort() }), aborted)
      const controller = new AbortController()
      const creating = create({ signal: controller.signal })
      controller.abort()
      await assert.rejects(creating, aborted)
    })

    test('bad options of createAnnotator', async () => {
      await assert.rejects(createAnnotator({ wroker: true }), code('bad-option', [/"wroker"/, /worker, base, signal/]))
      await assert.rejects(createAnnotator({ worker: 'yes' }), code('bad-option', [/worker/, /"yes"/]))
      await assert.rejects(create({ base: 'http://[' }), code('bad-option', [/base/]))
      await assert.rejects(create({ signal: {} }), code('bad-option', [/signal/]))
    })

    test('base is a URL, or a folder from the working folder, with or without a slash', async () => {
      for (const base of [pathToFileURL(`${dist}/`), pathToFileURL(dist).href, path.relative(process.cwd(), dist)]) {
        const mine = await create({ base })
        await works(mine)
        mine.dispose()
      }
    })

    for (const [want, bytes] of Object.entries(brokenModels())) {
      test(`a broken model: ${want}`, async (t) => {
        await assert.rejects(create({ base: brokenDist(t, { 'english-news.model': bytes }) }), (error) => {
          assert.ok(Number.isInteger(error.offset) && error.offset >= 0)
          return code(want)(error)
        })
        await works()
      })
    }

    test('missing and damaged files', async (t) => {
      await assert.rejects(create({ base: brokenDist(t, { 'english-news.model': null }) }), code('fetch-failed', [/english-news\.model/]))
      await assert.rejects(create({ base: brokenDist(t, { 'crosshead.wasm': null }) }), code('fetch-failed', [/crosshead\.wasm/]))
      await assert.rejects(create({ base: brokenDist(t, { 'crosshead.wasm': 'not wasm' }) }), code('wasm-damaged', [/crosshead\.wasm/]))
      await works()
    })

    test('an idle annotator does not keep the process running', () => {
      const script = `const { createAnnotator } = await import(${JSON.stringify(pathToFileURL(path.join(dist, 'index.js')).href)})
        const annotator = await createAnnotator({ worker: ${worker} })
        console.log((await annotator.annotate('abc')).length)`
      const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 120_000 })
      assert.equal(status, 0)
      assert.equal(String(stdout), '3\n')
    })
  })
}

describe('a worker that dies', () => {
  /** The real worker, but a text with DIE ends it, and one with THROW throws in it. */
  const mortal = `import { parentPort } from 'node:worker_threads'
    await import(${JSON.stringify(pathToFileURL(path.join(dist, 'parts/worker.js')).href)})
    await new Promise(setImmediate) // first the real one listens
    parentPort.on('message', ({ kind, text }) => {
      if (kind !== 'annotate') return
      const words = Buffer.from(text).toString()
      if (words.includes('DIE')) process.exit(3)
      if (words.includes('THROW')) throw new Error('thrown inside')
    })`

  for (const [death, why] of [['DIE', /died/], ['THROW', /thrown inside/]]) {
    test(`rejects what is pending, and the next call gets a new one (${death})`, async (t) => {
      const base = brokenDist(t, { 'parts/worker.mjs': mortal, 'parts/worker.js': "import './worker.mjs'", 'package.json': '{"type":"module"}' })
      const annotator = await createAnnotator({ worker: true, base })
      t.after(() => annotator.dispose())
      for (let round = 0; round < 2; round++) {
        assert.equal((await annotator.annotate('abc')).length, 3)
        const pending = [annotator.annotate(death), annotator.annotate('a'), annotator.annotate('b'), annotator.annotate('c')]
        for (const call of pending) await assert.rejects(call, code('worker-failed', [why]))
      }
      assert.equal((await annotator.annotate('abcd')).length, 4)
      // When the new one cannot start, the call says why, and a later one tries again.
      await assert.rejects(annotator.annotate(death), code('worker-failed'))
      fs.renameSync(path.join(base, 'english-news.model'), path.join(base, 'gone.model'))
      await assert.rejects(annotator.annotate('abc'), code('fetch-failed', [/english-news\.model/]))
      fs.renameSync(path.join(base, 'gone.model'), path.join(base, 'english-news.model'))
      assert.equal((await annotator.annotate('abc')).length, 3)
    })
  }

  test('one that cannot start is an error where a worker is asked for', async (t) => {
    const base = brokenDist(t, { 'parts/worker.js': null })
    await assert.rejects(createAnnotator({ worker: true, base }), code('worker-failed'))
  })
})

test('an instance that runs out of memory is replaced', async (t) => {
  const annotator = await createAnnotator({ worker: false })
  t.after(() => annotator.dispose())
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory') }
  try {
    await assert.rejects(annotator.annotate(ODD_TEXTS['five megabytes in one line']()), code('engine-failed', [/stopped: the text needs more memory than it can have$/]))
  } finally {
    WebAssembly.Memory.prototype.grow = grow
  }
  assert.equal((await annotator.annotate('abc')).length, 3)
})

test('index.d.ts is enough for strict TypeScript', (t) => {
  const dir = folder(t)
  fs.copyFileSync(path.join(dist, 'index.d.ts'), path.join(dir, 'index.d.ts'))
  fs.writeFileSync(path.join(dir, 'package.json'), '{"type":"module"}')
  fs.writeFileSync(path.join(dir, 'use.ts'), `
    import { createAnnotator, type Annotation, type Annotator, type CrossheadError } from './index.js'
    const annotator: Annotator = await createAnnotator({ worker: true, base: '/crosshead/', signal: AbortSignal.timeout(100) })
    const result: Annotation = await annotator.annotate('text', { hints: [{ start: 0, end: 4, tag: 'h1' }] })
    for (const mention of result.mentions) {
      if (mention.type === 'MONEY' && mention.value && 'amount' in mention.value) mention.value.currency.toUpperCase()
      if (mention.type === 'PERSON') result.entities[mention.entity ?? 0]?.name
    }
    const code = (error: CrossheadError) => error.code === 'model-truncated' && error.offset
    // @ts-expect-error: no such option
    await annotator.annotate('text', { offset: 'utf8' })
    export { code, MODEL }
    const MODEL: string = ${JSON.stringify(MODEL)}`)
  const tsc = path.join(dist, '../node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext',
    '--lib', 'es2022,dom', '--types', '', path.join(dir, 'use.ts')], { cwd: dir })
  assert.equal(status, 0, String(stdout))
})
