/** The full pages: a head, a side navigation, one page of cards. Nothing here is sized by content. */
export const OPTIONS_STYLE_PARTS = `
.options {
  min-block-size: 100dvh; box-sizing: border-box; background: var(--ground);
  display: grid; grid-template: auto 1fr auto / minmax(180px, 220px) minmax(0, 1fr);
  grid-template-areas: "head head" "side page" "end end";
}
.options .head {
  grid-area: head; display: flex; flex-wrap: wrap; align-items: center; gap: 10px;
  padding: 12px 24px; border-block-end: 1px solid var(--line); background: var(--paper);
}
.head .mark { inline-size: 28px; block-size: 28px; flex: none; overflow: visible }
.mark-ground { fill: var(--office) }
.mark-comma { fill: var(--on-strong) }
.head .name { font-size: calc(16px + var(--more)); font-weight: 700 }
.head .office { flex: 1 1 auto; min-inline-size: 0; color: var(--ink-2); overflow-wrap: anywhere }
.side { grid-area: side; padding: 20px 12px }
.side ul { position: sticky; inset-block-start: 20px; display: grid; gap: 4px }
.side a { display: block; padding: 8px 12px; border-radius: 9px; color: var(--ink); text-decoration: none }
.side a:hover { background: var(--paper) }
.side a[aria-current] { background: var(--office-soft); color: var(--office); font-weight: 700 }
.page { grid-area: page; max-inline-size: 860px; min-inline-size: 0; padding: 24px }
.page.workshop { max-inline-size: 1280px }
.page h1 { margin-block-end: 10px; font-size: calc(24px + var(--more)); font-weight: 700; line-height: 1.3 }
.page h1:lang(ur) { line-height: 2 }
.lead { max-inline-size: 70ch; margin-block-end: 14px }
.page .quiet { color: var(--ink-2); font-size: calc(13px + var(--more)) }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; margin-block: 10px }
.card { margin-block-start: 14px; padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper) }
.page :is(h2, h3) { font-size: calc(15px + var(--more)); font-weight: 700 }
.page .group { margin-block-start: 26px; font-size: calc(17px + var(--more)) }
.page code { font: 12px/1.5 ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace; color: var(--ink-2); overflow-wrap: anywhere }
.end { grid-area: end; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 10px 24px; border-block-start: 1px solid var(--line); color: var(--ink-2); font-size: calc(12px + var(--more)) }
.trouble { color: var(--block); font-weight: 600 }
.button.main { border-color: transparent; background: var(--office); color: var(--on-strong) }
.button.main:hover { background: var(--office) }
.button:disabled { color: var(--ink-2); border-color: var(--line) }
.button.file:focus-within { outline: 2px solid var(--focus); outline-offset: 2px }

.dots { display: grid; gap: 6px; margin-block-start: 8px }
.dots li { position: relative; padding-inline-start: 16px }
.dots li::before { content: ""; position: absolute; inset-inline-start: 2px; inset-block-start: .62em; inline-size: 5px; block-size: 5px; border-radius: 50%; background: var(--office); forced-color-adjust: none }
.noting { margin-block-start: 18px }
.noting .quiet { margin-block-start: 6px }

.key-row .value, .key-row .own { margin-block-start: 8px }
.key-row .value { font-weight: 600; overflow-wrap: anywhere }
.key-row .logo { margin-block-start: 8px }
.from { display: flex; flex-wrap: wrap; align-items: baseline; gap: 8px; margin-block-start: 10px; color: var(--ink-2); font-size: calc(12.5px + var(--more)) }
.from code { margin-inline-start: auto }
.from b { color: var(--ink) }
.key-row:is(.managed, .bundle) .from .shape { color: var(--office) }
.key-row.person .from .shape { color: var(--private) }
.choices { display: flex; flex-wrap: wrap; gap: 6px 20px }
.choices[role=radiogroup] { display: grid }
.choices label { display: inline-flex; align-items: baseline; gap: 8px; cursor: pointer }
.choices input { accent-color: var(--office); translate: 0 1px }
.own .plain { padding-inline: 0; min-block-size: 0; margin-block-start: 8px }
.refused-keys { border-color: var(--block) }
.refused-keys ul { display: grid; gap: 12px; margin-block-start: 10px }
.page dl { margin: 4px 0 0; font-size: calc(13px + var(--more)) }
.page dl div { display: flex; flex-wrap: wrap; gap: 0 8px }
.page dt { color: var(--ink-2) }
.page dd { margin: 0; overflow-wrap: anywhere; min-inline-size: 0 }

.bench { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 24px }
.writing { display: grid; gap: 8px; align-content: start }
.writing label { font-weight: 700; font-size: calc(13.5px + var(--more)) }
.writing textarea { box-sizing: border-box; inline-size: 100%; padding: 10px 12px; resize: vertical; border: 1px solid var(--edge); border-radius: 9px; background: var(--paper); color: var(--ink); font: inherit }
.writing textarea.code { font: 13px/1.5 ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace; tab-size: 2 }
.problems { display: grid; gap: 6px; margin-block-start: 4px; font-size: calc(13px + var(--more)); overflow-wrap: anywhere }
.problems .link { font-weight: 700 }
.results.busy { opacity: .6 }
.results .card:first-child { margin-block-start: 0 }
.rule h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 8px }
.rule h2 .shape { color: var(--office) }
.marked { display: grid; gap: 10px; margin-block-start: 8px }
.marked li { padding-inline-start: 12px; border-inline-start: 3px solid var(--line); overflow-wrap: anywhere; white-space: pre-line }
.marked li.loud { border-color: var(--warn) }
.marked .words[lang=ur] { font-family: var(--urdu); line-height: 2.1 }
.marked .words[lang=en] { font-family: var(--latin); line-height: 1.5 }
.marked .words { display: block }
.page .marked mark { background: var(--warn-soft); text-decoration: underline solid 2px var(--warn); text-underline-offset: 4px }
.page details { margin-block-start: 8px }
.page summary { cursor: pointer }
.figures { display: grid; gap: 4px }
.figures b { font-variant-numeric: tabular-nums }
.page table {  inline-size: 100%; margin-block-start: 8px; border-collapse: collapse; font-size: calc(13.5px + var(--more)) }
.page :is(th, td) { padding-block: 6px; padding-inline: 0 10px; text-align: start; vertical-align: baseline; font-weight: 400; border-block-end: 1px solid var(--line) }
.page thead th { color: var(--ink-2) }
.page td:last-child { font-variant-numeric: tabular-nums }

@media (max-width: 900px) {
  .options { grid-template: auto auto 1fr auto / minmax(0, 1fr); grid-template-areas: "head" "side" "page" "end" }
  .side { padding: 8px 16px; border-block-end: 1px solid var(--line) }
  .side ul { position: static; display: flex; flex-wrap: wrap }
  .page { padding: 16px }
  .bench { grid-template-columns: minmax(0, 1fr) }
}
@media (forced-colors: active) { .side a[aria-current] { outline: 2px solid Highlight } }`;
