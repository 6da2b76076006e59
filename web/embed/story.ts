// One article of the page: its text, what was found in it, and its marks. It reads the text from the
// live DOM, has it annotated (or lays a published result over it), draws, and follows the page: when
// the text stays the same after a change only the places are taken anew; when it is another text,
// what can be found again stays marked until the new result is there.
import { alignText, reanchor } from '../dom/anchor.js'
import { hit } from '../dom/hit.js'
import { mapText, mapTextInSlices, pause } from '../dom/map-text.js'
import { Painter } from '../dom/painter.js'
import type { Piece, TextMap } from '../dom/text-map.js'
import { watchText } from '../dom/watch.js'
import type { Layer } from '../panels/layers.js'
import type { Annotation, Hint, Span } from '../types.js'
import { adoptHighlights, PRIORITY } from './highlights.js'
import { watchLanguage } from './language.js'
import { type Mark, marksOf } from './marks.js'
import type { Target } from './settings.js'

/** Shorter texts are no articles: a page that has not been filled in yet. */
const SHORTEST = 40
/** Times that a map is begun anew because the page has changed under it. */
const PATIENCE = 3

export interface StoryEvents {
  annotate(text: string, hints: readonly Hint[], signal: AbortSignal): Promise<Annotation>
  /** A result is there, or another one. */
  read(story: Story): void
  /** What was read is the article no more: the page has emptied it, or put a notice in its place. */
  emptied(story: Story): void
  failed(error: unknown): void
}

export interface StoryOptions {
  layers: ReadonlySet<Layer>
  /** Selects parts of the article that are not its text; "" for none. */
  skip: string
  /** Selects the article, for the rules of its highlights; "" where only the element is known. */
  selector: string
  /** The element of ours that the article is read for. */
  host: Element
  /** The result was published with the page: another text is not read anew. */
  published: boolean
}

/** What was read, and the text that its offsets count in. */
export interface Reading {
  text: string
  annotation: Annotation
}

export class Story {
  reading: Reading | null = null
  private map: TextMap | null = null
  private marks: Mark[] = []
  private layers: ReadonlySet<Layer>
  private active: Target | null = null
  private move: (span: Span) => Span | null = (span) => span // from the reading's text to the map's
  private readonly painter = new Painter(PRIORITY)
  private readonly unwatch: () => void
  private readonly unadopt: () => void
  private running: AbortController | null = null
  private version = 0 // changes of the page so far
  private readonly translated: () => boolean
  private asked = '' // the text that a result was last asked for
  private readonly ended = new AbortController()

  constructor(
    readonly root: Element,
    private readonly events: StoryEvents,
    private readonly options: StoryOptions,
  ) {
    this.layers = options.layers
    this.translated = watchLanguage(root)
    this.unadopt = adoptHighlights(root.getRootNode() as Document | ShadowRoot, options.selector, options.host)
    this.unwatch = watchText(root, {
      changed: (targets) => {
        this.version++
        this.painter.unpaint(targets)
      },
      calm: () => void this.follow(),
    })
  }

  /** Reads the article now. */
  async read(): Promise<void> {
    const map = await this.remap()
    if (map) await this.annotate(map)
  }

  private async annotate(map: TextMap): Promise<void> {
    if (this.translated()) return
    this.asked = map.text
    this.running?.abort()
    if (map.text.length < SHORTEST) return this.empty(map)
    const running = (this.running = new AbortController())
    const signal = AbortSignal.any([running.signal, this.ended.signal])
    try {
      const annotation = await this.events.annotate(map.text, map.hints, signal)
      await pause()
      if (!signal.aborted) this.take({ text: map.text, annotation })
    } catch (error) {
      if (!signal.aborted) this.events.failed(error)
    }
  }

  private empty(map: TextMap): void {
    if (!this.reading) return
    this.reading = null
    this.active = null
    this.marks = []
    this.lay(map)
    this.events.emptied(this)
  }

  /** Shows a result that was made elsewhere, for `text`. */
  take(reading: Reading): void {
    this.reading = reading
    this.active = null
    if (this.map) this.lay(this.map)
    void pause().then(() => !this.ended.signal.aborted && this.events.read(this))
  }

