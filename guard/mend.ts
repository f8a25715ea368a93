import type { Draft, Edit } from '../rules/types';
import type { Surface } from '../sites/types';

/** An editor that has not taken a mend by then is left, ms: the keys are ours meanwhile. */
const MEND_MS = 10_000;

/**
 * The same as `applyMend`, but it always ends: an editor that throws or does not answer in time has
 * not taken the mend.
 */
export function mendInTime(
  win: Window,
  surface: Surface,
  draft: Draft,
  edits: readonly Edit[],
): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = win.setTimeout(() => resolve(false), MEND_MS);
    applyMend(surface, draft, edits)
      .catch(() => false)
      .then((ok) => {
        win.clearTimeout(limit);
        resolve(ok);
      });
  });
}

/**
 * Applies a mend's edits box by box through each editor's own input path, and reads back.
 * Returns true when every box reads as it should. Boxes after one that failed are left alone.
 */
export async function applyMend(
  surface: Surface,
  draft: Draft,
  edits: readonly Edit[],
): Promise<boolean> {
  for (const [part, box] of surface.boxes.entries()) {
    const own = edits.filter((edit) => edit.part === part);
    const expected = draft.parts[part]?.text;
    if (own.length === 0 || expected === undefined) continue;
    const result = await box.editor.replace(box.element, expected, own);
    if (!result.ok) return false;
  }
  return true;
}

/** Where an offset of the old text stands after the edits; inside an edit it moves to its end. */
export function offsetAfter(edits: readonly Edit[], part: number, offset: number): number {
  let shift = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.part !== part || edit.start >= offset) continue;
    if (edit.end >= offset) return edit.start + shift + edit.text.length;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}
