// What the tests of the web half share: paths, the command line as a function, folders with a broken
// part, and the invariants of a result.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const dist = path.join(root, 'dist')
export const NATIVE = path.join(root, 'build/native/crosshead')
export const MODEL = path.join(dist, 'english-news.model')

export const STORY = [
  'Minister quits over bridge', '',
  'LONDON (Reuters) - Transport Minister Jane Holt resigned on Friday. "I take full responsibility," she said.', '',
  '- Fallout -', '',
  'Opposition leader Tom Reed called it "a disaster".', '',
].join('\n')

/** Texts that must give a valid result. Every one is a function, so that the large ones are made when used. */
export const ODD_TEXTS = {
  'empty text': () => '',
  'one character': () => 'x',
  'one space': () => ' ',
  'five megabytes in one line': () => 'The minister, Jane Holt, said: "It is over." '.repeat(120_000).slice(0, 5_000_000),
  'no spaces at all': () => 'x'.repeat(1_000_000),
  'CRLF': () => STORY.replaceAll('\n', '\r\n'),
  'CR alone': () => STORY.replaceAll('\n', '\r'),
  'NUL': () => 'PARIS (AFP) - "A\0B," said John\0Smith.\0\n\0\n',
  'lone surrogates': () => '\uDC00 "Go\uD800," said Ana \uD83D.\n\uDE00\uD83D\uDE00 \uD800',
  'astral letters and marks': () => '😀 "𝒢𝑜 👩‍👩‍👧," said José Nuñez 🇫🇷 in São Paulo.',
  'byte order mark': () => `\uFEFF${STORY}`,
  'thousands of marks': () => '"\u201c\u2018\''.repeat(25_000),
  'thousands of one-word lines': () => 'word\n'.repeat(50_000),
}

/** Runs the command line. Gives the exit status and what it printed. */
export function crosshead(args, input = '', { file = process.execPath, first = [path.join(dist, 'cli.js')] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...first, ...args], { cwd: root })
    const out = []
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.stdin.on('error', () => {}) // it may end before it has read everything
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    child.stdin.end(input)
  })
}

/** A folder that is removed after the test. */
export function folder(t) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'crosshead-'))
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A copy of dist/ with some files replaced (null: missing), as a `base`. */
export function brokenDist(t, replaced) {
  const dir = folder(t)
  fs.cpSync(path.join(dist, 'parts'), path.join(dir, 'parts'), { recursive: true })
  for (const name of ['crosshead.wasm', 'english-news.model']) fs.copyFileSync(path.join(dist, name), path.join(dir, name))
  for (const [name, bytes] of Object.entries(replaced)) {
    if (bytes === null) fs.rmSync(path.join(dir, name))
    else fs.writeFileSync(path.join(dir, name), bytes)
  }
  return dir
}

/** Broken models with the code that each must give. */
export function brokenModels() {
  const good = fs.readFileSync(MODEL)
  const flipped = Buffer.from(good)
  flipped[good.length >> 1] ^= 0xff
  const version = Buffer.from(good)
  version.writeUInt32LE(99, 8)
  return {
    'model-empty': Buffer.alloc(0),
    'model-truncated': good.subarray(0, good.length >> 1),
    'model-damaged': flipped,
    'model-wrong-version': version,
    'model-unknown-format': Buffer.from('<!doctype html><title>Not found</title>'),
  }
}

const cutsPair = (text, at) =>
  at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text[at]) && /[\uD800-\uDBFF]/.test(text[at - 1])

