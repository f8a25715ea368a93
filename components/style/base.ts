import { TOKEN_DECLARATIONS } from './tokens';

/**
 * What every surface of ours starts from. `roots` are the outermost elements of ours: there all
 * inheritance from the page ends. Sizes are in px, for `rem` follows the page.
 */
export function baseStyle(roots: string): string {
  return `
${roots} {
${TOKEN_DECLARATIONS}
  color: var(--ink);
  --more: 0px;
  font: 14px/1.5 var(--latin);
  text-align: start;
  -webkit-text-size-adjust: 100%;
}
:where(${roots}) :where(*, *::before, *::after) { box-sizing: border-box }
:where(${roots}) :where(h1, h2, h3, p, ul, q) { margin: 0; padding: 0; font: inherit }
:where(${roots}) :where(ul) { list-style: none }
:where(${roots}) :where(q) { quotes: none }
:where(${roots}) :where(q)::before, :where(${roots}) :where(q)::after { content: none }
:where(${roots}) :where(mark) { background: none; color: inherit }
:where(${roots}) :where(a) { color: inherit; text-underline-offset: 2px }
:where(${roots}) :where([lang="en"]) { font-family: var(--latin); word-spacing: normal }
:where(${roots}) :where([lang="ur"]) { font-family: var(--urdu) }
:is(${roots}):lang(ur) {
  --more: 1px;
  font-family: var(--urdu); font-size: 15px; line-height: 2.1; word-spacing: .12em;
}

.shape { inline-size: 12px; block-size: 12px; flex: none; overflow: visible }
.unseen {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}

.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 8px;
  min-block-size: 36px; padding: 6px 13px; border-radius: 9px;
  border: 1px solid var(--edge); background: var(--paper); color: var(--ink);
  font: inherit; font-size: calc(13px + var(--more)); font-weight: 600; line-height: 1.35; text-align: center; cursor: pointer;
}
.button:hover { background: var(--ground) }
.button:disabled { cursor: default }
.button.plain { border-color: transparent; background: none; text-decoration: underline; text-underline-offset: 3px }
.button:lang(ur) { line-height: 1.9; padding-block: 2px 4px }
.button[lang="ur"] { font-family: var(--urdu) }
.button[lang="en"] { font-family: var(--latin); line-height: 1.35; padding-block: 6px }
.key {
  font: 600 11px/1 ui-monospace, "Cascadia Mono", "Noto Sans Mono", monospace;
  padding: 3px 5px; border: 1px solid currentColor; border-radius: 5px; opacity: .8;
}
:is(button, a, textarea, summary, input):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }

.logo { block-size: 26px; inline-size: auto; max-inline-size: 160px; flex: none }
.logo:not(.there) { display: none }
.help-desk bdi { font-weight: 600 }
.link { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; text-align: start }

@media (prefers-reduced-motion: no-preference) {
  .button, .answer { transition: background-color .12s, border-color .12s }
}
@media (forced-colors: active) {
  .button:disabled { border-color: GrayText; color: GrayText }
}`;
}
