// The part that does the work, started by the loader: it gives the articles of the element the shared
// engine, and connects their stories with the button, the panel and the card.
// Tested by tests/web/embed.test.mjs.
import { pause } from '../dom/map-text.js'
import { again } from './again.js'
import { Articles } from './articles.js'
import { checkSettings } from './check.js'
import { type Engine, useEngine } from './engine.js'
import { type Hashes, Integrity } from './integrity.js'
import { labelsOf } from './labels.js'
import { readLayers } from './marks.js'
import { watchPage } from './page-changes.js'
import { listen } from './pointer.js'
import { publishedText, readPublished } from './published.js'
import type { ActivateDetail, ReadyDetail, Running, Settings, Target } from './settings.js'
import { spoken } from './spoken.js'
import { Story } from './story.js'
import type { Interface, View } from './ui.js'
import { bringIntoView, firstInView, isDark, rectsIn } from './window.js'

/** Of all files that may be loaded, by their names in dist/; put in by the build. */
declare const HASHES: Hashes

type Host = HTMLElement & Settings

export function start(host: Host): Running {
  return new Annotator(host)
}

class Annotator implements Running {
  private readonly articles: Articles
  private readonly ended = new AbortController()
  private readonly integrity: Integrity
  private engine: Engine | null = null
  private ui: Interface | null = null
  private view: View
  private current: Story | null = null
  private at: Target | null = null
  private wanted = false // start="click": the button was used

  constructor(private readonly host: Host) {
    checkSettings(host)
    this.wanted = host.start !== 'click' && !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData
    this.integrity = new Integrity(new URL('..', import.meta.url), host.integrity ? HASHES : null, host)
    this.view = {
      state: this.wanted ? 'reading' : 'waiting', open: false, place: host.panel, reading: null, layers: readLayers(host.layers),
      card: null, message: '', dark: false, dir: 'ltr', lang: 'en', labels: null,
    }
    this.articles = new Articles({
      come: (root) => this.take(root),
      near: (story) => this.begin(story),
      gone: (story) => this.leave(story),
      moved: () => !this.view.open && !this.view.card && this.chooseCurrent(),
    })
    watchPage(() => {
      this.look()
      this.matchGround()
    }, this.ended.signal)
    void this.makeInterface()
    void pause().then(() => this.look())
  }

  update(): void {
    const { host } = this
    checkSettings(host)
    const layers = readLayers(host.layers)
    this.set({ layers, place: host.panel })
    for (const story of this.articles.stories) story.setLayers(layers)
    void this.readLabels()
    this.look()
  }

  open(): void {
    if (!this.wanted) this.startNow()
    this.chooseCurrent()
    this.set({ open: true, card: null })
  }

  close(): void {
    this.set({ open: false })
    this.closeCard()
  }

  show(target: Target): void {
    if (this.current?.holds(target)) this.activate(this.current, target, true)
  }

  dispose(): void {
    this.ended.abort()
    this.articles.dispose()
    this.ui?.dispose()
    this.ui = null
    this.engine?.release()
    this.engine = null
  }

  // Articles.

  private look(): void {
    if (!this.ended.signal.aborted) this.articles.keep(this.host.articles)
  }

  /** The story of an article, and the pointer over it. */
  private take(root: Element): { story: Story; end(): void } {
    const { host } = this
    const story = new Story(root, {
      annotate: async (text, hints, signal) => {
        this.engine ??= useEngine(host.base, this.integrity)
        return (await this.engine.annotator).annotate(text, { hints, signal })
      },
      read: (one) => this.hasRead(one),
      emptied: (one) => this.leave(one, this.view.open),
      failed: (error) => this.failed(error),
    }, { layers: this.view.layers, skip: host.skip, selector: selectorOf(host, root), host, published: host.annotation !== null })
    const end = listen(root, {
      at: (x, y) => story.at(x, y),
      hover: (mark) => this.openCard(story, mark, false),
      leave: () => !this.view.card?.pinned && this.closeCard(),
      click: (mark) => this.activate(story, mark, false),
    })
    return { story, end }
  }

  /** The interface is dark where the article is. */
  private matchGround(): void {
    const dark = this.current !== null && isDark(this.current.root)
    if (this.current && dark !== this.view.dark) this.set({ dark })
  }

  /** `open`: the panel waits for what comes in its place. */
  private leave(story: Story, open = false): void {
    if (this.current !== story) return
    this.current = null
    this.at = null
    this.set({ reading: null, card: null, open, state: 'reading' })
    this.chooseCurrent()
  }

  private begin(story: Story): boolean {
    if (this.wanted) void (this.host.annotation ? this.readPublished(story) : story.read())
    return this.wanted
  }

  private async readPublished(story: Story): Promise<void> {
    try {
      const published = await readPublished(this.host.annotation!, this.ended.signal)
      const text = await story.pageText()
      if (text !== null) story.take({ text: publishedText(published, text), annotation: published.annotation })
    } catch (error) {
      if (!this.ended.signal.aborted) this.failed(error)
    }
  }

