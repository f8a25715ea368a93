import { deleteSelected, insertText, paste, splitLine, tellEngine } from './input-path';
import { richEditor } from './rich';

/**
 * Quill (LinkedIn's older front end). A `p` a line, an empty one holds a `br` (facts/platforms.md
 * 1.7). It follows native edits by a MutationObserver, so they come first: Quill 1 leaves a paste to
 * the browser and cuts what was selected, so that a paste of ours would only lose words. It is known
 * by the hidden box it receives pastes in.
 */
export const quill = richEditor({
  id: 'quill',
  owns: (element) => element.matches('.ql-editor[contenteditable="true"]'),
  ways(element, { text }) {
    const doc = element.ownerDocument;
    if (text === '') return [() => deleteSelected(doc)];
    const typed = () => typeLines(doc, text);
    const takesPaste = element.parentElement?.querySelector(':scope > .ql-clipboard') === null;
    return takesPaste ? [typed, () => paste(element, text)] : [typed];
  },
  undo(element) {
    if (!tellEngine(element, 'historyUndo')) element.ownerDocument.execCommand('undo');
  },
});

/** Line by line: Firefox would put bare `br` into the line, which Quill 1 throws away. */
function typeLines(doc: Document, text: string): boolean {
  return text
    .split('\n')
    .every((line, at) => (at === 0 || splitLine(doc)) && (line === '' || insertText(doc, line)));
}
