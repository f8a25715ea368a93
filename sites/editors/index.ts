import type { Editor } from '../types';
import { watchComposing } from './composing';
import { contenteditable } from './contenteditable';
import { draftjs } from './draftjs';
import { lexical } from './lexical';
import { lexicalMarked } from './lexical-marked';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { textarea } from './textarea';

/** Every engine we know, the particular before the general. */
const EDITORS: readonly Editor[] = [
  textarea,
  lexicalMarked,
  lexical,
  draftjs,
  quill,
  prosemirror,
  contenteditable,
];

/**
 * The engine whose editable element this is, or `null` when it is none. From the first one found on
 * a document its compositions are heeded.
 */
export function editorOf(element: Element): Editor | null {
  const editor = EDITORS.find((one) => one.owns(element)) ?? null;
  if (editor !== null) watchComposing(element.ownerDocument);
  return editor;
}
