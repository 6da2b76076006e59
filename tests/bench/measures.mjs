// What is measured in Node and in Chromium alike: calls, keys, medians. No import, so that it is bundled
// for a page as it is.

export const median = (values) => quantile(values, 0.5)

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Milliseconds of one call of `work`: the median of at least `runs` calls, and of as many as `ms` gives room for. */
export async function time(work, { runs = 5, ms = 1000, warm = true } = {}) {
  if (warm) await work()
  const taken = []
  const begin = performance.now()
  while (taken.length < runs || (performance.now() - begin < ms && taken.length < 200)) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/** Times of `keys` in a session of ours: [start, end, insert] each. */
export async function typeKeys(annotator, text, keys) {
  const session = await annotator.open(text)
  const taken = []
  for (const [from, to, insert] of keys) {
    const start = performance.now()
    await session.edit(from, to, insert)
    taken.push(performance.now() - start)
  }
  session.close()
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) }
}
