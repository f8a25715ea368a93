import { deleteSelected, insertText, paste } from './input-path';
import { richEditor } from './rich';

/** A contenteditable of an engine we do not know, or of none: the browser's own editing. */
export const contenteditable = richEditor({
  id: 'contenteditable',
  owns: (element) => {
    const value = element.getAttribute('contenteditable');
    return value !== null && value !== 'false';
  },
  ways(element, { text }) {
    const doc = element.ownerDocument;
    if (text === '') return [() => deleteSelected(doc)];
    return [() => insertText(doc, text), () => paste(element, text)];
  },
  undo(element) {
    element.ownerDocument.execCommand('undo');
  },
});
