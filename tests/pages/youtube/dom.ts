/**
 * Elements of the site's own, without a framework: YouTube is Polymer over ShadyDOM, so all of it
 * lies in the light tree, and elements are kept and filled anew.
 */

type Attributes = Record<string, string | boolean>;

/** An element with attributes and children; `true` is an attribute without a value. */
export function h(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Show or hide as the site does. */
export function show(element: HTMLElement, shown: boolean): void {
  element.toggleAttribute('hidden', !shown);
}

/** A button as the watch page has it: an element of the site's round a real button. */
export function ytdButton(id: string, label: string, onPress: () => void) {
  const button = h('button', { 'aria-label': label, class: 'yt-spec-button-shape-next' }, label);
  button.addEventListener('click', onPress);
  const host = h('ytd-button-renderer', { id }, h('yt-button-shape', {}, button));
  return {
    host,
    enable(on: boolean) {
      button.toggleAttribute('disabled', !on);
      button.setAttribute('aria-disabled', String(!on));
    },
    name(next: string) {
      button.setAttribute('aria-label', next);
      button.textContent = next;
    },
  };
}

/** A button of Studio: the element itself acts, and says itself whether it is disabled. */
export function ytcpButton(tag: string, id: string | null, label: string, onPress: () => void) {
  const host = h(tag, id === null ? {} : { id }, h('button', {}, label));
  host.addEventListener('click', () => {
    if (!host.hasAttribute('disabled')) onPress();
  });
  return {
    host,
    enable(on: boolean) {
      host.toggleAttribute('disabled', !on);
    },
  };
}

/** A plain button of the page with the tests' own mark. */
export function control(mark: string, label: string, onPress: () => void = () => {}) {
  const button = h('button', { type: 'button', 'data-stand-in': mark }, label);
  button.addEventListener('click', onPress);
  return button;
}

/** A twin of the buttons that takes no room; pressing it does nothing but tell on who did. */
export function ghost(id: string, hidden: boolean): HTMLElement {
  const twin = ytdButton(id, '', () => window.pageErrors.push(`the twin of #${id} was pressed`));
  twin.host.classList.add('ghost');
  show(twin.host, !hidden);
  return twin.host;
}

/** A box of the site: a plain contenteditable, its words read as they are drawn. */
export function editable(id: string, label: string, onInput: () => void) {
  const box = h('div', { id, contenteditable: 'true', 'aria-label': label });
  box.addEventListener('input', onInput);
  // The site keeps no styles of what is pasted.
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    document.execCommand('insertText', false, text);
  });
  return {
    box,
    text: () => box.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, ''),
    fill(text: string) {
      box.textContent = text;
      onInput();
    },
  };
}
