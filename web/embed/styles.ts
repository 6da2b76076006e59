// The look of button, panel and card. The element takes no room: everything is fixed or a popover, so
// that nothing of the page moves. Colours follow the article's own light or dark ground. Sizes are in em of
// the size of letters that the reader has set (that of `all: initial`): a page's root may have any. What a page says of every element
// with !important would be inherited from the host, so that those properties are !important here, where that wins.
export const styles = `
:host { all: initial; position: fixed; width: 0; height: 0; padding: 0 !important; border: 0 !important;
  font: initial !important; letter-spacing: normal !important; word-spacing: normal !important; text-transform: none !important;
  text-indent: 0 !important; text-shadow: none !important; white-space: normal !important; cursor: auto !important }
:host([hidden]) { display: none }
.root {
  --ink: light-dark(#1c1b1a, #ecebe8); --muted: light-dark(#5b5853, #b4b0a8); --paper: light-dark(#fff, #211f1d);
  --rule: light-dark(#d8d4cc, #45423d); --hover: light-dark(#f2efe9, #322f2b); --accent: var(--crosshead-accent, light-dark(#8a3b12, #f0a070));
  --up: calc(var(--row, 0) * 52px);
  color: var(--ink); font: 400 .9375em/1.45 system-ui, sans-serif; text-align: start }
.light { color-scheme: light }
.dark { color-scheme: dark }
*, ::before, ::after { box-sizing: border-box }
button { font: inherit; color: inherit; cursor: pointer; text-align: inherit; background: none; border: 0; padding: 0 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
h2, h3, p, ul, ol { margin: 0; padding: 0; font: inherit }
ul { list-style: none }
ol { padding-inline-start: 1.6em }
h3 { font-weight: 600; margin-top: .9em; padding-inline: 4px }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.small { font-size: .867em; color: var(--muted) }
.toggle {
  position: fixed; z-index: 2147483000; inset-block-end: calc(16px + var(--up)); inset-inline-end: 16px; min-width: 44px; min-height: 44px; padding: 0 12px;
  display: flex; gap: 6px; align-items: center; justify-content: center; border-radius: 22px; border: 1px solid var(--rule);
  background: var(--paper); color: var(--ink); box-shadow: 0 2px 10px rgb(0 0 0 / .2); font-variant-numeric: tabular-nums }
.start .toggle { inset-inline: 16px auto }
.sign { color: var(--accent); font-weight: 700 }
.panel, .card { color: var(--ink); background: var(--paper); border: 1px solid var(--rule); box-shadow: 0 4px 24px rgb(0 0 0 / .25); margin: 0; overflow: auto }
.panel {
  position: fixed; inset-block: auto calc(72px + var(--up)); inset-inline: auto 16px; width: min(23.5em, calc(100vw - 32px)); height: auto;
  max-height: min(38.4em, calc(100vh - 96px - var(--up))); border-radius: 10px; padding: 12px 14px }
.panel:popover-open { display: flex; flex-direction: column; gap: 8px }
.start .panel { inset-inline: 16px auto }
.card { position: fixed; inset: auto; width: min(20.3em, calc(100vw - 16px)); max-height: min(25.6em, calc(100vh - 16px)); border-radius: 8px; padding: 8px 12px 12px }
header, footer { display: flex; align-items: center; justify-content: space-between; gap: 8px }
h2 { font-weight: 600 }
.plain { min-width: 28px; min-height: 28px; text-align: center; border-radius: 6px }
[dir=rtl] footer .plain { transform: scaleX(-1) }
.plain:hover, .entry:hover { background: var(--hover) }
[role=tablist] { display: flex; flex-wrap: wrap; gap: 2px 14px; border-block-end: 1px solid var(--rule) }
[role=tab] { min-height: 32px; color: var(--muted); border-block-end: 2px solid transparent }
[role=tab][aria-selected=true] { color: var(--ink); border-color: var(--accent) }
[role=tabpanel] { overflow: auto; min-height: 3.2em; padding: 2px }
.entry { display: block; width: 100%; padding: 6px 4px; border-radius: 6px; overflow-wrap: anywhere }
.entry .small { display: block }
.name { font-weight: 600; text-decoration: underline 2px transparent; text-underline-offset: 3px }
.people { text-decoration-color: var(--crosshead-people, #d0402b) }
.organisations { text-decoration: underline double var(--crosshead-organisations, #3f7fd9) }
.places { text-decoration: underline dashed var(--crosshead-places, #2f8f46) }
.groups, .others { text-decoration: underline dotted var(--crosshead-groups, #a35fc4) }
.words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; overflow-wrap: anywhere }
@media (max-width: 560px) {
  .panel { max-height: 45vh }
  [role=tablist] { column-gap: 10px; font-size: .93em }
}
@media print { .root { display: none } }
@media (forced-colors: active) {
  .toggle, .panel, .card { border-color: CanvasText }
  [role=tab] { border-color: Canvas }
  [role=tab][aria-selected=true] { border-color: Highlight }
}
`
