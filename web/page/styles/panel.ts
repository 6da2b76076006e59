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
  /* The words stand in line with the headings; the ground reaches beyond them. */
  .entry {
    display: block;
    width: calc(100% + 0.8rem);
    margin-inline: -0.4rem;
    padding: 0.45rem 0.4rem;
    border-radius: 3px;
  }
  .entry:hover {
    background: var(--hover);
  }
  .entry[aria-current] {
    background: var(--same);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .entry[aria-current] * {
    color: var(--ink);
  }
  .small {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  svg {
    display: block;
    width: 100%;
  }
  @media (forced-colors: active) {
    svg * {
      fill: GrayText;
    }
    svg .bar,
    svg .tick {
      fill: CanvasText;
    }
    .entry[aria-current] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    li {
      break-inside: avoid;
    }
  }
`