  private hasRead(story: Story): void {
    const { text, annotation } = story.reading!
    if (!this.current || this.current === story) {
      const { reading: before, card } = this.view
      this.current = story
      // On a page that changes all the time a reader is still where they were.
      this.at = before && this.at && again(this.at, before, story.reading!)
      this.set({ reading: story.reading, state: 'ready', card: card && this.at && { ...card, target: this.at }, dark: isDark(story.root) })
      if (this.view.card) story.activate(this.at)
    } else {
      this.chooseCurrent()
    }
    const detail: ReadyDetail = { article: story.root, text, annotation }
    this.tell('crosshead-ready', detail)
  }

  private failed(error: unknown): void {
    this.report(error, this.view.state !== 'failed')
    const { reading, open, labels } = this.view
    if (!reading) this.set({ state: 'failed', message: (open && labels?.failed) || '' })
  }

  /** One line says why something is not shown; the page goes on as it was. */
  private report(error: unknown, aloud = true): void {
    if (aloud) console.info(`crosshead: ${error instanceof Error ? error.message : String(error)}`)
    this.tell('crosshead-error', { error })
  }

  /** Turns to the article that the reader looks at. */
  private chooseCurrent(): void {
    const best = this.articles.nearest()
    if (!best || best === this.current) return
    this.current?.activate(null)
    this.current = best
    this.at = null
    this.set({ reading: best.reading, state: 'ready', dark: isDark(best.root) })
  }

  // Marks.

  private activate(story: Story, target: Target, go: boolean): void {
    const detail: ActivateDetail = { kind: target.kind, index: target.index, article: story.root, annotation: story.reading!.annotation }
    if (!this.tell('crosshead-activate', detail)) return
    if (go) bringIntoView(story, target, this.ui?.room() ?? innerHeight)
    this.openCard(story, target, true)
    this.announce(target)
  }

  private openCard(story: Story, target: Target, pinned: boolean): void {
    if (this.current !== story) {
      this.current?.activate(null)
      this.current = story
      this.set({ reading: story.reading, dark: isDark(story.root) })
    }
    const { card } = this.view
    if (card?.pinned && !pinned) return
    if (card && card.target.kind === target.kind && card.target.index === target.index && card.pinned === pinned) return
    this.at = target
    story.activate(target)
    this.set({ card: target.kind === 'section' ? null : { target, pinned } })
  }

  private closeCard(): void {
    if (!this.view.card) return
    this.current?.activate(null)
    this.set({ card: null })
  }

  /** The mark before or behind the one that was shown last; the first time, the first one in view. */
  private step(by: 1 | -1): void {
    const story = this.current
    const marks = story?.shown ?? []
    if (!story || marks.length === 0) return
    const at = marks.findIndex(({ kind, index }) => kind === this.at?.kind && index === this.at.index)
    const next = at < 0 ? firstInView(story, marks) : (at + by + marks.length) % marks.length
    this.activate(story, marks[next]!, true)
  }

  private announce(target: Target): void {
    const { reading, labels } = this.view
    if (reading && labels && target.kind !== 'section') this.set({ message: spoken(reading, target, labels) })
  }

  // The interface.

  private async makeInterface(): Promise<void> {
    await this.readLabels()
    try {
      await this.integrity.check('parts/ui.js')
      const { makeInterface } = await import('./ui.js')
      await pause()
      if (this.ended.signal.aborted) return
      this.ui = makeInterface(this.host, {
        toggle: () => (this.view.open ? this.set({ open: false }) : this.open()),
        close: () => this.set({ open: false }),
        closeCard: () => this.closeCard(),
        holdCard: () => {
          const { card } = this.view
          if (card && !card.pinned) this.set({ card: { ...card, pinned: true } })
        },
        choose: (target) => this.current && this.activate(this.current, target, true),
        step: (by) => this.step(by),
        rects: (target) => (this.current ? rectsIn(this.current, target) : []),
      })
      await pause()
      this.ui?.draw(this.view)
    } catch (error) {
      // A policy without our Trusted Types, for one: the marks stay, without button and panel.
      if (!this.ended.signal.aborted) this.report(error)
    }
  }

  private startNow(): void {
    this.wanted = true
    this.set({ state: 'reading' })
    this.articles.look()
  }

  private async readLabels(): Promise<void> {
    const { signal } = this.ended
    const labels = await labelsOf(this.host, this.integrity, (error) => !signal.aborted && this.report(error))
    if (!signal.aborted) this.set(labels)
  }

  private set(change: Partial<View>): void {
    this.view = { ...this.view, ...change }
    this.ui?.draw(this.view)
  }

  private tell(name: string, detail: unknown): boolean {
    return this.host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }))
  }
}

/** A selector of the article; "" where it was given as an element. */
function selectorOf(host: Host, root: Element): string {
  if (host.article) return ''
  return root.id === host.for ? `#${CSS.escape(host.for)}` : host.for
}
