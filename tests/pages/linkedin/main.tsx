import { createRoot } from 'react-dom/client';
import { App } from './App';
import { opened } from './state';

const host = document.getElementById('root');
if (host) createRoot(host).render(<App />);

// Addresses that open the share box.
const shares = new URLSearchParams(location.search);
if (shares.has('shareActive') || shares.has('share')) opened.set({});
