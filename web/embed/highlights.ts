// How marks look: one sheet of ::highlight rules, adopted by the document (or the shadow root) that
// holds an article and taken out again with the last annotator. Kinds differ in the shape of their
// line, never in colour alone. The colours have a contrast of at least 3 with white and with near-black,
// so that pages of both kinds are served; each can be set by a custom property.

/** Later names are painted over earlier ones. */
export const PRIORITY: Record<string, number> = { 'crosshead-active': 1 }

const LINES: [name: string, style: string, colour: string][] = [
  ['people', 'solid', '#d0402b'],
  ['organisations', 'double', '#3f7fd9'],
  ['places', 'dashed', '#2f8f46'],
  ['groups', 'dotted', '#a35fc4'],
  ['others', 'dotted', '#8a7a2e'],
  ['figures', 'dotted', '#808080'],
]

const RULES = `
@media screen {
  ${LINES.map(
    ([name, style, colour]) => `::highlight(crosshead-${name}) {
    text-decoration: underline ${style} var(--crosshead-${name}, ${colour}); text-decoration-thickness: ${style === 'double' ? 3 : 2}px }`,
  ).join('\n  ')}
  ::highlight(crosshead-quotes) { background-color: var(--crosshead-quotes, rgb(234 179 8 / .2)) }
  ::highlight(crosshead-indirect) { background-color: var(--crosshead-indirect, rgb(128 128 128 / .16)) }
  ::highlight(crosshead-active) { background-color: var(--crosshead-active, rgb(234 120 8 / .45)) }
}
@media screen and (forced-colors: active) {
  ::highlight(crosshead-quotes), ::highlight(crosshead-indirect) { text-decoration: underline wavy }
  ::highlight(crosshead-active) { background-color: Highlight; color: HighlightText }
}`

let sheet: CSSStyleSheet | null = null
const users = new Map<DocumentOrShadowRoot, number>()

/** Makes a root draw the marks; the returned function undoes it. */
export function adoptHighlights(root: DocumentOrShadowRoot): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(RULES)
  }
  const own = sheet
  const count = users.get(root) ?? 0
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own]
  users.set(root, count + 1)
  let done = false
  return () => {
    if (done) return
    done = true
    const left = users.get(root)! - 1
    if (left > 0) return void users.set(root, left)
    users.delete(root)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== own)
  }
}
