// Who said what: quotes grouped by their speaker, with each speaker's share of the quoted words.
// Indirect speech is marked as such; quotes without a speaker and terms stand apart, at the end.
import { css, html } from 'lit'
import type { Quote } from '../../types.js'
import { quoteText, type Voice, whoSaidWhat } from '../../panels/people.js'
import { words } from '../strings.js'
import { panel } from '../styles/panel.js'
import { shared } from '../styles/shared.js'
import { ListPanel } from './list-panel.js'

export class WhoSaidWhat extends ListPanel {
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
      .indirect:not([aria-current]) .words {
        color: var(--muted);
      }
      .kind {
        font-variant-caps: all-small-caps;
        letter-spacing: 0.05em;
        color: var(--muted);
        font-size: 0.9375rem;
      }
      @media print {
        .words {
          display: inline;
        }
      }
    `,
  ]

  override render() {
    if (!this.reading?.result.quotes.length) return html`<p class="nothing">${words.panels.nothing}</p>`
    const { text, result } = this.reading
    const matches = (index: number) => this.passes(quoteText(text, result.quotes[index]!))
    let room = this.limit
    let left = 0
    const groups = whoSaidWhat(text, result).flatMap((voice) => {
      const all = voice.name !== null && this.passes(voice.name) ? voice.quotes : voice.quotes.filter(matches)
      const quotes = all.slice(0, room)
      room -= quotes.length
      left += all.length - quotes.length
      return quotes.length ? [this.voice(voice, quotes)] : []
    })
    const terms = result.quotes.flatMap(({ kind }, index) => (kind === 'term' && matches(index) ? [index] : []))
    const shown = terms.slice(0, room)
    left += terms.length - shown.length
    if (!groups.length && !shown.length) return html`<p class="nothing">${words.panels.noMatch}</p>`
    return html`${groups}
    ${shown.length
      ? html`<section>
          <h3 class="unnamed">${words.panels.said.terms}</h3>
          <ul>
            ${shown.map((index) => this.quote(index, result.quotes[index]!))}
          </ul>
        </section>`
      : ''}
    ${this.more(left)}`
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
    const kind = quote.kind === 'indirect' || quote.kind === 'mixed' ? words.card.quoteKinds[quote.kind].name : ''
    const lit = this.pointed?.kind === 'quote' && this.pointed.index === index
    const content = html`${kind ? html`<span class="kind">${kind}</span>` : ''}
      <span class="words">${quoteText(this.reading!.text, quote)}</span>`
    return this.entry({ kind: 'quote', index }, lit, content, quote.kind)
  }
}

customElements.define('crosshead-who-said-what', WhoSaidWhat)
