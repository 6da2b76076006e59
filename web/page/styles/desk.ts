// The text box, what stands above it and below.
import { css } from 'lit'

export const desk = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.6rem;
    min-height: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.4rem 0.75rem;
  }
  .bar .group {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    min-width: 0; /* not the width of the longest title in the list */
    gap: 0.4rem;
  }
  textarea {
    flex: 1;
    min-height: 12rem;
    width: 100%;
    resize: vertical;
    padding: 0.8rem 0.9rem;
    border: 1px solid var(--rule-strong);
    border-radius: 3px;
    background: var(--paper);
    font-size: 0.9375rem;
    line-height: 1.55;
  }
  textarea::placeholder {
    color: var(--muted);
    font-style: italic;
    opacity: 1;
  }
  :host(.dropping) textarea {
    outline: 2px dashed var(--accent);
    outline-offset: -6px;
  }
  select {
    flex: 1 1 9rem;
    min-width: 0;
    background: var(--paper);
  }
  .counts,
  .notice {
    font-size: 0.875rem;
    color: var(--muted);
  }
  .notice {
    border-inline-start: 3px solid var(--accent);
    padding-inline-start: 0.6rem;
    color: var(--ink);
  }
  .notice:empty {
    display: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
`
