// The three lists of the panel: who is who, who said what, sections. Every entry is a button that
// leads to its place in the article.
import { html, type TemplateResult } from 'lit/html.js'
import type { Layer } from '../panels/layers.js'
import { quoteText, whoIsWho, whoSaidWhat } from '../panels/people.js'
import { fill } from './labels.js'
import type { Labels, Target } from './settings.js'
import type { Reading } from './story.js'

/** Entries of one list; a longer one would be no help. */
const LIMIT = 200

type Choose = (target: Target) => void
type List = (reading: Reading, layers: ReadonlySet<Layer>, labels: Labels, choose: Choose) => TemplateResult

const nothingFound = (labels: Labels) => html`<p class="small">${labels.nothing}</p>`

const who: List = ({ annotation }, layers, labels, choose) => {
  const people = whoIsWho(annotation).filter(({ layer }) => layers.has(layer)).slice(0, LIMIT)
  if (people.length === 0) return nothingFound(labels)
  return html`<ul>
    ${people.map(({ entity, layer }) => html`<li>
      <button class="entry" @click=${() => choose({ kind: 'mention', index: entity.mentions[0]! })}>
        <bdi class=${`name ${layer}`}>${entity.name}</bdi>
        <span class="small">${labels.types[entity.type]}${entity.role ? html` · <bdi>${entity.role}</bdi>` : ''} · ${fill(labels.mentions, { n: entity.mentions.length })}</span>
      </button>
    </li>`)}
  </ul>`
}

const said: List = ({ text, annotation }, layers, labels, choose) => {
  const voices = layers.has('quotes') ? whoSaidWhat(text, annotation) : []
  if (voices.length === 0) return nothingFound(labels)
  let room = LIMIT
  return html`${voices.map(({ name, quotes }) => {
    const shown = quotes.slice(0, room)
    room -= shown.length
    if (shown.length === 0) return ''
    return html`<h3><bdi>${name ?? labels.unknownSpeaker}</bdi></h3>
      <ul>
        ${shown.map((index) => {
          const quote = annotation.quotes[index]!
          return html`<li>
            <button class="entry" @click=${() => choose({ kind: 'quote', index })}>
              <bdi class="words">${quoteText(text, quote)}</bdi>
              ${quote.kind === 'direct' ? '' : html`<span class="small">${labels.kinds[quote.kind]}</span>`}
            </button>
          </li>`
        })}
      </ul>`
  })}`
}

const sections: List = ({ annotation }, _layers, labels, choose) => {
  const list = annotation.sections.slice(0, LIMIT)
  if (list.length === 0) return nothingFound(labels)
  return html`<ol>
    ${list.map(({ title, kind }, index) => html`<li>
      <button class="entry" @click=${() => choose({ kind: 'section', index })}>
        <bdi>${title ?? (kind === 'opening' ? labels.opening : labels.untitled)}</bdi>
      </button>
    </li>`)}
  </ol>`
}

export const lists: Record<'who' | 'said' | 'sections', List> = { who, said, sections }
