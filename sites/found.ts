import { isRendered } from './dom/visible';
import { editorOf } from './editors';
import type { Place } from './site-spec';
import type { Box, Surface } from './types';

/** What was found on a page: its boxes, its order, and whether it is out. */

/** The boxes under a root whose engine we know, in reading order. */
export function boxesOf(place: Place, root: Element): Box[] {
  return place.boxes(root).flatMap(({ element, role, attachments }): Box[] => {
    const engine = editorOf(element);
    return engine === null
      ? []
      : [{ role, element, editor: engine, attachments: attachments ?? [] }];
  });
}

/** Dialogs lie over the page, the later over the earlier; a place inside another comes first. */
export function innermostFirst(surfaces: readonly Surface[]): Surface[] {
  const level = ({ root }: Surface) => (root.closest('[role="dialog"]') === null ? 0 : 1);
  return surfaces
    .map((surface, at) => ({ surface, at, level: level(surface) }))
    .sort((a, b) => {
      if (a.surface.root.contains(b.surface.root)) return 1;
      if (b.surface.root.contains(a.surface.root)) return -1;
      if (a.level !== b.level) return b.level - a.level;
      return a.level === 1 ? b.at - a.at : a.at - b.at;
    })
    .map(({ surface }) => surface);
}

/** Whether the place is gone from the page, has no words any more, or says that they are taken. */
export function isOut({ root, boxes }: Surface, place: Place | undefined): boolean {
  if (!root.isConnected || !isRendered(root)) return true;
  if (place === undefined || boxes.length === 0) return false;
  if (place.taken?.(root) === true) return true;
  // Read anew: a site may put a fresh editor with the same words in the place of the old one.
  return boxesOf(place, root).every(
    (box) => box.attachments.length === 0 && box.editor.read(box.element).trim() === '',
  );
}
