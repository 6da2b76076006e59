// Taking the result away: copy or download each format, or a link that carries the text.
import { css, html } from 'lit'
import { type Format, formats, writers } from '../model/exports/index.js'
import type { Reading } from '../reader.js'
import { linkLimit, shareLink } from '../share.js'
import { words } from '../strings.js'
import { dialog } from '../styles/dialog.js'
import { shared } from '../styles/shared.js'
import { Dialog } from './dialog.js'

function download(name: string, type: string, content: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

export class TakeAway extends Dialog {
  static override styles = [
    shared,
    dialog,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0.4rem 1rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--rule);
      }
      .what {
        flex: 1 1 12rem;
        line-height: 1.35;
      }
      .small {
        display: block;
        font-size: 0.875rem;
        color: var(--muted);
      }
      .buttons {
        display: flex;
        gap: 0.4rem;
      }
      [role='status'] {
        min-height: 1.5rem;
        margin-top: 0.5rem;
        color: var(--accent);
      }
    `,
  ]
  static override properties = { said: { state: true } }
  /** Nothing of it is drawn: it is written when it is wanted. */
  reading: Reading | null = null
  declare said: string

  constructor() {
    super()
    this.said = ''
  }

  override show() {
    this.said = ''
    super.show()
  }

  override render() {
    const say = words.takeAway
    return this.frame(say, html`
      <ul>
        ${formats.map((format) => this.row(format))}
        ${location.protocol === 'file:' ? '' : this.linkRow()}
      </ul>
      <p role="status">${this.said}</p>`)
  }

  /** Not for a page on a disk, whose address nobody else can open. */
  private linkRow() {
    const say = words.takeAway
    return html`<li>
      <span class="what">${say.share}<span class="small">${say.shareExplained(linkLimit)}</span></span>
      <span class="buttons">
        <button class="action" aria-label=${say.copyOf(say.share)} @click=${this.share}>${say.copy}</button>
      </span>
    </li>`
  }

  private row(format: Format) {
    const say = words.takeAway
    const { name, explained } = say.formats[format]
    return html`<li>
      <span class="what">${name}<span class="small">${explained}</span></span>
      <span class="buttons">
        <button class="action" aria-label=${say.copyOf(name)} @click=${() => this.copy(this.written(format))}>
          ${say.copy}
        </button>
        <button class="action" aria-label=${say.downloadOf(name)} @click=${() => this.save(format)}>
          ${say.download}
        </button>
      </span>
    </li>`
  }

  private written(format: Format): string {
    const { text, result } = this.reading!
    return writers[format].write(text, result)
  }

  private save(format: Format) {
    const { file, type, mark = '' } = writers[format]
    download(file, type, mark + this.written(format))
    this.said = words.takeAway.saved(file)
  }

  private async copy(content: string) {
    try {
      await navigator.clipboard.writeText(content)
      this.said = words.takeAway.copied
    } catch {
      this.said = words.takeAway.noClipboard
    }
  }

  private async share() {
    const link = await shareLink(this.reading!.text, document.baseURI)
    if (link === null) this.said = words.takeAway.tooLong(linkLimit)
    else await this.copy(link)
  }
}

customElements.define('crosshead-take-away', TakeAway)
