// Where the spans of one text lie in another version of it. A span moves with its paragraph where
// that is found again word for word; else it is looked for by its words and what stands around them
// (Web Annotation's TextQuoteSelector). A span that is not found for certain is lost: right or gone.
// Tested by tests/web/dom.test.mjs.
import type { Span } from '../types.js'

/** Characters on each side that must be the same, unless the paragraph ends there. */
const CONTEXT = 20
/** Characters that all the searches for one text may look at. Past that, spans are lost. */
const BUDGET = 20_000_000

interface Paragraph extends Span {
  text: string
}

function paragraphs(text: string): Paragraph[] {
  const out: Paragraph[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) out.push({ start, end, text: text.slice(start, end) })
    start = end + 2
  }
  return out
}

function grouped(list: readonly Paragraph[]): Map<string, Paragraph[]> {
  const groups = new Map<string, Paragraph[]>()
  for (const paragraph of list) {
    const group = groups.get(paragraph.text)
    if (group) group.push(paragraph)
    else groups.set(paragraph.text, [paragraph])
  }
  return groups
}

/** The words before (`step` -1) or behind (1) are the same for CONTEXT characters or up to both ends. */
function sameContext(a: Paragraph, atA: number, b: Paragraph, atB: number, step: 1 | -1): boolean {
  for (let n = 0; n < CONTEXT; n++) {
    const inA = a.text[atA + n * step]
    const inB = b.text[atB + n * step]
    if (inA !== inB) return false
    if (inA === undefined) return true
  }
  return true
}

/**
 * Makes the function that takes a span of `from` to its place in `to`, or to null. Offsets of both
 * are UTF-16; paragraphs are parted by "\n\n". O(lengths) here; O(log paragraphs) for a span that
 * moves with its paragraphs.
 */
export function reanchor(from: string, to: string): (span: Span) => Span | null {
  if (from === to) return (span) => span
  const before = paragraphs(from)
  const after = paragraphs(to)
  const places = grouped(after)
  const moved = new Map<Paragraph, Paragraph>()
  const changed = new Set(after)
  for (const [text, group] of grouped(before)) {
    const targets = places.get(text)
    if (targets?.length !== group.length) continue // gone, new, or nobody knows which one
    group.forEach((paragraph, i) => {
      moved.set(paragraph, targets[i]!)
      changed.delete(targets[i]!)
    })
  }
  let budget = BUDGET
  const known = new Map<string, Span | null>() // what searches found

  const paragraphAt = (offset: number): Paragraph | undefined => {
    let low = 0
    let high = before.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (before[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    const found = before[low]
    return found && found.start <= offset ? found : undefined
  }

  /** By its words and their context, in the paragraphs that are new; null unless there is one place only. */
  const search = (home: Paragraph, span: Span): Span | null => {
    const words = from.slice(span.start, span.end)
    const at = span.start - home.start
    let found: Span | null = null
    for (const paragraph of changed) {
      budget -= paragraph.text.length
      if (budget < 0) return null
      for (let i = paragraph.text.indexOf(words); i >= 0; i = paragraph.text.indexOf(words, i + 1)) {
        const same =
          sameContext(home, at - 1, paragraph, i - 1, -1) &&
          sameContext(home, at + words.length, paragraph, i + words.length, 1)
        if (!same) continue
        if (found) return null
        found = { start: paragraph.start + i, end: paragraph.start + i + words.length }
      }
    }
    return found
  }

  return (span) => {
    if (span.start >= span.end) return null
    const first = paragraphAt(span.start)
    const last = paragraphAt(span.end - 1)
    if (!first || !last) return null
    const newFirst = moved.get(first)
    const newLast = moved.get(last)
    if (newFirst && newLast) {
      const start = newFirst.start + span.start - first.start
      const end = newLast.start + span.end - last.start
      const whole = first === last || to.slice(start, end) === from.slice(span.start, span.end)
      return whole ? { start, end } : null
    }
    if (first !== last) return null
    const key = `${span.start} ${span.end}`
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = search(first, span)))
    return found
  }
}

/**
 * The same between two texts that differ in white space alone; null where they differ in more.
 * A span begins and ends at the same characters. O(lengths) here, O(1) for a span.
 */
export function alignText(from: string, to: string): ((span: Span) => Span | null) | null {
  const places = new Uint32Array(from.length) // of each character of `from` that is not white space
  let at = 0
  const skipSpace = (text: string, i: number) => {
    while (i < text.length && /\s/.test(text[i]!)) i++
    return i
  }
  for (let i = skipSpace(from, 0); i < from.length; i = skipSpace(from, i + 1)) {
    at = skipSpace(to, at)
    if (from[i] !== to[at]) return null
    places[i] = at++
  }
  if (skipSpace(to, at) < to.length) return null
  return ({ start, end }) => {
    const first = skipSpace(from, start)
    let last = end - 1
    while (last > first && /\s/.test(from[last]!)) last--
    return first <= last ? { start: places[first]!, end: places[last]! + 1 } : null
  }
}
