// The three panels beside the article, as tabs: each is a component of its own.
import { css, html, LitElement, type PropertyValues } from 'lit'
import type { Reading } from '../reader.js'
import { words } from '../strings.js'
import { shared } from '../styles/shared.js'
import type { Target } from './selection.js'
import './outline.js'
import './who-is-who.js'
import './who-said-what.js'

const names = ['said', 'who', 'outline'] as const
type Name = (typeof names)[number]

export class Panels extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      [role='tablist'] {
        display: flex;
        gap: 0 0.8rem;
        border-bottom: 1px solid var(--rule);
        margin-bottom: 0.75rem;
        flex-wrap: wrap;
      }
      [role='tab'] {
        padding: 0.2rem 0 0.3rem;
        font-size: 0.875rem;
        letter-spacing: 0.04em;
        min-height: 2rem;
        border-bottom: 2px solid transparent;
        margin-bottom: -1px;
      }
      [role='tab'][aria-selected='true'] {
        color: var(--ink);
        border-bottom-color: var(--accent);
      }
      input {
        width: 100%;
        padding: 0.3rem 0.6rem;
        margin-bottom: 0.75rem;
        border: 1px solid var(--rule-strong);
        border-radius: 3px;
        background: var(--paper);
        font-size: 0.9375rem;
      }
      [role='tabpanel'] {
        min-height: 0;
        overflow-y: auto;
        scrollbar-width: thin;
        padding: 2px 0.4rem;
        margin: -2px -0.4rem;
      }
      @media (forced-colors: active) {
        [role='tab'] {
          border-bottom-color: Canvas;
        }
        [role='tab'][aria-selected='true'] {
          border-bottom-color: Highlight;
        }
      }
      .on-paper {
        display: none;
      }
      @media print {
        .on-paper {
          display: block;
          font-size: 1.3rem;
          margin-bottom: 0.75rem;
        }
        [role='tablist'],
        input {
          display: none;
        }
        [role='tabpanel'] {
          overflow: visible;
        }
      }
    `,
  ]
  static override properties = {
    reading: { attribute: false },
    pointed: { attribute: false },
    chosen: { state: true },
    filter: { state: true },
    printing: { state: true },
  }
  declare reading: Reading | null
  /** What the reader points at in the article: its entry is lit and brought into view. */
  declare pointed: Target | null
  declare chosen: Name
  declare filter: string
  /** On paper the article is followed by all its quotes, whatever was chosen. */
  declare printing: boolean

  constructor() {
    super()
    this.reading = null
    this.pointed = null
    this.chosen = 'said'
    this.filter = ''
    this.printing = false
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('beforeprint', this.print)
    addEventListener('afterprint', this.print)
  }
  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this.print)
    removeEventListener('afterprint', this.print)
  }

  private readonly print = ({ type }: Event) => {
    this.printing = type === 'beforeprint'
    this.performUpdate()
  }

  override render() {
    return html`
      <h2 class="on-paper">${words.panels.said.title}</h2>
      <div role="tablist" aria-label=${words.panels.label} @keydown=${this.travel}>
        ${names.map(
          (name) => html`<button
            class="plain label"
            role="tab"
            id="tab-${name}"
            aria-controls="panel"
            aria-selected=${name === this.chosen}
            tabindex=${name === this.chosen ? 0 : -1}
            @click=${() => (this.chosen = name)}
          >${words.panels[name].title}</button>`,
        )}
      </div>
      ${this.chosen === 'outline'
        ? ''
        : html`<input
            type="search"
            aria-label=${words.panels.search}
            placeholder=${words.panels.search}
            .value=${this.filter}
            @input=${(event: Event) => (this.filter = (event.target as HTMLInputElement).value)}
          />`}
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.chosen}" tabindex="0">
        ${this.panel()}
      </div>
    `
  }

  override async updated(changed: PropertyValues) {
    if (!changed.has('pointed') || !this.pointed) return
    const box = this.renderRoot.querySelector<HTMLElement>('[role="tabpanel"]')!
    const list = box.firstElementChild as LitElement
    await list.updateComplete
    const entry = list.renderRoot.querySelector('[aria-current]')
    if (!entry) return
    // Only the panel scrolls, never the page.
    const [around, at] = [box.getBoundingClientRect(), entry.getBoundingClientRect()]
    if (at.top < around.top || at.bottom > around.bottom) box.scrollTop += at.top - around.top - around.height / 3
  }

  private panel() {
    const { reading, pointed, filter, printing } = this
    if (printing)
      return html`<crosshead-who-said-what .reading=${reading} .limit=${Infinity}></crosshead-who-said-what>`
    if (this.chosen === 'who')
      return html`<crosshead-who-is-who .reading=${reading} .pointed=${pointed} .filter=${filter}></crosshead-who-is-who>`
    if (this.chosen === 'said')
      return html`<crosshead-who-said-what .reading=${reading} .pointed=${pointed} .filter=${filter}></crosshead-who-said-what>`
    return html`<crosshead-outline .reading=${reading}></crosshead-outline>`
  }

  private travel(event: KeyboardEvent) {
    const at = names.indexOf(this.chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    this.chosen = names[(to + names.length) % names.length]!
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    )
  }
}

customElements.define('crosshead-panels', Panels)
