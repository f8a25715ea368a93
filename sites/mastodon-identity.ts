import type { Account } from '../rules/types';
import type { Surface } from './types';

/** Who writes on Mastodon and to whom: facts/platforms.md 12.5. */

/** What the page says of itself in its first data, as far as we read it. */
interface InitialState {
  meta?: { me?: string; domain?: string };
  accounts?: Record<string, { acct?: string; username?: string; display_name?: string }>;
}

const read = new WeakMap<Element, Account>();

/** One account a login and host: the data cannot change without a load, so it is parsed once. */
function accountIn(script: Element): Account {
  const known = read.get(script);
  if (known !== undefined) return known;
  const account = accountOf(stateIn(script));
  // Not while the page is still coming in: the data is then cut off.
  if (account.handle !== null) read.set(script, account);
  return account;
}

function stateIn(script: Element): InitialState {
  try {
    const data: unknown = JSON.parse(script.textContent ?? '');
    return typeof data === 'object' && data !== null ? data : {};
  } catch {
    return {};
  }
}

function accountOf({ meta, accounts }: InitialState): Account {
  const own = meta?.me === undefined ? undefined : accounts?.[meta.me];
  const user = own?.acct ?? own?.username;
  if (user === undefined || meta?.domain === undefined) return { handle: null, kind: 'unknown' };
  const name = own?.display_name ?? '';
  return {
    // A user name means nothing without its host: the same one may be taken on each.
    handle: user.includes('@') ? user : `${user}@${meta.domain}`,
    ...(name === '' ? {} : { name }),
    kind: 'unknown',
  };
}

/**
 * The account a post would go out from, as `user@host`: from the page's first data. The form shows
 * a bare user name beside the box, which is no handle without its host; it is then only a name.
 * Mastodon does not say whether a person or an office is behind an account.
 */
export function mastodonAccount(doc: Document, { root }: Surface): Account {
  const script = doc.querySelector('script#initial-state[type="application/json"]');
  const account = script === null ? null : accountIn(script);
  if (account?.handle != null) return account;
  const shown = root.querySelector('.navigation-bar .account__display-name')?.getAttribute('title');
  return { handle: null, ...(shown ? { name: shown } : {}), kind: 'unknown' };
}

const MENTION = /(?<![\p{L}\p{N}_/@])@([\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?)/gu;

/** A direct message goes to the people it mentions, and to nobody else; `null` for other posts. */
export function mastodonConversation(_doc: Document, { kind, boxes }: Surface): string | null {
  if (kind !== 'message') return null;
  const words = boxes.map(({ editor, element }) => editor.read(element)).join('\n');
  const people = [...words.matchAll(MENTION)].map((match) =>
    (match[1] ?? '').toLowerCase().replace(/[.-]+$/u, ''),
  );
  return people.length === 0 ? null : `with:${[...new Set(people)].sort().join(',')}`;
}
