import { MARK, piecesOf, type TextMap } from './walk';

/** A rectangle in client pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Rectangles that stand in one line and are at most this far apart belong together, px. */
const TOUCHING = 1.5;

function sameLine(a: Rect, b: Rect): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/**
 * Merges what touches in one line, drops what has no area. One rectangle a line box is left, but
 * in a line of mixed direction, where a stretch of text may stand in several places.
 */
export function mergeRects(rects: readonly Rect[]): Rect[] {
  const merged: Rect[] = [];
  const sorted = rects
    .filter((rect) => rect.right - rect.left > 0 && rect.bottom - rect.top > 0)
    .sort((a, b) => (sameLine(a, b) ? a.left - b.left : a.top - b.top));
  for (const rect of sorted) {
    const fit = merged.find(
      (one) =>
        sameLine(one, rect) &&
        rect.left <= one.right + TOUCHING &&
        one.left <= rect.right + TOUCHING,
    );
    if (fit === undefined) {
      merged.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
      continue;
    }
    fit.left = Math.min(fit.left, rect.left);
    fit.top = Math.min(fit.top, rect.top);
    fit.right = Math.max(fit.right, rect.right);
    fit.bottom = Math.max(fit.bottom, rect.bottom);
  }
  return merged;
}

/** The same as the browser's own kind of rectangle. */
export function asDomRects(rects: readonly Rect[]): DOMRect[] {
  return rects.map(
    ({ left, top, right, bottom }) => new DOMRect(left, top, right - left, bottom - top),
  );
}

/**
 * Client rectangles of `[start, end)` of a contenteditable. Each text node is measured by itself:
 * a range over whole elements would give their boxes, as wide as the editor.
 */
export function rectsOfMap(doc: Document, map: TextMap, start: number, end: number): DOMRect[] {
  const rects = piecesOf(map, start, end).flatMap((piece) => {
    if (piece.from === MARK) return [];
    if (piece.from < 0) return [...(piece.node as Element).getClientRects()];
    const range = doc.createRange();
    range.setStart(piece.node, piece.from);
    range.setEnd(piece.node, piece.from + (piece.end - piece.start));
    return [...range.getClientRects()];
  });
  return asDomRects(mergeRects(rects));
}
