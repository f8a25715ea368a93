import { words } from '../shared/telegram-words';
import { makeChat } from './chat';
import { make, onPress, sendsBy } from './parts';

const ME = new URLSearchParams(location.search).get('as') ?? '4242';
// The site keeps keys beside the number of the user.
localStorage.setItem('user_auth', JSON.stringify({ dcID: 2, date: 1, id: Number(ME) }));
localStorage.setItem('account1', JSON.stringify({ dc2_auth_key: 'f00d', userId: Number(ME) }));

const peer = /^#(@?-?\w+)/.exec(location.hash)?.[1] ?? '';

const search = make('input', 'input-search-input', { type: 'text', placeholder: words.search });
const menu = make('button', 'btn-icon', { type: 'button', 'data-stand-in': 'menu' }, '☰');
document.getElementById('column-left')?.append(menu, search);
window.pageShortcuts = [];

const center = document.getElementById('column-center');
if (peer !== '') {
  const chat = makeChat(peer, ME);
  // The chat that was open before stays in the DOM, with words in its box.
  const before = makeChat('777', ME, 'left over from another chat');
  before.root.classList.remove('active');
  center?.append(before.root, chat.root);
  chat.focus();
  // Keys that are pressed outside any field belong to the chat, the sending ones too.
  document.body.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (target.isContentEditable || target.tagName === 'INPUT') return;
    if (document.querySelector('.popup.active')) return;
    if (sendsBy(event)) {
      event.preventDefault();
      chat.send();
    } else if (event.key.length === 1 && !event.ctrlKey) {
      window.pageShortcuts.push(event.key);
      chat.focus();
    }
  });
}
onPress(menu, () => {});
