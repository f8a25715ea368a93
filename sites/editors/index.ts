import type { Editor } from '../types';
import { contenteditable } from './contenteditable';
import { draftjs } from './draftjs';
import { lexical } from './lexical';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { textarea } from './textarea';

/** Every engine we know, the particular before the general. */
const EDITORS: readonly Editor[] = [
  textarea,
  lexical,
  draftjs,
  quill,
  prosemirror,
  contenteditable,
];

/** The engine whose editable element this is, or `null` when it is none. */
export function editorOf(element: Element): Editor | null {
  return EDITORS.find((editor) => editor.owns(element)) ?? null;
}
