import '../shared/globals';

/** What the page of the forum does with what is written. */

const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};

const reply = one<HTMLTextAreaElement>('.reply textarea');
const chat = one<HTMLTextAreaElement>('.chat textarea');

window.pageModel = () => ({ reply: reply.value, chat: chat.value });

function publish(surface: string, box: HTMLTextAreaElement, list: Element): void {
  const text = box.value.trim();
  if (text === '') return;
  window.pagePosts.push({
    surface,
    text,
    parts: [text],
    attachments: [],
    account: one('.me').textContent ?? '',
    at: Date.now(),
  });
  const line = document.createElement('li');
  line.textContent = text;
  list.append(line);
  box.value = '';
}

one('.reply').addEventListener('submit', (event) => {
  event.preventDefault();
  publish('reply', reply, one('.posts'));
});
one('.reply button[type="button"]').addEventListener('click', () => {
  reply.value = '';
});
one('[role="search"]').addEventListener('submit', (event) => event.preventDefault());
const send = () => publish('chat', chat, one('.lines'));
one('.chat button').addEventListener('click', send);
chat.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
