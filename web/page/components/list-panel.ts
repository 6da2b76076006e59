// What the panels of people and quotes share: a reading, what the reader points at, a filter, and
// entries that point back: looked at (pointer or focus) they light their place, clicked they go there.
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Reading } from '../reader.js'
import { words } from '../strings.js'
import { SelectEvent, type Selection, type Target } from './selection.js'

/** Entries that are shown at first, and more at a time. */
const portion = 300

export abstract class ListPanel extends LitElement {
  static override properties = {
    reading: { attribute: false },
    pointed: { attribute: false },
    filter: { attribute: false },
    limit: { attribute: false },
  }
  declare reading: Reading | null
  /** What the reader points at: its entry is lit. */
  declare pointed: Target | null
  declare filter: string
  /** Entries that are shown at most. */
  declare limit: number

  constructor() {
    super()
    this.limit = portion
    this.reading = null
    this.pointed = null
    this.filter = ''
  }

  /** Whether any of the words holds what the filter asks for. */
  protected passes(...words: readonly string[]): boolean {
    const wanted = this.filter.trim().toLowerCase()
    return words.some((word) => word.toLowerCase().includes(wanted))
  }

  /** An entry that stands for `target`; `lit`: what the reader points at is this. */
  protected entry(target: Target, lit: boolean, content: TemplateResult, kind = '') {
    const select = (how: Selection['how']) => (event: Event) =>
      this.dispatchEvent(new SelectEvent({ target, how, from: event.currentTarget as Element }))
    return html`<li>
      <button
        class="plain entry ${kind}"
        aria-current=${lit ? 'true' : nothing}
        @click=${select('go')}
        @pointerenter=${select('hover')}
        @pointerleave=${select('leave')}
        @focus=${select('hover')}
        @blur=${select('leave')}
      >${content}</button>
    </li>`
  }

  /** What shows more entries, where `left` are hidden. */
  protected more(left: number) {
    return left > 0
      ? html`<button class="action" @click=${() => (this.limit += portion)}>${words.panels.more(left)}</button>`
      : ''
  }
}
