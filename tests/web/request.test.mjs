// Options that are wrong: the web half says the same sentence as the native program.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAnnotator } from '../../dist/index.js'
import { crosshead, MODEL, NATIVE } from './support.mjs'

const TEXT = 'ab 🙂 c' // 7 code units
const WRONG = {
  'topicBreaks is a number': { topicBreaks: 1 },
  'hints are an object': { hints: {} },
  'a hint is a number': { hints: [7] },
  'a hint has no end': { hints: [{ start: 0, tag: 'p' }] },
  'a hint starts before the text': { hints: [{ start: -1, end: 2, tag: 'p' }] },
  'a hint ends behind the text': { hints: [{ start: 0, end: 9, tag: 'p' }] },
  'a hint ends before it starts': { hints: [{ start: 3, end: 2, tag: 'p' }] },
  'hints are not in order': { hints: [{ start: 2, end: 3, tag: 'p' }, { start: 1, end: 2, tag: 'p' }] },
  'a tag is unknown': { hints: [{ start: 0, end: 2, tag: 'b' }] },
  'a tag is missing': { hints: [{ start: 0, end: 2 }] },
}

test('wrong options are told in the same words', async (t) => {
  const annotator = await createAnnotator({ worker: false })
  t.after(() => annotator.dispose())
  for (const [name, options] of Object.entries(WRONG))
    await t.test(name, async () => {
      const { out } = await crosshead(['--model', MODEL, '--options', JSON.stringify(options)], TEXT, { file: NATIVE, first: [] })
      const { code, message } = JSON.parse(out).error
      await assert.rejects(annotator.annotate(TEXT, options), { code, message })
    })
})

test('hints that touch the ends of the text, and those of no length, are taken', async (t) => {
  const annotator = await createAnnotator({ worker: false })
  t.after(() => annotator.dispose())
  const result = await annotator.annotate(TEXT, { hints: [{ start: 0, end: 7, tag: 'h1' }, { start: 7, end: 7, tag: 'hr' }] })
  assert.deepEqual(result.blocks.map(({ start, end, level }) => [start, end, level]), [[0, 7, 1]])
})
