// What an input seems to be that it is not read as. The run goes on: the input may be what it says.
// Tested by tests/web/cli.test.mjs.
import { isUtf8 } from 'node:buffer'
import { isDocument } from '../encoding.js'
import type { Settings } from './settings.js'

/** How much of a text tells what it is, in bytes. */
const HEAD = 1024

/** Sentences about a whole text, as they go behind its name. */
export function doubts(text: Buffer, format: Settings['format']): string[] {
  const head = text.subarray(0, HEAD).toString('utf8')
  const found: string[] = []
  if (/^\s*\{\s*"[^"]*"\s*:/.test(head))
    found.push(`is read as one article; ${format === 'ndjson' ? 'records come from standard input and from files named .ndjson or .jsonl' : '--format ndjson reads its records'}`)
  if (isDocument(head)) found.push('is a document (PDF, Word or RTF), but is read as plain text')
  if (/^\s*<(!doctype html|html)\b/i.test(head)) found.push('is read as plain text, and its tags with it')
  if (!isUtf8(text)) found.push('is not in UTF-8 throughout; the other bytes read as U+FFFD')
  return found
}
