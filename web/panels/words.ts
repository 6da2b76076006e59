// Counts words: runs of letters and digits, with the marks that stand inside of words. It looks at
// characters one by one, since it counts a long text again and again while the reader types.
// Tested in tests/web/page-model.test.mjs.

const outside = 1
const inside = 2 // goes on with a word, begins none
const letter = 3

const isLetter = /[\p{L}\p{N}]/u
const isInside = /[\p{M}'’.-]/u

/** What was found out about a character: 0 where nothing was yet. Europe's scripts and its punctuation. */
const known = new Uint8Array(0x2100)

function kindOf(code: number): number {
  const found = known[code]
  if (found) return found
  const character = String.fromCodePoint(code)
  const kind = isLetter.test(character) ? letter : isInside.test(character) ? inside : outside
  if (code < known.length) known[code] = kind
  return kind
}

/** The words between two offsets of the text. Linear. */
export function wordCount(text: string, start = 0, end = text.length): number {
  let count = 0
  let within = false
  for (let at = start; at < end; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    const kind = kindOf(code)
    if (kind === letter && !within) count++
    within = kind === letter || (within && kind === inside)
  }
  return count
}
