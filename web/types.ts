// The public types: the result (schema 1), what a caller may ask for, and the errors.
// Mirror of wasm/faces/result.cpp; the golden cases in tests/cases check one against the other.
// Imports nothing, so that it can be shipped as it is in index.d.ts.

/** Half-open range of UTF-16 code units: `text.slice(span.start, span.end)`. */
export interface Span {
  start: number
  end: number
}

export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'divider'
  | 'list-item'
  | 'caption'
  | 'boilerplate'
  | 'endmark'

/** One block of the article. Blocks tile the lines that are not blank, in order. */
export interface Block extends Span {
  kind: BlockKind
  /** Heading level 1..6, where a hint or markup gives one. */
  level?: number
}

/** "Beirut (AFP) -"; parts that are missing are null. */
export interface Dateline extends Span {
  place: string | null
  agency: string | null
  date: string | null
}

export type SectionKind = 'opening' | 'crosshead' | 'divider' | 'topic'

/** A run of blocks under one heading; `title` is the heading without its decoration. */
export interface Section extends Span {
  title: string | null
  heading: Span | null
  kind: SectionKind
}

/** Types of mentions that have entities. */
export type NameType = 'PERSON' | 'ORG' | 'LOC' | 'NORP' | 'MISC'
/** Types of mentions that may have a value instead. */
export type ValueType = 'DATE' | 'TIME' | 'MONEY' | 'PERCENT' | 'QUANTITY'
export type MentionType = NameType | ValueType

/** `{from, to}` where the text gives a range, else one value. */
export type OneOrRange<T> = T | { from: T; to: T }
export interface Money {
  amount: number
  /** ISO 4217: "USD". */
  currency: string
}
export interface Quantity {
  amount: number
  /** The unit's symbol: "km". */
  unit: string
}

interface MentionBase extends Span {
  /** 0..1, two decimals. */
  confidence: number
}
export interface NameMention extends MentionBase {
  type: NameType
  /** Index into `entities`. */
  entity: number | null
}
export interface DateMention extends MentionBase {
  type: 'DATE' | 'TIME'
  entity: null
  /** ISO 8601, where the text alone fixes it. */
  value?: OneOrRange<string>
}
export interface MoneyMention extends MentionBase {
  type: 'MONEY'
  entity: null
  value?: OneOrRange<Money>
}
export interface PercentMention extends MentionBase {
  type: 'PERCENT'
  entity: null
  /** A fraction: "3.5 percent" is 0.035. */
  value?: OneOrRange<number>
}
export interface QuantityMention extends MentionBase {
  type: 'QUANTITY'
  entity: null
  value?: OneOrRange<Quantity>
}
/** A name, date or amount. Mentions never overlap. */
export type Mention = NameMention | DateMention | MoneyMention | PercentMention | QuantityMention

/** One person, place, organisation or other named thing; ordered by salience. */
export interface Entity {
  /** Its index in `entities`. */
  id: number
  type: NameType
  /** Its fullest mention. */
  name: string
  aliases: string[]
  /** Indices into `mentions`, in text order. */
  mentions: number[]
  /** The title that the article gives: "Russian President". */
  role?: string
}

/**
 * direct: quoted words that stand as their own clause; mixed: quoted words inside the reporter's
 * sentence; indirect: reported speech without marks; term: marked words that nobody is said to say.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect' | 'term'

/** The words that name the source, and whom they mean. */
export interface Speaker extends Span {
  /** Index into `entities`; null where the article never names the source. */
  entity: number | null
  name: string | null
}

/** An utterance, from its first part's start to its last part's end, quotation marks included. */
export interface Quote extends Span {
  kind: QuoteKind
  parts: Span[]
  speaker: Speaker | null
  /** "said", "according to". */
  cue: Span | null
  /** Name of the rule that decided. */
  rule: string
  /** 0..1, two decimals. */
  confidence: number
  /** Index into `quotes` of the quote around this one. */
  parent: number | null
}

/** Everything that Crosshead found; arrays are in text order except `entities`. */
export interface Annotation {
  /** Version of this schema. */
  crosshead: 1
  /** Length of the text in UTF-16 code units. */
  length: number
  blocks: Block[]
  dateline: Dateline | null
  sections: Section[]
  sentences: Span[]
  mentions: Mention[]
  entities: Entity[]
  quotes: Quote[]
}

