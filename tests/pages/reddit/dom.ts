import { options, publish, toast } from '../shared/world';
import { words } from './words';

const query = new URLSearchParams(location.search);

/** What the address asks of this stand-in besides the options that all have. */
export const asks = {
  /** Boxes begin as Markdown. */
  markdown: query.has('markdown'),
  /** The site acts on a hand only. */
  byHand: query.has('byhand'),
};

/** Who is logged in. */
export const me = options.as ?? 'mocc_pk';

/** Makes an element with attributes and children; never by markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K];
export function make(
  tag: string,
  attributes?: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement;
export function make(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button of the page. It acts on a press; where the site asks for a hand, on no other. */
export function button(
  words: string,
  attributes: Record<string, string>,
  act: () => void,
): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', (event) => {
    if (event.isTrusted || !asks.byHand) act();
  });
  return made;
}

/** An open shadow root with these parts and the styles of the page. */
export function openRoot(host: HTMLElement, ...parts: Node[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  window.pageLogIn(root);
  const styles = [...document.querySelectorAll('style')].map((style) => style.cloneNode(true));
  root.append(...styles, ...parts);
  return root;
}

let busy = false;

/** Sends words out; the box is emptied when they were taken. */
export function send(surface: string, parts: string[], taken: () => void): void {
  if (busy || parts.every((part) => part.trim() === '')) return;
  busy = true;
  const told = { sent: '', refused: words.refused };
  void publish({ surface, parts, account: me }, told, taken).then(() => {
    busy = false;
    if (toast.get() !== null) showAlert(toast.get() ?? '');
  });
}

function showAlert(said: string): void {
  document.querySelector('faceplate-toast')?.remove();
  document.body.append(make('faceplate-toast', { role: 'alert' }, said));
}

/** A field with its own root, as the site has its titles; `changed` renames it. */
export function fieldInput(name: string, label: string): [HTMLElement, HTMLTextAreaElement] {
  const area = make('textarea', { id: 'innerTextArea', name, 'aria-label': label });
  const tag = options.changed ? 'x-text-input' : 'faceplate-textarea-input';
  const host = make(tag, { name });
  openRoot(host, area);
  return [host, area];
}
