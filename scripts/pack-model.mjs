#!/usr/bin/env node
// Packs one language into a model file: the lists of wasm/data/lists and the tagger's weights.
// usage: pack-model.mjs OUT [--weights FILE]
// The format stands in wasm/language.h.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const data = path.join(path.dirname(fileURLToPath(import.meta.url)), '../wasm/data')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { weights: { type: 'string', default: path.join(data, 'english-news.weights') } },
})
if (positionals.length !== 1) {
  console.error('usage: pack-model.mjs OUT [--weights FILE]')
  process.exit(2)
}

/** Columns of a list of names that the engine asks for: the culture of a person's name stays in the source. */
const COLUMNS = { given_names: 2, family_names: 1 }
/** Lists of ordinary words: their rows keep their order. Rows of names go by class, because like neighbours pack best. */
const WORDS = ['cues', 'source_nouns', 'titles', 'alias_families']
/** Lists without a column of other forms. */
const FORMLESS = ['given_names', 'family_names', 'titles', 'source_nouns']
/** Lists of single words, in which neighbours begin alike. */
const ALPHABETICAL = ['given_names', 'family_names', 'cities']
/** A row that begins as the one before says how far with one character: 1 byte, 2 bytes ... */
const SHARED = Array.from({ length: 18 }, (_, i) => String.fromCharCode(14 + i))

/** A form by its difference from the head: "*ed" is the head with an ending, "-ing" the same without the head's last letter. */
function ending(head, form) {
  if (/^[*-]/.test(form)) throw new Error(`${head}: a form begins with ${form[0]}`)
  if (form.startsWith(head)) return `*${form.slice(head.length)}`
  return /[a-z]$/.test(head) && head.length > 2 && form.startsWith(head.slice(0, -1)) ? `-${form.slice(head.length - 1)}` : form
}
const withEndings = ([head, forms, ...others]) =>
  [head, (forms ?? '').split('|').filter((form) => form !== head).map((form) => ending(head, form)).join('|'), ...others]

/** Rows without what they share with the row before. */
function shortened(lines) {
  let before = ''
  return lines.map((line) => {
    const name = line.split('\t')[0]
    let shared = 0
    while (shared < SHARED.length && name[shared] !== undefined && name[shared] === before[shared] && name[shared] < '\x80') shared++
    before = name
    return shared > 0 ? SHARED[shared - 1] + line.slice(shared) : line
  })
}

/** One table as the engine reads it; comment lines ("# ...") and the country of a class ("agency/gb") stay in the source. */
function rows(name, source) {
  const plain = source.split('\n').filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t'))
  const cells = FORMLESS.includes(name) ? plain : plain.map(withEndings)
  if (WORDS.includes(name)) return cells.map((row) => row.join('\t'))
  const kept = cells.map((row) => row.slice(0, COLUMNS[name]).map((cell, i) => (i === 2 ? cell.replace(/\/.*/, '') : cell)))
  const shared = name in COLUMNS ? 1 : 2 // the column that is said once for many rows
  const by = (row) => `${row[shared] ?? ''}\t${row[0]}`
  let said = ''
  return kept.sort((a, b) => (by(a) < by(b) ? -1 : 1)).flatMap((row) => {
    const line = row.map((cell, i) => (i === shared ? '' : cell)).join('\t').trimEnd()
    if ((row[shared] ?? '') === said) return line
    said = row[shared] ?? ''
    return [`=${'\t'.repeat(shared)}${said}`, line]
  })
}

function lexicon() {
  const lists = path.join(data, 'lists')
  const text = fs.readdirSync(lists).filter((name) => name.endsWith('.tsv')).sort().map((file) => {
    const name = path.basename(file, '.tsv')
    const lines = rows(name, fs.readFileSync(path.join(lists, file), 'utf8'))
    return [`#${name}`, ...(ALPHABETICAL.includes(name) ? shortened(lines) : lines)].join('\n')
  })
  return Buffer.from(text.join('\n') + '\n')
}

/** FNV-1a over little-endian words of 32 bits, the last one filled with zeros. */
function fnv1a(bytes) {
  const words = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
  bytes.copy(words)
  let sum = 0x811c9dc5
  for (let at = 0; at < words.length; at += 4) sum = Math.imul(sum ^ words.readUInt32LE(at), 0x01000193)
  return sum >>> 0
}

const sections = [
  ['META', Buffer.from('english-news 1')],
  ['LEXI', lexicon()],
  ['TAGR', fs.existsSync(values.weights) ? fs.readFileSync(values.weights) : Buffer.alloc(0)],
]
/** See model_version in wasm/language.h. */
const VERSION = 5
const HEADER = 24, ENTRY = 16, ALIGN = 8
let offset = HEADER + ENTRY * sections.length
const table = Buffer.alloc(ENTRY * sections.length), bodies = []
sections.forEach(([tag, bytes], i) => {
  const pad = (ALIGN - (offset % ALIGN)) % ALIGN
  bodies.push(Buffer.alloc(pad), bytes)
  offset += pad
  table.write(tag, i * ENTRY, 'latin1')
  table.writeUInt32LE(offset, i * ENTRY + 4)
  table.writeUInt32LE(bytes.length, i * ENTRY + 8)
  offset += bytes.length
})
const body = Buffer.concat([table, ...bodies])
const header = Buffer.alloc(HEADER)
header.write('xheadmdl', 0, 'latin1')
header.writeUInt32LE(VERSION, 8)
header.writeUInt32LE(sections.length, 12)
header.writeUInt32LE(HEADER + body.length, 16)
header.writeUInt32LE(fnv1a(body), 20)
fs.mkdirSync(path.dirname(positionals[0]), { recursive: true })
fs.writeFileSync(positionals[0], Buffer.concat([header, body]))
