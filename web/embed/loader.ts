// embed.js: what a publisher's page loads. It defines <crosshead-annotator>, makes one for a script
// tag with data-article, and waits: for the page's load event, for idle time, for the article to come
// near the viewport. Then it imports parts/annotator.js, which does everything else.
// Nothing is written into the page before that, but the element itself at the end of the body.
// Tested by tests/web/embed.test.mjs; its size is bounded there.
import type { Annotation } from '../types.js'
import { checkModule } from './integrity.js'
import {
  type ActivateDetail, ATTRIBUTES, type ErrorDetail, type OwnLabels, type PanelPlace, type Published, type ReadyDetail, type Running, type Settings, type Start,
  TAG, type Target,
} from './settings.js'

/** The hash of parts/annotator.js, which has those of all other files; put in by the build. */
declare const ANNOTATOR: string

const NEAR = '50% 0px'
const LOOK_MS = 300
const IDLE_MS = 2000

/** Resolves when the page has loaded and the browser has nothing to do. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise<unknown>((resolve) =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(resolve, { timeout: IDLE_MS }) : setTimeout(resolve, 200),
  )
}

/** Resolves when an article is there, and near the viewport where `near` is set. */
function appears(articles: () => Element[], near: boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      seen.disconnect()
      changes.disconnect()
      clearTimeout(timer)
      resolve()
    }
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && done(), { rootMargin: NEAR })
    let timer = 0
    const look = () => {
      timer = 0
      const found = articles()
      if (found.length > 0 && !near) done()
      else for (const article of found) seen.observe(article)
    }
    const changes = new MutationObserver(() => (timer ||= window.setTimeout(look, LOOK_MS)))
    changes.observe(document, { childList: true, subtree: true })
    signal.addEventListener('abort', done)
    look()
  })
}

/**
 * Marks who is named and who says what in an article, without touching the article.
 *
 * @attr {string} for - id of the article, or a selector; with several matches each is an article
 * @attr {string} layers - what is marked, out of: people organisations places groups others figures quotes sections
 * @attr {"idle"|"visible"|"click"} start - when the engine is loaded (visible)
 * @attr {string} lang - language of the labels (the page's, or English)
 * @attr {"end"|"start"|"none"} panel - side of the window for button and panel (end)
 * @attr {string} skip - selector of parts of the article that are not its text
 * @attr {string} base - folder of the engine's files (this script's)
 * @attr {boolean} integrity - everything that is loaded must have the hashes that are built in (on, where the script tag has a hash)
 * @attr {string} annotation - address or #id of a result made beforehand: no engine is loaded
 * @fires {CustomEvent} crosshead-ready - an article was read; detail: { article, text, annotation }
 * @fires {CustomEvent} crosshead-activate - a mark was clicked or chosen; cancelable: no card opens
 * @fires {CustomEvent} crosshead-error - detail: { error }; nothing is shown then
 * @csspart button - opens the panel
 * @csspart panel - the panel
 * @csspart card - the card beside a mark
 * @cssprop --crosshead-people - underline of people
 * @cssprop --crosshead-organisations - underline of organisations
 * @cssprop --crosshead-places - underline of places
 * @cssprop --crosshead-groups - underline of groups
 * @cssprop --crosshead-others - underline of other names
 * @cssprop --crosshead-figures - underline of dates and sums
 * @cssprop --crosshead-quotes - ground of quotes
 * @cssprop --crosshead-indirect - ground of indirect speech
 * @cssprop --crosshead-active - ground of the mark that is shown
 * @cssprop --crosshead-accent - accent of button and panel
 * @tagname crosshead-annotator
 */
export class CrossheadAnnotator extends HTMLElement implements Settings {
  static readonly observedAttributes = ATTRIBUTES
  #article: Element | null = null
  #labels: OwnLabels | null = null
  #annotation: Published | Annotation | null = null
  #running: Running | null = null
  #waiting: AbortController | null = null
  #update = 0
  #wrong = '' // a selector that was told to be none

