import { cut, deleteSelected, insertText, paste } from './input-path';
import { richEditor } from './rich';

/**
 * Draft.js (X). One `[data-block]` a paragraph. Its `paste` and `cut` handlers work on the model
 * and ignore the DOM, so they serve wherever a native edit would tear elements that React owns: over
 * several leaves, over lines, and for every deletion. `insertText` comes first inside one text node,
 * since X has shipped versions that ignore a synthetic paste (facts/platforms.md 2.9).
 */
export const draftjs = richEditor({
  id: 'draftjs',
  owns: (element) =>
    element.matches('.public-DraftEditor-content') ||
    (element.hasAttribute('contenteditable') &&
      element.querySelector(':scope > [data-contents="true"]') !== null),
  ways(element, { text }, inOneNode) {
    const doc = element.ownerDocument;
    if (text === '') {
      const ways = [() => cut(element)];
      return inOneNode ? [...ways, () => deleteSelected(doc)] : ways;
    }
    const pasted = () => paste(element, text);
    if (text.includes('\n')) return [pasted];
    const inserted = () => insertText(doc, text);
    return inOneNode ? [inserted, pasted] : [pasted, inserted];
  },
  undo(element) {
    element.ownerDocument.execCommand('undo');
  },
});