/** Everything that must hold for any result; gives a list of what does not. */
export function faults(text, result) {
  const bad = []
  const check = (span, what, within = { start: 0, end: text.length }) => {
    if (!span) return
    const { start, end } = span
    if (!(Number.isInteger(start) && Number.isInteger(end) && within.start <= start && start < end && end <= within.end))
      bad.push(`${what} [${start}, ${end}) is not inside [${within.start}, ${within.end})`)
    else if (cutsPair(text, start) || cutsPair(text, end)) bad.push(`${what} [${start}, ${end}) cuts a surrogate pair`)
  }
  const ordered = (spans, what, disjoint) => spans.forEach((span, i) => {
    const last = spans[i - 1]
    if (!last) return
    if (disjoint ? span.start < last.end : span.start < last.start || (span.start === last.start && span.end > last.end))
      bad.push(`${what}[${i}] is out of order`)
  })
  const index = (at, list, what) => {
    if (at !== null && !(Number.isInteger(at) && at >= 0 && at < list.length)) bad.push(`${what} is ${at} of ${list.length}`)
  }
  const hundredths = (value, what) => {
    if (!(value >= 0 && value <= 1 && /^[01](\.\d{1,2})?$/.test(String(value)))) bad.push(`${what} has confidence ${value}`)
  }
  const { blocks, sections, sentences, mentions, entities, quotes, dateline } = result
  if (result.crosshead !== 1) bad.push('not schema 1')
  if (result.length !== text.length) bad.push(`length ${result.length}, not ${text.length}`)
  for (const [what, spans] of Object.entries({ blocks, sections, sentences, mentions })) {
    spans.forEach((span, i) => check(span, `${what}[${i}]`))
    ordered(spans, what, true)
  }
  ordered(quotes, 'quotes', false)
  // blocks tile what is not blank
  let at = 0
  for (const block of [...blocks, { start: text.length, end: text.length }]) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, block.start))) bad.push(`text outside blocks in [${at}, ${block.start})`)
    at = block.end
  }
  let b = 0
  sentences.forEach((sentence, i) => {
    while (b < blocks.length && blocks[b].end <= sentence.start) b++
    check(sentence, `sentences[${i}] in its block`, blocks[b])
  })
  for (const [i, section] of sections.entries()) check(section.heading, `sections[${i}].heading`, section)
  check(dateline, 'dateline')
  mentions.forEach((mention, i) => {
    hundredths(mention.confidence, `mentions[${i}]`)
    index(mention.entity, entities, `mentions[${i}].entity`)
    const named = ['PERSON', 'ORG', 'LOC', 'NORP', 'MISC'].includes(mention.type)
    if (named !== (mention.entity !== null)) bad.push(`mentions[${i}] (${mention.type}) has entity ${mention.entity}`)
  })
  let listed = 0
  entities.forEach((entity, i) => {
    if (entity.id !== i) bad.push(`entities[${i}] has id ${entity.id}`)
    if (entity.mentions.length === 0) bad.push(`entities[${i}] has no mention`)
    entity.mentions.forEach((m, k) => {
      if (mentions[m]?.entity !== i) bad.push(`mentions[${m}] is not of entity ${i}`)
      if (k > 0 && m <= entity.mentions[k - 1]) bad.push(`entities[${i}].mentions are out of order`)
    })
    listed += entity.mentions.length
    for (const words of [entity.name, ...entity.aliases]) if (/\s\s|[\n\r\t]/.test(words)) bad.push(`entities[${i}]: "${words}" has more than single spaces`)
  })
  if (listed !== mentions.filter((mention) => mention.entity !== null).length) bad.push('a mention is missing from its entity')
  quotes.forEach((quote, i) => {
    const what = `quotes[${i}]`
    check(quote, what)
    hundredths(quote.confidence, what)
    index(quote.parent, quotes, `${what}.parent`)
    if (quote.parent !== null) check(quote, `${what} in its parent`, quotes[quote.parent])
    if (quote.parts.length === 0) bad.push(`${what} has no part`)
    quote.parts.forEach((part) => check(part, `${what}.part`, quote))
    ordered(quote.parts, `${what}.parts`, true)
    if (quote.parts[0]?.start !== quote.start || quote.parts.at(-1)?.end !== quote.end) bad.push(`${what} is not its parts`)
    check(quote.speaker, `${what}.speaker`)
    check(quote.cue, `${what}.cue`)
    if (quote.speaker) {
      index(quote.speaker.entity, entities, `${what}.speaker.entity`)
      const name = quote.speaker.entity === null ? null : entities[quote.speaker.entity]?.name
      if (quote.speaker.name !== name) bad.push(`${what}.speaker is ${quote.speaker.name}, its entity ${name}`)
    }
    if (quote.kind === 'term' && quote.speaker) bad.push(`${what} is a term with a speaker`)
  })
  return bad
}
