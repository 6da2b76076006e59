// The page: holds the state (text, reading, layers, what is pointed at) and hands it down; events
// come up. Desk, article and panels know nothing of each other; pointing.ts lights what one means in the others.
import { html, LitElement, nothing } from 'lit'
import type { CrossheadError } from '../../types.js'
import { allLayers, type Layers } from '../../panels/layers.js'
import type { Input } from '../model/input.js'
import { type Reading, Reader } from '../reader.js'
import { keep } from '../store.js'
import { words } from '../strings.js'
import { page } from '../styles/page.js'
import { shared } from '../styles/shared.js'
import type { ArticleView } from './article-view.js'
import type { Card } from './card.js'
import type { Desk, DeskInput } from './desk.js'
import type { Help } from './help.js'
import { frame, later } from './later.js'
import type { Panels } from './panels.js'
import { Pointing } from './pointing.js'
import type { Target } from './selection.js'
import type { TakeAway } from './take-away.js'
import './article-view.js'
import './card.js'
import './desk.js'
import './help.js'
import './legend.js'
import './panels.js'
import './take-away.js'

type Status = 'loading' | 'ready' | 'failed'
/** How long typing rests before the text is kept. */
const keepAfter = 500
/** The rest before a reading: so many times the cost of showing the last one, and its limit. */
const restPerCost = 2
const restLimit = 500

export class Page extends LitElement {
  static override styles = [shared, page]
  static override properties = {
    text: { state: true },
    reading: { state: true },
    listed: { state: true },
    layers: { state: true },
    status: { state: true },
    loaded: { state: true },
    problem: { state: true },
    renewal: { state: true },
    pointed: { state: true },
  }
  declare text: string
  declare reading: Reading | null
  /** What legend and panels show: the reading, a moment later. */
  declare listed: Reading | null
  declare layers: Layers
  declare status: Status
  /** The share of the engine that has come, 0..1; null where nobody counts. */
  declare loaded: number | null
  declare problem: string
  declare pointed: Target | null
  /** Loads the new version, where there is one. */
  declare renewal: (() => void) | null

  readonly reader: Reader
  private readonly pointing = new Pointing(this)
  /** What a new article holds, for those who do not see it: said once, not at every letter. */
  private found = ''
  private fresh = false
  private keeping = 0
  /** The reader's text that is yet to be kept. */
  private unkept: Input | null = null
  private waiting = 0
  /** Milliseconds that the last reading took to show. */
  private cost = 0

  constructor() {
    super()
    this.text = ''
    this.reading = null
    this.listed = null
    this.layers = allLayers
    this.status = 'loading'
    this.loaded = null
    this.problem = ''
    this.renewal = null
    this.pointed = null
    this.reader = new Reader({
      ready: () => (this.status = 'ready'),
      reading: (reading) => void this.show(reading),
      failed: (error) => this.fail(error),
    })
    this.addEventListener('crosshead-text', ({ detail }) => this.read(detail))
    this.addEventListener('crosshead-layers', ({ detail }) => (this.layers = detail))
    this.addEventListener('crosshead-select', ({ detail }) => void this.pointing.select(detail))
    this.addEventListener('crosshead-close', () => this.pointing.close(true))
  }

