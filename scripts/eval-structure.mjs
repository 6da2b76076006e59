#!/usr/bin/env node
// Measures headings and boilerplate against annotated texts.
// usage: eval-structure.mjs FILE.jsonl ... [--errors N]
// CROSSHEAD_CLI names the program (default: node dist/cli.js); --errors prints the first N of each kind.
//
// Two kinds of records, told apart by their fields; offsets count code points:
//   {id, text, headings: [[start, end], ...]}             headings: headline and crossheads together
//   {id, blocks: [{text, body: true|false}, ...]}         the blocks of a web page; body: the article
// The blocks of a page are joined by blank lines, as when a page is copied. A block counts as found
// boilerplate when most of its characters lie in blocks of that kind; headline, byline and captions are
// no article body either, so they are counted once as missed and once not at all.
import { parseArgs } from 'node:util'
import { annotateAll, readRecords, Tally } from './lib/evaluation.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
})
if (positionals.length === 0) {
  console.error('usage: eval-structure.mjs FILE.jsonl ... [--errors N]')
  process.exit(2)
}

const OFFSETS = ['--offsets', 'codepoint']
const ERRORS = Number(values.errors)
const HEAD = new Set(['headline', 'standfirst', 'byline', 'caption'])
const isHeading = (block) => block.kind === 'headline' || block.kind === 'crosshead'
const show = (record, text) => JSON.stringify(`${record.id.slice(0, 20)}: ${text.slice(0, 90)}`)

async function scoreHeadings(records) {
  const all = new Tally(), genres = new Map()
  const annotations = await annotateAll(records.map((record) => record.text), ...OFFSETS)
  records.forEach((record, i) => {
    const characters = [...record.text]
    const text = ([start, end]) => characters.slice(start, end).join('')
    const key = (span) => text(span).replace(/[\s\p{P}]+/gu, ' ').trim() + `@${span[0]}`
    const gold = new Map(record.headings.map((span) => [key(span), span]))
    const found = new Map(annotations[i].blocks.filter(isHeading)
      .map(({ start, end }) => [key([start, end]), [start, end]]))
    const genre = genres.get(record.genre) ?? genres.set(record.genre, new Tally()).get(record.genre)
    for (const tally of [all, genre]) {
      tally.gold += gold.size
      tally.found += found.size
      for (const [k, span] of gold) found.has(k) ? tally.right++ : tally.missed.push(show(record, text(span)))
      for (const [k, span] of found) if (!gold.has(k)) tally.wrong.push(show(record, text(span)))
    }
  })
  for (const [genre, tally] of genres) if (genre) tally.print(`headings, ${genre}`, ERRORS)
  all.print('headings', ERRORS)
}

async function scoreBoilerplate(records) {
  const tally = new Tally(), lenient = new Tally()
  let bodyLost = 0, bodyAll = 0
  const pages = records.map((record) => {
    const spans = []
    let at = 0
    for (const { text } of record.blocks) {
      const length = [...text].length
      spans.push([at, at + length])
      at += length + 2
    }
    return { spans, text: record.blocks.map((block) => block.text).join('\n\n') }
  })
  const annotations = await annotateAll(pages.map((page) => page.text), ...OFFSETS)
  records.forEach((record, i) => {
    const { blocks } = annotations[i]
    let next = 0
    record.blocks.forEach((block, k) => {
      const [start, end] = pages[i].spans[k]
      while (next < blocks.length && blocks[next].end <= start) next++
      const covered = { boilerplate: 0, head: 0 }
      for (let b = next; b < blocks.length && blocks[b].start < end; b++)
        covered[HEAD.has(blocks[b].kind) ? 'head' : blocks[b].kind] +=
          Math.min(end, blocks[b].end) - Math.max(start, blocks[b].start)
      const found = covered.boilerplate * 2 > end - start
      const head = covered.head * 2 > end - start
      if (block.body) bodyAll += end - start
      if (block.body && found) bodyLost += end - start
      for (const t of [tally, lenient]) {
        if (t === lenient && head && !block.body) continue
        t.gold += !block.body
        t.found += found
        t.right += found && !block.body
      }
      if (found && block.body) tally.wrong.push(show(record, block.text))
      if (!found && !block.body) tally.missed.push(show(record, block.text))
    })
  })
  tally.print('boilerplate blocks', ERRORS)
  lenient.print('boilerplate blocks, what was read as head or caption left out', ERRORS)
  console.log(`article text taken for boilerplate: ${((100 * bodyLost) / (bodyAll || 1)).toFixed(2)} % of characters`)
}

for (const file of positionals) {
  const records = readRecords(file)
  console.log(`${file}: ${records.length} texts`)
  await (records[0].headings ? scoreHeadings(records) : scoreBoilerplate(records))
}
