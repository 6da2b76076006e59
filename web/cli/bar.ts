// The progress line on standard error, drawn by cli-progress. Loaded when a run turns out to be long.
import { Presets, SingleBar } from 'cli-progress'

export interface Bar {
  update(bytes: number, articles: number): void
  stop(): void
}

const MB = 1e6

/** `total` in bytes, or null where it is not known. */
export function openBar(total: number | null, articles: number): Bar {
  const bar = new SingleBar(
    {
      format: total === null ? '{articles} articles, {read} MB' : '{bar} {percentage} % | {articles} articles | {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      fps: 5,
    },
    Presets.shades_classic,
  )
  const payload = (bytes: number, count: number) => ({ articles: count, read: (bytes / MB).toFixed(1) })
  bar.start(total ?? 0, 0, payload(0, articles))
  return {
    update: (bytes, count) => bar.update(total === null ? 0 : Math.min(bytes, total), payload(bytes, count)),
    stop: () => bar.stop(),
  }
}
