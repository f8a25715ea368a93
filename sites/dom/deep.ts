/**
 * Looking for elements across open shadow roots and outwards from an event. Nothing here keeps an
 * element: sites re-render at will, so every question is asked of the page anew.
 */

const ELEMENT = 1;
const FRAGMENT = 11;

/** Whether a thing on an event path is an element (the path also holds roots, document, window). */
export function isElement(target: unknown): target is HTMLElement {
  return (target as Node | null)?.nodeType === ELEMENT;
}

/** The elements of an event path, innermost first. */
export function elementsOf(path: readonly EventTarget[]): HTMLElement[] {
  return path.filter(isElement);
}

/** The shadow roots an event path runs through. */
export function rootsOf(path: readonly EventTarget[]): ShadowRoot[] {
  return path.filter(
    (target): target is ShadowRoot =>
      (target as Node).nodeType === FRAGMENT && 'host' in target && 'mode' in target,
  );
}

/**
 * The open shadow roots of the hosts that the selector names, hosts inside such roots included;
 * `inside` names others to look for there. An empty selector gives none.
 */
export function openRoots(doc: Document, hosts: string, inside = hosts): ShadowRoot[] {
  if (hosts === '') return [];
  const found: ShadowRoot[] = [];
  const look = (scope: ParentNode, selector: string) => {
    for (const host of scope.querySelectorAll(selector)) {
      // Where every element is looked at, most have none.
      if (!host.shadowRoot || found.includes(host.shadowRoot)) continue;
      found.push(host.shadowRoot);
      look(host.shadowRoot, inside);
    }
  };
  look(doc, hosts);
  return found;
}

/** All elements of a scope that match, in document order. */
export function all(scope: ParentNode, selector: string): HTMLElement[] {
  return selector === '' ? [] : [...scope.querySelectorAll<HTMLElement>(selector)];
}

/** The ancestors of an element, nearest first, up to the root of its own tree. */
export function* ancestors(element: Element): Generator<Element> {
  for (let one = element.parentElement; one !== null; one = one.parentElement) yield one;
}

/** All elements under an element that match, those in open shadow roots after the others. */
export function allAcross(scope: Element | ShadowRoot, selector: string): HTMLElement[] {
  const hosts = [...('shadowRoot' in scope ? [scope] : []), ...scope.querySelectorAll('*')];
  const inside = hosts.flatMap(({ shadowRoot }) =>
    shadowRoot ? allAcross(shadowRoot, selector) : [],
  );
  return [...all(scope, selector), ...inside];
}

/** The nearest match outwards from an element, itself included, through the shadow roots it is in. */
export function closestAcross(element: Element, selector: string): HTMLElement | null {
  for (let from: Element | null = element; from !== null; from = hostOf(from)) {
    const found = from.closest<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The element whose shadow root a node stands in; `null` in the document itself. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether `a` stands before `b` in the document (an ancestor stands before what it holds). */
export function isBefore(a: Node, b: Node): boolean {
  // 4 is Node.DOCUMENT_POSITION_FOLLOWING; the name is not there where modules are evaluated.
  return (a.compareDocumentPosition(b) & 4) !== 0;
}
