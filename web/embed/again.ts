// The same mark in another reading of the article, where its words stand there as they did.
// Tested by tests/web/embed-pages.test.mjs.
import { reanchor } from '../dom/anchor.js'
import type { Span } from '../types.js'
import type { Target } from './settings.js'
import type { Reading } from './story.js'

export function again({ kind, index }: Target, before: Reading, now: Reading): Target | null {
  const all = ({ annotation }: Reading): readonly Span[] => annotation[`${kind}s`]
  const old = all(before)[index]
  const span = old && reanchor(before.text, now.text)(old)
  const at = span ? all(now).findIndex(({ start, end }) => start === span.start && end === span.end) : -1
  return at < 0 ? null : { kind, index: at }
}
