// The quotes as CSV (RFC 4180): one line per quote, offsets in UTF-16 units. A cell that a
// spreadsheet would run as a formula is opened with an apostrophe.
// Tested in tests/web/page-exports.test.mjs.
import { quoteText, speakerName } from '../../../panels/people.js'
import type { Annotation, Span } from '../../../types.js'

const columns = ['kind', 'speaker', 'called', 'cue', 'quote', 'confidence', 'rule', 'start', 'end']

function cell(value: string | number): string {
  const plain = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export function quotesCsv(text: string, result: Annotation): string {
  const words = (span: Span | null) => (span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : '')
  const rows = result.quotes.map((quote) => [
    quote.kind,
    speakerName(text, quote) ?? '',
    words(quote.speaker),
    words(quote.cue),
    quoteText(text, quote),
    quote.confidence,
    quote.rule,
    quote.start,
    quote.end,
  ])
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
