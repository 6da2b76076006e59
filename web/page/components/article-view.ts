// The annotated article. Lit gives the life cycle; the rows are plain elements, kept between results
// by their keys, so that typing touches the changed blocks alone. Many rows are made in slices
// between which the reader can type; very long texts are shown a window at a time.
// Tested in tests/web/page.test.mjs.
import { html, LitElement, type PropertyValues } from 'lit'
import type { Annotation, Span } from '../../types.js'
import { articleView, blockAt, type BlockView } from '../model/article.js'
import { piecesOf } from '../model/pieces.js'
import { allLayers, type Layers } from '../../panels/layers.js'
import { words } from '../strings.js'
import { article } from '../styles/article.js'
import { marks } from '../styles/marks.js'
import { shared } from '../styles/shared.js'
import { marksOf, rangeIn, renderBlock } from './article-dom.js'
import { Rows } from './article-rows.js'
import { later } from './later.js'
import { Light } from './light.js'
import { SelectEvent, type Selection, type Target, targetOf } from './selection.js'
import { giveTabStop, stopBeside, stops } from './tab-stop.js'

/** A window of the article, and what "show more" adds: bounds the size of the page. */
const windowCharacters = 150_000
const windowBlocks = 1_500
/** A slice of work on the rows: so many milliseconds, but so many rows at least. */
const sliceTime = 6
const sliceRows = 24

/** A target as the key of a map. */
const nameOf = (target: Target) => target.kind + ('index' in target ? target.index : '')

export class ArticleView extends LitElement {
  static override styles = [shared, marks, article]
  static override properties = {
    text: { attribute: false },
    result: { attribute: false },
    layers: { attribute: false },
    empty: { attribute: false },
    windows: { state: true },
  }
  declare text: string
  declare result: Annotation | null
  declare layers: Layers
  /** What is said in place of an article. */
  declare empty: string
  declare windows: number

  private readonly home = document.createElement('article')
  private readonly rows = new Rows(this.home)
  private views: BlockView[] = []
  /** The key of each row. */
  private keys: string[] = []
  private viewOf = new WeakMap<Element, BlockView>()
  /** Of the row that was asked for last: an entity has many mentions in one. */
  private lastElements: { row?: HTMLElement; view?: BlockView; first: Map<string, HTMLElement> } = { first: new Map() }
  private readonly lights = new Light({
    elementAt: (target, offset) => {
      const row = this.rowOf(blockAt(this.views, offset))
      return row && (this.elementsOf(row).get(nameOf(target)) ?? null)
    },
    rangeOf: ({ start, end }) => {
      const row = this.rowOf(blockAt(this.views, start))
      return row && rangeIn(row, this.viewOf.get(row)!, start, end)
    },
  })
  private active: Target | null = null
  /** Windows that were open before printing. */
  private opened = 1
  /** The focus is set by the page itself: it opens no card. */
  private setting = false
  /** Rows are yet to be made. */
  private unfinished = false
  private planned = false

  constructor() {
    super()
    this.text = ''
    this.result = null
    this.layers = allLayers
    this.empty = ''
    this.windows = 1
    this.home.lang = 'en'
    this.home.ariaLabel = words.article.label
    this.addEventListener('click', (event) => this.select(event, 'open'))
    this.addEventListener('pointerover', (event) => this.select(event, 'hover'))
    this.addEventListener('pointerout', (event) => this.select(event, 'leave'))
    // Inside: from one mark to another these never leave the shadow tree.
    this.home.addEventListener('focusin', (event) => this.focused(event, 'hover'))
    this.home.addEventListener('focusout', (event) => this.focused(event, 'leave'))
    this.addEventListener('keydown', (event) => this.travel(event))
  }

