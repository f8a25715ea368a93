import type { Edit } from '../rules/types';
import type { Selection, Site, Surface } from '../sites/types';
import { type Anchor, anchorOf } from './find-again';
import { offsetAfter } from './mend';

/** Where the caret was when a press was held, and which surface it was. */
export interface Held {
  anchor: Anchor;
  box: Element | null;
  selection: Selection | null;
  focus: Element | null;
}

/** What to come back to, taken at the moment of the press. */
export function heldAt(surface: Surface, doc: Document): Held {
  const box = surface.boxes.find((one) => one.editor.selection(one.element) !== null);
  return {
    anchor: anchorOf(surface),
    box: box?.element ?? null,
    selection: box?.editor.selection(box.element) ?? null,
    focus: deepFocus(doc),
  };
}

/** The same after a mend: the caret stands behind the same words as before. */
export function heldAfter(held: Held, surface: Surface, edits: readonly Edit[]): Held {
  if (held.selection === null) return held;
  const part = surface.boxes.findIndex((box) => box.element === held.box);
  const selection = {
    start: offsetAfter(edits, part, held.selection.start),
    end: offsetAfter(edits, part, held.selection.end),
  };
  return { ...held, selection };
}

/** Puts the caret back, or the focus where no box had it. `fallback`: where the site rebuilt it. */
export function restoreFocus(
  { box, selection, focus, anchor }: Held,
  site: Site,
  doc: Document,
  fallback: Surface | null,
): void {
  const surface = site.surfaces(doc).find((one) => one.root === anchor.root) ?? fallback;
  const target = surface?.boxes.find((one) => one.element === box) ?? surface?.boxes[0];
  if (target !== undefined && selection !== null) target.editor.select(target.element, selection);
  else if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
}

/** The focused element, through open shadow roots. */
function deepFocus(doc: Document): Element | null {
  let focus = doc.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus;
}
