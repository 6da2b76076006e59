// The benchmark's own parts: its texts are the same everywhere, its figures are what they say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, quantile, time } from '../bench/measures.mjs'
import { makeKeys, makeText } from '../bench/texts.mjs'

test('texts have the size they are asked for, and are the same in every run', () => {
  for (const size of [5000, 100_000]) {
    const text = makeText(size, 3)
    assert.ok(text.length <= size && text.length > size - 2000, `${text.length} of ${size}`)
    assert.equal(makeText(size, 3), text)
    assert.notEqual(makeText(size, 4), text)
  }
})

test('keys are letters typed or taken back one by one', () => {
  const text = makeText(5000)
  const keys = makeKeys(text, 200)
  assert.equal(keys.length, 200)
  let grown = text
  for (const [start, end, insert] of keys) {
    assert.ok(start > 0 && end <= grown.length && end - start + insert.length === 1)
    grown = grown.slice(0, start) + insert + grown.slice(end)
  }
  assert.match(grown, /\. (The mayor|Mr Holm|It rained)/)
  assert.ok(keys.some(([start, end]) => end > start))
})

test('medians and quantiles', async () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(quantile(Array.from({ length: 100 }, (_, i) => i), 0.99), 99)
  assert.ok(await time(() => new Promise((done) => setTimeout(done, 5)), { runs: 3, ms: 1 }) >= 4)
})
