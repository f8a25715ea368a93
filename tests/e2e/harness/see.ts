import type { OurNode, OurQuery, Rect } from './types';

/** An `OurQuery` that can cross into the browser. */
export interface PlainQuery {
  role?: string;
  selector?: string;
  name?: [source: string, flags: string];
  text?: [source: string, flags: string];
  visible: boolean;
}

const pattern = (part: string | RegExp): [string, string] =>
  typeof part === 'string'
    ? [part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), '']
    : [part.source, part.flags];

/** Make a query plain. */
export function plainQuery(query: OurQuery): PlainQuery {
  return {
    ...(query.role ? { role: query.role } : {}),
    ...(query.selector ? { selector: query.selector } : {}),
    ...(query.name ? { name: pattern(query.name) } : {}),
    ...(query.text ? { text: pattern(query.text) } : {}),
    visible: query.visible ?? true,
  };
}

/**
 * Runs in the browser, given a closed shadow root by the debugger: the whole root as one node
 * (no query), or the elements that fit the query, without their children. Holds all it needs.
 */
export function lookInside(root: ShadowRoot, query: PlainQuery | null, scroll = false): OurNode[] {
  const roles: Record<string, string> = {
    A: 'link',
    BUTTON: 'button',
    DIALOG: 'dialog',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    LI: 'listitem',
    P: 'paragraph',
    SELECT: 'combobox',
    TEXTAREA: 'textbox',
    UL: 'list',
  };
  const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const roleOf = (el: Element): string => {
    const own = el.getAttribute('role');
    if (own) return own;
    if (el.tagName !== 'INPUT') return roles[el.tagName] ?? '';
    const type = (el as HTMLInputElement).type;
    return type === 'checkbox' || type === 'radio' ? type : 'textbox';
  };
  const nameOf = (el: Element): string => {
    const ids = el.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const byIds = fold(ids.map((id) => root.getElementById(id)?.textContent).join(' '));
    const labels = [...((el as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    const own = el.tagName === 'TEXTAREA' || el.tagName === 'INPUT' ? '' : el.textContent;
    return byIds || fold(el.getAttribute('aria-label')) || fold(labels.join(' ')) || fold(own);
  };
  const rectOf = (el: Element): Rect => {
    const { x, y, width, height } = el.getBoundingClientRect();
    return { x, y, width, height };
  };
  const visible = (el: Element): boolean => {
    const { width, height } = el.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(el).visibility === 'visible';
  };
  const look = (el: Element, deep: boolean): OurNode => {
    const input = el as HTMLInputElement;
    return {
      tag: el.tagName.toLowerCase(),
      attributes: Object.fromEntries([...el.attributes].map((at) => [at.name, at.value])),
      role: roleOf(el),
      name: nameOf(el),
      text: fold(el.textContent),
      rect: rectOf(el),
      value: typeof input.value === 'string' ? input.value : null,
      checked: typeof input.checked === 'boolean' ? input.checked : null,
      disabled: input.disabled === true || el.getAttribute('aria-disabled') === 'true',
      focused: root.activeElement === el,
      visible: visible(el),
      children: deep ? [...el.children].map((child) => look(child, true)) : [],
    };
  };
  if (!query) {
    const children = [...root.children].map((child) => look(child, true));
    return [
      {
        tag: '#shadow-root',
        attributes: {},
        role: '',
        name: '',
        text: fold(root.textContent),
        rect: rectOf(root.host),
        value: null,
        checked: null,
        disabled: false,
        focused: root.activeElement !== null,
        visible: children.some((child) => child.visible),
        children,
      },
    ];
  }
  const fits = (el: Element): boolean => {
    if (query.role && roleOf(el) !== query.role) return false;
    if (query.name && !new RegExp(...query.name).test(nameOf(el))) return false;
    if (query.text && !new RegExp(...query.text).test(fold(el.textContent))) return false;
    return !query.visible || visible(el);
  };
  const found = [...root.querySelectorAll(query.selector ?? '*')].filter(fits);
  if (scroll) found[0]?.scrollIntoView({ block: 'nearest' });
  return found.map((el) => look(el, false));
}

/**
 * Runs in the page: the middle part of the first visible match, through open shadow roots; scrolled
 * into view. `null` while there is none.
 */
export function findOnPage(selector: string): Rect | null {
  const search = (root: Document | ShadowRoot): Element | null => {
    for (const el of root.querySelectorAll(selector)) {
      const { width, height } = el.getBoundingClientRect();
      if (width > 0 && height > 0 && getComputedStyle(el).visibility === 'visible') return el;
    }
    for (const el of root.querySelectorAll('*')) {
      const inner = el.shadowRoot ? search(el.shadowRoot) : null;
      if (inner) return inner;
    }
    return null;
  };
  const el = search(document);
  if (!el) return null;
  el.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = el.getBoundingClientRect();
  return { x, y, width, height };
}
