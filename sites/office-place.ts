import type { OfficePlace } from '../rules/policy/types';
import type { Account } from '../rules/types';
import { all } from './dom/deep';
import { bestShown, isRendered } from './dom/visible';
import type { Place } from './site-spec';

/** Whether a text is a CSS selector, as this document reads it. */
export function isSelector(doc: Document, selector: string): boolean {
  try {
    doc.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/**
 * A place of an office's policy as a row of a site's table. `null` when one of its selectors is no
 * CSS; the popup names it (`rules/policy/selector-problems.ts`).
 */
export function placeOf(doc: Document, given: OfficePlace): Place | null {
  const selectors = [given.editor, given.root, given.submit, given.account];
  if (!selectors.every((one) => one === '' || isSelector(doc, one))) return null;
  return {
    name: `${given.kind}, set by the office`,
    rootOf: (editor) => (editor.matches(given.editor) ? editor.closest(given.root) : null),
    boxes: (root) =>
      all(root, given.editor)
        .filter(isRendered)
        .map((element) => ({ element, role: 'text' })),
    submit: (root) => bestShown(all(root, given.submit)),
    kind: () => given.kind,
    keys: given.key,
    account: given.account === '' ? undefined : (root) => accountAt(root, given.account),
  };
}

/** The author by the words of an element in the place, else on the page. */
function accountAt(root: Element, selector: string): Account {
  const at = root.querySelector(selector) ?? root.ownerDocument.querySelector(selector);
  const handle = at?.textContent?.trim().replace(/^@/u, '') ?? '';
  return { handle: handle === '' ? null : handle, kind: 'unknown' };
}
