#!/usr/bin/env node
// Measures mentions against column files: strict spans and types, on plain text.
// usage: eval-names.mjs FILE.conll ...
// CROSSHEAD_CLI names the program (default: node dist/cli.js).
//
// A line of a file is a token, a tab and its label: O, B-TYPE or I-TYPE; blank lines part sentences, and a token
// "-DOCSTART-" documents. The tokens are joined as they would be printed, a sentence a paragraph, and read by the
// whole engine; a token belongs to a mention that covers half of it. Only types that a file labels count in it.
// Facilities and countries are LOC; events, works, laws, products and languages are MISC.
import fs from 'node:fs'
import path from 'node:path'
import { annotateAll, Tally } from './lib/evaluation.mjs'

const files = process.argv.slice(2)
if (files.length === 0 || files[0].startsWith('--')) {
  console.error('usage: eval-names.mjs FILE.conll ...')
  process.exit(2)
}

const OUR_TYPE = {
  PER: 'PERSON', GPE: 'LOC', FAC: 'LOC', LOCATION: 'LOC', ORGANIZATION: 'ORG',
  EVENT: 'MISC', WORK: 'MISC', WORK_OF_ART: 'MISC', LAW: 'MISC', PRODUCT: 'MISC', LANGUAGE: 'MISC', OTH: 'MISC', VEHICLE: 'MISC',
}
const LONGEST = 400 // sentences: a file without documents is read in parts of 25

/** Documents as lists of sentences, a sentence as a list of [token, label]. */
function readDocuments(file) {
  const documents = [[[]]]
  for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [token, label] = line.split('\t')
    if (token === '-DOCSTART-') documents.push([[]])
    else if (!token) documents.at(-1).push([])
    else documents.at(-1).at(-1).push([token, label])
  }
  return documents.map((sentences) => sentences.filter((tokens) => tokens.length)).filter((sentences) => sentences.length)
    .flatMap((sentences) => (sentences.length <= LONGEST ? [sentences]
      : Array.from({ length: Math.ceil(sentences.length / 25) }, (_, i) => sentences.slice(i * 25, i * 25 + 25))))
}

const LEANS_LEFT = /^([,.;:!?)\]}%]|['’](s|S|m|d|re|ve|ll)?|n['’]t|''|”|»)$/
const LEANS_RIGHT = /^([([{$£€#]|``|“|‘|«)$/

/** Text of a document, with where its tokens are and what is marked in it. */
function printed(sentences) {
  let text = ''
  const tokens = [], gold = []
  for (const [number, sentence] of sentences.entries()) {
    let open = false, glued = true // straight marks open and close in turn
    if (text) text += '\n\n'
    for (const [token, label = 'O'] of sentence) {
      const straight = token === '"'
      if (!glued && !LEANS_LEFT.test(token) && !(straight && open)) text += ' '
      tokens.push({ start: text.length, end: text.length + token.length, sentence: number })
      text += token
      if (straight) open = !open
      glued = LEANS_RIGHT.test(token) || (straight && open)
      const [, place, name] = /^([BI])-(.+)$/.exec(label) ?? []
      const last = gold.at(-1)
      if (place === 'I' && last?.end === tokens.length - 1 && last.name === name && last.sentence === number) last.end = tokens.length
      else if (place) gold.push({ start: tokens.length - 1, end: tokens.length, name, type: OUR_TYPE[name] ?? name, sentence: number })
    }
  }
  return { text, tokens, gold }
}

/** The tokens that a mention covers at least half of; they follow each other in one sentence. */
function covered(mention, tokens, from) {
  let first = from
  while (first < tokens.length && tokens[first].end <= mention.start) first++
  const half = ({ start, end }) => (Math.min(end, mention.end) - Math.max(start, mention.start)) * 2 >= end - start
  while (first < tokens.length && tokens[first].start < mention.end && !half(tokens[first])) first++
  let end = first
  while (end < tokens.length && half(tokens[end]) && tokens[end].sentence === tokens[first].sentence) end++
  return { start: first, end }
}

for (const file of files) {
  const documents = readDocuments(file).map(printed)
  const labelled = new Set(documents.flatMap(({ gold }) => gold.map(({ type }) => type)))
  const annotations = await annotateAll(documents.map(({ text }) => text))
  const tallies = new Map([...labelled].sort().map((type) => [type, new Tally()]))
  const key = ({ start, end }) => `${start}-${end}`
  documents.forEach(({ tokens, gold }, i) => {
    let from = 0
    const found = annotations[i].mentions.map((mention) => {
      const span = covered(mention, tokens, from)
      from = span.start
      // What files call a date has the time of day in it.
      return { ...span, type: mention.type === 'TIME' && !labelled.has('TIME') ? 'DATE' : mention.type }
    }).filter(({ start, end }) => start < end)
    const of = (list, type) => new Set(list.filter((span) => span.type === type).map(key))
    for (const [type, tally] of tallies) tally.add(of(found, type), of(gold, type))
  })
  console.log(`${path.basename(file)}: ${documents.length} texts`)
  for (const [type, tally] of tallies) tally.print(type)
  const names = new Tally()
  for (const type of ['PERSON', 'ORG', 'LOC'])
    for (const sum of ['right', 'found', 'gold']) names[sum] += tallies.get(type)?.[sum] ?? 0
  names.print('PERSON, ORG and LOC')
}
