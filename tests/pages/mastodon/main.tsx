import { createRoot } from 'react-dom/client';
import { App } from './App';

/** What measures the height of the boxes: a hidden field at the end of the body, with their words. */
function addMeasuringField(): void {
  const field = document.createElement('textarea');
  field.setAttribute('tabindex', '-1');
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'height: 0; visibility: hidden; position: absolute; top: 0; right: 0';
  document.body.append(field);
}

const share = document.getElementById('mastodon-compose');
const host = share ?? document.getElementById('mastodon');
if (host) createRoot(host).render(<App share={share !== null} />);
addMeasuringField();
