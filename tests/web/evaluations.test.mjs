// The evaluations count what they say: small files in their formats, marked by hand here.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '../..')

/** What a script prints about a file of these bytes. */
function evaluate(t, script, name, bytes) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'crosshead-'))
  t.after(() => fs.rmSync(dir, { recursive: true }))
  const file = path.join(dir, name)
  fs.writeFileSync(file, bytes)
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, file],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CROSSHEAD_CLI: '' } })
  assert.equal(status, 0, stderr)
  return stdout
}

test('names: strict spans and types, of the types that a file labels', (t) => {
  const column = (line) => line.split(' ').map((token) => token.replace('/', '\t')).join('\n')
  const out = evaluate(t, 'eval-names.mjs', 'small.conll', ['-DOCSTART-\tO\n',
    column('President/O Emmanuel/B-PER Macron/I-PER flew/O from/O Paris/B-GPE to/O Berlin/B-GPE on/O Monday/O ,/O officials/O said/O ./O\n'),
    // One name is marked too long, so that one is missed and one is wrong.
    column('"/O I/O agree/O ,/O "/O said/O Chancellor/B-PER Angela/I-PER Merkel/I-PER in/O Berlin/B-GPE ./O\n')].join('\n'))
  assert.match(out, /^small\.conll: 1 texts$/m)
  assert.match(out, /^LOC: P 100\.0 {2}R 100\.0 {2}F1 100\.0 {2}\(3 right, 3 found, 3 gold\)$/m)
  assert.match(out, /^PERSON: P 50\.0 {2}R 50\.0 {2}F1 50\.0 {2}\(1 right, 2 found, 2 gold\)$/m)
  assert.match(out, /^PERSON, ORG and LOC: .* \(4 right, 5 found, 5 gold\)$/m)
  assert.doesNotMatch(out, /DATE|ORG:/)
})

test('quotations: pieces without their marks, and who says them', (t) => {
  const text = 'PARIS — The talks resumed on Monday.\n\n“It’s over 😀,” said Emmanuel Macron. “We won.”\n\nHe said the deal would hold.'
  const at = (words, from = 0) => {
    const start = [...text.slice(0, text.indexOf(words, from))].length
    return { start, end: start + [...words].length }
  }
  const speaker = at('Emmanuel Macron')
  const by = { speaker_start: speaker.start, speaker_end: speaker.end, speaker_name: 'Emmanuel Macron' }
  const record = { id: 'a', text, quotes: [
    { ...at('“It’s over 😀,”'), type: 'direct', ...by },
    { ...at('“We won.”'), type: 'direct', ...by },
    { ...at('talks resumed'), type: 'direct', speaker_start: 0, speaker_end: 5, speaker_name: 'Paris' }, // nobody would find it
  ] }
  const out = evaluate(t, 'eval-quotes.mjs', 'small.jsonl', `${JSON.stringify(record)}\n`)
  assert.match(out, /^direct quotations: P 100\.0 {2}R 66\.7 {2}F1 80\.0 {2}\(2 right, 2 found, 3 gold\)$/m)
  assert.match(out, /^speakers of direct quotations: 66\.7 % \(2 of 3\)/m)
  assert.match(out, /^names of speakers: 66\.7 % \(2 of 3\), behind a pronoun: 0\.0 % \(0 of 0\)$/m)
})

test('headings: found where they are', (t) => {
  const text = 'Ferry deal is signed\n\nThe islands signed a deal on Friday, officials said in the town.\n\n- Who pays -\n\nThe state pays for all of it, the minister said on Friday.'
  const span = (words) => [text.indexOf(words), text.indexOf(words) + words.length]
  const out = evaluate(t, 'eval-structure.mjs', 'small.jsonl', `${JSON.stringify({ id: 'a', text, headings: [span('Ferry deal is signed'), span('- Who pays -')] })}\n`)
  assert.match(out, /^headings: P 100\.0 {2}R 100\.0 {2}F1 100\.0 {2}\(2 right, 2 found, 2 gold\)$/m)
})

test('without a file: how to call them', () => {
  for (const script of ['eval-names.mjs', 'eval-quotes.mjs', 'eval-structure.mjs']) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}`], { cwd: root, encoding: 'utf8' })
    assert.equal(status, 2)
    assert.match(stderr, /^usage: /)
  }
})
