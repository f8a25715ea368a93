import '../shared/globals';
import { plain } from './plain';
import { prosemirror } from './prosemirror';
import { quill1, quill2 } from './quill';
import { tiptap } from './tiptap';

/** A bare editor on the page: its model, and what its buttons do. */
export interface Bare {
  /** The words of the engine's own model, as a site would post them. */
  text(): string;
  /** Put what is more than a run of letters at the caret: a mention, or an emoji as a picture. */
  insert?(): void;
  /** Close the engine's undo step, as time does. */
  rest?(): void;
}

const KINDS: Record<string, (mount: HTMLElement) => Bare> = {
  plain,
  prosemirror,
  'quill-1': quill1,
  'quill-2': quill2,
  tiptap,
};

const mount = document.querySelector<HTMLElement>('#mount');
const make = KINDS[location.pathname.slice(1)];
if (mount === null || make === undefined) throw new Error('no such editor');
const bare = make(location.search === '?shadow' ? inShadow(mount) : mount);
window.pageModel = () => ({ bare: bare.text() });

/** A place in an open shadow root, with the styles of the page, as LinkedIn has its dialogs. */
function inShadow(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  window.pageLogIn(root);
  const inner = document.createElement('div');
  inner.id = 'inner';
  root.append(...[...document.querySelectorAll('style')].map((one) => one.cloneNode(true)), inner);
  return inner;
}

/** A button that leaves the caret where it is. */
function button(name: string, act: (() => void) | undefined): void {
  if (act === undefined) return;
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.dataset.standIn = name;
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', act);
  document.body.append(made);
}
button('insert', bare.insert);
button('rest', bare.rest);
