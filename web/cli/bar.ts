// The progress line on standard error, drawn by cli-progress. Loaded when a run turns out to be long.
import { Presets, SingleBar } from 'cli-progress'

/** How far a run is. */
export interface Standing {
  bytes: number
  articles: number
  /** Bytes in all, or null where that cannot be known. */
  total: number | null
  seconds: number
}

export interface Bar {
  update(standing: Standing): void
  stop(): void
}

const MB = 1e6

/** "1:02:03", "4:05" or "17 s". */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

/** What stands beside the bar: count, rate, and what is left at the rate so far. */
export function account({ bytes, articles, total, seconds }: Standing): string {
  const rate = `${articles} articles, ${(articles / seconds).toFixed(0)}/s, ${(bytes / MB / seconds).toFixed(1)} MB/s`
  return total === null ? `${rate}, ${(bytes / MB).toFixed(1)} MB read` : `${rate}, ${duration(Math.max(0, total - bytes) * (seconds / bytes))} left`
}

export function openBar(): Bar {
  // A cursor that is hidden would stay so after Ctrl+C.
  const options = { stream: process.stderr, hideCursor: false, clearOnComplete: true, fps: 5 }
  let bar: SingleBar | null = null
  return {
    update(standing) {
      const { bytes, total } = standing
      if (!bar) {
        bar = new SingleBar({ ...options, format: total === null ? '{account}' : '{bar} {percentage} % | {account}' }, Presets.shades_classic)
        bar.start(total ?? 0, 0, { account: account(standing) })
      }
      bar.update(total === null ? 0 : Math.min(bytes, total), { account: account(standing) })
    },
    stop: () => bar?.stop(),
  }
}