  override connectedCallback() {
    super.connectedCallback()
    addEventListener('beforeprint', this.forPrint)
    addEventListener('afterprint', this.printed)
  }
  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this.forPrint)
    removeEventListener('afterprint', this.printed)
  }

  /** On paper the article is whole. */
  private readonly forPrint = () => {
    this.opened = this.windows
    this.windows = Infinity
    this.performUpdate()
    this.finish()
  }
  private readonly printed = () => (this.windows = this.opened)

  override render() {
    const left = this.views.length - this.wanted()
    return html`${this.home}
      ${this.result?.blocks.length ? '' : html`<p class="empty">${this.empty}</p>`}
      ${left > 0
        ? html`<button class="action more" @click=${() => (this.windows += 1)}>
            ${words.article.more(left)}
          </button>`
        : ''}`
  }

  override willUpdate(changed: PropertyValues) {
    if (changed.has('result') || changed.has('layers'))
      this.views = this.result ? articleView(this.text, this.result, this.layers, piecesOf(this.text, this.result)) : []
    if (changed.has('text') && !changed.has('windows') && !this.text) this.windows = 1
    this.work(sliceTime, changed.has('text'))
  }

  override updated() {
    giveTabStop(this.renderRoot)
    if (this.active) this.light(this.active)
  }

  /** How many blocks the open windows hold. */
  private wanted(): number {
    const start = this.views[0]?.start ?? 0
    const limit = start + this.windows * windowCharacters
    const count = Math.max(1, blockAt(this.views, limit))
    return Math.min(this.views.length, count, this.windows * windowBlocks)
  }

  /**
   * Keeps the rows of equal blocks at both ends and makes what lies between anew, for `time`
   * milliseconds; what is left follows in slices. Rows that wait for their turn stay as they are,
   * so that nothing jumps; those of another article go (`other`: the text has changed).
   */
  private work(time: number, other = false) {
    const { keys, views, text, result, rows } = this
    const count = this.wanted()
    let head = 0
    while (head < count && head < keys.length && keys[head] === views[head]!.key) head++
    let tail = 0
    while (tail < Math.min(count, keys.length) - head && keys[keys.length - 1 - tail] === views[count - 1 - tail]!.key) tail++

    const until = performance.now() + time
    const fresh: HTMLElement[] = []
    let at = head
    for (; at < count - tail; at++) {
      if (at - head >= sliceRows && performance.now() > until) break
      fresh.push(renderBlock(text, views[at]!, result!))
    }
    this.unfinished = at < count - tail
    const between = keys.length - head - tail
    const stay = this.unfinished && !(other && head + tail === 0)
    const old = stay ? Math.min(between, fresh.length) : between
    rows.replace(head, old, fresh)
    keys.splice(head, old, ...views.slice(head, at).map(({ key }) => key))
    // Kept rows stand for new views: their marks count in the new result.
    for (let i = 0; i < at; i++) this.viewOf.set(rows.list[i]!, views[i]!)
    for (let i = 1; i <= tail; i++) this.viewOf.set(rows.list[rows.list.length - i]!, views[count - i]!)
    if (this.unfinished) this.plan()
  }

  private plan() {
    if (this.planned) return
    this.planned = true
    later(() => {
      this.planned = false
      if (!this.unfinished) return
      this.work(sliceTime)
      this.updated()
    })
  }

  /** Makes all rows that are wanted, at once. */
  private finish() {
    if (this.unfinished) this.work(Infinity)
  }

  private markAt(element: Element): Target | null {
    const row = element.closest('.row')
    const view = row ? this.viewOf.get(row) : undefined
    // A row that waits to be made anew means nothing in this result.
    if (!view || this.views[blockAt(this.views, view.start)] !== view) return null
    const { mark, note } = (element as HTMLElement).dataset
    if (note !== undefined) return { kind: 'quote', index: view.notes[Number(note)]!.quote }
    return mark === undefined ? null : targetOf(marksOf(view.segments)[Number(mark)])
  }

  private select(event: Event, how: Selection['how']) {
    const origin = event.composedPath()[0]
    if (!(origin instanceof Element)) return
    const from = origin.closest('.mention, .note, .quote')
    const target = from && this.markAt(from)
    if (!from || !target) return
    if (how === 'open' && !getSelection()?.isCollapsed && !from.matches('.note')) return
    if (how === 'open' && from.matches(stops)) giveTabStop(this.renderRoot, from as HTMLElement)
    this.dispatchEvent(new SelectEvent({ target, how, from }))
  }

  /** The keyboard's focus looks as the pointer does. */
  private focused(event: FocusEvent, how: 'hover' | 'leave') {
    const origin = event.composedPath()[0] as Element
    if (!this.setting && (how === 'leave' || origin.matches(':focus-visible'))) this.select(event, how)
  }

  private travel(event: KeyboardEvent) {
    const origin = event.composedPath()[0]
    if (!(origin instanceof HTMLElement) || !origin.matches(stops)) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      this.select(event, 'open')
      return
    }
    const next = stopBeside(this.renderRoot, origin, event)
    if (!next) return
    event.preventDefault()
    giveTabStop(this.renderRoot, next)
    next.focus()
  }

  /** The row that holds an offset of the text; opens windows until it is shown. */
  private async rowAt(offset: number): Promise<HTMLElement | null> {
    const index = blockAt(this.views, offset)
    if (index >= this.views.length) return null
    while (index >= this.wanted()) {
      this.windows += 1
      await this.updateComplete
    }
    this.finish()
    return this.rowOf(index)
  }

  /** The row of a view; null where it is yet to be made. */
  private rowOf(index: number): HTMLElement | null {
    const row = this.rows.list[index]
    return row && this.viewOf.get(row) === this.views[index] ? row : null
  }

  private elementOf(row: HTMLElement, target: Target): HTMLElement | null {
    if (!this.viewOf.has(row) || target.kind === 'offset') return row
    return this.elementsOf(row).get(nameOf(target)) ?? null
  }

  /** The elements of a row's marks, each under what it stands for: the first of its pieces. */
  private elementsOf(row: HTMLElement): Map<string, HTMLElement> {
    const view = this.viewOf.get(row)!
    if (this.lastElements.row === row && this.lastElements.view === view) return this.lastElements.first
    const elements = row.querySelectorAll<HTMLElement>('[data-mark]')
    const first = new Map<string, HTMLElement>()
    marksOf(view.segments).forEach((mark, ordinal) => {
      const target = targetOf(mark)
      if (target && !first.has(nameOf(target))) first.set(nameOf(target), elements[ordinal]!)
    })
    this.lastElements = { row, view, first }
    return first
  }

  private spanOf(target: Target): Span | undefined {
    if (target.kind === 'offset') return { start: target.offset, end: target.offset }
    return target.kind === 'mention' ? this.result?.mentions[target.index] : this.result?.quotes[target.index]
  }

  /** Scrolls to the target and gives its element; null where it is not shown. */
  async reveal(target: Target, focus = false): Promise<HTMLElement | null> {
    const span = this.spanOf(target)
    const row = span && (await this.rowAt(span.start))
    if (!row) return null
    const element = this.elementOf(row, target) ?? row
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' })
    if (focus && element.matches('[tabindex]')) {
      giveTabStop(this.renderRoot, element)
      this.setting = true
      element.focus({ preventScroll: true })
      this.setting = false
    }
    return element
  }

  /** Lights the target, all mentions of its entity, or all parts of its quote and its source. */
  light(target: Target | null) {
    this.active = target
    this.lights.on(target, this.result)
  }
}

customElements.define('crosshead-article', ArticleView)
