#!/usr/bin/env node
// Measures quotations and their speakers against texts that were marked by hand.
// usage: eval-quotes.mjs FILE.jsonl ...
// CROSSHEAD_CLI names the program (default: node dist/cli.js).
//
// A record is {id, text, quotes: [{start, end, spans?, type, speaker_start?, speaker_end?, speaker_name?,
// pronoun_speaker?}]}, a type direct, mixed or indirect, offsets in code points. Direct quotations are compared
// piece by piece, cut at line breaks, without their marks and the punctuation at their edges; marked words inside
// speech of another type are neither wanted nor counted as wrong. Of all attributions, one is found where more
// than half of the longer span is common. A speaker is right where the words named overlap, a name where one
// of both holds the other.
import path from 'node:path'
import { annotateAll, readRecords, share, Tally } from './lib/evaluation.mjs'

const files = process.argv.slice(2)
if (files.length === 0 || files[0].startsWith('--')) {
  console.error('usage: eval-quotes.mjs FILE.jsonl ...')
  process.exit(2)
}

const EDGE = /[\s"“”„‟«»‘’'`.,;:!?…—–-]/u

/** Pieces of a span of a text's code points, as keys "start-end". */
function pieces(characters, start, end) {
  const found = []
  for (let from = start, at = start; at <= end; at++) {
    if (at < end && characters[at] !== '\n') continue
    let [first, last] = [from, at]
    while (first < last && EDGE.test(characters[first])) first++
    while (last > first && EDGE.test(characters[last - 1])) last--
    if (first < last) found.push(`${first}-${last}`)
    from = at + 1
  }
  return found
}

const common = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
const near = (a, b) => common(a, b) * 2 > Math.max(a.end - a.start, b.end - b.start)
const plain = (name) => (name ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^(the|a|an) /, '').trim()

for (const file of files) {
  const records = readRecords(file)
  const annotations = await annotateAll(records.map(({ text }) => text), '--offsets', 'codepoint')
  const direct = new Tally(), all = new Tally()
  const speakers = { direct: [0, 0], marked: [0, 0], named: [0, 0], pronoun: [0, 0] }
  const count = (which, right) => {
    speakers[which][0] += right
    speakers[which][1]++
  }
  records.forEach(({ text, quotes }, i) => {
    const characters = [...text]
    const gold = quotes.map((quote) => ({
      ...quote, pieces: (quote.spans ?? [[quote.start, quote.end]]).flatMap(([start, end]) => pieces(characters, start, end)) }))
    const found = annotations[i].quotes.filter(({ kind }) => kind !== 'term').map((quote) => ({
      ...quote, pieces: quote.parts.flatMap(({ start, end }) => pieces(characters, start, end)) }))

    const wanted = new Set(gold.filter(({ type }) => type === 'direct').flatMap((quote) => quote.pieces))
    const elsewhere = (piece) => {
      const [start, end] = piece.split('-').map(Number)
      return gold.some((quote) => quote.type !== 'direct' && common(quote, { start, end }) > 0)
    }
    // A piece that is wanted is found as speech of any kind.
    direct.add(new Set(found.flatMap(({ kind, pieces }) =>
      pieces.filter((piece) => wanted.has(piece) || (kind === 'direct' && !elsewhere(piece))))), wanted)

    all.gold += gold.length
    all.found += found.length
    all.right += gold.filter((quote) => found.some((other) => near(quote, other))).length

    for (const quote of gold) {
      if (quote.type === 'indirect' || quote.speaker_start == null) continue
      const ours = found.find((other) => other.pieces.some((piece) => quote.pieces.includes(piece))) ??
        found.find((other) => near(quote, other) || (quote.type === 'mixed' && other.kind !== 'indirect' && other.start >= quote.start && other.end <= quote.end))
      const right = ours?.speaker != null && common(ours.speaker, { start: quote.speaker_start, end: quote.speaker_end }) > 0
      if (quote.type === 'direct') count('direct', right)
      count('marked', right)
      if (!quote.speaker_name) continue
      const [a, b] = [plain(quote.speaker_name), plain(ours?.speaker?.name)]
      const same = b !== '' && (a.includes(b) || b.includes(a))
      count('named', same)
      if (quote.pronoun_speaker) count('pronoun', same)
    }
  })
  console.log(`${path.basename(file)}: ${records.length} texts`)
  direct.print('direct quotations')
  all.print('all attributions, half overlap')
  console.log(`speakers of direct quotations: ${share(...speakers.direct)}, of direct and mixed ones: ${share(...speakers.marked)}`)
  if (speakers.named[1]) console.log(`names of speakers: ${share(...speakers.named)}, behind a pronoun: ${share(...speakers.pronoun)}`)
}
