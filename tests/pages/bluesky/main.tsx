import { createRoot } from 'react-dom/client';
import { App } from './App';
import { opened } from './state';

const host = document.getElementById('root');
if (host) createRoot(host).render(<App />);

// The address that opens the composer leads home, and opens it a moment later.
if (location.pathname === '/intent/compose') {
  const text = new URLSearchParams(location.search).get('text') ?? '';
  history.replaceState(null, '', '/');
  setTimeout(() => opened.set({ text }), 500);
}
