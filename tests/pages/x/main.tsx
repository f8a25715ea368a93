import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openModal, posts } from './state';

// A reply or a quote asked for by the address.
const query = new URLSearchParams(location.search);
const target = (id: string | null | undefined) => posts.get().find((post) => post.id === id);
if (location.pathname === '/compose/post') {
  const reply = target(query.get('in_reply_to'));
  const quote = target(/status\/(\d+)/.exec(query.get('url') ?? '')?.[1]);
  if (reply) openModal({ kind: 'reply', target: reply });
  if (quote) openModal({ kind: 'quote', target: quote });
}

const host = document.getElementById('react-root');
if (host) createRoot(host).render(<App />);
