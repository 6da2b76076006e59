// The card beside a mark: who or what it is, or who says it.
import { html, type TemplateResult } from 'lit/html.js'
import { layerOf } from '../panels/layers.js'
import { nextMention, quoteText, speakerName } from '../panels/people.js'
import { fill } from './labels.js'
import type { Labels, Target } from './settings.js'
import type { Reading } from './story.js'

interface CardActions {
  closeCard(): void
  choose(target: Target): void
}

export function card(reading: Reading, { kind, index }: Target, labels: Labels, actions: CardActions): TemplateResult {
  const { text, annotation } = reading
  const head = (label: string) => html`<header>
    <p class="small">${label}</p>
    <button class="plain close" aria-label=${labels.close} @click=${actions.closeCard}>×</button>
  </header>`
  const mention = kind === 'mention' ? annotation.mentions[index] : undefined
  if (mention) {
    const entity = mention.entity === null ? undefined : annotation.entities[mention.entity]
    const words = text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
    if (!entity) return html`${head(labels.types[mention.type])}<p class="name"><bdi>${words}</bdi></p>`
    const others = entity.aliases.filter((alias) => alias !== entity.name)
    const said = annotation.quotes.filter((quote) => quote.kind !== 'term' && quote.speaker?.entity === entity.id).length
    const go = (step: 1 | -1) => () => actions.choose({ kind: 'mention', index: nextMention(annotation, index, step) })
    return html`${head(labels.types[entity.type])}
      <p><bdi class=${`name ${layerOf(entity.type)}`}>${entity.name}</bdi></p>
      ${entity.role ? html`<p><bdi>${entity.role}</bdi></p>` : ''}
      ${others.length > 0 ? html`<p class="small">${fill(labels.aliases, { names: others.join(', ') })}</p>` : ''}
      ${said > 0 ? html`<p class="small">${fill(labels.quotes, { n: said })}</p>` : ''}
      ${entity.mentions.length > 1
        ? html`<footer>
            <button class="plain" aria-label=${labels.previous} @click=${go(-1)}>←</button>
            <span class="small">${fill(labels.place, { at: entity.mentions.indexOf(index) + 1, of: entity.mentions.length })}</span>
            <button class="plain" aria-label=${labels.next} @click=${go(1)}>→</button>
          </footer>`
        : ''}`
  }
  const quote = annotation.quotes[index]
  if (!quote) return html``
  const speaker = speakerName(text, quote)
  const entity = quote.speaker?.entity == null ? undefined : annotation.entities[quote.speaker.entity]
  return html`${head(labels.kinds[quote.kind])}
    <p><bdi class="name">${speaker ?? labels.unknownSpeaker}</bdi></p>
    ${entity?.role ? html`<p><bdi>${entity.role}</bdi></p>` : ''}
    <p class="words small"><bdi>${quoteText(text, quote)}</bdi></p>`
}
