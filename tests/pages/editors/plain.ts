import type { Bare } from './main';

/** A plain contenteditable, the browser's own editing, as on YouTube and Telegram. */
export function plain(mount: HTMLElement): Bare {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.className = 'plain';
  box.style.whiteSpace = 'pre-wrap';
  mount.append(box);
  return {
    // Here the DOM is the model; the browser's own filler at the end is no line.
    text: () => box.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, ''),
  };
}
