// The texts of the benchmark: our own golden cases, mixed to any length with ever other names, so that
// a long text has as many people and places as one of real articles.
import fs from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
const lists = path.join(root, 'wasm/data/lists')
const cases = path.join(root, 'tests/cases')

/** The same numbers on every machine. */
export function random(seed) {
  let state = seed >>> 0
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

function names(list) {
  const rows = fs.readFileSync(path.join(lists, `${list}.tsv`), 'utf8').split('\n')
  return rows.map((row) => row.split('\t')[0]).filter((name) => /^[A-Z][a-z]+$/.test(name))
}

/** A text of about `size` characters: whole articles, the last one cut at a paragraph where `size` is small. */
export function makeText(size, seed = 1) {
  const below = random(seed)
  const kinds = ['given_names', 'family_names', 'places'].map((list) => {
    const all = names(list)
    return { all, known: new Set(all) }
  })
  const articles = fs.readdirSync(cases).filter((name) => name.endsWith('.txt')).sort()
    .map((name) => fs.readFileSync(path.join(cases, name), 'utf8').trim())
  let text = ''
  while (text.length < size) {
    const other = new Map()
    text += articles[below(articles.length)].replace(/\b[A-Z][a-z]{2,}\b/g, (word) => {
      const kind = kinds.find(({ known }) => known.has(word))
      if (kind && !other.has(word)) other.set(word, kind.all[below(kind.all.length)])
      return other.get(word) ?? word
    })
    text += '\n\n'
  }
  return text.slice(0, text.lastIndexOf('\n\n', size) + 1 || size)
}

/**
 * Keys of somebody who types: [start, end, insert] each, one after the other. Sentences with names behind
 * paragraphs, words inside of them, slips taken back letter by letter.
 */
export function makeKeys(text, count, seed = 1) {
  const below = random(seed)
  const sentences = [' The mayor, Ana Duarte, said on Monday that "nothing was lost" in the flood.', ' Mr Holm of Reuters disagreed.', ' It rained.']
  const words = [' however', ' Duarte', ' very', ' in London', ', he said,']
  const keys = []
  let grown = text
  const type = (start, end, insert) => {
    keys.push([start, end, insert])
    grown = grown.slice(0, start) + insert + grown.slice(end)
  }
  const write = (at, letters) => [...letters].forEach((letter, i) => type(at + i, at + i, letter))
  const place = (pattern) => {
    const all = [...grown.matchAll(pattern)]
    return all[below(all.length)].index
  }
  while (keys.length < count) {
    const end = place(/(?<=\.)\n/g)
    write(end, sentences[below(sentences.length)])
    const inside = place(/(?<=[a-z]{3}) (?=[a-z]{3})/g)
    write(inside, words[below(words.length)])
    const slip = place(/(?<=[a-z]{4}) /g)
    for (let at = slip; at > slip - 3; at--) type(at - 1, at, '')
    write(slip - 3, 'ing')
  }
  return keys.slice(0, count)
}
