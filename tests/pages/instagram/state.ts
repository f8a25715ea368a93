import { createStore } from '../shared/store';
import { options } from '../shared/world';

/** Who is logged in; `?as=` another one. */
export const me = options.as ?? 'mocc_pk';

// biome-ignore lint/suspicious/noDocumentCookie: the site's cookie, visible to its pages
document.cookie = 'ds_user_id=5500123; path=/; secure';

export interface FeedPost {
  code: string;
  user: string;
  caption: string;
  liked?: boolean;
  comments: { user: string; text: string }[];
}

export const feed = createStore<FeedPost[]>([
  {
    code: 'DAbc1',
    user: 'citizen.pk',
    caption: 'The road after the rain.',
    comments: [{ user: 'neighbour', text: 'When will it be mended?' }],
  },
  { code: 'DOwn1', user: me, caption: 'The office is open until five.', comments: [] },
]);

export function changePost(code: string, change: (post: FeedPost) => Partial<FeedPost>): void {
  feed.set(feed.get().map((post) => (post.code === code ? { ...post, ...change(post) } : post)));
}

/** The dialog over the page. */
export const opened = createStore<'create' | { edit: FeedPost } | null>(null);

/** `?submit=button`: the newer comment form, with a real button (facts 4.2). */
export const realButton = new URLSearchParams(location.search).get('submit') === 'button';
