// Who is who: the named people, places and things by salience, each with its count and a strip
// that shows where in the article it is named; then the dates and sums in the order of the text.
import { css, html, svg } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { type Person, whoIsWho } from '../../panels/people.js'
import { valueInWords } from '../model/values.js'
import { words } from '../strings.js'
import { marks } from '../styles/marks.js'
import { panel } from '../styles/panel.js'
import { shared } from '../styles/shared.js'
import { ListPanel } from './list-panel.js'

export class WhoIsWho extends ListPanel {
  static override styles = [
    shared,
    marks,
    panel,
    css`
      .head {
        display: flex;
        gap: 0.5rem;
        justify-content: space-between;
        align-items: baseline;
      }
      .name {
        overflow-wrap: anywhere;
      }
      .count {
        font-variant-numeric: tabular-nums;
        color: var(--muted);
      }
      svg {
        height: 7px;
        margin-top: 0.3rem;
      }
      .line {
        fill: var(--rule);
      }
      .tick {
        fill: var(--muted);
      }
    `,
  ]

  override render() {
    if (!this.reading?.result.mentions.length) return html`<p class="nothing">${words.panels.nothing}</p>`
    const { text, result } = this.reading
    const people = whoIsWho(result).filter(({ entity }) => this.passes(entity.name, entity.role ?? '', ...entity.aliases))
    const figures = result.mentions.flatMap((mention, index) =>
      mention.entity === null && this.passes(text.slice(mention.start, mention.end)) ? [index] : [],
    )
    if (!people.length && !figures.length) return html`<p class="nothing">${words.panels.noMatch}</p>`
    const shown = people.slice(0, this.limit)
    const shownFigures = figures.slice(0, this.limit - shown.length)
    return html`<ul>
        ${repeat(shown, ({ entity }) => entity.id, (person) => this.person(person))}
      </ul>
      ${shownFigures.length
        ? html`<h3 class="label">${words.legend.layerNames.figures}</h3>
            <ul>
              ${shownFigures.map((index) => this.figure(index))}
            </ul>`
        : ''}
      ${this.more(people.length + figures.length - shown.length - shownFigures.length)}`
  }

  private person({ entity, layer, places }: Person) {
    const about = [words.article.typeNames[entity.type], entity.role].filter(Boolean).join(' · ')
    const { pointed, reading } = this
    const lit = pointed?.kind === 'mention' && reading?.result.mentions[pointed.index]?.entity === entity.id
    const content = html`<span class="head">
        <span class="name"><span class="mention ${layer}">${entity.name}</span></span>
        <span class="count" title=${words.panels.who.times(entity.mentions.length)}>${entity.mentions.length}</span>
      </span>
      <span class="small">${about}</span>
      ${strip(places)}`
    return this.entry({ kind: 'mention', index: entity.mentions[0]! }, lit, content)
  }

  /** A date or an amount, with what it was read as. */
  private figure(index: number) {
    const { text, result } = this.reading!
    const mention = result.mentions[index]!
    const lit = this.pointed?.kind === 'mention' && this.pointed.index === index
    const content = html`<span class="mention figures">${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')}</span>
      <span class="small">${valueInWords(mention) ?? words.article.typeNames[mention.type]}</span>`
    return this.entry({ kind: 'mention', index }, lit, content)
  }
}

/** A line for the article's length and a tick for each mention. */
const strip = (places: readonly number[]) => html`<svg viewBox="0 0 1000 7" preserveAspectRatio="none" aria-hidden="true">
  <rect class="line" x="0" y="3" width="1000" height="1" />
  ${places.map((at) => svg`<rect class="tick" x=${Math.round(at * 992)} y="0" width="8" height="7" />`)}
</svg>`

customElements.define('crosshead-who-is-who', WhoIsWho)
