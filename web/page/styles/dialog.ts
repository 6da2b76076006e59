// The page's dialogs.
import { css } from 'lit'

export const dialog = css`
  dialog {
    width: 34rem;
    max-width: calc(100% - 2rem);
    max-height: calc(100% - 2rem);
    border: 1px solid var(--rule-strong);
    border-top: 3px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--ink);
    padding: 1.5rem 1.75rem;
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(20 18 15 / 45%);
  }
  .head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1rem;
    margin-bottom: 0.75rem;
  }
  h2 {
    font-size: 1.3rem;
  }
`
