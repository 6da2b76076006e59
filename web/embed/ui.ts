// Button, panel and card, in the shadow root of the element: Lit templates and native popovers. All
// that the marks say is here as ordinary lists of buttons, for keyboards and screen readers too; the
// article itself stays as quiet as it was. Panel and card never take the page over: they are not modal,
// Esc closes them, and the focus goes back to the button.
// Tested by tests/web/embed.test.mjs.
import { html, nothing, render } from 'lit/html.js'
import { type Layer, layerOf } from '../panels/layers.js'
import { card } from './card.js'
import { fill } from './labels.js'
import { lists } from './lists.js'
import type { Labels, PanelPlace, Target } from './settings.js'
import type { Reading } from './story.js'
import { styles } from './styles.js'

/** Everything that is drawn. */
export interface View {
  /** waiting: for a click; reading: nothing to show yet; failed: nothing will be shown. */
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
  dispose(): void
}

const GAP = 8

/** Puts the card below the mark, above it where there is no room, inside the window and beside `other` if it can. */
function placeBeside(box: HTMLElement, at: DOMRect, other: DOMRect | undefined): void {
  const { offsetWidth: width, offsetHeight: height } = box
  const { clientWidth, clientHeight } = document.documentElement
  const below = at.bottom + GAP
  const above = at.top - GAP - height
  const clamp = (value: number, size: number, room: number) => Math.max(GAP, Math.min(value, room - size - GAP))
  const top = clamp(below + height > clientHeight && above >= 0 ? above : below, height, clientHeight)
  let left = clamp(at.left, width, clientWidth)
  if (other && left < other.right && left + width > other.left && top < other.bottom && top + height > other.top) {
    if (other.left - width >= 2 * GAP) left = other.left - width - GAP
    else if (other.right + width + 2 * GAP <= clientWidth) left = other.right + GAP
  }
  box.style.left = `${left}px`
  box.style.top = `${top}px`
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
  let tab: Tab = 'who'

  const draw = (view: View) => {
    const before = last
    last = view
    const inside = find('.panel')?.contains(shadow.activeElement)
    render(template(view, tab, actions, choose), shadow)
    const panel = find('.panel')
    if (panel && panel.matches(':popover-open') !== view.open) {
      panel.togglePopover(view.open)
      if (view.open) find('[role=tab][aria-selected=true]')?.focus()
      else if (before?.open && inside) find('.toggle')?.focus()
    }
    placeCard()
  }
  const choose = (name: Tab, focus = false) => {
    tab = name
    if (last) draw(last)
    if (focus) find('[role=tab][aria-selected=true]')?.focus()
  }
  const placeCard = () => {
    const box = find('.card')
    if (!box || !last) return
    const target = last.card?.target
    const at = target ? actions.rects(target)[0] : undefined
    if (at ? !box.matches(':popover-open') : box.matches(':popover-open')) box.togglePopover(!!at)
    if (at) placeBeside(box, at, last.open ? find('.panel')?.getBoundingClientRect() : undefined)
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
    dispose() {
      ended.abort()
      cancelAnimationFrame(frame)
      render(nothing, shadow)
      shadow.adoptedStyleSheets = []
    },
  }
}

export type Tab = 'who' | 'said' | 'sections'
type Choose = (tab: Tab, focus?: boolean) => void
const TABS: readonly Tab[] = ['who', 'said', 'sections']

function template(view: View, tab: Tab, actions: Actions, choose: Choose) {
  const { labels, state, place } = view
  if (!labels || state === 'failed') return nothing
  return html`<section class=${`root ${view.dark ? 'dark' : 'light'} ${place}`} dir=${view.dir} lang=${view.lang} aria-label=${labels.aid}>
    ${place === 'none' ? nothing : html`${button(view, labels, actions)}${panel(view, labels, tab, actions, choose)}`}
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

function panel(view: View, labels: Labels, tab: Tab, actions: Actions, choose: Choose) {
  return html`<section class="panel" part="panel" id="panel" popover="manual" aria-label=${labels.panel}>
    ${view.open ? content(view, labels, tab, actions, choose) : nothing}
  </section>`
}

function content(view: View, labels: Labels, tab: Tab, actions: Actions, choose: Choose) {
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
      ${view.reading ? lists[tab](view.reading, view.layers, labels, actions.choose) : html`<p class="small">${labels.loading}</p>`}
    </div>
    <footer role="group" aria-label=${labels.walk}>
      <button class="plain" aria-label=${labels.previous} @click=${() => actions.step(-1)}>←</button>
      <span class="small">${labels.walk}</span>
      <button class="plain" aria-label=${labels.next} @click=${() => actions.step(1)}>→</button>
    </footer>`
}