  /** The page's text as it is now, for what was published with another one; null if it is gone meanwhile. */
  async pageText(): Promise<string | null> {
    return (await this.remap())?.text ?? null
  }

  setLayers(layers: ReadonlySet<Layer>): void {
    this.layers = layers
    if (this.map) this.lay(this.map)
  }

  /** The marks that are drawn, in text order. */
  get shown(): readonly Mark[] {
    return this.marks
  }

  /** The mark under a point of the viewport: the innermost. */
  at(x: number, y: number): Mark | null {
    const { map } = this
    if (!map) return null
    const placed = this.marks.flatMap((mark) => this.moved(mark.spans).map((span) => ({ ...span, mark })))
    return hit(map, this.root, placed, x, y)[0]?.mark ?? null
  }

  /** Where a target lies in the page now; null where it is lost. */
  place(target: Target): { pieces: Piece[]; span: Span } | null {
    const span = this.spanOf(target)
    const there = span && this.move(span)
    const pieces = there && this.map ? this.map.pieces(there) : []
    return there && pieces.length > 0 ? { pieces, span: there } : null
  }

  /** Draws a target in the colour of the active one, or none. */
  activate(target: Target | null): void {
    this.active = target
    this.accent()
  }

  dispose(): void {
    this.ended.abort()
    this.unwatch()
    this.painter.dispose()
    this.unadopt()
    this.map = null
    this.marks = []
  }

  /** Whether there is such a target: a page's script may ask for anything. */
  holds(target: Target | undefined): boolean {
    return target !== undefined && this.spanOf(target) !== null
  }

  private spanOf({ kind, index }: Target): Span | null {
    if (!this.reading) return null
    const { mentions, quotes, sections } = this.reading.annotation
    if (kind === 'mention') return mentions[index] ?? null
    if (kind === 'quote') return quotes[index] ?? null
    const section = sections[index]
    return section ? (section.heading ?? { start: section.start, end: Math.min(section.end, section.start + 1) }) : null
  }

  /** A quote is its parts, without the words between them. */
  private partsOf(target: Target): readonly Span[] {
    const span = this.spanOf(target)
    if (!span) return []
    return target.kind === 'quote' ? this.reading!.annotation.quotes[target.index]!.parts : [span]
  }

  /**
   * Takes a new map of the page and lays the reading over it; null when the story ends meanwhile. A page
   * that never stands still is mapped at one go.
   */
  private async remap(): Promise<TextMap | null> {
    const { options } = this
    let map: TextMap | null = null
    for (let tries = 0; !map && tries < PATIENCE; tries++) {
      const { version } = this
      map = await mapTextInSlices(this.root, options, () => version !== this.version)
      if (this.ended.signal.aborted) return null
    }
    this.map = map ?? mapText(this.root, options)
    this.lay(this.map)
    return this.map
  }

  /** After a change: the same text at new places, or another text. */
  private async follow(): Promise<void> {
    if (!this.map) return // nobody wants to read it yet
    const map = await this.remap()
    if (map && map.text !== this.asked && !this.options.published) void this.annotate(map)
  }

  /**
   * Lays the reading over a map of the page. Before the first reading the painter gets the map alone, so
   * that it knows which blocks change while the article is being read.
   */
  private lay(map: TextMap): void {
    if (!this.reading) {
      this.painter.show(map, [])
      return
    }
    const { text, annotation } = this.reading
    // What was found in English stands nowhere in a translation.
    if (this.translated()) this.move = () => null
    else this.move = text === map.text ? (span) => span : (alignText(text, map.text) ?? reanchor(text, map.text))
    this.marks = marksOf(annotation, this.layers)
    this.painter.show(map, this.marks.map(({ highlight, spans }) => ({ name: highlight, spans: this.moved(spans) })))
    this.accent()
  }

  private accent(): void {
    this.painter.accent(this.active && { name: 'crosshead-active', spans: this.moved(this.partsOf(this.active)) })
  }

  /** Where spans of the reading lie in the map's text, without those that are lost. */
  private moved(spans: readonly Span[]): Span[] {
    return spans.flatMap((span) => this.move(span) ?? [])
  }
}
