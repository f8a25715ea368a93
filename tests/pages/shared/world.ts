import { flushSync } from 'react-dom';
import './globals';
import type { PagePost } from './globals';
import { createStore } from './store';

const query = new URLSearchParams(location.search);

/** What the address asks of the stand-in site, read once at load. */
export const options = {
  as: query.get('as'),
  slow: query.has('slow'),
  fail: query.has('fail'),
  lang: query.get('lang') ?? 'en',
  narrow: query.has('narrow'),
  /** `?ids=0`: leave out test ids whose names are unproven on the real site. */
  ids: query.get('ids') !== '0',
  confirm: query.get('confirm'),
  /** The site has changed what its compose boxes are known by. */
  changed: query.has('changed'),
};

/** The toast of the site: its words, `null` when there is none. */
export const toast = createStore<string | null>(null);

let toastTimer: ReturnType<typeof setTimeout>;

/** Show a toast for a while. */
export function say(words: string): void {
  toast.set(words || null);
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toast.set(null), 4000);
}

/** Whether a post is on its way to the server. */
export const busy = createStore(false);

/** Attached file of a draft. */
export interface Attached {
  name: string;
  alt: string;
  url: string;
}

/** Turn chosen or pasted files into attachments with a preview address. */
export function attach(files: Iterable<File>): Attached[] {
  return [...files].map((file) => ({ name: file.name, alt: '', url: URL.createObjectURL(file) }));
}

const models = new Map<string, () => string>();
window.pageModel = () => Object.fromEntries([...models].map(([name, read]) => [name, read()]));

/** Give the model text of an editor a name on `window.pageModel()`; returns the undo. */
export function registerModel(name: string, read: () => string): () => void {
  models.set(name, read);
  return () => {
    if (models.get(name) === read) models.delete(name);
  };
}

type Outgoing = Pick<PagePost, 'surface' | 'parts' | 'account' | 'scheduled'> & {
  attachments?: Attached[];
};

/** Words of the site for the two ends of a post; empty for none. */
interface Told {
  sent: string;
  refused: string;
}

/**
 * Send to "the server": takes 30 ms, or 800 in the slow mode; the failing mode refuses. When it
 * was taken, `taken` empties the composer and the site is busy until that is drawn: a key kept
 * down falls on a busy or an empty composer, however slow the machine, and never posts twice.
 */
export async function publish(draft: Outgoing, told: Told, taken: () => void): Promise<void> {
  busy.set(true);
  await new Promise((done) => setTimeout(done, options.slow ? 800 : 30));
  if (options.fail) {
    say(told.refused);
    busy.set(false);
    return;
  }
  flushSync(taken);
  // Lexical empties itself in a microtask.
  await new Promise((done) => setTimeout(done));
  const { attachments = [], ...rest } = draft;
  window.pagePosts.push({
    ...rest,
    text: draft.parts.join('\n'),
    attachments: attachments.map(({ name, alt }) => ({ name, alt })),
    at: Date.now(),
  });
  say(told.sent);
  busy.set(false);
}
