// A dialog with a title and a button that closes it, as Esc and a click beside it do.
import { html, LitElement, type TemplateResult } from 'lit'

export abstract class Dialog extends LitElement {
  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!
  }

  show() {
    if (!this.dialog.open) this.dialog.showModal()
  }

  protected frame({ title, close }: { title: string; close: string }, content: TemplateResult) {
    return html`<dialog aria-labelledby="title" closedby="any">
      <div class="head">
        <h2 id="title">${title}</h2>
        <button class="action" @click=${() => this.dialog.close()}>${close}</button>
      </div>
      ${content}
    </dialog>`
  }
}
