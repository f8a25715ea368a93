import { createStore } from '../shared/store';
import { options } from '../shared/world';

const query = new URLSearchParams(location.search);

/** What the address asks of this stand-in besides the options that all have. */
export const asks = {
  /** The new front end, in React. */
  sdui: query.get('ui') === 'sdui',
  /** Its dialogs stand in the outlet's shadow root. */
  shadow: query.has('shadow'),
  /** Enter sends a message, and there is no button. */
  enter: query.has('enter'),
  /** The new front end acts on a hand only. */
  byHand: query.has('byhand'),
  /** A switch beside the comments says as whom. */
  toggle: query.has('toggle'),
};

/** The person who is logged in. */
export const me = options.as ?? 'Ayesha Khan';
/** The Page whose administration is open, and its name. */
export const company = /^\/company\/([^/]+)\/admin\//.exec(location.pathname)?.[1] ?? null;
export const PAGE_NAME = 'Ministry of Climate Change';

/** As whom a post goes out. */
export const author = company === null ? me : PAGE_NAME;

export interface FeedPost {
  id: string;
  by: string;
  text: string;
}

export const feed = createStore<FeedPost[]>([
  { id: 'urn:li:activity:1', by: 'Citizen', text: 'When will the tariff be announced?' },
  { id: 'urn:li:activity:2', by: me, text: 'The office is open until five today.' },
]);

/** What the share box was opened for. */
export interface Opened {
  edits?: FeedPost;
  reposts?: FeedPost;
}

/** The share box, `null` when it is closed. */
export const opened = createStore<Opened | null>(null);
/** The dialog for a note with an invitation. */
export const inviting = createStore(false);

/** The site's own attribute for a component, which the borrowed types do not know. */
export const keyed = (componentkey: string) => ({ componentkey });
