import { askUndo, deleteSelected, insertText, paste } from './input-path';
import { richEditor } from './rich';

/**
 * Lexical (Facebook and the other Meta sites). A `p` a paragraph, `br` a soft break. Lexical's own
 * text content joins paragraphs by two line breaks; Facebook posts them as lines, so they are read
 * as lines, and a paragraph and a soft break read the same (facts/platforms.md 1.7, 3.7). All its
 * input goes through `beforeinput`, which `execCommand` fires; it takes effect a little later.
 */
export const lexical = richEditor({
  id: 'lexical',
  owns: (element) => element.getAttribute('data-lexical-editor') === 'true',
  ways(element, { text }) {
    const doc = element.ownerDocument;
    if (text === '') return [() => deleteSelected(doc)];
    const pasted = () => paste(element, text);
    // A line break by `insertText` glues the lines in Chromium.
    return text.includes('\n') ? [pasted] : [() => insertText(doc, text), pasted];
  },
  undo: askUndo,
});
