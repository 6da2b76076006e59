// What the panels' lists share.
import { css } from 'lit'

export const panel = css`
  :host {
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  li + li {
    border-top: 1px solid var(--rule);
  }
  .nothing {
    color: var(--muted);
    font-style: italic;
    padding: 0.5rem 0;
  }
  .entry {
    display: block;
    width: 100%;
    padding: 0.45rem 0.35rem;
    border-radius: 3px;
  }
  .entry:hover {
    background: var(--hover);
  }
  .entry[aria-current] {
    background: var(--same);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .small {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  svg {
    display: block;
    width: 100%;
  }
  @media print {
    li {
      break-inside: avoid;
    }
    .words {
      display: inline;
    }
  }
`
