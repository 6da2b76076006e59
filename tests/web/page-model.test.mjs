// The page's model: pure functions from a result to what is drawn. Runs in Node alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { webModules } from './web-modules.mjs'

const { nest, depthLimit, articleView, allLayers, toggled, whoIsWho, whoSaidWhat, nextMention, outline, moved, changed, normalised, piecesOf, longest, textLimit, looksBinary, valueInWords, wordCount } =
  await webModules(
    ...['segments', 'article', 'pieces', 'outline', 'input', 'values'].map((name) => `page/model/${name}`), 'panels/layers', 'panels/people', 'panels/words',
  )

/** A tree as text: marked ranges in brackets behind their names, `~` where one continues. */
const drawn = (text, segments) =>
  segments
    .map(({ mark, start, end, continued, children }) =>
      mark ? `${continued ? '~' : ''}${mark}[${drawn(text, children)}]` : text.slice(start, end))
    .join('')

test('marks nest, touch, and are cut where they cross', () => {
  const text = 'He said I met Ada Lind.'
  const rows = [
    { marks: [['quote', 8, 23, 1], ['name', 14, 22, 2]], want: 'He said quote[I met name[Ada Lind].]' },
    { marks: [['name', 14, 22, 2], ['quote', 14, 22, 1]], want: 'He said I met quote[name[Ada Lind]].' },
    { marks: [['quote', 8, 17, 1], ['name', 14, 22, 2]], want: 'He said quote[I met name[Ada]]~name[ Lind].' },
    { marks: [['a', 0, 2, 1], ['b', 2, 7, 1]], want: 'a[He]b[ said] I met Ada Lind.' },
    { marks: [['a', 5, 5, 1]], want: text },
    { marks: [], want: text },
  ]
  for (const { marks, want } of rows) {
    const markings = marks.map(([mark, start, end, rank]) => ({ mark, start, end, rank }))
    assert.equal(drawn(text, nest({ start: 0, end: text.length }, markings)), want)
  }
})

test('segments tile the range whatever the marks, and no deeper than the limit', () => {
  const marking = fc.record({ start: fc.nat(60), size: fc.nat(40), rank: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(marking, { maxLength: 40 }), (list) => {
      const range = { start: 7, end: 50 }
      const tree = nest(range, list.map(({ start, size, rank }) => ({ start, end: start + size, rank, mark: 'm' })))
      const leaves = []
      const walk = (segments, around, depth) => {
        assert.ok(depth <= depthLimit)
        for (const segment of segments) {
          assert.ok(segment.start < segment.end && segment.start >= around.start && segment.end <= around.end)
          if (segment.mark) walk(segment.children, segment, depth + 1)
          else leaves.push(segment)
        }
      }
      walk(tree, range, 0)
      assert.equal(leaves[0].start, range.start)
      assert.equal(leaves.at(-1).end, range.end)
      leaves.slice(1).forEach((leaf, i) => assert.equal(leaf.start, leaves[i].end))
    }),
    { seed: 1, numRuns: 500 },
  )
})

