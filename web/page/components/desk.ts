// The desk: the text box, sample articles, opening and dropping files, pasting with structure.
// It reports the text; it knows nothing of annotations.
import { html, LitElement } from 'lit'
import { decoded, direction, fromHtml, type Input, moved, normalised, textLimit } from '../model/input.js'
import { wordCount } from '../../panels/words.js'
import { samples } from '../samples/index.js'
import { words } from '../strings.js'
import { desk } from '../styles/desk.js'
import { shared } from '../styles/shared.js'

/** Files above are not even read: what no text of the page's length is, in whatever markup. */
const fileLimit = 64 * 1024 * 1024
/** How long typing rests before words are counted, in milliseconds. */
const countAfter = 300

export interface DeskInput extends Input {
  /** Another article altogether, as against an edit of this one. */
  fresh: boolean
  /** The reader's own text, to be kept; a sample or a link's text is not, until it is edited. */
  own: boolean
}
export class TextEvent extends CustomEvent<DeskInput> {
  static readonly type = 'crosshead-text'
  constructor(detail: DeskInput) {
    super(TextEvent.type, { detail, bubbles: true, composed: true })
  }
}

export class Desk extends LitElement {
  static override styles = [shared, desk]
  static override properties = {
    text: { attribute: false },
    notice: { attribute: false },
    former: { state: true },
    words: { state: true },
  }
  declare text: string
  declare notice: string
  /** The reader's text before another article came: the browser's own undo does not bring that back. */
  declare former: Input | null
  declare words: number
  private hints: Input['hints'] = []
  private own = false
  /** Nothing was typed since the text came. */
  private untouched = true
  private counting = 0

  constructor() {
    super()
    this.text = ''
    this.notice = ''
    this.former = null
    this.words = 0
  }

  // A file may be dropped anywhere: a browser that opened it instead would take the reader away.
  override connectedCallback() {
    super.connectedCallback()
    document.addEventListener('dragover', this.over)
    document.addEventListener('dragleave', this.out)
    document.addEventListener('drop', this.drop)
  }
  override disconnectedCallback() {
    super.disconnectedCallback()
    document.removeEventListener('dragover', this.over)
    document.removeEventListener('dragleave', this.out)
    document.removeEventListener('drop', this.drop)
  }

  override render() {
    const say = words.desk
    return html`
      <div class="bar">
        <h2 class="label"><label for="text">${say.label}</label></h2>
        <div class="group">
          <select class="action" aria-label=${say.samples} @change=${this.chooseSample}>
            <option value="">${say.samples}</option>
            ${samples.map(({ title }, i) => html`<option value=${i}>${title}</option>`)}
          </select>
          <button class="action" @click=${() => this.picker.click()}>${say.open}</button>
          <input
            type="file"
            hidden
            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
            aria-label=${say.open}
            @change=${this.picked}
          />
        </div>
      </div>
      <textarea
        id="text"
        dir=${direction(this.text)}
        spellcheck="false"
        autocomplete="off"
        placeholder=${say.placeholder}
        .value=${this.text}
        @input=${this.typed}
        @keydown=${this.key}
        @paste=${this.paste}
      ></textarea>
      <div class="bar">
        <p class="counts">${say.counts(this.text.length, this.words)}</p>
        <span>
          ${this.former ? html`<button class="action" @click=${this.bringBack}>${say.bringBack}</button>` : ''}
          <button class="action" ?disabled=${!this.text} @click=${this.clear}>${say.clear}</button>
        </span>
      </div>
      <p class="notice" role="status">${this.notice}</p>
    `
  }

  private get box(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!
  }
  private get picker(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!
  }

  /** Puts another article into the box. `own`: the reader's, see DeskInput. */
  replace(text: string, hints: Input['hints'] = [], own = false) {
    if (this.text && this.own) this.former = { text: this.text, hints: this.hints }
    const kept = normalised(text)
    this.notice = kept.length < text.length && text.length > textLimit ? words.desk.cut(text.length, textLimit) : ''
    this.text = kept
    this.hints = hints.filter(({ end }) => end <= kept.length)
    this.own = own
    this.untouched = true
    this.tell(true)
  }

  private clear() {
    this.replace('', [], true)
    this.box.focus() // the button has nothing left to do
  }

  private bringBack() {
    const { text, hints } = this.former!
    this.former = null
    this.replace(text, hints, true)
  }

  /** While nothing was typed since, the keys of undo bring the former article back. */
  private key(event: KeyboardEvent) {
    if (!this.former || !this.untouched || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key !== 'z') return
    event.preventDefault()
    this.bringBack()
  }

  private tell(fresh: boolean) {
    // Counting reads the whole text, so it waits until typing rests.
    clearTimeout(this.counting)
    this.counting = window.setTimeout(() => (this.words = wordCount(this.text)), fresh ? 0 : countAfter)
    this.dispatchEvent(new TextEvent({ text: this.text, hints: this.hints, fresh, own: this.own }))
  }

  private typed() {
    const text = this.box.value
    if (text.length > textLimit) {
      this.replace(text, [], true)
      return
    }
    this.own = true
    this.untouched = false
    this.hints = this.hints.length ? moved(this.hints, this.text, text) : this.hints
    this.text = text
    this.tell(false)
  }

  /** HTML keeps its structure when it becomes the whole text; elsewhere plain text is pasted. */
  private paste(event: ClipboardEvent) {
    const data = event.clipboardData
    if (data?.files.length && !data.types.some((type) => type.startsWith('text/'))) {
      event.preventDefault()
      void this.openFirst(data.files)
      return
    }
    const markup = data?.getData('text/html')
    const { selectionStart, selectionEnd, value } = this.box
    if (!markup || selectionStart > 0 || selectionEnd < value.length) return
    const { text, hints } = fromHtml(markup)
    if (!hints.length) return
    event.preventDefault()
    this.replace(text, hints, true)
  }

  private async chooseSample(event: Event) {
    const select = event.target as HTMLSelectElement
    const sample = samples[Number(select.value || -1)]
    select.value = ''
    if (sample) this.replace(await sample.load())
  }

  private async picked() {
    await this.openFirst(this.picker.files)
    this.picker.value = ''
  }

  /** Of several files that were dropped or pasted the first; the rest is not passed over in silence. */
  private async openFirst(files: FileList | null) {
    const [first, ...others] = files ?? []
    if (!first) return
    await this.open(first)
    if (others.length) this.notice ||= words.desk.oneOf(first.name, others.length + 1)
  }

  async open(file: File) {
    if (file.size > fileLimit) {
      this.notice = words.desk.tooLarge(file.name)
      return
    }
    try {
      const text = decoded(new Uint8Array(await file.arrayBuffer()))
      if (text === null) this.notice = words.desk.notText(file.name)
      else if (/\.html?$/i.test(file.name) || file.type === 'text/html') {
        const page = fromHtml(text, true)
        this.replace(page.text, page.hints, true)
      } else this.replace(text, [], true)
    } catch {
      this.notice = words.desk.unreadable(file.name)
    }
  }

  private readonly over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.classList.add('dropping')
  }
  private readonly out = (event: DragEvent) => {
    if (!event.relatedTarget) this.classList.remove('dropping') // out of the window
  }
  private readonly drop = (event: DragEvent) => {
    this.classList.remove('dropping')
    const files = event.dataTransfer?.files
    if (!files?.length) return
    event.preventDefault()
    void this.openFirst(files)
  }
}

customElements.define('crosshead-desk', Desk)

declare global {
  interface HTMLElementEventMap {
    'crosshead-text': TextEvent
  }
}
