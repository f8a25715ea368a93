import { parseHTML } from 'linkedom';
import type { KeyFacts } from '../../sites/types';

/** Enter by itself. */
export const ENTER: KeyFacts = {
  key: 'Enter',
  code: 'Enter',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
};

/** A page without a browser: a tree to walk, with an address. It draws nothing. */
export function pageOf(body: string, address = 'https://x.com/home'): Document {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  Object.defineProperty(document, 'location', { value: new URL(address) });
  return document as unknown as Document;
}

/** The first match. @throws when there is none. */
export function the<T extends HTMLElement = HTMLElement>(page: ParentNode, selector: string): T {
  const found = page.querySelector<T>(selector);
  if (found === null) throw new Error(`${selector} is not on the page`);
  return found;
}

/** The path an event on this element would have in a page without shadow roots. */
export function pathOf(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = element; node !== null; node = node.parentNode) path.push(node);
  return path;
}
