import { createStore } from '../shared/store';
import { type Attached, options } from '../shared/world';
import { type Actor, PAGE, PERSON } from './people';

export interface Comment {
  id: string;
  author: string;
  text: string;
}

/** A post of the feed. */
export interface FeedPost {
  id: string;
  author: string;
  text: string;
  liked?: boolean;
  images?: Attached[];
  comments: Comment[];
}

export const actor = createStore<Actor>(options.as === 'page' ? PAGE : PERSON);

/** Act as the person or the Page: `c_user` stays, `i_user` is there only for the Page. */
export function actAs(next: Actor): void {
  actor.set(next);
  const life = next === PAGE ? '' : '; max-age=0';
  // biome-ignore-start lint/suspicious/noDocumentCookie: the site's cookies, visible to its pages
  document.cookie = `c_user=${PERSON.id}; path=/; secure`;
  document.cookie = `i_user=${PAGE.id}; path=/; secure${life}`;
  // biome-ignore-end lint/suspicious/noDocumentCookie: the site's cookies, visible to its pages
}
actAs(actor.get());

export const feed = createStore<FeedPost[]>([
  {
    id: '1',
    author: 'Citizen',
    text: 'When will the tariff be announced?',
    comments: [
      { id: 'c1', author: 'Neighbour', text: 'Good question.' },
      { id: 'c2', author: actor.get().name, text: 'It is on the website.' },
    ],
  },
  { id: '2', author: actor.get().name, text: 'The office is open until five.', comments: [] },
]);

export function addPost(post: Omit<FeedPost, 'id' | 'comments'>): void {
  feed.set([{ ...post, id: String(100 + feed.get().length), comments: [] }, ...feed.get()]);
}

export function changePost(id: string, change: (post: FeedPost) => Partial<FeedPost>): void {
  feed.set(feed.get().map((post) => (post.id === id ? { ...post, ...change(post) } : post)));
}

let nextComment = 10;

export function addComment(postId: string, text: string): void {
  const comment = { id: `c${nextComment++}`, author: actor.get().name, text };
  changePost(postId, (post) => ({ comments: [...post.comments, comment] }));
}
