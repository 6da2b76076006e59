// Who is who: the named people, places and things by salience, each with its count and a strip
// that shows where in the article it is named.
import { css, html, LitElement, nothing, svg } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { type Person, whoIsWho } from '../../panels/people.js'
import type { Reading } from '../reader.js'
import { words } from '../strings.js'
import { marks } from '../styles/marks.js'
import { panel } from '../styles/panel.js'
import { shared } from '../styles/shared.js'
import { SelectEvent, type Target } from './selection.js'

/** Entries drawn at most; the filter finds the rest. */
const limit = 300

export class WhoIsWho extends LitElement {
  static override styles = [
    shared,
    marks,
    panel,
    css`
      .head {
        display: flex;
        gap: 0.5rem;
        justify-content: space-between;
        align-items: baseline;
      }
      .name {
        overflow-wrap: anywhere;
      }
      .count {
        font-variant-numeric: tabular-nums;
        color: var(--muted);
      }
      svg {
        height: 7px;
        margin-top: 0.3rem;
      }
      .line {
        fill: var(--rule);
      }
      .tick {
        fill: var(--muted);
      }
    `,
  ]
  static override properties = { reading: { attribute: false }, pointed: { attribute: false }, filter: { attribute: false } }
  declare reading: Reading | null
  declare pointed: Target | null
  declare filter: string

  constructor() {
    super()
    this.reading = null
    this.pointed = null
    this.filter = ''
  }

  override render() {
    const people = this.reading ? whoIsWho(this.reading.result) : []
    const wanted = this.filter.trim().toLowerCase()
    const matches = people
      .filter(({ entity }) =>
        [entity.name, entity.role ?? '', ...entity.aliases].some((name) => name.toLowerCase().includes(wanted)),
      )
      .slice(0, limit)
    if (!matches.length)
      return html`<p class="nothing">${people.length ? words.panels.noMatch : words.panels.nothing}</p>`
    return html`<ul>
      ${repeat(matches, ({ entity }) => entity.id, (person) => html`<li>${this.entry(person)}</li>`)}
    </ul>`
  }

  private entry({ entity, layer, places }: Person) {
    const first = { kind: 'mention', index: entity.mentions[0]! } as const
    const select = (how: 'hover' | 'leave' | 'go') => (event: Event) =>
      this.dispatchEvent(new SelectEvent({ target: first, how, from: event.currentTarget as Element }))
    const about = [words.article.typeNames[entity.type], entity.role].filter(Boolean).join(' · ')
    const { pointed, reading } = this
    const current = pointed?.kind === 'mention' && reading?.result.mentions[pointed.index]?.entity === entity.id
    return html`<button
      class="plain entry"
      aria-current=${current ? 'true' : nothing}
      @click=${select('go')}
      @pointerenter=${select('hover')}
      @pointerleave=${select('leave')}
    >
      <span class="head">
        <span class="name"><span class="mention ${layer}">${entity.name}</span></span>
        <span class="count" title=${words.panels.who.times(entity.mentions.length)}>${entity.mentions.length}</span>
      </span>
      <span class="small">${about}</span>
      ${strip(places)}
    </button>`
  }
}

/** A line for the article's length and a tick for each mention. */
const strip = (places: readonly number[]) => html`<svg viewBox="0 0 1000 7" preserveAspectRatio="none" aria-hidden="true">
  <rect class="line" x="0" y="3" width="1000" height="1" />
  ${places.map((at) => svg`<rect class="tick" x=${Math.round(at * 992)} y="0" width="8" height="7" />`)}
</svg>`

customElements.define('crosshead-who-is-who', WhoIsWho)