  override connectedCallback() {
    super.connectedCallback()
    document.addEventListener('keydown', this.key)
    document.addEventListener('pointerdown', this.pointing.pressed)
    document.addEventListener('visibilitychange', this.save)
    addEventListener('pagehide', this.save)
  }
  override disconnectedCallback() {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.key)
    document.removeEventListener('pointerdown', this.pointing.pressed)
    document.removeEventListener('visibilitychange', this.save)
    removeEventListener('pagehide', this.save)
  }

  override render() {
    const { reading, listed } = this
    return html`
      <header class="masthead">
        <div>
          <h1>${words.title}</h1>
          <p class="tagline">${words.tagline}</p>
        </div>
        <div class="actions">
          <button class="action" ?disabled=${!reading?.text} @click=${() => this.takeAway.show()}>
            ${words.takeAway.open}
          </button>
          <button class="action" aria-keyshortcuts="?" @click=${() => this.help.show()}>
            ${words.help.open}
          </button>
        </div>
      </header>
      ${this.renewal
        ? html`<p class="update" role="status">
            ${words.update.there}
            <button class="action" @click=${this.renewal}>${words.update.take}</button>
          </p>`
        : ''}
      <div class="progress ${this.status}">
        <p role="status">
          ${this.status === 'loading' ? words.status.loading : this.problem}
          ${this.status === 'ready' ? html`<span class="visually-hidden">${this.found}</span>` : ''}
        </p>
        ${this.status === 'loading'
          ? html`<progress max="1" value=${this.loaded ?? nothing} aria-label=${words.status.progress}></progress>`
          : ''}
      </div>
      <main>
        <crosshead-desk .text=${this.text}></crosshead-desk>
        <section class="sheet" aria-label=${words.article.label}>
          <crosshead-legend .layers=${this.layers} .result=${listed?.result ?? null}></crosshead-legend>
          <crosshead-article
            .text=${reading?.text ?? ''}
            .result=${reading?.result ?? null}
            .layers=${this.layers}
            .empty=${this.status === 'failed' ? '' : words.article.empty}
          ></crosshead-article>
        </section>
        <section class="side" aria-label=${words.panels.label}>
          <crosshead-panels .reading=${listed} .pointed=${this.pointed}></crosshead-panels>
        </section>
      </main>
      <footer>${words.privacy}</footer>
      <crosshead-card .reading=${reading} @pointerenter=${this.pointing.keep} @pointerleave=${this.pointing.leave}></crosshead-card>
      <crosshead-take-away .reading=${reading}></crosshead-take-away>
      <crosshead-help></crosshead-help>
    `
  }

  private component<T extends Element>(name: string): T {
    return this.renderRoot.querySelector<T>(`crosshead-${name}`)!
  }
  get article() {
    return this.component<ArticleView>('article')
  }
  get card() {
    return this.component<Card>('card')
  }
  private get help() {
    return this.component<Help>('help')
  }
  private get takeAway() {
    return this.component<TakeAway>('take-away')
  }
  get desk() {
    return this.component<Desk>('desk')
  }

  /** Says that there is a new version, which `take` loads. */
  offer(take: () => void) {
    this.renewal = take
  }

  private read({ text, hints, fresh, own }: DeskInput) {
    this.text = text
    this.fresh ||= fresh
    if (fresh) {
      this.pointing.close()
      this.component<Panels>('panels').filter = '' // it was meant for the other article
    }
    // The dearer the last reading was to show, the longer typing must rest before the next one.
    clearTimeout(this.waiting)
    const wait = fresh ? 0 : Math.min(restLimit, this.cost * restPerCost)
    this.waiting = window.setTimeout(() => this.reader.read(text, hints, fresh), wait)
    if (!own) return
    this.unkept = { text, hints }
    clearTimeout(this.keeping)
    this.keeping = window.setTimeout(this.save, keepAfter)
  }

  /** Keeps the reader's text. A link that it has grown from is done with: a reload would bring back that one's text. */
  private readonly save = () => {
    const input = this.unkept
    if (!input) return
    this.unkept = null
    if (!keep(input)) this.desk.notice ||= words.desk.notKept
    else if (location.hash && input.text === this.text) history.replaceState(null, '', location.pathname + location.search)
  }

  private async show(reading: Reading) {
    if (this.reading && this.card.open) this.pointing.close()
    if (this.fresh) {
      const { mentions, quotes, sections } = reading.result
      const headed = sections.filter(({ kind }) => kind !== 'opening') // as the legend counts them
      this.found = reading.text && words.status.found(mentions.length, quotes.length, headed.length)
      this.fresh = false
    }
    const article = await this.drawn(() => {
      this.reading = reading
      this.status = 'ready'
    })
    if (this.reading !== reading) return
    // The lists are long, and nobody reads them while typing: they come in a task of their own.
    later(async () => {
      const lists = await this.drawn(() => (this.listed = this.reading))
      this.cost = article + lists
    })
  }

  /** Makes a change; resolves with the milliseconds until it is on the screen. */
  private async drawn(change: () => void): Promise<number> {
    const start = performance.now()
    change()
    await this.updateComplete
    await frame()
    return performance.now() - start
  }

  private fail(error: Error) {
    const { code } = error as Partial<CrossheadError>
    const { errors } = words
    this.status = 'failed'
    this.problem =
      code === 'wasm-blocked' || code === 'fetch-failed' ? errors[code] : errors.other(error.message)
  }

  private readonly key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.card.open) {
      event.preventDefault()
      this.pointing.close(true)
      return
    }
    const origin = event.composedPath()[0]
    const typing = origin instanceof Element && origin.matches('textarea, input, select')
    if (event.key === '?' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      this.help.show()
    }
  }
}

customElements.define('crosshead-page', Page)
