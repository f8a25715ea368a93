import { options, registerModel } from '../shared/world';
import { control, editable, h, show, ytcpButton } from './dom';
import { post } from './site';
import { words } from './words';

const query = new URLSearchParams(location.search);

function fieldOf(id: string, label: string, model: string, given: string, onInput: () => void) {
  const field = editable(options.changed ? 'writing' : 'textbox', label, onInput);
  field.box.textContent = given;
  registerModel(model, field.text);
  const host = h('ytcp-social-suggestions-textbox', { id }, field.box);
  return { host, text: field.text };
}

/** Title and description, as both the upload and the page of a video have them. */
function details(title: string, onInput: () => void) {
  const first = fieldOf('title-textarea', words.title, 'title', title, onInput);
  const second = fieldOf('description-textarea', words.description, 'description', '', onInput);
  return {
    host: h('div', { class: 'details' }, first.host, second.host),
    parts: () => [first.text(), second.text()].filter((text) => text !== ''),
  };
}

/** The upload: three steps lead on, the last one publishes. */
function upload(): HTMLElement {
  const own = details('clip one', () => {});
  const file = h('input', { type: 'file', accept: 'video/*' });
  const steps = [
    own.host,
    ...['Monetisation', 'Checks', 'Visibility'].map((step) => h('p', {}, step)),
  ];
  let at = 0;
  const draw = () => {
    for (const [index, step] of steps.entries()) show(step, index === at);
    show(next.host, at < steps.length - 1);
    show(done.host, at === steps.length - 1);
  };
  const next = ytcpButton('ytcp-button', 'next-button', words.step, () => {
    at += 1;
    draw();
  });
  const done = ytcpButton('ytcp-button', 'done-button', words.done, () =>
    post({ surface: 'post', parts: own.parts() }, () => show(dialog, false)),
  );
  const dialog = h('ytcp-uploads-dialog', {}, file, ...steps, next.host, done.host);
  draw();
  return dialog;
}

/** The page of a video: what is saved there is public at once. */
function edit(): HTMLElement[] {
  const own = details('Rain in Islamabad', () => save.enable(true));
  const save = ytcpButton('ytcp-button', 'save', words.save, () =>
    post({ surface: 'edit', parts: own.parts() }, () => save.enable(false)),
  );
  save.enable(false);
  return [
    h('ytcp-entity-page-header', {}, save.host),
    h('ytcp-video-details-section', {}, own.host),
  ];
}

/** A comment to answer. `?old`: the button still bears its id, and no real button inside. */
function comments(): HTMLElement {
  const old = query.has('old');
  const area = h('textarea', { id: 'textarea', 'aria-label': words.add }) as HTMLTextAreaElement;
  const mirror = h('div', { id: 'mirror', 'aria-hidden': 'true' });
  const field = h('tp-yt-iron-autogrow-textarea', {}, mirror, area);
  registerModel('reply', () => area.value);
  const close = () => {
    area.value = '';
    show(box, false);
  };
  const send = () => {
    if (area.value.trim() === '') return;
    post({ surface: 'reply', parts: [area.value] }, close);
  };
  const reply = old
    ? ytcpButton('ytcp-comment-button', 'submit-button', words.reply, send)
    : ytcpButton('ytcp-button', null, words.reply, send);
  if (old) reply.host.replaceChildren(h('div', { class: 'label' }, words.reply));
  reply.enable(false);
  const cancel = ytcpButton('ytcp-button', old ? 'cancel-button' : null, words.cancel, close);
  area.addEventListener('input', () => reply.enable(area.value.trim() !== ''));
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  });
  const tag = old ? 'ytcp-commentbox' : 'ytcp-commentbox-lit';
  const box = h(tag, { hidden: true }, field, cancel.host, reply.host);
  const open = control('reply', words.reply, () => {
    show(box, true);
    area.focus();
  });
  return h('ytcp-comment-thread', {}, h('p', {}, 'When will it rain?'), open, box);
}

/** YouTube Studio. */
export function studio(): void {
  const { pathname } = location;
  const app = h('ytcp-app', {}, control('help', 'Help'));
  if (/^\/video\/[^/]+\/edit/.test(pathname)) app.append(...edit());
  else if (pathname.endsWith('/upload')) app.append(upload());
  else app.append(comments());
  document.body.append(app);
}
