import { createStore } from '../shared/store';
import { type Attached, options } from '../shared/world';

/** A post on the stand-in timeline. */
export interface Post {
  id: string;
  author: string;
  text: string;
  liked?: boolean;
  reposted?: boolean;
  images?: Attached[];
  quoted?: Post;
}

/** What the modal composes. */
export interface ModalDraft {
  kind: 'post' | 'reply' | 'quote' | 'edit';
  target?: Post;
}

/** Who is logged in, as the server knows it. */
export const account = createStore(options.as ?? 'MoCC_Official');
/** The profile link lags behind an account switch, as on the site. */
export const shownAccount = createStore(account.get());
export const ACCOUNTS = ['MoCC_Official', 'ayesha_khan'];

const ids: Record<string, string> = { MoCC_Official: '1000000001', ayesha_khan: '2000000002' };

function setCookie(): void {
  const id = ids[account.get()] ?? '3000000003';
  // biome-ignore lint/suspicious/noDocumentCookie: the site sets it this way
  document.cookie = `twid=u%3D${id}; path=/; secure`;
}
setCookie();

/** Switch accounts without a reload: all but the profile link follow at once. */
export function switchAccount(handle: string): void {
  account.set(handle);
  setCookie();
  setTimeout(() => shownAccount.set(handle), 1500);
}

export const posts = createStore<Post[]>([
  { id: '1', author: 'citizen_pk', text: 'When will the tariff be announced?' },
  { id: '2', author: account.get(), text: 'The office is open until five today.' },
]);

/** Put a new post on top of the list. */
export function addPost(post: Omit<Post, 'id'>): void {
  posts.set([{ ...post, id: String(100 + posts.get().length) }, ...posts.get()]);
}

/** Change one post. */
export function changePost(id: string, change: Partial<Post>): void {
  posts.set(posts.get().map((post) => (post.id === id ? { ...post, ...change } : post)));
}

export const modalDraft = createStore<ModalDraft>({ kind: 'post' });

/** Where we are, and the page that stays behind a modal. */
export interface Route {
  path: string;
  behind: string;
}

const isModal = (path: string) => path.startsWith('/compose/post') && !options.narrow;

const first = location.pathname === '/' ? '/home' : location.pathname;
export const route = createStore<Route>({ path: first, behind: isModal(first) ? '/home' : first });

/** Go to a path by the history API. */
export function go(path: string): void {
  history.pushState(null, '', path);
  route.set({ path, behind: isModal(path) ? route.get().behind : path });
}

window.addEventListener('popstate', () => {
  const path = location.pathname;
  route.set({ path, behind: isModal(path) ? route.get().behind : path });
});

/** Open the modal composer over the page. */
export function openModal(draft: ModalDraft): void {
  modalDraft.set(draft);
  go('/compose/post');
}

/** Close the modal: back to the page behind it. */
export function closeModal(): void {
  go(route.get().behind);
}

export const modalOpen = (at: Route) => isModal(at.path);