// A small article with a result written by hand.
const text = `Ferry row

- Fares -

"Too dear," said Ada Lind. Lind said "no" to 5%.

"Sink," he said. They call it "the Tub".

Follow us`
const at = (words, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const second = text.indexOf('Lind said')
const result = {
  crosshead: 1,
  length: text.length,
  blocks: [
    { ...at('Ferry row'), kind: 'headline' },
    { ...at('- Fares -'), kind: 'crosshead' },
    { ...at('"Too dear," said Ada Lind. Lind said "no" to 5%.'), kind: 'paragraph' },
    { ...at('"Sink," he said. They call it "the Tub".'), kind: 'paragraph' },
    { ...at('Follow us'), kind: 'boilerplate' },
  ],
  dateline: null,
  sections: [
    { ...at('Ferry row'), title: null, heading: null, kind: 'opening' },
    { start: 11, end: at('the Tub".').end, title: 'Fares', heading: at('- Fares -'), kind: 'crosshead' },
  ],
  sentences: [],
  mentions: [
    { ...at('Ada Lind'), type: 'PERSON', entity: 0, confidence: 1 },
    { ...at('Lind', second), type: 'PERSON', entity: 0, confidence: 1 },
    { ...at('5%'), type: 'PERCENT', entity: null, confidence: 1, value: 0.05 },
  ],
  entities: [{ id: 0, type: 'PERSON', name: 'Ada Lind', aliases: ['Lind'], mentions: [0, 1] }],
  quotes: [
    { ...at('"Too dear,"'), kind: 'direct', parts: [at('"Too dear,"')], speaker: { ...at('Ada Lind'), entity: 0, name: 'Ada Lind' }, cue: at('said'), rule: 'r', confidence: 1, parent: null },
    { ...at('"no"'), kind: 'mixed', parts: [at('"no"')], speaker: { ...at('Lind', second), entity: 0, name: 'Ada Lind' }, cue: null, rule: 'r', confidence: 1, parent: null },
    { ...at('"Sink,"'), kind: 'direct', parts: [at('"Sink,"')], speaker: null, cue: null, rule: 'r', confidence: 1, parent: null },
    { ...at('"the Tub"'), kind: 'term', parts: [at('"the Tub"')], speaker: null, cue: null, rule: 'r', confidence: 1, parent: null },
  ],
}

test('the article: notes name each speaker once, decoration of crossheads is marked', () => {
  const views = articleView(text, result, allLayers)
  assert.deepEqual(views.map(({ notes }) => notes.map(({ speaker }) => speaker)), [[], [], ['Ada Lind'], [null], []])
  assert.equal(views[1].section, 1)
  assert.deepEqual(
    views[1].segments.filter(({ mark }) => mark?.kind === 'decoration').map(({ start, end }) => text.slice(start, end)),
    ['- ', ' -'],
  )
})

test('the article: what Markdown puts around headline and standfirst is marked', () => {
  const rows = {
    '# Mill burns down': ['# '], '*It stood for years.*': ['*', '*'], '__Mill__': ['__', '__'],
    'Mill burns down': [], '#1 mill burns': [], '*A* and *B*': [], '**': [], '# ': [],
  }
  for (const [line, signs] of Object.entries(rows))
    for (const kind of ['headline', 'standfirst', 'paragraph']) {
      const one = { ...result, blocks: [{ start: 0, end: line.length, kind }], mentions: [], entities: [], quotes: [], sections: [] }
      const [{ segments }] = articleView(line, one, allLayers)
      const marked = segments.filter(({ mark }) => mark).map(({ start, end }) => line.slice(start, end))
      assert.deepEqual(marked, kind === 'paragraph' ? [] : signs, line)
    }
})

test('very long blocks are drawn in pieces that tile them: of sentences, else of words, else of characters', () => {
  const cuts = (text, sentences) => {
    const block = { start: 2, end: text.length, kind: 'paragraph' }
    const pieces = piecesOf(text, { blocks: [{ start: 0, end: 2, kind: 'headline' }, block], sentences })
    assert.deepEqual(pieces.map(({ kind }) => kind).slice(0, 2), ['headline', 'paragraph'])
    const own = pieces.slice(1)
    assert.ok(own.every(({ start, end }) => start < end && end - start <= longest))
    assert.deepEqual([own[0].start, own.at(-1).end], [2, text.length])
    for (const [i, { start }] of own.entries()) if (i > 0) assert.equal(start, own[i - 1].end)
    return own.slice(1).map(({ start }) => start)
  }
  const sentence = 'Mayor Doyle of Ellery spoke. '
  const many = 'H\n' + sentence.repeat(2000)
  const spans = Array.from({ length: 2000 }, (_, i) => ({ start: 2 + i * sentence.length, end: 1 + (i + 1) * sentence.length }))
  for (const at of cuts(many, spans)) assert.equal(many.slice(at, at + 6), 'Mayor ')
  for (const at of cuts('H\n' + 'words and '.repeat(5000), [{ start: 2, end: 50_002 }])) assert.equal((at - 2) % 10 % 6, 0)
  for (const at of cuts('H\n' + '😀'.repeat(25_000), [{ start: 2, end: 50_002 }])) assert.equal(at % 2, 0)
  assert.deepEqual(cuts('H\na' + '😀'.repeat(10_000), []), [20_001])
  assert.deepEqual(cuts('H\nA mayor spoke.', []), [])
})

test('a block keeps its key when it moves, and loses it when a layer goes', () => {
  const before = articleView(text, result, allLayers)
  const shift = (value) =>
    Array.isArray(value) ? value.map(shift)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, v]) => [name, name === 'start' || name === 'end' ? v + 5 : shift(v)]))
        : value
  const after = articleView(`Well\n${text}`, { ...shift({ ...result, entities: [] }), entities: result.entities }, allLayers)
  assert.deepEqual(after.map(({ key }) => key), before.map(({ key }) => key))
  const fewer = articleView(text, result, toggled(allLayers, 'people'))
  assert.deepEqual(fewer.map(({ key }, i) => key === before[i].key), [true, true, false, true, true])
})

