// The three lists of the panel: who is who, who said what, sections. Every entry is a button that
// leads to its place in the article; a long list is shown a portion at a time.
// Tested by tests/web/embed-reading.test.mjs.
import { html, type TemplateResult } from 'lit/html.js'
import type { Layer } from '../panels/layers.js'
import { quoteText, whoIsWho, whoSaidWhat } from '../panels/people.js'
import { fill } from './labels.js'
import type { Labels, Target } from './settings.js'
import type { Reading } from './story.js'

/** Entries that a list shows at first, and more at a time. */
export const PORTION = 200

type Choose = (target: Target) => void
/** `room`: entries that are shown at most. */
type List = (reading: Reading, layers: ReadonlySet<Layer>, labels: Labels, choose: Choose, room: number) => { shown: TemplateResult; left: number }

const nothingFound = (labels: Labels) => ({ shown: html`<p class="small">${labels.nothing}</p>`, left: 0 })

const who: List = ({ annotation }, layers, labels, choose, room) => {
  const people = whoIsWho(annotation).filter(({ layer }) => layers.has(layer))
  if (people.length === 0) return nothingFound(labels)
  const shown = html`<ul>
    ${people.slice(0, room).map(({ entity, layer }) => html`<li>
      <button class="entry" @click=${() => choose({ kind: 'mention', index: entity.mentions[0]! })}>
        <bdi class=${`name ${layer}`}>${entity.name}</bdi>
        <span class="small">${labels.types[entity.type]}${entity.role ? html` · <bdi>${entity.role}</bdi>` : ''} · ${fill(labels.mentions, { n: entity.mentions.length })}</span>
      </button>
    </li>`)}
  </ul>`
  return { shown, left: people.length - room }
}

const said: List = ({ text, annotation }, layers, labels, choose, room) => {
  const voices = layers.has('quotes') ? whoSaidWhat(text, annotation) : []
  if (voices.length === 0) return nothingFound(labels)
  let left = room
  const shown = html`${voices.map(({ name, quotes }) => {
    const some = quotes.slice(0, Math.max(0, left))
    left -= quotes.length
    if (some.length === 0) return ''
    return html`<h3><bdi>${name ?? labels.unknownSpeaker}</bdi></h3>
      <ul>
        ${some.map((index) => {
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
  return { shown, left: -left }
}

const sections: List = ({ annotation }, _layers, labels, choose, room) => {
  const list = annotation.sections
  if (list.length === 0) return nothingFound(labels)
  const shown = html`<ol>
    ${list.slice(0, room).map(({ title, kind }, index) => html`<li>
      <button class="entry" @click=${() => choose({ kind: 'section', index })}>
        <bdi>${title ?? (kind === 'opening' ? labels.opening : labels.untitled)}</bdi>
      </button>
    </li>`)}
  </ol>`
  return { shown, left: list.length - room }
}

export const lists: Record<'who' | 'said' | 'sections', List> = { who, said, sections }
