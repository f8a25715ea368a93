import '../shared/globals';
import { chatApp, oldPage, postPage, submitPage } from './pages';

function parts(): Node[] {
  if (location.hostname === 'old.reddit.com') return oldPage();
  if (location.pathname.includes('/room/')) return [chatApp('chat')];
  return /\/submit\/?$/.test(location.pathname) ? submitPage() : postPage();
}

document.querySelector('main')?.append(...parts());
