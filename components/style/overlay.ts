/** Marks and chip: what lies over the page beside the draft. */
export const OVERLAY_STYLE = `
.marks-layer { position: fixed; inset: 0; overflow: hidden; pointer-events: none; z-index: 2147483646 }
.underline { position: absolute; overflow: hidden; pointer-events: none }
.underline path { fill: none; stroke: var(--mark-warn); stroke-width: 2; stroke-linecap: round }
.underline:is(.block, .approve) path { stroke: var(--mark-block); stroke-width: 1.8 }
.underline.note path { stroke: var(--mark-note); stroke-dasharray: .1 4.5 }

.ruler { position: fixed; inset-block-start: 0; inset-inline-start: 0; inline-size: 0; block-size: 0; overflow: hidden; visibility: hidden; pointer-events: none }

.chip-layer { position: fixed; z-index: 2147483646; max-inline-size: min(300px, 90vw) }
.chip {
  display: inline-flex; align-items: center; gap: 7px; min-block-size: 24px; padding: 2px 10px 2px 8px;
  border: 1px solid var(--line); border-radius: 13px; background: var(--paper); color: var(--ink);
  box-shadow: 0 1px 3px #16242c29; font: inherit; font-size: calc(12px + var(--more)); line-height: 1.4; text-align: start; cursor: pointer;
}
.chip:is(.clear, .look, .checking) { inline-size: 148px } /* one width: a page must not measure what was found */
.chip:disabled { cursor: default }
.chip:not(:disabled):hover { border-color: var(--edge) }
.chip .shape { inline-size: 10px; block-size: 10px }
.chip:is(.clear, .done) .shape { color: var(--office) }
.chip.look .shape { color: var(--warn) }
.chip.failed .shape { color: var(--block) }
.chip.checking { color: var(--ink-2) }
.chip:lang(ur) { line-height: 2; padding-block: 2px 3px }

.note-layer { position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483646; max-inline-size: min(340px, 90vw) }
.page-note {
  display: grid; grid-template-columns: auto 1fr; gap: 8px 10px; align-items: start; padding: 12px 14px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 2px 12px #16242c33; font-size: calc(13px + var(--more)); line-height: 1.5;
}
.page-note p { margin: 0 }
.page-note .shape { inline-size: 12px; block-size: 12px; margin-block-start: 4px; color: var(--block) }
.page-note .button { grid-column: 2; justify-self: start }
.page-note:lang(ur) { line-height: 2.1 }
@media (forced-colors: active) { .chip { border-color: CanvasText } }`;
