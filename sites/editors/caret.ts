import { nextFrame, settle, windowOf } from '../dom/settle';
import { type DomPoint, offsetAt, pointAt, type TextMap } from '../dom/walk';
import type { Selection } from '../types';

/** How long the browser may take to tell the page that the selection moved, ms. */
const TOLD_MS = 300;

type SelectionRoot = Document | ShadowRoot;
/** How the engine of this box is read. */
type Reader = (element: HTMLElement) => TextMap;

function rootOf(element: Element): SelectionRoot {
  return element.getRootNode() as SelectionRoot;
}

/** The selection of the tree the element stands in; Chromium has one for each shadow root. */
function selectionOf(element: Element): globalThis.Selection | null {
  const root = rootOf(element) as SelectionRoot & Pick<Document, 'getSelection'>;
  return typeof root.getSelection === 'function'
    ? root.getSelection()
    : element.ownerDocument.getSelection();
}

/** Whether the element or something in it has the focus of its own tree. */
export function hasFocus(element: Element): boolean {
  const active = rootOf(element).activeElement;
  return active !== null && element.contains(active);
}

/** The selection inside a contenteditable as text offsets; `null` when it is elsewhere. */
export function readSelection(element: HTMLElement, mapOf: Reader): Selection | null {
  const found = selectionOf(element);
  if (found === null || found.anchorNode === null || found.focusNode === null) return null;
  if (!element.contains(found.anchorNode) || !element.contains(found.focusNode)) return null;
  const map = mapOf(element);
  const one = offsetAt(map, { node: found.anchorNode, offset: found.anchorOffset });
  const other = offsetAt(map, { node: found.focusNode, offset: found.focusOffset });
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/**
 * A place at the edge of a thing that is written in as a whole (a mention) is put beside it: native
 * edits do nothing to a part of it. Beside what it is wrapped in, too, where that holds nothing
 * else: Quill puts U+FEFF on both sides. Any other place stays.
 */
function outside(element: HTMLElement, point: DomPoint, side: 'before' | 'after'): DomPoint {
  const near = point.node.nodeType === 1 ? (point.node as Element) : point.node.parentElement;
  let whole = near?.closest<HTMLElement>('[contenteditable="false"]') ?? null;
  if (whole === null || whole === element || !element.contains(whole)) return point;
  const edge = element.ownerDocument.createRange();
  edge.selectNodeContents(whole);
  if (side === 'before') edge.setEnd(point.node, point.offset);
  else edge.setStart(point.node, point.offset);
  if (edge.toString() !== '') return point;
  const bare = (node: Node) => (node.textContent ?? '').replaceAll('\ufeff', '');
  for (let up = whole.parentElement; up !== null && up !== element; up = up.parentElement) {
    if (bare(up) !== bare(whole) || !isInline(up)) break;
    whole = up;
  }
  edge.selectNode(whole);
  return side === 'before'
    ? { node: edge.startContainer, offset: edge.startOffset }
    : { node: edge.endContainer, offset: edge.endOffset };
}

function isInline(element: Element): boolean {
  return windowOf(element).getComputedStyle(element).display.startsWith('inline');
}

/** Focuses a contenteditable and selects the stretch. Returns whether the selection moved. */
export function writeSelection(
  element: HTMLElement,
  { start, end }: Selection,
  mapOf: Reader,
): boolean {
  if (!hasFocus(element)) element.focus({ preventScroll: true });
  const found = selectionOf(element);
  const map = mapOf(element);
  const home: DomPoint = { node: element, offset: 0 };
  const to = outside(element, pointAt(map, end, 'previous') ?? home, 'after');
  const from = start === end ? to : outside(element, pointAt(map, start, 'next') ?? home, 'before');
  if (found === null) return false;
  const same =
    found.anchorNode === from.node &&
    found.anchorOffset === from.offset &&
    found.focusNode === to.node &&
    found.focusOffset === to.offset;
  if (!same) found.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return !same;
}

/**
 * Selects a stretch and waits until the page was told (`selectionchange`), so that an engine that
 * keeps its own selection has it too. False when the element cannot be focused or the selection
 * did not stay.
 */
export async function placeSelection(
  element: HTMLElement,
  start: number,
  end: number,
  mapOf: Reader,
): Promise<boolean> {
  const doc = element.ownerDocument;
  let told = false;
  const hear = () => {
    told = true;
  };
  // Added after the page's own listeners, so they have run when ours does.
  doc.addEventListener('selectionchange', hear);
  try {
    const moved = writeSelection(element, { start, end }, mapOf);
    if (!hasFocus(element)) return false;
    if (moved) await settle(element, TOLD_MS, () => told);
  } finally {
    doc.removeEventListener('selectionchange', hear);
  }
  await nextFrame(element);
  const now = readSelection(element, mapOf);
  return hasFocus(element) && now !== null && now.start === start && now.end === end;
}

/** Whether an element is one that a person may write in now (`contenteditable` on, not inert). */
export function isEditable(element: HTMLElement): boolean {
  return (
    windowOf(element).getComputedStyle(element).display !== 'none' && element.isContentEditable
  );
}
