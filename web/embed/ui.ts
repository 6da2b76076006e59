// Button, panel and card, in the shadow root of the element: Lit templates and native popovers. All
// that the marks say is here as ordinary lists of buttons, for keyboards and screen readers too; the
// article itself stays as quiet as it was. Panel and card never take the page over: they are not modal,
// Esc closes them, and the focus goes back to the button.
// Tested by tests/web/embed.test.mjs.
import { html, nothing, render } from 'lit/html.js'
import { type Layer, layerOf } from '../panels/layers.js'
import { card } from './card.js'
import { fill } from './labels.js'
import { lists, PORTION } from './lists.js'
import type { Labels, PanelPlace, Target } from './settings.js'
import type { Reading } from './story.js'
import { styles } from './styles.js'

/** Everything that is drawn. */
export interface View {
  /** waiting: for a click; reading: nothing to show yet; failed: nothing will be shown, but to readers who asked for it that it is so. */
  state: 'waiting' | 'reading' | 'ready' | 'failed'
  open: boolean
  place: PanelPlace
  reading: Reading | null
  layers: ReadonlySet<Layer>
  card: { target: Target; pinned: boolean } | null
  /** For screen readers. */
  message: string
  dark: boolean
  dir: 'ltr' | 'rtl'
  lang: string
  labels: Labels | null
}

export interface Actions {
  toggle(): void
  close(): void
  closeCard(): void
  /** The reader wants the card to stay. */
  holdCard(): void
  choose(target: Target): void
  step(by: 1 | -1): void
  /** Where a target is on the screen. */
  rects(target: Target): DOMRect[]
}

export interface Interface {
  draw(view: View): void
  /** Height of the window that is free for the article: less where the panel takes the window's whole width. */
  room(): number
  dispose(): void
}

const GAP = 8

/** Puts the card below a mark's boxes or above them, inside the window, and off the panel (`other`) where there is room. */
function placeBeside(box: HTMLElement, lines: readonly DOMRect[], other: DOMRect | undefined): void {
  const [first, last] = [lines[0]!, lines[lines.length - 1]!]
  const { offsetWidth: width, offsetHeight: height } = box
  const { clientWidth, clientHeight } = document.documentElement
  const inside = (from: number, size: number, room: number) => from >= GAP && from + size + GAP <= room
  const clamp = (from: number, size: number, room: number) => Math.max(GAP, Math.min(from, room - size - GAP))
  const left = clamp(first.left, width, clientWidth)
  const tops = [last.bottom + GAP, first.top - GAP - height, first.bottom + GAP].filter((top) => inside(top, height, clientHeight))
  const lefts = [left, ...(other ? [other.left - width - GAP, other.right + GAP] : [])].filter((from) => inside(from, width, clientWidth))
  const free = (x: number, y: number) => !other || x >= other.right || x + width <= other.left || y >= other.bottom || y + height <= other.top
  const [place = { x: left, y: tops[0] ?? clamp(first.bottom + GAP, height, clientHeight) }] =
    tops.flatMap((y) => lefts.map((x) => ({ x, y }))).filter(({ x, y }) => free(x, y))
  box.style.left = `${place.x}px`
  box.style.top = `${place.y}px`
}

/** Arrow keys move the focus among the buttons of a list. */
export function moveFocus(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')]
  const at = buttons.indexOf(event.target as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus()
}

export function makeInterface(host: HTMLElement, actions: Actions): Interface {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  shadow.adoptedStyleSheets = [sheet]
  const ended = new AbortController()
  const find = <E extends HTMLElement>(selector: string) => shadow.querySelector<E>(selector)
  let last: View | null = null
  const list: List = {
    tab: 'who',
    room: PORTION,
    choose(tab, focus = false) {
      list.tab = tab
      list.room = PORTION
      if (last) draw(last)
      if (focus) find('[role=tab][aria-selected=true]')?.focus()
    },
    more() {
      const first = list.room
      list.room += PORTION
      if (last) draw(last)
      shadow.querySelectorAll<HTMLElement>('.entry')[first]?.focus()
    },
  }

  const draw = (view: View) => {
    const before = last
    last = view
    const inside = find('.panel')?.contains(shadow.activeElement)
    render(template(view, list, actions), shadow)
    takeRow(view.place)
    const panel = find('.panel')
    if (panel && panel.matches(':popover-open') !== view.open) {
      panel.togglePopover(view.open)
      if (view.open) find('[role=tab][aria-selected=true]')?.focus()
      else if (before?.open && inside) find('.toggle')?.focus()
    }
    placeCard()
  }
  /** Elements of one side stand one above the other: each has the lowest row that was free when its button came. */
  const takeRow = (place: PanelPlace) => {
    const own = find('.root')?.style
    if (!own || own.getPropertyValue('--row') || !find('.toggle')) return
    const rows = [...document.querySelectorAll(host.localName)].map(({ shadowRoot }) =>
      shadowRoot?.querySelector<HTMLElement>(`.root.${place}`)?.style.getPropertyValue('--row'))
    let row = 0
    while (rows.includes(`${row}`)) row++
    own.setProperty('--row', `${row}`)
  }
  const placeCard = () => {
    const box = find('.card')
    if (!box || !last) return
    const target = last.card?.target
    const lines = target ? actions.rects(target) : []
    if ((lines.length > 0) !== box.matches(':popover-open')) box.togglePopover(lines.length > 0)
    if (lines.length > 0) placeBeside(box, lines, last.open ? find('.panel')?.getBoundingClientRect() : undefined)
  }

  let frame = 0
  const follow = () => {
    if (last?.card) frame ||= requestAnimationFrame(() => {
      frame = 0
      placeCard()
    })
  }
  const options = { passive: true, signal: ended.signal }
  addEventListener('scroll', follow, { ...options, capture: true })
  addEventListener('resize', follow, options)
  // Fonts and images that arrive late move what stands below.
  const moved = new ResizeObserver(follow)
  moved.observe(document.body)
  addEventListener('pointerdown', (event) => {
    if (last?.card && !event.composedPath().includes(host)) actions.closeCard()
  }, options)
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !last) return
    if (last.card) actions.closeCard()
    else if (last.open && event.composedPath().includes(host)) actions.close()
  }, options)

  return {
    draw,
    room() {
      const { width, top } = find('.panel:popover-open')?.getBoundingClientRect() ?? new DOMRect()
      return width > innerWidth / 2 ? top : innerHeight
    },
    dispose() {
      ended.abort()
      moved.disconnect()
      cancelAnimationFrame(frame)
      render(nothing, shadow)
      shadow.adoptedStyleSheets = []
    },
  }
}

