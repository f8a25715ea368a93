import { createRoot } from 'react-dom/client';
import { App } from './App';
import { opened } from './state';

const host = document.getElementById('mount');
if (host) createRoot(host).render(<App />);

// The address that opens the composer leaves two of them, the lower one empty.
if (/^\/intent\/post/.test(location.pathname)) {
  const text = new URLSearchParams(location.search).get('text') ?? '';
  setTimeout(() => opened.set([{}, { text }]), 300);
}
