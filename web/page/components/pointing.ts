// What the reader points at: lit in the article and in the panels, brought into view, told by the card.
// The pointer and the keyboard's focus look for a moment; a click, a key or an entry of a panel holds.
// Tested in tests/web/page-reading.test.mjs.
import { nextMention } from '../../panels/people.js'
import type { Reading } from '../reader.js'
import type { ArticleView } from './article-view.js'
import type { Card } from './card.js'
import type { Selection, Target } from './selection.js'

/** How long the pointer rests before a card looks, and before it goes, in milliseconds. */
const lookAfter = 450
const leaveAfter = 300

/** What is asked of the page. */
interface Pointed {
  readonly article: ArticleView
  readonly card: Card
  readonly reading: Reading | null
  /** What the panels show: the reading, a moment later. */
  readonly listed: Reading | null
  pointed: Target | null
}

export class Pointing {
  /** What is lit was gone to: it stays lit when the pointer leaves. */
  private held = false
  private timer = 0

  constructor(private readonly page: Pointed) {}

  async select({ target, how, from }: Selection) {
    clearTimeout(this.timer)
    // An entry that shows an older reading counts in that one.
    if (this.page.listed !== this.page.reading && from && !this.page.article.renderRoot.contains(from)) return
    if (how === 'leave') return this.leave()
    if (how === 'hover') {
      if (this.page.card.pinned) return
      this.timer = window.setTimeout(() => this.look(target, from), lookAfter)
      return
    }
    if (how === 'open' && from && this.isOpen(target) && target.kind === 'mention' && this.page.reading) {
      const next = nextMention(this.page.reading.result, target.index)
      if (next !== target.index) return this.go({ kind: 'mention', index: next }, true)
    }
    if (how === 'open' && from) {
      this.point(target)
      this.page.card.show(target, from, true)
      return
    }
    await this.go(target, !from)
  }

  /** Lights the target in the article and in the panels. */
  private point(target: Target | null) {
    this.page.article.light(target)
    this.page.pointed = target
  }

  private isOpen(target: Target): boolean {
    const shown = this.page.card.target
    return this.page.card.pinned && shown?.kind === target.kind && 'index' in shown && 'index' in target && shown.index === target.index
  }

  /** Brings the target into view; `card`: and opens its card there. */
  private async go(target: Target, card: boolean) {
    const element = await this.page.article.reveal(target, card)
    if (!element) return
    this.point(target)
    this.held = true
    if (card && target.kind !== 'offset') this.page.card.show(target, element, true)
    else this.page.card.hide()
  }

  /** The pointer rests on something: light it; in the article, show its card as well. */
  private look(target: Target, from?: Element) {
    if (!from?.isConnected) return
    this.held = false
    this.point(target)
    if (this.page.article.renderRoot.contains(from)) this.page.card.show(target, from, false)
  }

  /** The pointer is over the card. */
  readonly keep = () => clearTimeout(this.timer)
  /** It has left mark and card: after a while both go, unless they are held. */
  readonly leave = () => {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      if (!this.page.card.pinned && !this.held) this.close()
    }, leaveAfter)
  }

  /** Closes the card; `back`: the focus returns to the mark that it belongs to. */
  close(back = false) {
    const { target } = this.page.card
    clearTimeout(this.timer)
    this.held = false
    this.page.card.hide()
    if (back && target) void this.page.article.reveal(target, true)
    this.point(null)
  }

  /** A press beside mark and card lets go of them. */
  readonly pressed = (event: Event) => {
    const path = event.composedPath()
    const inside = path.some((node) => node instanceof Element && node.matches('crosshead-card, .mention, .note, .quote'))
    if (!inside && (this.page.card?.open || this.held)) this.close()
  }
}
