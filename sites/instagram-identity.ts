import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors } from './dom/deep';
import type { Surface } from './types';

/** Who writes on Instagram and to whom: facts/platforms.md 4.1 and 4.5. */

const NAVIGATION = ':is(nav,[role="navigation"]) a[href]';
const USER = /^\/([A-Za-z0-9._]{1,30})\/?$/u;

/** The user that a link with a face leads to; the other links of the navigation bear icons. */
function userOfLink(link: Element): string | null {
  if (link.querySelector('img') === null) return null;
  return USER.exec(link.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The numeric id of the login, from a cookie that the page itself may read. */
function loginId(doc: Document): string | null {
  return /(?:^|; )ds_user_id=(\d+)(?:;|$)/u.exec(doc.cookie)?.[1] ?? null;
}

/**
 * The account a post would go out from: the one profile that a face in the navigation leads to, else
 * the number of the login. Instagram does not say whether an account is an office's.
 */
export function instagramAccount(doc: Document): Account {
  const users = new Set(
    all(doc, NAVIGATION)
      .map(userOfLink)
      .filter((user) => user !== null),
  );
  const [user] = users;
  const handle = users.size === 1 && user !== undefined ? user : loginId(doc);
  return { handle, kind: 'unknown' };
}

const POST = /^\/(?:[A-Za-z0-9._]+\/)?(?:p|reels?)\/([A-Za-z0-9_-]+)/u;

/** The post or reel that a comment stands under: by the nearest link to one, else by the address. */
function postOf(root: Element, url: URL): string | null {
  for (const scope of ancestors(root)) {
    if (scope.matches('main,[role="main"],body')) break;
    const codes = all(scope, 'a[href*="/p/"],a[href*="/reel/"]')
      .map((link) => POST.exec(new URL(link.getAttribute('href') ?? '', url).pathname)?.[1])
      .filter((code) => code !== undefined);
    if (codes[0] !== undefined) return `post:${codes[0]}`;
  }
  const code = POST.exec(url.pathname)?.[1];
  return code === undefined ? null : `post:${code}`;
}

/**
 * The post of a comment; for a message its thread, for an answer to a story whose story it is;
 * `null` elsewhere and where the page does not tell.
 */
export function instagramConversation(doc: Document, { kind, root }: Surface): string | null {
  const url = urlOf(doc);
  if (kind === 'comment') return postOf(root, url);
  if (kind !== 'message') return null;
  const thread = /^\/direct\/t\/([^/]+)/u.exec(url.pathname)?.[1];
  if (thread !== undefined) return `thread:${thread}`;
  const user = /^\/stories\/([^/]+)/u.exec(url.pathname)?.[1];
  return user === undefined ? null : `with:${user}`;
}
