// Counts what is done; a run of more than two seconds at a terminal shows it.
import type { Bar } from './bar.js'

const QUIET_MS = 2000

export class Progress {
  private readonly started = Date.now()
  private bytes = 0
  private articles = 0
  private bar: Bar | null = null

  constructor(
    private total: number | null,
    private readonly shown: boolean,
  ) {}

  /** Takes what an earlier run has done out of the account. */
  skip(bytes: number): void {
    if (this.total !== null) this.total -= bytes
  }

  async add(bytes: number, articles: number): Promise<void> {
    this.bytes += bytes
    this.articles += articles
    if (!this.shown || Date.now() - this.started < QUIET_MS) return
    this.bar ??= (await import('./bar.js')).openBar()
    this.bar.update({ bytes: this.bytes, articles: this.articles, total: this.total, seconds: (Date.now() - this.started) / 1000 })
  }

  close(): void {
    this.bar?.stop()
  }
}
