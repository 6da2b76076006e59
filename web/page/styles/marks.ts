// How each layer is drawn, in the article, the legend, the cards and the panels. Colour is never
// the only cue: each layer has an underline of its own, each kind of quote a ground or edge.
import { css } from 'lit'

export const marks = css`
  .mention {
    text-decoration-line: underline;
    text-underline-offset: 0.2em;
    text-decoration-skip-ink: none;
    text-decoration-thickness: 2px;
    border-radius: 2px;
  }
  .mention.people {
    text-decoration-color: var(--people);
    text-decoration-style: solid;
  }
  .mention.organisations {
    text-decoration-color: var(--organisations);
    text-decoration-style: double;
  }
  .mention.places {
    text-decoration-color: var(--places);
    text-decoration-style: dotted;
  }
  .mention.groups {
    text-decoration-color: var(--groups);
    text-decoration-style: dashed;
  }
  .mention.others {
    text-decoration-color: var(--others);
    text-decoration-style: wavy;
    text-decoration-thickness: 1px;
  }
  .mention.figures {
    text-decoration-color: var(--figures);
    text-decoration-thickness: 1px;
    text-decoration-style: solid;
  }

  .quote {
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    padding-block: 0.1em;
    border-radius: 2px;
  }
  .quote.direct {
    background: var(--quote);
  }
  .quote.mixed {
    background: var(--quote-mixed);
    border-bottom: 1px solid var(--quote-edge);
  }
  .quote.indirect {
    border-bottom: 1px dashed var(--quote-edge);
  }
  .quote.term {
    border-bottom: 1px dotted var(--quote-edge);
    font-style: italic;
  }
  .quote .quote {
    background: var(--quote-inner);
  }
  @media (forced-colors: active) {
    .quote.direct,
    .quote.mixed {
      border-bottom: 1px solid;
    }
  }
`
