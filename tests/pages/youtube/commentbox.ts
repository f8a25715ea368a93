import { type Attached, options, registerModel } from '../shared/world';
import { editable, h, ytdButton } from './dom';
import { words } from './words';

/** One `ytd-commentbox`: made once, then used again for whatever is written next. */
export interface CommentBox {
  host: HTMLElement;
  /** The words as the site reads them. */
  text(): string;
  /** Begins another draft in it. */
  begin(use: Use): void;
  /** Its draft was taken or given up: hidden or not, nothing more goes out of it. */
  end(): void;
  refresh(): void;
}

interface Use {
  /** Name on `pageModel()`. */
  model: string;
  label: string;
  given?: string;
  onSubmit(text: string): void;
  onCancel(): void;
}

/** A box with its picture, its words and its two buttons. `extra` stands under the words. */
export function commentBox(
  id: string | null,
  extra: HTMLElement[] = [],
  more: () => Attached[] = () => [],
): CommentBox {
  let use: Use | null = null;
  const canSend = () => written.text().trim() !== '' || more().length > 0;
  const refresh = () => submit.enable(canSend());
  const submitNow = () => {
    if (canSend()) use?.onSubmit(written.text());
  };
  const rootId = options.changed ? 'writing-root' : 'contenteditable-root';
  const written = editable(rootId, words.add, () => refresh());
  const submit = ytdButton('submit-button', words.comment, submitNow);
  const cancel = ytdButton('cancel-button', words.cancel, () => use?.onCancel());
  // Not certain on the site; here it does what it may do there.
  written.box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submitNow();
  });
  const face = h('yt-img-shadow', { id: 'author-thumbnail' }, h('img', { id: 'img', alt: '' }));
  face.firstElementChild?.setAttribute('src', FACE);
  const host = h(
    'ytd-commentbox',
    id === null ? {} : { id },
    face,
    h(
      'div',
      { id: 'main' },
      h('yt-formatted-string', { id: 'contenteditable-textarea' }, written.box),
      ...extra,
      h('div', { id: 'buttons' }, cancel.host, submit.host),
    ),
  );
  let forget = () => {};
  refresh();
  return {
    host,
    text: written.text,
    refresh,
    begin(next) {
      use = next;
      forget();
      forget = registerModel(next.model, written.text);
      submit.name(next.label);
      written.fill(next.given ?? '');
      written.box.focus();
    },
    end() {
      use = null;
    },
  };
}

const FACE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
