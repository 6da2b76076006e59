#!/usr/bin/env node
// A differential test: what changes in the typing of a text must change no annotation but offsets.
// usage: quotes-stability.mjs FILE.jsonl [--show N]
// Each line of FILE is {"id", "text"}. Every text is annotated as it is and in four forms: curly marks
// made straight, lines wrapped at 70 columns, CRLF line ends, non-breaking spaces. Prints the share of
// texts whose quotations stay equal (kind, words of every part, speaker, cue, rule, parent).
// CROSSHEAD_CLI names the program (default: build/native/crosshead).
import { parseArgs } from 'node:util'
import { annotateAll, readRecords } from './lib/evaluation.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '0' } },
})
if (positionals.length !== 1) {
  console.error('usage: quotes-stability.mjs FILE.jsonl [--show N]')
  process.exit(2)
}

/** The same text with each paragraph (a line that blank lines surround) wrapped at `width` columns. */
function wrapped(text, width = 70) {
  return text.replace(/(^|\n\n)([^\n]+)(?=\n\n|$)/g, (_, before, line) => {
    let column = 0
    const out = line.split(' ').map((word, i) => {
      const breaks = i > 0 && column + 1 + word.length > width
      column = breaks ? word.length : column + (i > 0) + word.length
      return (i === 0 ? '' : breaks ? '\n' : ' ') + word
    })
    return before + out.join('')
  })
}

const forms = {
  'straight marks': (text) => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'"),
  'wrapped at 70': (text) => wrapped(text),
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  'non-breaking spaces': (text) => text.replace(/ /g, '\u00a0'),
}

/** What must stay: words with one kind of space and mark, no offsets. */
function essence(text, annotation) {
  const words = (span) => span && text.slice(span.start, span.end)
    .replace(/[\s\u00a0]+/g, ' ').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")
  const named = (name) => name?.replace(/[‘’]/g, "'") ?? null
  return annotation.quotes.map((quote) => [
    quote.kind, quote.parts.map(words).join(' | '), words(quote.speaker), named(quote.speaker?.name),
    words(quote.cue), quote.rule, quote.parent].join('; '))
}

process.env.CROSSHEAD_CLI ||= 'build/native/crosshead'
const texts = readRecords(positionals[0]).map(({ text }) => text)
const plain = (await annotateAll(texts)).map((annotation, i) => essence(texts[i], annotation))
let all = 0, kept = 0, shown = 0
for (const [name, change] of Object.entries(forms)) {
  const changed = texts.map(change)
  const found = (await annotateAll(changed)).map((annotation, i) => essence(changed[i], annotation))
  let equal = 0
  found.forEach((quotes, i) => {
    if (quotes.join('\n') === plain[i].join('\n')) return ++equal
    if (shown++ >= Number(values.show)) return
    console.log(`text ${i}, ${name}:`)
    for (const quote of plain[i]) if (!quotes.includes(quote)) console.log(`  - ${quote}`)
    for (const quote of quotes) if (!plain[i].includes(quote)) console.log(`  + ${quote}`)
  })
  console.log(`${name}: ${equal} of ${texts.length} equal (${(100 * equal / texts.length).toFixed(1)} %)`)
  all += texts.length
  kept += equal
}
console.log(`all forms: ${(100 * kept / all).toFixed(2)} % equal`)
