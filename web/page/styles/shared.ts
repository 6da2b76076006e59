// Styles that every component shares: focus, buttons, labels. Tokens (colours, fonts) are custom
// properties of the document, in page.css.
import { css } from 'lit'

export const shared = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .label {
    font-variant-caps: all-small-caps;
    letter-spacing: 0.06em;
    color: var(--muted);
    font-weight: 400;
    font-size: 1rem;
    line-height: 1.3;
  }
  .plain {
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  .action {
    background: none;
    border: 1px solid var(--rule-strong);
    border-radius: 3px;
    padding: 0.3rem 0.7rem;
    min-height: 2rem;
    cursor: pointer;
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .action:hover {
    border-color: var(--ink);
    background: var(--hover);
  }
  .action:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
