// What the reader points at, shared by the article, the panels and the card through one event.
import type { Mark } from '../model/article.js'

/** `index` counts in the result's mentions, quotes or entities; `offset` is a place in the text. */
export type Target =
  | { kind: 'mention'; index: number }
  | { kind: 'quote'; index: number }
  | { kind: 'offset'; offset: number }

export interface Selection {
  target: Target
  /** hover: look, without moving anything; open: show the card and stay; go: bring it into view. */
  how: 'hover' | 'leave' | 'open' | 'go'
  /** The element that the reader used; the card opens beside it. */
  from?: Element
}

export class SelectEvent extends CustomEvent<Selection> {
  static readonly type = 'crosshead-select'
  constructor(detail: Selection) {
    super(SelectEvent.type, { detail, bubbles: true, composed: true })
  }
}

export function targetOf(mark: Mark | undefined): Target | null {
  return mark && (mark.kind === 'mention' || mark.kind === 'quote')
    ? { kind: mark.kind, index: mark.index }
    : null
}

declare global {
  interface HTMLElementEventMap {
    'crosshead-select': SelectEvent
  }
}
