// The page's frame: masthead, and desk, article and panels side by side where there is room.
import { css } from 'lit'

export const page = css`
  :host {
    display: block;
    max-width: 112rem;
    margin-inline: auto;
    min-height: 100vh;
    padding: 0 clamp(0.75rem, 2.2vw, 2rem) 1rem;
  }
  .masthead {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 1rem;
    padding: 1.1rem 0 0.6rem;
    border-bottom: 3px double var(--ink);
  }
  h1 {
    margin: 0;
    font-size: 2rem;
    line-height: 1;
    letter-spacing: -0.02em;
    font-weight: 700;
  }
  .tagline {
    font-style: italic;
    color: var(--muted);
    margin-top: 0.25rem;
    line-height: 1.3;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.4rem;
  }
  .update {
    padding-top: 0.5rem;
    text-align: center;
  }
  .progress {
    min-height: 1.6rem;
    font-size: 0.875rem;
    color: var(--muted);
    padding: 0.15rem 0;
    position: relative;
  }
  .progress.failed {
    color: var(--accent);
  }
  progress {
    position: absolute;
    inset: -3px 0 auto 0;
    width: 100%;
    height: 3px;
    border: 0;
    appearance: none;
    background: none;
    color: var(--accent);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: inline-size 0.2s linear;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  /* Nobody counts: a bar that waits. */
  progress:indeterminate {
    width: 30%;
    background: var(--accent);
    animation: run 1.6s ease-in-out infinite alternate;
  }
  progress:indeterminate::-moz-progress-bar {
    background: none;
  }
  @keyframes run {
    to {
      transform: translateX(233%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
    progress:indeterminate {
      animation: none;
      width: 100%;
    }
  }
  main {
    display: grid;
    gap: 1.25rem clamp(1rem, 1.8vw, 2rem);
    grid-template: 'desk' auto 'sheet' auto 'side' auto / minmax(0, 1fr);
  }
  crosshead-desk {
    grid-area: desk;
  }
  .sheet {
    grid-area: sheet;
    background: var(--paper);
    box-shadow: var(--shadow);
    border: 1px solid transparent; /* the sheet's edge where colours are forced */
    border-radius: 2px;
    padding: 0.8rem clamp(1rem, 3vw, 2.25rem) 2.5rem;
    min-width: 0;
    min-height: 100vh; /* the footer starts below the fold: nothing visible moves when the article comes */
  }
  crosshead-legend {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    border-bottom: 1px solid var(--rule);
    padding-block: 0.3rem 0.6rem;
    margin-bottom: 1.75rem;
  }
  .side {
    grid-area: side;
    min-width: 0;
  }
  footer {
    margin-top: 1.5rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--rule);
    font-size: 0.875rem;
    color: var(--muted);
    text-align: center;
  }
  @media (max-width: 55.99rem) {
    crosshead-legend {
      position: static;
    }
  }
  @media (min-width: 56rem) {
    main {
      grid-template: 'desk sheet' minmax(18rem, 42vh) 'side sheet' 1fr / minmax(17rem, 22rem) minmax(0, 1fr);
      align-items: start;
    }
    crosshead-desk {
      height: 100%;
    }
  }
  @media (min-width: 85rem) {
    main {
      grid-template: 'desk sheet side' auto / minmax(14.5rem, 1fr) minmax(0, 50rem) minmax(18rem, 1fr);
      justify-content: center;
    }
    crosshead-desk,
    .side {
      position: sticky;
      top: 0.75rem;
      height: calc(100vh - 8.5rem); /* whole below the masthead too */
      max-height: 60rem;
    }
    .side {
      display: flex;
      flex-direction: column;
    }
    crosshead-panels {
      min-height: 0;
      max-height: 100%;
    }
  }
  @media print {
    :host {
      padding: 0;
    }
    .masthead,
    .progress,
    .update,
    footer {
      display: none;
    }
    main {
      display: block;
    }
    .sheet {
      box-shadow: none;
      padding: 0;
    }
    .side {
      position: static;
      height: auto;
      max-height: none;
      border-top: 1px solid var(--rule-strong);
      margin: 1.5rem 1rem 0;
      padding-top: 1rem;
    }
  }
`
