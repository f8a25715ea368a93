import { all } from './deep';
import { isShown } from './visible';

/**
 * How long a new alert must stand beside unsent words before it counts as a refusal, ms: a site
 * may show its "was sent" a moment before it empties the box.
 */
const STANDS_MS = 700;

interface Known {
  before: Set<string>;
  since: number | null;
}

/** Tells alerts that came after a press from those that stood there before it. */
export interface AlertWatch<K extends object> {
  /** Whether a new alert has stood for a while. The first question for a key is its "before". */
  stands(key: K, doc: Document, now: number): boolean;
}

/** Watches the alerts that `selector` names, for any number of presses. Keeps no key alive. */
export function alertWatch<K extends object>(selector: string): AlertWatch<K> {
  const known = new WeakMap<K, Known>();
  const words = (doc: Document) =>
    all(doc, selector)
      .filter(isShown)
      .map((alert) => alert.textContent?.trim() ?? '')
      .filter((text) => text !== '');
  return {
    stands(key, doc, now) {
      const found = words(doc);
      const entry = known.get(key);
      if (entry === undefined) {
        known.set(key, { before: new Set(found), since: null });
        return false;
      }
      // An alert that went away may come again with the same words and is then new.
      for (const text of entry.before) if (!found.includes(text)) entry.before.delete(text);
      if (found.every((text) => entry.before.has(text))) {
        entry.since = null;
        return false;
      }
      entry.since ??= now;
      return now - entry.since >= STANDS_MS;
    },
  };
}
