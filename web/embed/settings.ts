// What a publisher can set on <crosshead-annotator>, and the events that it gives. Types only, but
// for the names of the attributes: the loader and the parts that it loads share this file.
import type { Annotation, ErrorCode, MentionType, QuoteKind } from '../types.js'

export const TAG = 'crosshead-annotator'

/** Attributes of the element; on a script tag they are written data-… */
export const ATTRIBUTES = ['for', 'layers', 'start', 'lang', 'panel', 'skip', 'base', 'annotation', 'integrity'] as const

/** When the engine is loaded: at idle, when the article comes near the viewport, or on a click. */
export type Start = 'idle' | 'visible' | 'click'
/** At which side of the window the button and the panel stand. */
export type PanelPlace = 'end' | 'start' | 'none'

/** The words of the interface; {n} and the like are filled in. */
export interface Labels {
  /** The reading aid as a whole, for screen readers. */
  aid: string
  open: string
  start: string
  loading: string
  failed: string
  panel: string
  close: string
  who: string
  said: string
  sections: string
  nothing: string
  more: string
  previous: string
  next: string
  walk: string
  details: string
  mentions: string
  place: string
  aliases: string
  quotes: string
  unknownSpeaker: string
  opening: string
  untitled: string
  types: Record<MentionType, string>
  kinds: Record<QuoteKind, string>
}

/** What a publisher may give: any part of it. */
export type OwnLabels = Partial<Omit<Labels, 'types' | 'kinds'>> & {
  types?: Partial<Labels['types']>
  kinds?: Partial<Labels['kinds']>
}

/** A result that was made when the article was published. With `text` it may differ from the page's in details. */
export interface Published {
  text?: string
  annotation: Annotation
}

/** What is pointed at: an index into the annotation's mentions, quotes or sections. */
export interface Target {
  kind: 'mention' | 'quote' | 'section'
  index: number
}

export interface ReadyDetail {
  article: Element
  /** The text as it was read from the page; the annotation's offsets count in it. */
  text: string
  annotation: Annotation
}

export interface ActivateDetail extends Target {
  article: Element
  annotation: Annotation
}

export interface ErrorDetail {
  /** With a stable code where it is one of ours: integrity-failed, wasm-blocked, … */
  error: Error & { code?: ErrorCode }
}

/** What the parts read from the element, whenever they need it. */
export interface Settings {
  readonly articles: Element[]
  readonly article: Element | null
  readonly for: string
  readonly layers: string
  readonly start: Start
  readonly lang: string
  readonly panel: PanelPlace
  readonly skip: string
  readonly base: string
  /** Everything that is loaded must have the hashes that are built in. */
  readonly integrity: boolean
  readonly annotation: Published | Annotation | string | null
  readonly labels: OwnLabels | null
}

/** What the loader starts when it is time. */
export interface Running {
  /** Settings have changed. */
  update(): void
  /** Shows a mark: scrolls to it, opens its card. */
  show(target: Target): void
  open(): void
  close(): void
  dispose(): void
}
