import { cut, deleteSelected, insertText, paste, tellEngine } from './input-path';
import { richEditor } from './rich';

/**
 * ProseMirror, bare or as TipTap (Bluesky, LinkedIn). A `p` a paragraph, `br` a hard break; both
 * post as a line (facts/platforms.md 1.7, 11.7). `paste` and `cut` work on its model; a native edit
 * is read back from the DOM, which serves inside one text node. Over lines it is not left to that:
 * ProseMirror takes a bare new paragraph for the Enter key, and that key may send.
 */
export const prosemirror = richEditor({
  id: 'prosemirror',
  owns: (element) => element.matches('.ProseMirror[contenteditable="true"]'),
  ways(element, { text }, inOneNode) {
    const doc = element.ownerDocument;
    if (text === '') {
      const ways = [() => cut(element), () => deleteSelected(doc)];
      return inOneNode ? ways.reverse() : ways;
    }
    const pasted = () => pasteLines(element, text);
    if (text.includes('\n')) return [pasted];
    const inserted = () => insertText(doc, text);
    return inOneNode ? [inserted, pasted] : [pasted, inserted];
  },
  undo(element) {
    tellEngine(element, 'historyUndo');
  },
});

/**
 * ProseMirror's own reading of pasted text makes one paragraph break of any number of line breaks,
 * so empty lines are pasted one break at a time.
 */
function pasteLines(element: HTMLElement, text: string): boolean {
  return text.split(/(?<=\n)(?=\n)/u).every((piece) => paste(element, piece));
}
