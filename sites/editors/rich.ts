import { rectsOfMap } from '../dom/rects';
import { piecesOf, readMap } from '../dom/walk';
import type { Editor } from '../types';
import { isEditable, placeSelection, readSelection, writeSelection } from './caret';
import { replaceThrough, type TextEdit, type Way } from './replace';

/** What tells one contenteditable engine from another. */
export interface RichSpec {
  id: Editor['id'];
  owns(element: Element): boolean;
  /**
   * The ways to put `edit.text` in the place of what is selected, best first. `inOneNode`: the
   * stretch lies in a single text node, where even a native edit cannot upset the engine's tree.
   */
  ways(element: HTMLElement, edit: TextEdit, inOneNode: boolean): Way[];
  undo(element: HTMLElement): void;
  /** The marks of list and quote lines go out as text: they are read, though no text draws them. */
  marks?: true;
}

/** Makes an editor of a contenteditable engine; reading, rectangles and caret are the same for all. */
export function richEditor(spec: RichSpec): Editor {
  const mapOf = (element: HTMLElement) => readMap(element, spec.marks);
  const read = (element: HTMLElement) => mapOf(element).text;
  const engine = {
    read,
    editable: isEditable,
    place: (element: HTMLElement, start: number, end: number) =>
      placeSelection(element, start, end, mapOf),
    undo: spec.undo,
    ways(element: HTMLElement, edit: TextEdit) {
      const pieces = piecesOf(mapOf(element), edit.start, edit.end);
      const inOneNode = pieces.length <= 1 && pieces.every((piece) => piece.from >= 0);
      return spec.ways(element, edit, inOneNode);
    },
  };
  return {
    id: spec.id,
    owns: spec.owns,
    read,
    rects: (element, start, end) => rectsOfMap(element.ownerDocument, mapOf(element), start, end),
    selection: (element) => readSelection(element, mapOf),
    select(element, selection) {
      writeSelection(element, selection, mapOf);
    },
    replace: (element, expected, edits) => replaceThrough(engine, element, expected, edits),
  };
}
