import type { KeyMeaning, Site } from '../sites/types';
import { keyFacts } from './key-facts';
import { until } from './until';

/**
 * Where a setting of the person decides what Enter does, and the page does not show it, it is found
 * out from what the page did with an Enter that reached it.
 */

/** How long a page may take to act on a key, ms. */
const ACTS_MS = 2_000;

/** What could change such a setting. */
const SWITCH =
  'input[type="radio"],input[type="checkbox"],[role="radio"],[role="checkbox"],[role="switch"],label';

const linesIn = (text: string) => text.split('\n').length;
const wordsIn = (text: string) => text.replace(/\s+/gu, '');

/** What a key was, by the words before and after it; `null` while nothing shows it. */
export function meaningOf(before: string, after: string): KeyMeaning | null {
  if (before.trim() !== '' && after.trim() === '') return 'sends';
  const grew = linesIn(after) === linesIn(before) + 1;
  return grew && wordsIn(after).startsWith(wordsIn(before)) ? 'line' : null;
}

/** Follows each Enter that goes to the page, and tells the site what it turned out to be. */
export interface KeyLearner {
  follow(event: KeyboardEvent): void;
  /** Asks at once, before a further key is judged: a fast hand is quicker than any timer. */
  settle(): void;
}

export function keyLearner(win: Window, site: Site): KeyLearner {
  /** Whether the newest Enter has shown what it is. */
  let pending: (() => boolean) | null = null;
  const settle = () => {
    if (pending?.()) pending = null;
  };
  return {
    settle,
    follow(event) {
      const path = event.composedPath();
      const surface = site.surfaceAt(path, win.document);
      if (surface === null || !site.asksKeys(surface)) return;
      const box = surface.boxes.find(({ element }) => path.includes(element));
      if (box === undefined) return;
      const read = () => box.editor.read(box.element);
      const before = read();
      const key = keyFacts(event);
      const ask = () => {
        const meant = box.element.isConnected ? meaningOf(before, read()) : null;
        if (meant !== null) site.keyShown(surface, key, meant);
        return meant !== null;
      };
      pending = ask;
      void until(win, ACTS_MS, () => {
        if (pending === ask) settle();
        return pending === ask ? null : true;
      }).then(() => {
        if (pending === ask) pending = null;
      });
    },
  };
}

/** A press on a switch of the page may be a press on that setting. */
export function forgetAtSwitch(site: Site, path: readonly EventTarget[]): void {
  const on = (one: EventTarget) =>
    one instanceof Element && Element.prototype.matches.call(one, SWITCH);
  if (path.some(on)) site.forgetKeys();
}
