import { createRoot } from 'react-dom/client';
import { App } from './App';
import { PAGE } from './people';
import { actAs } from './state';

if (location.pathname.startsWith('/thepage')) actAs(PAGE);

const host = document.getElementById('mount');
if (host) createRoot(host).render(<App />);
