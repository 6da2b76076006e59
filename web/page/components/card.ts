// The card: what is known of the mention or quote that the reader points at. A popover beside it,
// never a modal: Esc, a click elsewhere or another mark closes it. On hover it only looks; opened
// by click or key it stays and offers its buttons: the mark is its source, so that the Tab key goes from
// the mark into the card, and on from there; what it says is told to screen readers.
import { css, html, LitElement, type TemplateResult } from 'lit'
import type { Entity, Mention, Quote } from '../../types.js'
import { layerOf } from '../../panels/layers.js'
import { nextMention, quoteText, speakerName } from '../../panels/people.js'
import { valueInWords } from '../model/values.js'
import type { Reading } from '../reader.js'
import { ruleInWords, words } from '../strings.js'
import { marks } from '../styles/marks.js'
import { shared } from '../styles/shared.js'
import { placeBeside } from './place.js'
import { SelectEvent, type Target } from './selection.js'

/** Mentions listed on a card; the buttons walk to the rest. */
const listed = 6

export class Card extends LitElement {
  static override styles = [
    shared,
    marks,
    css`
      .card {
        position: fixed;
        inset: auto;
        margin: 0;
        width: 21rem;
        max-width: calc(100vw - 1rem);
        max-height: min(26rem, calc(100vh - 1rem));
        overflow-y: auto;
        padding: 0.9rem 1.1rem 1rem;
        border: 1px solid var(--rule-strong);
        border-top: 3px solid var(--accent);
        border-radius: 3px;
        background: var(--paper);
        color: var(--ink);
        box-shadow: var(--shadow);
        font-size: 0.9375rem;
        line-height: 1.45;
      }
      .head {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 1rem;
      }
      h2 {
        font-size: 1.2rem;
        line-height: 1.25;
        margin: 0.1rem 0 0.25rem;
        overflow-wrap: anywhere;
      }
      .role {
        font-style: italic;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 0.25rem 0.8rem;
        margin-top: 0.6rem;
      }
      dd {
        overflow-wrap: anywhere;
      }
      .close {
        min-width: 1.5rem;
        min-height: 1.5rem;
        text-align: center;
        font-size: 1.1rem;
        line-height: 1;
        color: var(--muted);
      }
      .walk {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 0.5rem;
        margin-top: 0.75rem;
        padding-top: 0.6rem;
        border-top: 1px solid var(--rule);
        font-size: 0.875rem;
      }
      .walk .action {
        min-width: 2rem;
        padding: 0.15rem 0.5rem;
      }
      .mentions {
        margin-top: 0.35rem;
      }
      .mentions button {
        display: block;
        width: 100%;
        padding: 0.2rem 0;
        min-height: 1.5rem;
        font-size: 0.8125rem;
        color: var(--muted);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .mentions button:hover {
        color: var(--ink);
      }
      .mentions b {
        color: var(--ink);
      }
      .quoted {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
        overflow: hidden;
        font-style: italic;
        margin: 0.2rem 0 0.3rem;
      }
    `,
  ]
  static override properties = {
    reading: { attribute: false },
    target: { attribute: false },
    pinned: { attribute: false },
  }
  declare reading: Reading | null
  declare target: Target | null
  /** Opened on purpose: it stays until it is closed. */
  declare pinned: boolean
  private anchor: Element | null = null
  /** The mark that the open card was opened by. */
  private source: Element | null = null

  constructor() {
    super()
    this.reading = null
    this.target = null
    this.pinned = false
  }

  /** Shows the target's card beside `anchor`. */
  show(target: Target, anchor: Element, pinned: boolean) {
    this.target = target
    this.anchor = anchor
    this.pinned = pinned
  }

  hide() {
    this.target = null
    this.anchor = null
    this.pinned = false
  }

  get open(): boolean {
    return this.target !== null
  }

  override updated() {
    const box = this.renderRoot.querySelector<HTMLElement>('.card')
    if (!box) return
    const wanted = this.target !== null && this.anchor !== null && box.childElementCount > 0
    const source = wanted && this.pinned ? this.anchor : null
    if (!wanted || source !== this.source) {
      box.togglePopover(false)
      this.source?.removeAttribute('aria-expanded')
      if (source?.matches('[tabindex]')) source.setAttribute('aria-expanded', 'true')
      this.source = source
    }
    if (wanted) {
      box.togglePopover(source ? { force: true, source: source as HTMLElement } : true)
      placeBeside(box, this.anchor!)
    }
    const parts = source ? [...box.querySelectorAll<HTMLElement>('p, h2, dl')] : []
    this.renderRoot.querySelector('[role="status"]')!.textContent = parts.map((part) => part.innerText).join('. ')
  }

  override render() {
    return html`<aside class="card" popover="manual" aria-label=${words.card.label}>
      ${this.target ? this.content(this.target) : ''}
    </aside>
    <p class="visually-hidden" role="status"></p>`
  }

