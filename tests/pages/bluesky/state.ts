import { createStore } from '../shared/store';
import { options } from '../shared/world';

/** Who is logged in; `?as=` another one. */
export const me = options.as ?? 'mocc.gov.example';

export interface FeedPost {
  id: string;
  handle: string;
  text: string;
  liked?: boolean;
}

export const feed = createStore<FeedPost[]>([
  { id: '1', handle: 'citizen.example', text: 'When will the tariff be announced?' },
]);

/** What the composer was opened for. */
export interface Opened {
  replyTo?: FeedPost;
  quote?: FeedPost;
  text?: string;
}

/** The composer over the page, `null` when it is closed. */
export const opened = createStore<Opened | null>(null);

/** The dialog over the composer: it asks whether to discard, or to skip empty posts. */
export const asking = createStore<'discard' | 'skip' | null>(null);
