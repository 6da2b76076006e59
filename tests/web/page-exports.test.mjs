// What can be taken away, written from a small result by hand and read back. Runs in Node alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webModules } from './web-modules.mjs'

const { writers } = await webModules('page/model/exports/index')

const text = 'Fare *rise*\n\n"😀 Too dear," said Ada <Lind>.\n\n=SUM(A1) said "no, ""never""".'
const at = (words, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const ada = at('Ada <Lind>')
const quote = (words, kind, speaker) => ({
  ...at(words), kind, parts: [at(words)], speaker, cue: null, rule: 'test', confidence: 0.9, parent: null,
})
const result = {
  crosshead: 1,
  length: text.length,
  blocks: [
    { ...at('Fare *rise*'), kind: 'headline' },
    { ...at('"😀 Too dear," said Ada <Lind>.'), kind: 'paragraph' },
    { ...at('=SUM(A1) said "no, ""never""".'), kind: 'paragraph' },
  ],
  dateline: null,
  sections: [],
  sentences: [],
  mentions: [{ ...ada, type: 'PERSON', entity: 0, confidence: 1 }],
  entities: [{ id: 0, type: 'PERSON', name: 'Ada <Lind>', aliases: [], mentions: [0], role: 'Mayor' }],
  quotes: [
    quote('"😀 Too dear,"', 'direct', { ...ada, entity: 0, name: 'Ada <Lind>' }),
    quote('"no, ""never"""', 'mixed', { ...at('=SUM(A1)'), entity: null, name: null }),
  ],
}
const written = (format) => writers[format].write(text, result)

test('JSON gives the text and the result back', () => {
  assert.deepEqual(JSON.parse(written('json')), { text, annotation: result })
})

test('Web Annotation: both selectors find the words, positions count code points', () => {
  const { total, first } = JSON.parse(written('webAnnotation'))
  assert.equal(total, 3)
  const points = [...text]
  for (const { target } of first.items) {
    for (const { selector: [words, position] } of [target].flat()) {
      assert.equal(points.slice(position.start, position.end).join(''), words.exact)
      assert.ok(text.includes(words.prefix + words.exact + words.suffix))
    }
  }
})

test('Web Annotation: what stands around the words is cut between characters', () => {
  for (const around of ['😀'.repeat(20), `${'😀'.repeat(20)}x`]) {
    const text = `${around}Ada${around}`
    const mentions = [{ start: around.length, end: around.length + 3, type: 'DATE', entity: null, confidence: 1 }]
    const { id, first } = JSON.parse(writers.webAnnotation.write(text, { ...result, mentions, quotes: [] }))
    const [{ prefix, suffix }] = first.items[0].target.selector
    assert.ok(prefix.isWellFormed() && suffix.isWellFormed(), JSON.stringify([prefix, suffix]))
    assert.ok(prefix.length > 30 && suffix.length > 30 && text.includes(`${prefix}Ada${suffix}`))
    assert.ok(id && first.id, 'the model asks for addresses of collection and page')
  }
})

test('schema.org: who is mentioned, and who said which words', () => {
  const article = JSON.parse(written('schemaOrg'))
  assert.equal(article['@type'], 'NewsArticle')
  assert.deepEqual(article.mentions, [{ '@type': 'Person', name: 'Ada <Lind>', jobTitle: 'Mayor' }])
  assert.deepEqual(article.hasPart[0], {
    '@type': 'Quotation', text: '"😀 Too dear,"', creator: { '@type': 'Person', name: 'Ada <Lind>' },
  })
})

/** RFC 4180 by its letter. */
function readCsv(csv) {
  return csv.split('\r\n').slice(0, -1).map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain))
}

test('CSV of quotes reads back, and no cell is a formula', () => {
  const [columns, first, second] = readCsv(written('csv'))
  assert.equal(columns.length, 9)
  assert.deepEqual(first.slice(0, 5), ['direct', 'Ada <Lind>', 'Ada <Lind>', '', '"😀 Too dear,"'])
  assert.equal(second[1], "'=SUM(A1)")
  assert.equal(second[4], '"no, ""never"""')
})

test('HTML escapes everything that the text holds', () => {
  const html = written('html')
  assert.ok(!html.includes('<Lind>'))
  assert.match(html, /<mark class="mention person"[^>]* title="PERSON · Ada &lt;Lind&gt; · Mayor">Ada &lt;Lind&gt;<\/mark>/)
  assert.ok(html.includes('<title>Fare *rise*</title>'))
  assert.ok(html.includes('<h1 class="headline" dir="auto">Fare *rise*</h1>'))
  assert.ok(!/<script|style=/.test(html))
})

test('Markdown: headings, bold names, nothing of the text acts as markup', () => {
  const lines = written('markdown').split('\n\n')
  assert.deepEqual(lines.slice(0, 2), ['# Fare \\*rise\\*', '"😀 Too dear," said **Ada \\<Lind\\>**.'])
  assert.ok(lines[2].startsWith('\\=SUM'))
  assert.ok(lines.includes('### Ada \\<Lind\\>'))
})

test('Markdown: a paragraph that begins like a list is none, and only punctuation is escaped', () => {
  const rows = { '1) One.': '1\\) One.', '12. One.': '12\\. One.', '- One.': '\\- One.', '2024 saw one.': '2024 saw one.', 'AT&T wrote &lt;b&gt; &#38;': 'AT&T wrote \\&lt;b\\&gt; \\&\\#38;', '1.5 km': '1\\.5 km' }
  for (const [text, want] of Object.entries(rows)) {
    const one = { ...result, length: text.length, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], mentions: [], entities: [], quotes: [] }
    assert.equal(writers.markdown.write(text, one), `${want}\n`)
  }
})
