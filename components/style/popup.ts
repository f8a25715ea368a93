/**
 * The toolbar popup's own parts. A popup is as large as its document, up to 600 px and less on a
 * small screen, so nothing here may be sized by the viewport: the document itself scrolls, and its
 * head and foot stay in sight. The empty line gives the width: a percentage as its largest width
 * does not count towards the size of the document, but lets it yield to a scrollbar.
 */
export const POPUP_STYLE_PARTS = `
body::before { content: ""; display: block; block-size: 0; inline-size: 380px; max-inline-size: 100% }
.popup { container-type: inline-size; background: var(--paper) }
.popup .top { padding-block: 8px }
.popup .head { flex: 1 1 auto; min-inline-size: 0 }
.popup .name { color: var(--ink); font-size: calc(14px + var(--more)); font-weight: 700 }
.popup .language { flex: none; min-block-size: 32px; padding-inline: 12px; font-weight: 400 }
.tab { display: flex; align-items: baseline; gap: 6px; line-height: 1.4; font-size: calc(12.5px + var(--more)); color: var(--ink-2); overflow-wrap: anywhere }
.tab:lang(ur) { line-height: 1.9 }
.tab .shape { translate: 0 1px; color: var(--warn) }
.tab.guarding :is(b, .shape) { color: var(--office) }
.tab:is(.off, .access-withheld) .shape { color: var(--block) }
.tab.not-a-guarded-site .shape { color: var(--ink-2) }
.tab b { font-weight: 700; color: var(--ink) }
.popup .account { font-size: calc(13px + var(--more)) }
.popup .account + h1 { margin-block-start: 2px }
.silent:not(:last-child) { margin-block-end: 12px }
.refused { margin-block-start: 14px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 9px; background: var(--ground); font-size: calc(12.5px + var(--more)); overflow-wrap: anywhere }
.refused summary { font-weight: 600; cursor: pointer }
.refused :is(ul, p) { margin-block-start: 6px }
.refused ul { display: grid; gap: 8px; color: var(--ink-2) }
.refused code { font: 600 12px/1.5 ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace; color: var(--ink) }
.to-disclose { display: grid; justify-items: start; gap: 8px; margin-block-end: 14px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 9px; background: var(--ground) }
.help-desk { margin-block-start: 10px; font-size: calc(13px + var(--more)); overflow-wrap: anywhere }
.bottom {
  padding: 8px 14px; border-block-start: 1px solid var(--line); background: var(--ground);
  font-size: calc(12px + var(--more)); color: var(--ink-2); overflow-wrap: anywhere;
}`;
