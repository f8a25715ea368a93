import { deleteSelected, insertText, paste, tellEngine } from './input-path';
import { type RichSpec, richEditor } from './rich';

/**
 * Lexical (Facebook and the other Meta sites). A `p` a paragraph, `br` a soft break. Lexical's own
 * text content joins paragraphs by two line breaks; Facebook posts them as lines, so they are read
 * as lines, and a paragraph and a soft break read the same (facts/platforms.md 1.7, 3.7). It edits at
 * `beforeinput`, which Chromium does not fire for `execCommand`: a native edit is then taken over
 * from the DOM, or put back (a whole paragraph that was deleted). So the engine is told first.
 */
export const LEXICAL: RichSpec = {
  id: 'lexical',
  owns: (element) => element.getAttribute('data-lexical-editor') === 'true',
  ways(element, { text }) {
    const doc = element.ownerDocument;
    if (text === '') {
      return [() => tellEngine(element, 'deleteContentBackward'), () => deleteSelected(doc)];
    }
    const pasted = () => paste(element, text);
    // A line break by `insertText` glues the lines in Chromium.
    if (text.includes('\n')) return [pasted];
    return [() => tellEngine(element, 'insertText', text), () => insertText(doc, text), pasted];
  },
  undo(element) {
    tellEngine(element, 'historyUndo');
  },
};

export const lexical = richEditor(LEXICAL);
