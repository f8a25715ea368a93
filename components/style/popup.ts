/** The toolbar popup's own parts. No browser makes a popup higher than 600 px. */
export const POPUP_STYLE_PARTS = `
.popup { container-type: inline-size; display: flex; flex-direction: column; inline-size: 380px; min-inline-size: 340px; max-inline-size: 100vw; max-block-size: 600px; background: var(--paper) }
.popup .name { color: var(--ink); font-size: calc(14px + var(--more)); font-weight: 700 }
.popup .office-name { margin-inline-start: auto; text-align: end; overflow-wrap: anywhere }
.tab { display: flex; align-items: baseline; gap: 8px; font-size: calc(13px + var(--more)); color: var(--ink-2) }
.tab .shape { translate: 0 1px; color: var(--warn) }
.tab.guarding :is(b, .shape) { color: var(--office) }
.tab:is(.off, .access-withheld) .shape { color: var(--block) }
.tab.not-a-guarded-site .shape { color: var(--ink-2) }
.tab b { font-weight: 700; color: var(--ink) }
.nothing-open { margin-block-start: 6px; font-size: calc(14px + var(--more)) }
.popup .account { margin-block-start: 14px; font-size: calc(13px + var(--more)) }
.tab + h1 { margin-block-start: 10px }
.account + h1 { margin-block-start: 2px }
.refused { margin-block-start: 14px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 9px; background: var(--ground); font-size: calc(12.5px + var(--more)); overflow-wrap: anywhere }
.refused summary { font-weight: 600; cursor: pointer }
.refused ul { display: grid; gap: 6px; margin-block-start: 6px; color: var(--ink-2) }
.bottom {
  flex: none; display: flex; align-items: center; justify-content: space-between; gap: 12px;
  padding: 10px 14px; border-block-start: 1px solid var(--line); background: var(--ground);
  font-size: calc(12px + var(--more)); color: var(--ink-2);
}
.bottom .language { flex: none; min-block-size: 32px; padding-inline: 12px; font-weight: 400 }`;
