import { browser } from 'wxt/browser';
import type { Settings } from './messages';
import { send } from './send';

/**
 * Asks the worker for the settings, and again whenever something is stored (a language, a policy).
 * `onSettings` is not called when the worker does not answer: what was known stays in force.
 * Gives back a way to ask once more, which also lets a stopped worker start.
 */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  const ask = () => {
    send('settings', null).then(onSettings, () => {});
  };
  browser.storage.onChanged.addListener(ask);
  ask();
  return ask;
}
