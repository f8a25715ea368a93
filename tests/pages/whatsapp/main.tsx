import { createRoot } from 'react-dom/client';
import { App } from './App';

const host = document.getElementById('app');
if (host) createRoot(host).render(<App />);

// Typing anywhere goes to the box of the chat.
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (target.isContentEditable || target.tagName === 'INPUT' || event.key.length !== 1) return;
  window.pageShortcuts.push(event.key);
  document.querySelector<HTMLElement>('#main [contenteditable="true"]')?.focus();
});