  private content(target: Target): TemplateResult | '' {
    if (!this.reading) return ''
    const { result } = this.reading
    if (target.kind === 'mention') {
      const mention = result.mentions[target.index]
      if (!mention) return ''
      const entity = mention.entity === null ? undefined : result.entities[mention.entity]
      return entity ? this.entity(entity, mention, target.index) : this.figure(mention)
    }
    const quote = target.kind === 'quote' ? result.quotes[target.index] : undefined
    return quote ? this.quote(quote) : ''
  }

  private head(label: string) {
    return html`<div class="head">
      <p class="label">${label}</p>
      <button class="plain close" aria-label=${words.card.close} @click=${this.leave}>×</button>
    </div>`
  }

  private leave() {
    this.dispatchEvent(new CustomEvent('crosshead-close', { bubbles: true, composed: true }))
  }

  private go(index: number) {
    this.dispatchEvent(new SelectEvent({ target: { kind: 'mention', index }, how: 'go' }))
  }

  private entity(entity: Entity, mention: Mention, index: number) {
    const say = words.card
    const { result } = this.reading!
    const others = entity.aliases.filter((alias) => alias !== entity.name)
    const said = result.quotes.filter((q) => q.kind !== 'term' && q.speaker?.entity === entity.id).length
    const at = entity.mentions.indexOf(index)
    const from = Math.max(0, Math.min(at - 2, entity.mentions.length - listed))
    return html`${this.head(words.article.typeNames[entity.type])}
      <h2><span class="mention ${layerOf(entity.type)}">${entity.name}</span></h2>
      ${entity.role ? html`<p class="role">${entity.role}</p>` : ''}
      <dl>
        ${others.length ? html`<dt class="label">${say.aliases}</dt><dd>${others.join(', ')}</dd>` : ''}
        ${said ? html`<dt class="label">${words.legend.layerNames.quotes}</dt><dd>${say.quotesOf(said)}</dd>` : ''}
        <dt class="label">${say.reading}</dt>
        <dd>${say.confidence(mention.confidence)}</dd>
      </dl>
      ${entity.mentions.length > 1
        ? html`<div class="walk">
              <button class="action" aria-label=${say.previous} @click=${() => this.go(nextMention(result, index, -1))}>←</button>
              <span>${say.place(at + 1, entity.mentions.length)}</span>
              <button class="action" aria-label=${say.next} @click=${() => this.go(nextMention(result, index))}>→</button>
            </div>
            <ul class="mentions" aria-label=${say.mentions}>
              ${entity.mentions.slice(from, from + listed).map((other) => this.snippet(other))}
            </ul>`
        : ''}`
  }

  /** One mention with a few words around it. */
  private snippet(index: number) {
    const { text, result } = this.reading!
    const { start, end } = result.mentions[index]!
    const line = (s: string) => s.replace(/\s+/g, ' ')
    const before = line(text.slice(Math.max(0, start - 24), start)).replace(/^\S*\s/, '')
    return html`<li>
      <button class="plain" @click=${() => this.go(index)}>
        … ${before}<b>${line(text.slice(start, end))}</b>${line(text.slice(end, end + 40))}
      </button>
    </li>`
  }

  private figure(mention: Mention) {
    const say = words.card
    const { text } = this.reading!
    const reading = valueInWords(mention)
    return html`${this.head(words.article.typeNames[mention.type])}
      <h2>${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')}</h2>
      ${reading ? html`<dl><dt class="label">${say.reading}</dt><dd>${reading}</dd></dl>` : ''}`
  }

  private quote(quote: Quote) {
    const say = words.card
    const { text } = this.reading!
    const kind = say.quoteKinds[quote.kind]
    const speaker = speakerName(text, quote)
    const called = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end).replace(/\s+/g, ' ') : ''
    const unresolved = quote.speaker && quote.speaker.entity === null
    return html`${this.head(kind.name)}
      <p class="quoted">${quoteText(text, quote)}</p>
      <p>${kind.explained}</p>
      <dl>
        ${quote.kind === 'term'
          ? ''
          : html`<dt class="label">${say.speaker}</dt>
              <dd>
                <b>${speaker ?? say.unnamed}</b>${called && called !== speaker ? html`, ${say.speakerAs(called)}` : ''}
                ${unresolved ? html`<br />${say.notNamed}` : ''}
              </dd>`}
        ${quote.cue
          ? html`<dt class="label">${say.cue}</dt><dd>“${text.slice(quote.cue.start, quote.cue.end)}”</dd>`
          : ''}
        ${quote.rule ? html`<dt class="label">${say.why}</dt><dd>${ruleInWords(quote.rule)}</dd>` : ''}
        <dt class="label">${say.reading}</dt>
        <dd>${say.confidence(quote.confidence)}</dd>
      </dl>
      ${quote.parts.length > 1 ? html`<p>${say.parts(quote.parts.length)}</p>` : ''}
      ${quote.parent === null ? '' : html`<p>${say.inside}</p>`}`
  }
}

customElements.define('crosshead-card', Card)
