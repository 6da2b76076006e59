// Work on many things at once, with the results in the order of the things and bounded memory.
// Tested by tests/web/archive.test.mjs.

/**
 * Starts `work` on each item as it comes, on `limit` of them at a time, and hands the results on in the
 * items' order; `last` tells that nothing else is under way. Ends when all is handed on; fails with the
 * first failure of the items, of `work` or of `hand`, after what is under way has ended.
 */
export async function inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
  hand: (result: Result, item: Item, last: boolean) => Promise<void>,
): Promise<void> {
  const queue: Promise<void>[] = []
  let handed: Promise<void> = Promise.resolve()
  let under = 0
  try {
    for await (const item of items) {
      under++
      const result = work(item)
      result.catch(() => {}) // told through `handed`
      handed = handed.then(async () => {
        const value = await result
        await hand(value, item, --under === 0)
      })
      handed.catch(() => {})
      queue.push(handed)
      if (queue.length >= limit) await queue.shift()
    }
  } finally {
    await Promise.allSettled(queue)
  }
  await handed
}
