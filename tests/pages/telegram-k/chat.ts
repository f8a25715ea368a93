import { words } from '../shared/telegram-words';
import { busy, publish, registerModel } from '../shared/world';
import { cancel, make, makeBox, names, onPress, sendsBy, setup, textOf } from './parts';
import { openMedia, openTime } from './popup';

type State = 'send' | 'edit' | 'schedule' | 'forward' | 'record';

/** Chats of the page: a channel, a channel's comments, a group that one writes in as a channel. */
const KINDS: Record<
  string,
  { kind: string; placeholder: string; sendAs?: string; title?: string }
> = {
  '-1001000': { kind: 'channel', placeholder: words.broadcast, title: 'MoCC News' },
  '@mocc_news': { kind: 'channel', placeholder: words.broadcast },
  '-1002000': { kind: 'comment', placeholder: words.comment },
  '-1003000': { kind: 'message', placeholder: words.message, sendAs: '-1001000' },
};

const STATES: State[] = ['send', 'edit', 'schedule', 'forward', 'record'];

/** One chat with its composer. The page keeps several; only the active one is drawn. */
export function makeChat(peer: string, me: string, left = '') {
  const what = KINDS[peer] ?? { kind: 'message', placeholder: words.message };
  const id = peer.startsWith('@') ? '-1001000' : peer;
  let editing: HTMLElement | null = null;
  let forwarding = false;

  const send = make('button', `btn-icon btn-circle ${names.send} animated-button-icon rp`, {
    type: 'button',
    'data-stand-in': 'send',
  });
  const field = makeBox(names.box, { 'data-peer-id': id }, () => show());
  const { box } = field;
  const state = (): State => {
    if (editing) return 'edit';
    if (textOf(box).trim() === '') return forwarding ? 'forward' : 'record';
    return setup.scheduled ? 'schedule' : 'send';
  };
  const bubbles = make('div', 'bubbles-inner');
  const addBubble = (text: string) => {
    const said = make('span', 'translatable-message', {}, text);
    const act = (name: string, label: string, run: () => void) => {
      const button = make(
        'button',
        'btn-menu-item',
        { type: 'button', 'data-stand-in': name },
        label,
      );
      onPress(button, run);
      return button;
    };
    const bubble = make('div', 'bubble is-out', {}, said);
    bubble.append(
      act('edit', words.edit, () => {
        editing = said;
        root.classList.add('is-helper-active');
        field.write(said.textContent ?? '');
        focus();
      }),
      act('forward', words.forward, () => {
        forwarding = true;
        root.classList.add('is-helper-active');
        show();
      }),
    );
    bubbles.append(bubble);
  };

  const clear = () => {
    editing = null;
    forwarding = false;
    root.classList.remove('is-helper-active');
    field.write('');
  };
  const author = what.sendAs ?? (what.kind === 'channel' ? id : me);
  const out = (
    surface: string,
    text: string,
    attachments: Parameters<typeof publish>[0]['attachments'] = [],
    scheduled?: string,
  ) => {
    const draft = { surface, parts: [text], account: author, attachments };
    const when = scheduled === undefined ? {} : { scheduled };
    void publish({ ...draft, ...when }, { sent: '', refused: '' }, () => addBubble(text));
  };
  /** Taken at once and sent behind it: the box is empty before the server answers. */
  const go = () => {
    const now = state();
    const text = textOf(box);
    if (now === 'record' || busy.get()) return;
    if (now === 'schedule') return later();
    const target = editing;
    clear();
    if (target) target.textContent = text;
    out(now === 'edit' ? 'edit' : now === 'forward' ? 'repost' : what.kind, text);
  };
  const later = () => {
    openTime(() => {
      const text = textOf(box);
      clear();
      out(what.kind, text, [], 'tomorrow');
    });
  };

  const item = (name: string, label: string, run: () => void) => {
    const entry = make('div', 'btn-menu-item rp-overflow', { 'data-stand-in': name }, label);
    onPress(entry, () => {
      menu.classList.remove('active');
      run();
    });
    return entry;
  };
  const menu = make(
    'div',
    'btn-menu menu-send top-left',
    {},
    item('silent', words.silent, go),
    item('later', words.schedule, later),
  );
  send.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    if (state() === 'send') menu.classList.add('active');
  });
  onPress(send, go);

  box.addEventListener('keydown', (event) => {
    if (!sendsBy(event)) return;
    cancel(event);
    go();
  });
  const file = make('input', '', { type: 'file', multiple: '' });
  file.hidden = true;
  file.addEventListener('change', () => {
    const files = [...(file.files ?? [])];
    const draft = textOf(box);
    field.write('');
    openMedia({ files, draft, send: (text, attached) => out('caption', text, attached) });
  });

  const avatar = make('div', 'new-message-send-as-avatar', { 'data-peer-id': what.sendAs ?? '' });
  const sendAs = make('div', 'new-message-send-as-container', {}, avatar);
  const line = make(
    'div',
    'input-message-container',
    {},
    box,
    make('span', 'input-field-placeholder i18n', {}, what.placeholder),
    field.twin,
  );
  const wrapper = make('div', 'new-message-wrapper', {});
  if (what.sendAs) wrapper.append(sendAs);
  wrapper.append(
    make('div', 'btn-icon toggle-emoticons'),
    line,
    make('attach-menu-button' as 'div', ''),
    file,
  );
  const down = make('button', `btn-circle bubbles-corner-button bubbles-go-down`, {
    type: 'button',
  });
  down.classList.toggle('is-broadcast', what.kind === 'channel');
  const main = make('div', 'chat-input-main', {}, make('div', 'rows-wrapper', {}, wrapper));
  const input = make(
    'div',
    'chat-input',
    {},
    make(
      'div',
      'chat-input-container',
      {},
      main,
      make('div', 'btn-send-container', {}, send, menu),
    ),
    down,
  );
  const title = make('span', 'peer-title', { 'data-peer-id': id }, what.title ?? `Chat ${id}`);
  const root = make(
    'div',
    'chat tabs-tab active',
    {},
    make('div', 'topbar', {}, title),
    bubbles,
    input,
  );

  function show(): void {
    const now = state();
    for (const one of STATES) send.classList.toggle(one, one === now);
  }
  function focus(): void {
    box.focus();
    const end = document.createRange();
    end.selectNodeContents(box);
    end.collapse(false);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(end);
  }
  addBubble('The office is open until five.');
  show();
  if (left !== '') field.write(left);
  else registerModel('chat', () => textOf(box));
  return { root, focus, send: go };
}
