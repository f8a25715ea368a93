import { options } from '../shared/world';

const query = new URLSearchParams(location.search);

/** How this device and this person use the site. */
export const setup = {
  /** `?touch`: a device that could be touched, where everything is bound to mousedown. */
  touch: query.has('touch') || 'ontouchstart' in window,
  /** `?keys=ctrl`: only Ctrl or Cmd with Enter sends. */
  ctrl: query.get('keys') === 'ctrl',
  /** `?old`: the caption's dialog as it was before 2026. */
  old: query.has('old'),
  scheduled: query.has('scheduled'),
};

/** The class names that boxes are known by; `?changed` has others. */
export const names = options.changed
  ? { box: 'composer-field', send: 'composer-go' }
  : { box: 'input-message-input', send: 'btn-send' };

type Attributes = Record<string, string>;

/** Makes an element as the site does: a tag with classes, attributes and what is in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Attributes = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/**
 * Binds what the site calls a click. Where it is the real one, a hand's click whose press began
 * elsewhere is left out.
 */
export function onPress(element: HTMLElement, act: () => void): void {
  if (setup.touch) {
    element.addEventListener('mousedown', (event) => {
      if (event.button === 0) act();
    });
    return;
  }
  let from: EventTarget | null = null;
  document.addEventListener('mousedown', (event) => {
    from = event.target;
  });
  element.addEventListener('click', (event) => {
    if (event.isTrusted && event.detail > 0 && !element.contains(from as Node)) return;
    act();
  });
}

/** A box and its measuring twin, which is written in by nobody, and is contenteditable all the same. */
export function makeBox(className: string, attributes: Attributes, onText: () => void) {
  const editable = { contenteditable: 'true', dir: 'auto', tabindex: '-1' };
  const box = make('div', `${className} scrollable is-empty`, { ...editable, ...attributes });
  const twin = make('div', `${className} input-field-input-fake`, editable);
  const changed = () => {
    twin.textContent = box.textContent;
    box.classList.toggle('is-empty', textOf(box) === '');
    onText();
  };
  box.addEventListener('input', changed);
  return {
    box,
    twin,
    write(text: string) {
      box.textContent = text;
      changed();
    },
  };
}

/** The words of a box as the site sends them. */
export function textOf(box: HTMLElement): string {
  return box.innerText.replace(/\u00a0/g, ' ').replace(/\n$/, '');
}

/** Whether this key sends, by the person's setting. */
export function sendsBy(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.isComposing) return false;
  const modified = event.ctrlKey || event.metaKey;
  return setup.ctrl ? modified : !modified && !event.shiftKey;
}

/** What the site calls cancelling an event. */
export function cancel(event: Event): void {
  event.stopImmediatePropagation();
  event.stopPropagation();
  event.preventDefault();
}