export type HintTag =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'li'
  | 'figcaption'
  | 'blockquote'
  | 'hr'
  | 'aside'

/** Structure that the caller knows already, from HTML for instance. */
export interface Hint extends Span {
  tag: HintTag
}

export interface AnnotateOptions {
  /** Sorted by start. */
  hints?: readonly Hint[]
  /** Look for breaks of topic in long texts without any heading. */
  topicBreaks?: boolean
  /** Rejects the call with an `AbortError` at once. */
  signal?: AbortSignal
}

/**
 * What one edit changed. A name that the edit brings can change how it is read elsewhere, so that there may
 * be several parts, in text order and apart from each other; one of them holds what was inserted. Outside of
 * them blocks, sentences, mentions and quotes are as they were, moved; only the numbers of entities and
 * quotes may differ everywhere (`entity`, `parent`).
 */
export interface Change {
  /** Length of the whole text in UTF-16 code units. */
  length: number
  dateline: Dateline | null
  parts: ChangedPart[]
}

/** A range of the text as it is now, and everything in it as the whole result has it. */
export interface ChangedPart extends Span {
  /** The range of the earlier text that this one replaces. */
  before: Span
  blocks: Block[]
  /** Those that reach into the range. */
  sections: Section[]
  sentences: Span[]
  mentions: Mention[]
  quotes: Quote[]
}

/** A text that is being edited. Calls are answered in order. */
export interface Session {
  /**
   * Puts `insert` in the place of `[start, end)` and reads again what that changes; costs far less than a
   * fresh reading. Rejects with bad-option where the range does not lie in the text.
   */
  edit(start: number, end: number, insert: string): Promise<Change>
  /** The whole result, equal to that of `annotate` on the text as it is now. */
  result(): Promise<Annotation>
  /** Frees its memory; every later call is rejected with "disposed". */
  close(): void
}

export interface OpenOptions {
  /** As for `annotate`. */
  topicBreaks?: boolean
}

export interface AnnotatorOptions {
  /** Run in a worker (the default where the platform has them) or in this thread. */
  worker?: boolean
  /** Folder of crosshead.wasm, english-news.model and parts/; by default the module's own. */
  base?: string | URL
  /** Stops the loading with an `AbortError`. */
  signal?: AbortSignal
  /**
   * Hashes of the files by their names, as dist/integrity.json has them. Other bytes than those are
   * refused with integrity-failed; a browser's worker then starts from a Blob (worker-src blob:).
   */
  integrity?: Readonly<Record<string, string>>
}

export interface Annotator {
  /**
   * Annotates a text of up to 64 MB (as UTF-8). Any string is a valid text; a lone surrogate reads
   * as U+FFFD. Linear in the text. Calls are answered in order.
   * Rejects with a `CrossheadError`, or with the signal's reason.
   */
  annotate(text: string, options?: AnnotateOptions): Promise<Annotation>
  /** Opens an editing session on a text: the way to annotate while somebody types. */
  open(text: string, options?: OpenOptions): Promise<Session>
  /** Ends the worker; whatever is pending, and every later call, is rejected with "disposed". */
  dispose(): void
}

/** Stable names of what can go wrong. */
export type ErrorCode =
  | 'bad-option'
  | 'bad-record'
  | 'text-too-long'
  | 'model-empty'
  | 'model-unknown-format'
  | 'model-wrong-version'
  | 'model-truncated'
  | 'model-damaged'
  | 'model-bad-section'
  | 'model-bad-lexicon'
  | 'model-bad-tagger'
  | 'fetch-failed'
  | 'integrity-failed'
  | 'wasm-blocked'
  | 'wasm-damaged'
  | 'engine-failed'
  | 'session-lost'
  | 'worker-failed'
  | 'disposed'

/** An `Error` with a stable `code`. */
export interface CrossheadError extends Error {
  name: 'CrossheadError'
  code: ErrorCode
  /** Byte offset into the model file, for the model's errors. */
  offset?: number
}
