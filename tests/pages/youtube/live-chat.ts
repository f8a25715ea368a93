import { registerModel } from '../shared/world';
import { control, editable, h } from './dom';
import { post } from './site';
import { words } from './words';

/** The chat of a stream: a page of its own, in a frame or in a window. Enter sends. */
export function liveChat(): void {
  const items = h('div', { id: 'items' }, h('yt-live-chat-text-message-renderer', {}, 'Salaam.'));
  const field = editable('input', words.chat, () => refresh());
  const button = h('button', { 'aria-label': words.send }, '➤');
  const refresh = () => {
    const off = field.text().trim() === '';
    button.toggleAttribute('disabled', off);
    button.setAttribute('aria-disabled', String(off));
  };
  const send = () => {
    const text = field.text();
    if (text.trim() === '') return;
    // Taken at once and sent behind it.
    field.fill('');
    post({ surface: 'comment', parts: [text] }, () => {
      items.append(h('yt-live-chat-text-message-renderer', {}, text));
    });
  };
  button.addEventListener('click', send);
  field.box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  registerModel('chat', field.text);
  const input = h('yt-live-chat-text-input-field-renderer', { id: 'input' }, field.box);
  const sender = h('div', { id: 'send-button' }, h('yt-button-renderer', {}, button));
  const panel = h('yt-live-chat-message-input-renderer', { id: 'live-chat-message-input' });
  panel.append(h('yt-img-shadow', { id: 'author-photo' }), input, sender);
  document.body.append(h('yt-live-chat-app', {}, control('like', words.like), items, panel));
  refresh();
}
