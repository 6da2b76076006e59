// Who said what: quotes grouped by their speaker, with each speaker's share of the quoted words.
// Indirect speech is marked as such; quotes without a speaker and terms stand apart, at the end.
import { css, html, LitElement, nothing } from 'lit'
import type { Quote } from '../../types.js'
import { quoteText, type Voice, whoSaidWhat } from '../../panels/people.js'
import type { Reading } from '../reader.js'
import { words } from '../strings.js'
import { panel } from '../styles/panel.js'
import { shared } from '../styles/shared.js'
import { SelectEvent, type Target } from './selection.js'

const limit = 300

export class WhoSaidWhat extends LitElement {
  static override styles = [
    shared,
    panel,
    css`
      section + section {
        margin-top: 1.1rem;
      }
      h3 {
        font-size: 1rem;
        line-height: 1.3;
      }
      h3.unnamed {
        font-weight: 400;
        font-style: italic;
        color: var(--muted);
      }
      li + li {
        border-top-style: dotted;
      }
      svg {
        height: 4px;
        margin: 0.2rem 0 0.15rem;
      }
      .ground {
        fill: var(--rule);
      }
      .bar {
        fill: var(--accent);
      }
      .words {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .indirect .words {
        color: var(--muted);
      }
      .kind {
        font-variant-caps: all-small-caps;
        letter-spacing: 0.05em;
        color: var(--muted);
        font-size: 0.9375rem;
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
    if (!this.reading?.result.quotes.length) return html`<p class="nothing">${words.panels.nothing}</p>`
    const { text, result } = this.reading
    const wanted = this.filter.trim().toLowerCase()
    const matches = (index: number) => quoteText(text, result.quotes[index]!).toLowerCase().includes(wanted)
    let room = limit
    const groups = whoSaidWhat(text, result).flatMap((voice) => {
      const all = voice.name?.toLowerCase().includes(wanted) ? voice.quotes : voice.quotes.filter(matches)
      const quotes = all.slice(0, room)
      room -= quotes.length
      return quotes.length ? [this.voice(voice, quotes)] : []
    })
    const terms = result.quotes.flatMap(({ kind }, index) => (kind === 'term' ? [index] : []))
    const shown = terms.filter(matches).slice(0, room)
    if (!groups.length && !shown.length) return html`<p class="nothing">${words.panels.noMatch}</p>`
    return html`${groups}
    ${shown.length
      ? html`<section>
          <h3 class="unnamed">${words.panels.said.terms}</h3>
          <ul>
            ${shown.map((index) => this.quote(index, result.quotes[index]!))}
          </ul>
        </section>`
      : ''}`
  }

  private voice({ name, share }: Voice, quotes: readonly number[]) {
    const say = words.panels.said
    const { result } = this.reading!
    return html`<section>
      <h3 class=${name === null ? 'unnamed' : ''}>${name ?? say.unknown}</h3>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="100" height="4" />
        <rect class="bar" width=${share * 100} height="4" />
      </svg>
      <p class="small">${share ? say.share(share) : say.none}</p>
      <ul>
        ${quotes.map((index) => this.quote(index, result.quotes[index]!))}
      </ul>
    </section>`
  }

  private quote(index: number, quote: Quote) {
    const select = (how: 'hover' | 'leave' | 'go') => (event: Event) =>
      this.dispatchEvent(
        new SelectEvent({ target: { kind: 'quote', index }, how, from: event.currentTarget as Element }),
      )
    const kind = quote.kind === 'indirect' || quote.kind === 'mixed' ? words.card.quoteKinds[quote.kind].name : ''
    const current = this.pointed?.kind === 'quote' && this.pointed.index === index
    return html`<li>
      <button
        class="plain entry ${quote.kind}"
        aria-current=${current ? 'true' : nothing}
        @click=${select('go')}
        @pointerenter=${select('hover')}
        @pointerleave=${select('leave')}
      >
        ${kind ? html`<span class="kind">${kind}</span>` : ''}
        <span class="words">${quoteText(this.reading!.text, quote)}</span>
      </button>
    </li>`
  }
}

customElements.define('crosshead-who-said-what', WhoSaidWhat)
