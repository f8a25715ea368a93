/**
 * The modal dialog and the card in it. The dialog is the lead element: the guard makes it. It is what
 * scrolls, too, so that the arrow keys scroll it from the start; head and foot stay in sight.
 */
export const PANEL_STYLE = `
.panel-dialog:not([open]) { display: none }
.panel-dialog[open] {
  position: fixed; inset: 0; margin: auto; display: block; box-sizing: border-box;
  inline-size: min(560px, 100vw - 24px); block-size: fit-content; max-block-size: min(760px, 100dvh - 24px);
  padding: 0; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); box-shadow: var(--shadow);
  outline: none; overflow: auto; overscroll-behavior: contain; scroll-padding-block: 64px 80px;
}
.panel-dialog::backdrop { background: #10171a7a }
.panel-dialog:not(.armed) kbd { opacity: .35 }
.panel { container-type: inline-size }
@media (max-height: 460px) {
  .panel .top, .panel .foot { padding-block: 7px }
  .panel .body { padding-block: 12px }
}
@media (prefers-reduced-motion: no-preference) {
  .panel-dialog[open] { animation: arrive .14s ease-out }
  @keyframes arrive { from { opacity: 0; translate: 0 6px } }
}`;
