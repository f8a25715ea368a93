import { createRoot } from 'react-dom/client';
import { App } from './App';
import { opened } from './state';

const host = document.getElementById('mount');
if (host) createRoot(host).render(<App />);

// The wizard has an address of its own.
if (location.pathname.startsWith('/create/')) opened.set('create');
