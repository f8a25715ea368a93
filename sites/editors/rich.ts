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
}

/** Makes an editor of a contenteditable engine; reading, rectangles and caret are the same for all. */
export function richEditor(spec: RichSpec): Editor {
  const read = (element: HTMLElement) => readMap(element).text;
  const engine = {
    read,
    editable: isEditable,
    place: placeSelection,
    undo: spec.undo,
    ways(element: HTMLElement, edit: TextEdit) {
      const pieces = piecesOf(readMap(element), edit.start, edit.end);
      const inOneNode = pieces.length <= 1 && pieces.every((piece) => piece.from >= 0);
      return spec.ways(element, edit, inOneNode);
    },
  };
  return {
    id: spec.id,
    owns: spec.owns,
    read,
    rects: (element, start, end) => rectsOfMap(element.ownerDocument, readMap(element), start, end),
    selection: readSelection,
    select(element, selection) {
      writeSelection(element, selection);
    },
    replace: (element, expected, edits) => replaceThrough(engine, element, expected, edits),
  };
}
