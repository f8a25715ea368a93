import { createStore } from '../shared/store';
import { options } from '../shared/world';

/** Who is logged in; `?as=` another one. */
export const me = options.as ?? 'mocc_pk';

export interface FeedPost {
  id: string;
  handle: string;
  text: string;
  liked?: boolean;
}

export const feed = createStore<FeedPost[]>([
  { id: 'DAbc1', handle: 'citizen.pk', text: 'When will the tariff be announced?' },
  { id: 'DAbc2', handle: 'neighbour', text: 'Is the office open on Friday?' },
]);

/** A post that went out stands on top. */
export function addPost(text: string): void {
  feed.set([{ id: `DNew${feed.get().length}`, handle: me, text }, ...feed.get()]);
}

/** What a composer was opened for. */
export interface Opened {
  replyTo?: FeedPost;
  quote?: FeedPost;
  text?: string;
}

/** The composers over the page, the topmost last. */
export const opened = createStore<Opened[]>([]);

/** `?press=pointer`: the site heeds a whole press only (facts 5.3). */
export const byPointer = new URLSearchParams(location.search).get('press') === 'pointer';
