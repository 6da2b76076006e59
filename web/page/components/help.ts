// Help: the keys, how marks are drawn, and where the text goes (nowhere).
import { css, html } from 'lit'
import { layers } from '../../panels/layers.js'
import { words } from '../strings.js'
import { dialog } from '../styles/dialog.js'
import { marks } from '../styles/marks.js'
import { shared } from '../styles/shared.js'
import { Dialog } from './dialog.js'

export class Help extends Dialog {
  static override styles = [
    shared,
    marks,
    dialog,
    css`
      h3 {
        margin-top: 1.25rem;
        margin-bottom: 0.35rem;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.35rem 1rem;
      }
      dt {
        font-family: var(--mono);
        font-size: 0.8125rem;
        padding-top: 0.15rem;
      }
      .cues {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1.25rem;
      }
    `,
  ]

  override render() {
    const say = words.help
    const { quoteKinds } = words.card
    return this.frame(say, html`
      <dl>
        ${say.keys.map(([key, does]) => html`<dt>${key}</dt><dd>${does}</dd>`)}
      </dl>
      <h3 class="label">${say.cues}</h3>
      <div class="cues">
        ${layers
          .filter((layer) => layer !== 'quotes' && layer !== 'sections')
          .map((layer) => html`<span class="mention ${layer}">${words.legend.layerNames[layer]}</span>`)}
        ${(['direct', 'mixed', 'indirect', 'term'] as const).map(
          (kind) => html`<span class="quote ${kind}">${quoteKinds[kind].name}</span>`,
        )}
      </div>
      <p>${say.language}</p>
      <h3 class="label">${say.privacyTitle}</h3>
      <p>${say.privacyText}</p>`)
  }
}

customElements.define('crosshead-help', Help)
