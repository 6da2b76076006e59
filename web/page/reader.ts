// Text in, annotation out, while the reader types: one request at a time, and when it is done the
// newest text is next, so that marks keep up on any machine and never show an older text last.
// A new article (sample, file, cleared box) aborts what is running. Tested through the page.
import type { Annotation, Annotator, CrossheadError, Hint } from '../types.js'

export interface Reading {
  text: string
  result: Annotation
}

export interface ReaderEvents {
  ready(): void
  reading(reading: Reading): void
  failed(error: CrossheadError | Error): void
}

interface Request {
  text: string
  hints: readonly Hint[]
}

export class Reader {
  private annotator: Annotator | null = null
  private waiting: Request | null = null
  private running: AbortController | null = null

  constructor(private readonly events: ReaderEvents) {}

  /** Takes the engine once it is there; texts that came before are read then. */
  async start(engine: Promise<Annotator>) {
    try {
      this.annotator = await engine
      this.events.ready()
      void this.next()
    } catch (error) {
      this.events.failed(error as Error)
    }
  }

  /** Reads `text` next. `fresh`: another article, so what is running is of no more interest. */
  read(text: string, hints: readonly Hint[], fresh = false) {
    this.waiting = { text, hints }
    if (fresh) this.running?.abort()
    void this.next()
  }

  private async next() {
    if (this.running || !this.annotator || !this.waiting) return
    const { text, hints } = this.waiting
    this.waiting = null
    const running = (this.running = new AbortController())
    try {
      const result = await this.annotator.annotate(text, { hints, signal: running.signal })
      if (!running.signal.aborted) this.events.reading({ text, result })
    } catch (error) {
      if (!running.signal.aborted) this.events.failed(error as Error)
    }
    this.running = null
    void this.next()
  }
}
