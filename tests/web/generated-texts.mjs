// Texts for the property tests: made of the sentences of the golden cases and of odd pieces, and
// families of bad texts that grow to any size.
import fs from 'node:fs'
import fc from 'fast-check'
import { caseNames, textOf } from '../../scripts/lib/golden.mjs'

/** The golden cases' texts by name. */
export const CASE_TEXTS = Object.fromEntries(caseNames().map((name) => [name, fs.readFileSync(textOf(name), 'utf8')]))

// The same texts in every run of the tests, so that a commit has one verdict. PROPERTY_RUNS=5000 looks at
// so many others; their seed, which a failure prints, goes into PROPERTY_SEED.
const { PROPERTY_RUNS, PROPERTY_SEED = PROPERTY_RUNS ? Date.now() % 2 ** 31 : 1 } = process.env
fc.configureGlobal({ seed: Number(PROPERTY_SEED) })

const sentences = [...new Set(Object.values(CASE_TEXTS).flatMap((text) => text.split(/(?<=[.!?”’"'])\s+|\s*\n\s*/)).filter((part) => part.length > 2))]

const odd = fc.constantFrom(
  '"', '“', '”', '‘', '’', "'", '«', '»', '(', ')', '—', '…', '$', '£3bn', '5%', '10:30', '2021-05-03', '- x -', '* * *', '## ', 'Q: ',
  'said', 'he said that', ', she added,', 'Mr.', 'U.S.', 'the', 'and', '😀', '👩‍👩‍👧', 'e\u0301', '\u202E', '\0', '\uFFFD', '漢字', 'Ünal', 'ǅ', 'İ')
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 3, arbitrary: odd },
  // A part of a sentence: names and quotations cut in two.
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat()).map(([text, a, b]) => text.slice(a % text.length, a % text.length + b % 40)) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n\n', '\n\n', '\n', '\r\n', '\r\n\r\n', '\r', '', '\u00a0', ' \n \n', '\t', '\u2028')

/** A text of up to forty pieces; lone surrogates may be among them. */
export const anyText = fc.array(fc.tuple(piece, gap), { maxLength: 40 }).map((parts) => parts.flat().join(''))

/** Paragraphs in which it is a near thing who "he" is. */
const NEAR_THINGS = [
  'Lind was late. “No,” he said.', 'Holm defied the question. “I will go,” he said.', 'Mr Lind met Holm and Marsh. He told them that he would stay.',
  'A driver stopped. He said Holm had seen him.', '“Yes,” said Marsh. Lind sighed. He said it was over.', 'Carla Lund, a nurse, and her brother Ivo left. She said he was tired.']

/** An article: whole paragraphs of one case or several, in any order, or such near things. */
export const article = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...Object.values(CASE_TEXTS).flatMap((text) => text.split(/(?:\r?\n){2,}/))), { minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...NEAR_THINGS), { minLength: 2, maxLength: 6 }) },
).map((paragraphs) => paragraphs.join('\n\n'))

const repeated = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const numbered = (make) => (size) => {
  let out = ''
  for (let i = 0; out.length < size; i++) out += make(i)
  return out.slice(0, size)
}
const nested = (open, inside, close) => (size) => {
  const depth = Math.floor(size / (open.length + close.length))
  return open.repeat(depth) + inside + close.repeat(depth)
}
/** Three letters that differ for each number: "Aab". */
const name = (i) => String.fromCharCode(65 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + (Math.floor(i / 676) % 26), 97 + (Math.floor(i / 17576) % 26))

/** Texts that nobody writes, each as a function of its size in characters. */
export const BAD_FAMILIES = {
  'one word without end': repeated('x'),
  'one sentence without a stop': repeated('the word '),
  'capitals only': repeated('A B '),
  'opening marks': repeated('“'),
  'straight marks': repeated('" '),
  'apostrophes': repeated("'a "),
  'marks of all kinds': repeated('"“‘\'«'),
  'nested marks': nested('“a ', 'b', ' c”'),
  'open brackets': repeated('('),
  'one quotation over many paragraphs': repeated('“And it went on.\n\n'),
  'empty lines': repeated('\n'),
  'lines of one word': repeated('Word\n'),
  'headings only': repeated('- Two words -\n\n'),
  'speech without a speaker': repeated('said that '),
  'speech by the same man': repeated('“No,” he said. '),
  'names that are all different': numbered((i) => `Mr ${name(i)} ${name(i * 7 + 3)} met ${name(i * 3 + 1)}. `),
  'names that share a word': numbered((i) => `Ana ${name(i)} left. Duarte said no. `),
  'speakers that are all different': numbered((i) => `“No,” said ${name(i)} ${name(i * 5 + 2)}. `),
  'figures and currencies': repeated('$5 million to £6bn, 3.5% '),
  'figures without end': repeated('1,000.'),
  'dates': repeated('May 3, 2021 to last Friday, '),
  'abbreviations': repeated('U.S. Inc. St. '),
  'hyphens': repeated('a-'),
  'combining marks': repeated('e\u0301'),
  'emoji': repeated('😀'),
}

/** Paragraphs of prose with every mark closed: a list, a heading or the address of a press office among others makes the end of a text of what follows it. */
const prose = Object.values(CASE_TEXTS).flatMap((text) => text.split(/(?:\r?\n){2,}/))
  .filter((text) => text.length > 60 && /^[^\n]*[.”’"']$/.test(text) && (text.match(/"/g) ?? []).length % 2 === 0 && !/^(?:“[^”]*|[^“]*”[^“]*)$/.test(text))

/**
 * An article with a head and a body, any text within, and whole paragraphs at its end. Less than that has
 * no structure yet: what a line or a piece of one is, a headline or the whole story, its neighbours tell.
 */
export const wholeArticle = fc.tuple(fc.constantFrom(...Object.values(CASE_TEXTS)), fc.oneof(fc.constant(''), anyText), fc.array(fc.constantFrom(...prose), { minLength: 1, maxLength: 12 }))
  .map(([first, odd, more]) => [...first.split(/(?:\r?\n){2,}/).slice(0, 4), odd, ...more].join('\n\n'))

/** Paragraphs that have nothing to do with any text above: other people, other places. */
export const UNRELATED = [
  'Heavy rain fell on the northern coast overnight and the river rose by two metres.',
  'Tomas Lindqvist, a baker in Uppsala, opened his third shop on Monday.',
  'Bread is warm until noon, said Astrid Solheim, who queued for an hour in Tromso.',
  'The Bergslag Savings Bank paid $4 million for the old mill, 12 km from the town of Falun, on 3 May 2019.',
  'Asked about the price, Ms Solheim laughed. “Nobody counts,” she said.',
]
/** More of them, which begin with a quotation. */
export const QUOTING = ['“Nobody counts,” said Astrid Solheim, a baker.', '"Nobody counts," Ms Solheim said.', '‘Nobody counts,’ said Tomas Lindqvist of Uppsala.']
