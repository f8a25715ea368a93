import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, allAcross, closestAcross } from './dom/deep';
import type { Surface } from './types';

/** Who writes on Reddit and to whom: facts/platforms.md 10.1 and 10.5. Nothing is asked of a server. */

/** Elements that bear the name of the one who is logged in. Links to other users are everywhere. */
const NAMED =
  'after-login-toast-dispatcher[username],achievements-entrypoint[username],community-author-flair[username]';
const OWN_LINK = /^\/user\/([\w-]{1,30})\/communities\b/u;

function namesIn(doc: Document): string[] {
  const linked = all(doc, 'a[href^="/user/"]').map(
    (link) => OWN_LINK.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
  );
  const named = all(doc, NAMED).map((element) => element.getAttribute('username') ?? '');
  // On the old site the header links to one's own page.
  const old = all(doc, '#header .user > a').map((link) => link.textContent?.trim() ?? '');
  return [...linked, ...named, ...old].filter((name) => /^[\w-]{1,30}$/u.test(name));
}

/** The name that the chat shows for the one who is logged in. */
function nameInChat(doc: Document): string {
  const apps = all(doc, 'rs-app');
  const users = apps.flatMap((app) => allAcross(app, 'rs-current-user[display-name]'));
  return (users[0] ?? doc.querySelector('rs-current-user'))?.getAttribute('display-name') ?? '';
}

/**
 * The account a post would go out from; two names on one page say nothing. Reddit knows no pages,
 * and does not say whether a person or an office is behind an account.
 */
export function redditAccount(doc: Document): Account {
  const names = new Set(namesIn(doc).map((name) => name.toLowerCase()));
  const [first] = namesIn(doc);
  if (names.size === 1 && first !== undefined) return { handle: first, kind: 'unknown' };
  const shown = names.size === 0 ? nameInChat(doc) : '';
  return { handle: null, ...(shown === '' ? {} : { name: shown }), kind: 'unknown' };
}

/** The room or modmail of a message, the post of a comment; `null` where the page does not tell. */
export function redditConversation(doc: Document, { kind, root }: Surface): string | null {
  const { pathname, hostname } = urlOf(doc);
  if (kind === 'comment') {
    const open = /\/comments\/([a-z0-9]+)/u.exec(pathname)?.[1];
    const shown = closestAcross(root, 'shreddit-post[id]')?.id.replace(/^t3_/u, '');
    const id = open ?? shown;
    return id === undefined ? null : `post:${id}`;
  }
  if (kind !== 'message') return null;
  const room = /\/room\/([^/]+)/u.exec(pathname)?.[1];
  if (room !== undefined) return `room:${decodeURIComponent(room)}`;
  const mail = hostname === 'mod.reddit.com' || pathname.startsWith('/mail/');
  const thread = /^\/mail\/[^/]+\/([^/]+)/u.exec(pathname)?.[1];
  return mail && thread !== undefined ? `mail:${thread}` : null;
}
