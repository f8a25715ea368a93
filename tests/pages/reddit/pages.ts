import { options, registerModel } from '../shared/world';
import { composer } from './composer';
import { button, fieldInput, make, me, openRoot, send } from './dom';
import { words } from './words';

const OWN = 'The office is open until five today.';

const like = () => make('button', { type: 'button', 'data-stand-in': 'share' }, words.share);

/** A composer that opens under its button, for a reply or to write a comment anew. */
function opens(kind: 'comment' | 'edit', name: string, first?: string): HTMLElement {
  const holder = make('div');
  const label = kind === 'edit' ? words.edit : words.reply;
  const open = make('button', { type: 'button', 'data-stand-in': `open-${name}` }, label);
  open.addEventListener('click', () => {
    const one = composer(name, {
      ...(first === undefined ? {} : { first }),
      submit: kind === 'edit' ? words.save : words.comment,
      onSend: () => send(kind, [one.read()], () => one.host.remove()),
      onCancel: () => one.host.remove(),
    });
    holder.append(one.host);
  });
  holder.append(open);
  return holder;
}

/** A post with its comments: a box for a new one, one for a reply, one to write one's own anew. */
export function postPage(): Node[] {
  const main = composer('comment', {
    onSend: () => send('comment', [main.read()], () => main.write('')),
    onCancel: () => main.write(''),
  });
  const host = make('comment-composer-host', {}, make('faceplate-form', {}, main.host));
  const other = make(
    'shreddit-comment',
    { thingid: 't1_1', author: 'citizen_pk' },
    make('p', {}, 'When will the tariff be announced?'),
    opens('comment', 'reply'),
  );
  const own = make(
    'shreddit-comment',
    { thingid: 't1_2', author: me },
    make('p', {}, OWN),
    opens('edit', 'edit', OWN),
  );
  return [make('shreddit-post', { id: 't3_abc' }, 'Tariff'), like(), host, other, own];
}

/** The button of a new post: an element with a root; one of two, the other keeps a draft. */
function formButton(action: 'submit' | 'draft', act: () => void): HTMLElement {
  const host = make('r-post-form-submit-button', {
    id: action === 'submit' ? 'submit-post-button' : 'save-draft-button',
    'post-action-type': action,
  });
  const label = action === 'submit' ? words.post : words.draft;
  const id = action === 'submit' ? 'inner-post-submit-button' : 'inner-draft-button';
  openRoot(host, button(label, { id }, act));
  return host;
}

/** A new post. */
export function submitPage(): Node[] {
  const [titleHost, title] = fieldInput('title', words.title);
  const link = options.confirm === 'link' ? fieldInput('link', words.link) : null;
  const body = composer('body', { id: 'post-composer_bodytext' });
  registerModel('title', () => title.value);
  const parts = () => [title.value, ...(link === null ? [] : [link[1].value]), body.read()];
  const form = make('form', { id: 'post-composer-form' }, titleHost);
  if (link !== null) form.append(link[0]);
  form.append(
    make('r-post-media-input'),
    body.host,
    formButton('draft', () => {}),
    formButton('submit', () => send('post', parts(), () => history.pushState(null, '', '/r/a/'))),
  );
  const drawer = chatApp('drawer');
  const gone = () => {
    if (location.pathname === '/r/a/') form.remove();
  };
  form.addEventListener('click', () => setTimeout(gone, 60));
  return [like(), form, drawer];
}

/** A chat: roots in roots, the field in the innermost; Enter sends. */
export function chatApp(name: string): HTMLElement {
  const field = options.changed ? 'words' : 'message';
  const area = make('textarea', { name: field, placeholder: words.message });
  const sendNow = () => {
    const text = area.value;
    send('message', [text], () => {
      area.value = '';
      shown();
    });
  };
  const submit = button(words.send, { 'aria-label': words.send, disabled: '' }, sendNow);
  const shown = () => {
    if (area.value.trim() === '') submit.setAttribute('disabled', '');
    else submit.removeAttribute('disabled');
  };
  area.addEventListener('input', shown);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    sendNow();
  });
  registerModel(name, () => area.value);
  const message = make(options.changed ? 'x-composer' : 'rs-message-composer');
  const plus = make('button', { type: 'button', 'data-stand-in': 'bell' }, '+');
  openRoot(message, make('form', {}, plus, area, submit));
  const room = make('rs-room');
  openRoot(room, message);
  const manager = make('rs-room-overlay-manager');
  openRoot(manager, room);
  const app = make('rs-app');
  openRoot(app, make('rs-current-user', { 'display-name': me }), manager);
  return app;
}

/** A page of the old site: a plain form. */
export function oldPage(): Node[] {
  const area = make('textarea', { name: 'text', rows: '3' });
  const submit = make('button', { type: 'submit', class: 'save' }, 'save');
  const form = make('form', { action: '#', class: 'usertext' }, area, submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send('comment', [area.value], () => {
      area.value = '';
    });
  });
  registerModel('old', () => area.value);
  return [like(), form];
}
