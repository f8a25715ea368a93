import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors } from './dom/deep';
import type { Surface } from './types';

/** Who writes on Facebook and where: facts/platforms.md 3.1 and 3.5. */

/** The value of a cookie that pages may read; `null` when it is not there or empty. */
function cookie(doc: Document, name: string): string | null {
  const entry = doc.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  const value = entry?.slice(name.length + 1) ?? '';
  return /^\d+$/u.test(value) ? value : null;
}

const names = new WeakMap<Document, Map<string, string>>();

/**
 * The name of the acting profile from the page's inline data, only where that data speaks of this
 * very id. Found once a page and id: the data is large and does not change without a load.
 */
function nameOf(doc: Document, id: string): string | undefined {
  const known = names.get(doc) ?? new Map<string, string>();
  names.set(doc, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  for (const script of all(doc, 'script:not([src])')) {
    const data = script.textContent ?? '';
    const at = data.indexOf(`"USER_ID":"${id}"`);
    if (at < 0) continue;
    const quoted = /"NAME":("(?:[^"\\]|\\.)*")/u.exec(data.slice(at, at + 600))?.[1];
    const name = quoted === undefined ? '' : unquoted(quoted);
    if (name === '') continue;
    known.set(id, name);
    return name;
  }
  return undefined;
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

/** The accounts ticked in the Business Suite composer, as it names them. */
function tickedNames(root: Element): string[] {
  return all(root, 'label:has(input[type="checkbox"]),[role="checkbox"][aria-checked="true"]')
    .filter((label) => {
      const input = label.querySelector<HTMLInputElement>('input[type="checkbox"]');
      return input === null || input.checked;
    })
    .map((label) => (label.getAttribute('aria-label') ?? label.textContent ?? '').trim())
    .filter((name) => name !== '');
}

function suiteAccount(doc: Document, surface: Surface, url: URL): Account {
  const asset = url.searchParams.get('asset_id');
  const name = tickedNames(surface.root).join(' + ');
  const handle = asset !== null && /^\d+$/u.test(asset) ? asset : cookie(doc, 'i_user');
  const known = handle !== null || name !== '';
  return { handle, ...(name === '' ? {} : { name }), kind: known ? 'page' : 'unknown' };
}

/**
 * The account a post would go out from: `i_user` is the Page or profile acted as and is there only
 * then, `c_user` the person. Business Suite posts as the Page in its address. When the page lets us
 * read neither cookie the account is unknown.
 */
export function facebookAccount(doc: Document, surface: Surface): Account {
  const url = urlOf(doc);
  if (url.hostname === 'business.facebook.com') return suiteAccount(doc, surface, url);
  const page = cookie(doc, 'i_user');
  const handle = page ?? cookie(doc, 'c_user');
  if (handle === null) return { handle: null, kind: 'unknown' };
  const name = nameOf(doc, handle);
  return {
    handle,
    ...(name === undefined ? {} : { name }),
    kind: page === null ? 'person' : 'page',
  };
}

/** Links that name one post. */
const POST_LINK =
  'a[href*="/posts/"],a[href*="/permalink/"],a[href*="story_fbid="],a[href*="/videos/"],a[href*="fbid="]';

function postOf(href: string, base: URL): string | null {
  const url = new URL(href, base);
  const id = url.searchParams.get('story_fbid') ?? url.searchParams.get('fbid');
  if (id !== null) return `post:${id}`;
  const path = /\/(?:posts|permalink|videos)\/(?:[^/]+\/)*([^/]+)/u.exec(url.pathname)?.[1];
  return path === undefined ? null : `post:${path}`;
}

/**
 * The conversation of a message (by address, else by the header of its pop-up) or the post that a
 * comment stands under; `null` elsewhere and where the page does not tell.
 */
export function facebookConversation(doc: Document, { kind, root }: Surface): string | null {
  const url = urlOf(doc);
  if (kind === 'comment') {
    const cards = [...ancestors(root)].filter((one) =>
      one.matches('[role="article"],[role="dialog"]'),
    );
    for (const card of cards) {
      const link = card.querySelector(POST_LINK)?.getAttribute('href');
      const found = link === undefined || link === null ? null : postOf(link, url);
      if (found !== null) return found;
    }
    return postOf(url.href, url);
  }
  if (kind !== 'message') return null;
  const main = root.closest('[role="main"]');
  const thread = /^\/(?:messages\/)?(?:e2ee\/)?t\/([^/]+)/u.exec(url.pathname)?.[1];
  if (main !== null && thread !== undefined) return `thread:${thread}`;
  for (const scope of ancestors(root)) {
    const header = scope.querySelector('h1,h2,h3,[role="heading"]');
    if (header !== null) {
      const link = (header.querySelector('a[href]') ?? header.closest('a[href]'))?.getAttribute(
        'href',
      );
      const words = header.textContent?.trim() ?? '';
      const path = link === undefined || link === null ? words : new URL(link, url).pathname;
      return path === '' ? null : `with:${path}`;
    }
    if (scope.matches('[role="main"],body')) break;
  }
  return thread === undefined ? null : `thread:${thread}`;
}