test('voices: shares of quoted words, unknown speakers last, terms nobody’s', () => {
  const voices = whoSaidWhat(text, result)
  assert.deepEqual(voices.map(({ name, quotes, quotedWords }) => ({ name, quotes, quotedWords })), [
    { name: 'Ada Lind', quotes: [0, 1], quotedWords: 3 },
    { name: null, quotes: [2], quotedWords: 1 },
  ])
  assert.equal(voices[0].share, 0.75)
})

test('who is who, and the walk through its mentions', () => {
  assert.equal(whoIsWho(result)[0].places.length, 2)
  assert.equal(nextMention(result, 0), 1)
  assert.equal(nextMention(result, 1), 0)
  assert.equal(nextMention(result, 0, -1), 1)
  assert.equal(nextMention(result, 2), 2)
})

test('outline: sections with their size, site text folded', () => {
  const { headline, sections, boilerplate } = outline(text, result)
  assert.equal(headline.text, 'Ferry row')
  assert.deepEqual(sections.map(({ title, words, quotes }) => [title, words, quotes]), [[null, 2, 0], ['Fares', 18, 3]])
  assert.deepEqual(boilerplate.map((line) => line.text), ['Follow us'])
})

test('words: letters and digits, with the marks inside of them', () => {
  const rows = [
    ['', 0], [' — … ', 0], ['It’s 3.5 per cent.', 4], ['well-known U.S. co-op', 3], ["'tis 'so'", 2],
    ['e\u0301te\u0301 \u{1d49c}\u{1d49c} 😀', 2], ['x😀y', 2], ['東京 に', 2],
  ]
  for (const [words, want] of rows) assert.equal(wordCount(words), want, words)
  assert.equal(wordCount('one two three', 4, 9), 1 + 1)
  // As the definition has it, on any text.
  const slow = (words) => words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => wordCount(words) === slow(words)), { seed: 1, numRuns: 2000 })
})

test('hints move with edits, and go when their edge is edited', () => {
  const hints = [{ start: 0, end: 5, tag: 'h1' }, { start: 7, end: 12, tag: 'p' }]
  assert.deepEqual(moved(hints, 'Title\n\nwords', 'Titles\n\nwords'), [{ start: 0, end: 5, tag: 'h1' }, { start: 8, end: 13, tag: 'p' }])
  assert.deepEqual(moved(hints, 'Title\n\nwords', 'Title\n\nwoXrds'), [hints[0], { start: 7, end: 13, tag: 'p' }])
  assert.deepEqual(moved(hints, 'Title\n\nwords', 'Tirds'), [])
  assert.deepEqual(changed('aaa', 'aa'), { old: { start: 2, end: 3 }, insert: 0 })
})

test('input: line ends, the limit, binary files', () => {
  assert.equal(normalised('a\r\nb\rc'), 'a\nb\nc')
  const long = normalised('x'.repeat(textLimit - 1) + '😀')
  assert.equal(long.length, textLimit - 1)
  assert.ok(looksBinary('PNG\u0000\u0001'))
  assert.ok(!looksBinary('Plain “text”.\n'))
  assert.ok(!looksBinary(''))
})

test('values in words', () => {
  const rows = [
    [{ type: 'MONEY', value: { amount: 84000000, currency: 'USD' } }, 'USD 84,000,000'],
    [{ type: 'MONEY', value: { amount: 2, currency: '?' } }, '? 2'],
    [{ type: 'PERCENT', value: 0.035 }, '3.5 %'],
    [{ type: 'QUANTITY', value: { from: { amount: 3, unit: 'km' }, to: { amount: 5, unit: 'km' } } }, '3 km to 5 km'],
    [{ type: 'DATE', value: '2027-03-01' }, '2027-03-01'],
    [{ type: 'DATE' }, null],
  ]
  for (const [mention, want] of rows) assert.equal(valueInWords(mention)?.replace(/\u00a0/g, ' ') ?? null, want)
})
