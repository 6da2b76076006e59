// Counts what is done; a run of more than two seconds at a terminal shows it.
import type { Bar } from './bar.js'

const QUIET_MS = 2000

export class Progress {
  private readonly started = Date.now()
  private bytes = 0
  private articles = 0
  private bar: Bar | null = null

  constructor(
    private readonly total: number | null,
    private readonly shown: boolean,
  ) {}

  async add(bytes: number): Promise<void> {
    this.bytes += bytes
    this.articles++
    if (!this.shown || Date.now() - this.started < QUIET_MS) return
    this.bar ??= (await import('./bar.js')).openBar(this.total, this.articles)
    this.bar.update(this.bytes, this.articles)
  }

  close(): void {
    this.bar?.stop()
  }
}
