// The articles of one element: each has a story from when it comes until it goes, and is read once, by
// one element alone, when it comes near the window. Tested by tests/web/embed-pages.test.mjs.
import type { Story } from './story.js'

/** Articles this far from the viewport are read, in its heights. */
const NEAR = '50% 0px'

/** Who reads which article, over all copies of this script: two selectors may name the same one. */
const READ_BY = Symbol.for('crosshead.readBy')
const readers = ((globalThis as { [READ_BY]?: WeakMap<Element, unknown> })[READ_BY] ??= new WeakMap())

export interface ArticleEvents {
  /** An article has come: gives its story, and what ends all that hangs on it. */
  come(root: Element): { story: Story; end(): void }
  /** It has come near. Gives false where it is not to be read yet. */
  near(story: Story): boolean
  gone(story: Story): void
  /** The reader has moved on. */
  moved(): void
}

export class Articles {
  private readonly entries = new Map<Element, { story: Story; end(): void; begun: boolean }>()
  private readonly watch: IntersectionObserver

  constructor(private readonly events: ArticleEvents) {
    const seen = (entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const entry = this.entries.get(target)
        if (entry && isIntersecting && !entry.begun) entry.begun = events.near(entry.story)
      }
      events.moved()
    }
    this.watch = new IntersectionObserver(seen, { rootMargin: NEAR, threshold: [0, 0.01, 0.5] })
  }

  get stories(): Story[] {
    return [...this.entries.values()].map(({ story }) => story)
  }

  /**
   * Takes up the articles that have come and forgets those that are gone. `roots` are in the document's
   * order; one that stands inside of another is a part of that.
   */
  keep(roots: Iterable<Element>): void {
    const now = new Set<Element>()
    let outer: Element | null = null
    for (const root of roots) if (root.isConnected && !outer?.contains(root)) now.add((outer = root))
    for (const root of this.entries.keys()) if (!now.has(root)) this.forget(root)
    for (const root of now) {
      if (readers.has(root)) continue
      readers.set(root, this)
      this.entries.set(root, { ...this.events.come(root), begun: false })
      this.watch.observe(root)
    }
  }

  /** Asks again which of them are near. */
  look(): void {
    for (const root of this.entries.keys()) {
      this.watch.unobserve(root)
      this.watch.observe(root)
    }
  }

  /** The one that the reader looks at, of those that are read: it lies over the middle of the window. */
  nearest(): Story | null {
    const middle = innerHeight / 2
    let best: Story | null = null
    let least = Infinity
    for (const { story } of this.entries.values()) {
      if (!story.reading) continue
      const { top, bottom } = story.root.getBoundingClientRect()
      const far = Math.max(0, top - middle, middle - bottom)
      if (far < least) {
        least = far
        best = story
      }
    }
    return best
  }

  dispose(): void {
    this.watch.disconnect()
    for (const root of this.entries.keys()) this.forget(root)
  }

  private forget(root: Element): void {
    const { story, end } = this.entries.get(root)!
    this.entries.delete(root)
    readers.delete(root)
    this.watch.unobserve(root)
    end()
    story.dispose()
    this.events.gone(story)
  }
}
