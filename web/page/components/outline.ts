// The outline: headline, dateline, sections; what is not part of the article is folded away.
import { css, html, LitElement } from 'lit'
import { outline } from '../model/outline.js'
import type { Reading } from '../reader.js'
import { words } from '../strings.js'
import { panel } from '../styles/panel.js'
import { shared } from '../styles/shared.js'
import { SelectEvent } from './selection.js'

export class OutlinePanel extends LitElement {
  static override styles = [
    shared,
    panel,
    css`
      .title {
        font-weight: 700;
        overflow-wrap: anywhere;
      }
      .untitled {
        font-style: italic;
        font-weight: 400;
      }
      .kind {
        display: block;
      }
      details {
        margin-top: 1rem;
        border-top: 1px solid var(--rule);
        padding-top: 0.5rem;
      }
      summary {
        cursor: pointer;
        min-height: 1.75rem;
      }
    `,
  ]
  static override properties = { reading: { attribute: false } }
  declare reading: Reading | null

  constructor() {
    super()
    this.reading = null
  }

  override render() {
    if (!this.reading?.result.blocks.length) return html`<p class="nothing">${words.panels.nothing}</p>`
    const { text, result } = this.reading
    const say = words.panels.outline
    const { headline, byline, dateline, sections, boilerplate } = outline(text, result)
    const from = dateline && [dateline.place, dateline.agency, dateline.date].filter(Boolean).join(' · ')
    return html`<ol>
        ${headline ? this.entry(headline.start, headline.text, say.headline) : ''}
        ${byline ? this.entry(byline.start, byline.text, say.byline) : ''}
        ${dateline && from ? this.entry(dateline.start, from, say.dateline) : ''}
        ${sections.map(({ title, kind, start, words: size, quotes }) =>
          this.entry(
            start,
            title ?? (kind === 'opening' ? say.opening : say.untitled),
            '',
            say.size(size, quotes),
            title === null,
          ),
        )}
      </ol>
      ${boilerplate.length
        ? html`<details>
            <summary class="label">${say.boilerplate(boilerplate.length)}</summary>
            <ul>
              ${boilerplate.map((line) => this.entry(line.start, line.text, '', '', true))}
            </ul>
          </details>`
        : ''}`
  }

  private entry(offset: number, title: string, label: string, size = '', untitled = false) {
    const go = (event: Event) =>
      this.dispatchEvent(
        new SelectEvent({ target: { kind: 'offset', offset }, how: 'go', from: event.currentTarget as Element }),
      )
    return html`<li>
      <button class="plain entry" @click=${go}>
        ${label ? html`<span class="label kind">${label}</span>` : ''}
        <span class="title ${untitled ? 'untitled' : ''}">${title}</span>
        ${size ? html`<span class="small kind">${size}</span>` : ''}
      </button>
    </li>`
  }
}

customElements.define('crosshead-outline', OutlinePanel)
