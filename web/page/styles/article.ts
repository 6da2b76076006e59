// The article as a newspaper sets it: serif, a measure of 60 to 70 characters, crossheads centred
// between thin rules, notes in the margin where there is room.
import { css } from 'lit'

export const article = css`
  :host {
    container-type: inline-size;
    font-size: 1.0625rem;
    line-height: 1.6;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 33em);
    justify-content: center;
    position: relative;
  }
  /* In a long article, groups out of sight are skipped. */
  article:has(> .group:nth-child(8)) > .group {
    content-visibility: auto;
  }
  .block {
    margin: 0 0 0.9em;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    hyphens: manual;
  }
  .headline .block {
    font-size: 2.1em;
    line-height: 1.14;
    font-weight: 700;
    letter-spacing: -0.012em;
    margin-bottom: 0.4em;
    text-wrap: balance;
  }
  .standfirst .block {
    font-size: 1.18em;
    line-height: 1.4;
    font-style: italic;
    color: var(--muted);
    text-wrap: pretty;
  }
  .byline .block {
    font-variant-caps: all-small-caps;
    letter-spacing: 0.05em;
    border-bottom: 1px solid var(--rule);
    padding-bottom: 0.7em;
    margin-bottom: 1.1em;
  }
  .dateline {
    font-variant-caps: small-caps;
    letter-spacing: 0.04em;
    font-weight: 700;
  }
  .crosshead .block {
    font-size: 1.06em;
    font-weight: 700;
    text-align: center;
    margin: 0.9em 0 0.7em;
  }
  .opens-section .block {
    border-top: 1px solid var(--rule);
    padding-top: 1em;
  }
  .decoration {
    display: none;
  }
  .section-sign {
    position: absolute;
    display: none;
    font-size: 0.9rem;
  }
  .divider .block {
    text-align: center;
    letter-spacing: 0.4em;
    color: var(--muted);
  }
  .list-item .block {
    padding-inline-start: 1.2em;
    margin-bottom: 0.4em;
  }
  .caption .block,
  .boilerplate .block,
  .endmark .block {
    font-size: 0.88em;
    line-height: 1.5;
    color: var(--muted);
  }
  .caption .block {
    font-style: italic;
  }
  .boilerplate .block {
    border-inline-start: 2px solid var(--rule);
    padding-block: 0.12em;
    padding-inline-start: 0.8em;
    line-height: 1.35;
    margin-bottom: 0;
  }
  /* A site's menus run on for dozens of lines: they stand close. */
  .boilerplate:not(:has(+ .boilerplate), :last-child) .block {
    margin-bottom: 0.9em;
  }
  .boilerplate .block[data-label]::before,
  .endmark .block[data-label]::before {
    content: attr(data-label);
    display: block;
    font-variant-caps: all-small-caps;
    letter-spacing: 0.06em;
    font-size: 1.05em;
  }
  .notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1rem;
    margin: -0.7em 0 0.9em;
    user-select: none;
  }
  .note {
    background: none;
    border: 0;
    padding: 0.2rem 0;
    min-height: 1.5rem;
    color: var(--accent);
    font-variant-caps: all-small-caps;
    letter-spacing: 0.05em;
    font-size: 0.98rem;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  .note::before {
    content: '— ';
  }
  .note.unknown {
    color: var(--muted);
    font-style: italic;
    font-variant-caps: normal;
    letter-spacing: 0;
    font-size: 0.875rem;
  }
  .note:hover,
  .note.current {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .mention,
  .quote {
    cursor: pointer;
  }
  .mention:hover,
  .mention.same {
    background: var(--same);
  }
  .mention.current {
    background: var(--current);
    color: var(--current-ink);
  }
  .quote.current {
    background: var(--quote-inner);
  }
  ::highlight(crosshead-source) {
    text-decoration: underline;
    text-decoration-color: var(--accent, #9d2519);
    text-decoration-thickness: 3px;
  }
  .empty {
    color: var(--muted);
    font-style: italic;
    text-align: center;
    padding: 4rem 1rem;
  }
  .more {
    display: block;
    margin: 1.5rem auto;
  }
  @container (min-width: 45rem) {
    .row {
      grid-template-columns: minmax(0, 33em) 9.5rem;
      column-gap: 1.75rem;
    }
    .block {
      grid-column: 1;
    }
    .notes {
      grid-column: 2;
      flex-direction: column;
      align-items: flex-start;
      justify-content: flex-start;
      gap: 0.15rem;
      margin: 0.1em 0 0.9em;
      border-inline-start: 1px solid var(--rule);
      padding-inline-start: 0.75rem;
    }
    .note::before {
      content: none;
    }
    .section-sign {
      display: block;
      position: static;
      grid-column: 2;
      align-self: end;
      margin-bottom: 1em;
      padding-inline-start: 0.8rem;
    }
  }
  @media (forced-colors: active) {
    .mention.current,
    .quote.current {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    article > .group {
      content-visibility: visible !important;
    }
    .more {
      display: none;
    }
  }
`