  connectedCallback(): void {
    for (const name of ['article', 'labels', 'annotation', 'for', 'layers', 'start', 'panel', 'skip', 'base', 'integrity'] as const)
      if (Object.hasOwn(this, name)) {
        // Set before the element was defined.
        const value = this[name]
        delete (this as Record<string, unknown>)[name]
        Object.assign(this, { [name]: value })
      }
    if (!this.#waiting) void this.#begin()
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end() // else it was only moved
    })
  }

  attributeChangedCallback(): void {
    if (!this.#update && this.#waiting) this.#update = window.setTimeout(() => {
      this.#update = 0
      this.#running?.update()
    })
  }

  /** The articles that it is for. */
  get articles(): Element[] {
    if (this.#article) return [this.#article]
    const name = this.for
    if (!name) return []
    const one = document.getElementById(name)
    try {
      return one ? [one] : [...document.querySelectorAll(name)]
    } catch {
      if (this.#wrong !== name) console.info(`crosshead: "${name}" is no selector of an article`)
      this.#wrong = name
      return []
    }
  }

  /** An article given as an element; it goes before `for`. */
  get article(): Element | null { return this.#article }
  set article(article: Element | null) { this.#article = article; this.attributeChangedCallback() }

  /** Words of the interface that replace the own ones. */
  get labels(): OwnLabels | null { return this.#labels }
  set labels(labels: OwnLabels | null) { this.#labels = labels; this.attributeChangedCallback() }

  /** A result made beforehand, or where it is. */
  get annotation(): Published | Annotation | string | null { return this.#annotation ?? this.getAttribute('annotation') }
  set annotation(annotation: Published | Annotation | string | null) {
    if (typeof annotation === 'string') this.setAttribute('annotation', annotation)
    else this.#annotation = annotation
    this.attributeChangedCallback()
  }

  get for(): string { return this.getAttribute('for') ?? '' }
  set for(value: string) { this.setAttribute('for', value) }
  get layers(): string { return this.getAttribute('layers') ?? '' }
  set layers(value: string) { this.setAttribute('layers', value) }
  get start(): Start { return (this.getAttribute('start') ?? 'visible') as Start }
  set start(value: Start) { this.setAttribute('start', value) }
  get panel(): PanelPlace { return (this.getAttribute('panel') ?? 'end') as PanelPlace }
  set panel(value: PanelPlace) { this.setAttribute('panel', value) }
  get skip(): string { return this.getAttribute('skip') ?? '' }
  set skip(value: string) { this.setAttribute('skip', value) }
  get base(): string { return this.getAttribute('base') ?? '' }
  set base(value: string) { this.setAttribute('base', value) }
  get integrity(): boolean { return this.hasAttribute('integrity') || ownScripts().some(({ integrity }) => integrity) }
  set integrity(value: boolean) { this.toggleAttribute('integrity', value) }

  /** Opens the panel. */
  open(): void { this.#running?.open() }
  /** Closes panel and card. */
  close(): void { this.#running?.close() }
  /** Scrolls to a mark and opens its card. */
  show(target: Target): void { this.#running?.show(target) }

  async #begin(): Promise<void> {
    const { signal } = (this.#waiting = new AbortController())
    await idle()
    if (!signal.aborted) await appears(() => this.articles, this.start !== 'idle', signal)
    if (signal.aborted) return
    try {
      if (this.integrity) await checkModule(new URL('./parts/annotator.js', import.meta.url), ANNOTATOR, this)
      const { start } = await import('./annotator.js')
      if (!signal.aborted) this.#running = start(this)
    } catch (error) {
      console.info(`crosshead: ${(error as Error).message}`)
      this.dispatchEvent(new CustomEvent('crosshead-error', { bubbles: true, composed: true, detail: { error } }))
    }
  }

  #end(): void {
    this.#waiting?.abort()
    this.#waiting = null
    this.#running?.dispose()
    this.#running = null
  }
}

/** Annotates an article: the same as the element in markup. Remove the element to undo it. */
export function annotateArticle(article: Element | string, settings: Partial<Omit<Settings, 'articles' | 'article' | 'for'>> = {}): CrossheadAnnotator {
  const element = document.createElement(TAG) as CrossheadAnnotator
  const bad = (message: string) => {
    throw Object.assign(new Error(message), { code: 'bad-option' })
  }
  if (typeof article !== 'string' && !((article as unknown) instanceof Element)) bad('the article must be an element or a selector')
  for (const name of Object.keys(settings)) if (!(name in element)) bad(`unknown option "${name}"`)
  Object.assign(element, typeof article === 'string' ? { for: article } : { article }, settings)
  document.body.append(element)
  return element
}

const ownScripts = () => [...document.scripts].filter(({ src }) => src === import.meta.url)

/** One element for each script tag of this module that names an article, unless there is one for it already. */
async function fromScripts(): Promise<void> {
  const scripts = ownScripts().filter(({ dataset }) => dataset.article)
  if (scripts.length === 0) return
  await idle()
  for (const { dataset } of scripts) {
    const name = dataset.article!
    if ([...document.querySelectorAll<CrossheadAnnotator>(TAG)].some((other) => other.for === name)) continue
    const element = document.createElement(TAG)
    for (const attribute of ATTRIBUTES) if (dataset[attribute]) element.setAttribute(attribute, dataset[attribute]!)
    element.setAttribute('for', name)
    document.body.append(element)
  }
}

if (!customElements.get(TAG)) customElements.define(TAG, CrossheadAnnotator)
void fromScripts()
// Navigation may replace the whole body, and our elements with it: the new page's tags count.
let { body } = document
new MutationObserver(() => {
  if (document.body !== body) void fromScripts()
  body = document.body
}).observe(document.documentElement, { childList: true })

declare global {
  interface HTMLElementTagNameMap {
    'crosshead-annotator': CrossheadAnnotator
  }
  interface HTMLElementEventMap {
    'crosshead-ready': CustomEvent<ReadyDetail>
    'crosshead-activate': CustomEvent<ActivateDetail>
    'crosshead-error': CustomEvent<ErrorDetail>
  }
}
