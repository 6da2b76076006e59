// What is lit: a mention and the others of its entity, or all parts of a quote and its source.
// Tested in tests/web/page.test.mjs.
import type { Annotation, Span } from '../../types.js'
import type { Target } from './selection.js'

/** What is shown of the article now. */
export interface Shown {
  /** The element of a mark in the block at an offset; null where there is none. */
  elementAt(target: Target, offset: number): HTMLElement | null
  rangeOf(span: Span): Range | null
}

export class Light {
  private lit: Element[] = []

  constructor(private readonly shown: Shown) {}

  /** Lights the target, and nothing else; null lights nothing. */
  on(target: Target | null, result: Annotation | null) {
    for (const element of this.lit) element.classList.remove('current', 'same')
    this.lit = []
    CSS.highlights?.delete('crosshead-source')
    if (!target || !result) return
    if (target.kind === 'mention') {
      const mention = result.mentions[target.index]
      if (!mention) return
      const entity = mention.entity === null ? null : result.entities[mention.entity]
      for (const index of entity?.mentions ?? [])
        if (index !== target.index) this.add({ kind: 'mention', index }, result.mentions[index]!.start, 'same')
      if (!this.add(target, mention.start, 'current')) this.addWords([mention])
    } else if (target.kind === 'quote') {
      const quote = result.quotes[target.index]
      if (!quote) return
      const bare = quote.parts.filter((part) => !this.add(target, part.start, 'current'))
      this.addWords([...bare, quote.speaker, quote.cue])
    }
  }

  /** Gives whether there is an element to light. */
  private add(target: Target, offset: number, name: string): boolean {
    const element = this.shown.elementAt(target, offset)
    if (!element) return false
    element.classList.add(name)
    this.lit.push(element)
    return true
  }

  /** Speaker and cue, and the marks of a layer that is off, are words without elements: a custom highlight shows them. */
  private addWords(spans: (Span | null)[]) {
    if (!CSS.highlights) return
    const ranges = spans.flatMap((span) => (span && this.shown.rangeOf(span)) ?? [])
    if (ranges.length) CSS.highlights.set('crosshead-source', new Highlight(...ranges))
  }
}
