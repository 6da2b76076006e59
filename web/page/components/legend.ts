// The legend: one switch per layer, each drawn as its marks are, with its count.
import { css, html, LitElement } from 'lit'
import type { Annotation } from '../../types.js'
import { allLayers, type Layer, layerOf, layers, type Layers, toggled } from '../../panels/layers.js'
import { words } from '../strings.js'
import { marks } from '../styles/marks.js'
import { shared } from '../styles/shared.js'

export class LayersEvent extends CustomEvent<Layers> {
  static readonly type = 'crosshead-layers'
  constructor(detail: Layers) {
    super(LayersEvent.type, { detail, bubbles: true, composed: true })
  }
}

/** How many annotations each layer holds. */
function counts(result: Annotation | null): Record<Layer, number> {
  const count = Object.fromEntries(layers.map((layer) => [layer, 0])) as Record<Layer, number>
  for (const mention of result?.mentions ?? []) count[layerOf(mention.type)]++
  count.quotes = result?.quotes.length ?? 0
  count.sections = result?.sections.filter(({ kind }) => kind !== 'opening').length ?? 0
  return count
}

export class Legend extends LitElement {
  static override styles = [
    shared,
    marks,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.85rem;
        justify-content: center;
        max-width: 36rem; /* two even lines rather than a full one and an orphan */
        margin-inline: auto;
      }
      button {
        padding: 0.2rem 0.15rem;
        min-height: 1.75rem;
        border-radius: 3px;
        font-size: 0.875rem;
        line-height: 1.3;
        white-space: nowrap;
      }
      button:hover {
        background: var(--hover);
      }
      .count {
        color: var(--muted);
        font-size: 0.75rem;
        display: inline-block;
        min-width: 1rem;
        margin-inline-start: 0.25em;
        text-align: start;
        font-variant-numeric: tabular-nums;
      }
      [aria-pressed='false'] {
        color: var(--muted);
      }
      [aria-pressed='false'] .swatch {
        text-decoration: none;
        background: none;
        border: 0;
      }
      .box {
        display: inline-block;
        width: 0.6em;
        height: 0.6em;
        border: 1px solid var(--rule-strong);
        border-radius: 2px;
        margin-inline-end: 0.35em;
      }
      [aria-pressed='true'] .box {
        background: var(--ink);
        border-color: var(--ink);
      }
      .sections {
        border-block: 1px solid var(--rule-strong);
      }
      @media (forced-colors: active) {
        [aria-pressed='true'] .box {
          forced-color-adjust: none;
          background: CanvasText;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ]
  static override properties = {
    layers: { attribute: false },
    result: { attribute: false },
  }
  declare layers: Layers
  declare result: Annotation | null

  constructor() {
    super()
    this.layers = allLayers
    this.result = null
  }

  override render() {
    const count = counts(this.result)
    const look = (layer: Layer) =>
      layer === 'quotes' ? 'quote direct' : layer === 'sections' ? 'sections' : `mention ${layer}`
    return html`<ul aria-label=${words.legend.label}>
      ${layers.map(
        (layer) => html`<li>
          <button
            class="plain"
            data-layer=${layer}
            aria-pressed=${this.layers.has(layer)}
            @click=${() => this.dispatchEvent(new LayersEvent(toggled(this.layers, layer)))}
          ><span class="box"></span><span class="swatch ${look(layer)}">${words.legend.layerNames[layer]}</span><span class="count">${count[layer]}</span></button>
        </li>`,
      )}
    </ul>`
  }
}

customElements.define('crosshead-legend', Legend)

declare global {
  interface HTMLElementEventMap {
    'crosshead-layers': LayersEvent
  }
}