type Tab = 'who' | 'said' | 'sections'
const TABS: readonly Tab[] = ['who', 'said', 'sections']

/** The list that is shown, and how much of it. */
interface List {
  tab: Tab
  room: number
  choose(tab: Tab, focus?: boolean): void
  more(): void
}

function template(view: View, list: List, actions: Actions) {
  const { labels, state, place } = view
  if (!labels || (state === 'failed' && !view.open)) return nothing
  return html`<section class=${`root ${view.dark ? 'dark' : 'light'} ${place}`} dir=${view.dir} lang=${view.lang} aria-label=${labels.aid}>
    ${place === 'none' ? nothing : html`${button(view, labels, actions)}${panel(view, labels, list, actions)}`}
    <aside class="card" part="card" popover="manual" aria-label=${labels.details} @pointerenter=${actions.holdCard}>
      ${view.card && view.reading ? card(view.reading, view.card.target, labels, actions) : nothing}
    </aside>
    <p class="hidden" role="status">${view.message}</p>
  </section>`
}

/** Names and quotes in the layers that are shown. */
function countOf({ annotation }: Reading, layers: ReadonlySet<Layer>): number {
  const names = annotation.entities.filter(({ type }) => layers.has(layerOf(type))).length
  return names + (layers.has('quotes') ? annotation.quotes.filter(({ kind }) => kind !== 'term').length : 0)
}

function button({ state, open, reading, layers }: View, labels: Labels, actions: Actions) {
  if (state === 'reading' && !open) return nothing
  const n = reading ? countOf(reading, layers) : 0
  const name = reading ? fill(labels.open, { n }) : labels.start
  return html`<button class="toggle" part="button" aria-expanded=${open} aria-controls="panel" aria-label=${name} title=${name} @click=${actions.toggle}>
    <span class="sign" aria-hidden="true">¶</span>${reading ? html`<span aria-hidden="true">${n}</span>` : nothing}
  </button>`
}

function panel(view: View, labels: Labels, list: List, actions: Actions) {
  return html`<section class="panel" part="panel" id="panel" popover="manual" aria-label=${labels.panel}>
    ${view.open ? content(view, labels, list, actions) : nothing}
  </section>`
}

function content(view: View, labels: Labels, { tab, room, choose, more }: List, actions: Actions) {
  const { reading } = view
  const { shown, left } = reading
    ? lists[tab](reading, view.layers, labels, actions.choose, room)
    : { shown: html`<p class="small">${view.state === 'failed' ? labels.failed : labels.loading}</p>`, left: 0 }
  const travel = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab)
    const forward = view.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const to = event.key === forward ? at + 1 : /^Arrow(Left|Right)$/.test(event.key) ? at - 1 : { Home: 0, End: 2 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    choose(TABS[(to + TABS.length) % TABS.length]!, true)
  }
  return html`<header>
      <h2 id="title">${labels.panel}</h2>
      <button class="plain close" aria-label=${labels.close} @click=${actions.close}>×</button>
    </header>
    <div role="tablist" aria-labelledby="title" @keydown=${travel}>
      ${TABS.map((name) => html`<button role="tab" id=${`tab-${name}`} aria-controls="list" aria-selected=${name === tab}
        tabindex=${name === tab ? 0 : -1} @click=${() => choose(name)}>${labels[name]}</button>`)}
    </div>
    <div role="tabpanel" id="list" aria-labelledby=${`tab-${tab}`} tabindex="0" @keydown=${moveFocus}>
      ${shown}${left > 0 ? html`<button class="entry small" @click=${more}>${fill(labels.more, { n: left })}</button>` : nothing}
    </div>
    <footer role="group" aria-label=${labels.walk}>
      <button class="plain" aria-label=${labels.previous} @click=${() => actions.step(-1)}>←</button>
      <span class="small">${labels.walk}</span>
      <button class="plain" aria-label=${labels.next} @click=${() => actions.step(1)}>→</button>
    </footer>`
}
