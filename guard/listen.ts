/** A listener in the capture phase of the window that nothing of the page can take away. */
export interface Listener {
  types: readonly string[];
  handler: (event: Event) => void;
  /** Never prevents what the browser does; scrolling then need not wait for it. */
  passive?: boolean;
}

/**
 * Listens on `window` in the capture phase, for as long as the page lives. `document.open()` takes
 * every listener off document and window, ours too: when the document has new children they are
 * put back (adding one that stands is no change).
 */
export function listen(win: Window, listeners: readonly Listener[]): void {
  const arm = () => {
    for (const { types, handler, passive = false } of listeners) {
      for (const type of types) win.addEventListener(type, handler, { capture: true, passive });
    }
  };
  arm();
  new MutationObserver(arm).observe(win.document, { childList: true });
}
