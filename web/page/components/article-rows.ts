// The article's rows, in groups that the browser skips while they are out of sight. One group holds
// many rows, because the browser looks at every group in every frame, also while the reader types.
// A change costs the rows it touches and the group around them.

/** The height of a row that was never in sight, in rem. */
const rowHeight = 6
/** Rows of a new group; one that has grown to twice as many is divided. */
const groupSize = 16

export class Rows {
  /** All rows in order. */
  readonly list: HTMLElement[] = []

  constructor(private readonly home: HTMLElement) {}

  /** Puts `fresh` in the place of `count` rows from `at` on. */
  replace(at: number, count: number, fresh: readonly HTMLElement[]) {
    const before = this.list[at - 1]
    for (const row of this.list.splice(at, count, ...fresh)) {
      const group = row.parentElement!
      row.remove()
      if (!group.hasChildNodes()) group.remove()
    }
    if (!fresh.length) return
    const group = before ? before.parentElement! : this.home.firstElementChild
    if (group && group.childElementCount + fresh.length <= 2 * groupSize) {
      if (before) before.after(...fresh)
      else group.prepend(...fresh)
      return
    }
    // What followed in the group goes along.
    const behind = before ? [...group!.children].slice([...group!.children].indexOf(before) + 1) : []
    const rows = [...fresh, ...behind]
    const groups: HTMLElement[] = []
    for (let i = 0; i < rows.length; i += groupSize) {
      const next = document.createElement('div')
      next.className = 'group'
      next.append(...rows.slice(i, i + groupSize))
      next.style.containIntrinsicBlockSize = `auto ${next.childElementCount * rowHeight}rem`
      groups.push(next)
    }
    if (before) group!.after(...groups)
    else this.home.prepend(...groups)
  }
}
