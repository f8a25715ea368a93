/**
 * Whether an input method is at work in an editor. Its words stand in the box already but are not
 * settled: the engine waits, and a change made meanwhile would end it or garble both.
 */
const composingAt = new WeakMap<Document, Node | null>();

/** Begins to listen for compositions on a document; once for each. Never touches the events. */
export function watchComposing(doc: Document): void {
  if (composingAt.has(doc)) return;
  composingAt.set(doc, null);
  const begun = (event: Event) => {
    if (event.isTrusted) composingAt.set(doc, event.composedPath()[0] as Node);
  };
  // Chromium's own is not marked as trusted when the words are taken; the read-back guards the rest.
  const ended = () => {
    composingAt.set(doc, null);
  };
  doc.addEventListener('compositionstart', begun, true);
  // One that was under way before we listened.
  doc.addEventListener('compositionupdate', begun, true);
  doc.addEventListener('compositionend', ended, true);
}

/** Whether a composition is under way in this editor. */
export function isComposing(element: Element): boolean {
  const at = composingAt.get(element.ownerDocument) ?? null;
  return at !== null && element.contains(at);
}
