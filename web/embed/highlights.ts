// How marks look: a sheet of ::highlight rules, adopted by the document (or the shadow root) that
// holds an article and taken out again with the last annotator of such articles. A sheet whose rules
// match every element makes the browser style the whole page anew (3,000 elements: 23 ms instead of 2),
// so where highlights are inherited (CSS Pseudo-Elements 4) the rules match the article's element alone. Kinds differ in the shape of their
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

/** The rules for what matches a selector. */
function rules(scope: string): string {
  const mark = (name: string) => `${scope}::highlight(crosshead-${name})`
  const lines = LINES.map(([name, style, colour]) => `  ${mark(name)} {
    text-decoration: underline ${style} var(--crosshead-${name}, ${colour}); text-decoration-thickness: ${style === 'double' ? 1 : 2}px }`)
  return `
@media screen {
${lines.join('\n')}
  ${mark('quotes')} { background-color: var(--crosshead-quotes, rgb(234 179 8 / .2)) }
  ${mark('indirect')} { background-color: var(--crosshead-indirect, rgb(128 128 128 / .16)) }
  ${mark('active')} { background-color: var(--crosshead-active, rgb(234 120 8 / .45)) }
}
@media screen and (forced-colors: active) {
  ${mark('quotes')}, ${mark('indirect')} { text-decoration: underline wavy }
  ${mark('active')} { background-color: Highlight; color: HighlightText }
}`
}

const users = new Map<DocumentOrShadowRoot, Map<string, { sheet: CSSStyleSheet; count: number }>>()

let inherited: boolean | undefined

/** Whether ::highlight rules of an element hold for the elements inside: tried once in a child of `host`. */
function isInherited(host: Element): boolean {
  if (inherited !== undefined) return inherited
  const probe = document.createElement('div')
  const [outer, inner] = [document.createElement('b'), document.createElement('i')]
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('b::highlight(crosshead-probe) { color: #010203 }')
  outer.append(inner)
  const shadow = probe.attachShadow({ mode: 'closed' })
  shadow.adoptedStyleSheets = [sheet]
  shadow.append(outer)
  host.append(probe)
  inherited = getComputedStyle(inner, '::highlight(crosshead-probe)').color === 'rgb(1, 2, 3)'
  probe.remove()
  return inherited
}

/**
 * Makes a root draw the marks in the articles that `selector` names ("": anywhere); the returned
 * function undoes it. `host` is an element of ours in the document.
 */
export function adoptHighlights(root: DocumentOrShadowRoot, selector: string, host: Element): () => void {
  const scope = selector && isInherited(host) ? `:where(${selector})` : ''
  const sheets = users.get(root) ?? new Map<string, { sheet: CSSStyleSheet; count: number }>()
  users.set(root, sheets)
  let entry = sheets.get(scope)
  if (!entry) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules(scope))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    sheets.set(scope, (entry = { sheet, count: 0 }))
  }
  entry.count++
  const { sheet } = entry
  let done = false
  return () => {
    if (done) return
    done = true
    if (--entry.count > 0) return
    sheets.delete(scope)
    if (sheets.size === 0) users.delete(root)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
