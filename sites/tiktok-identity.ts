import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors } from './dom/deep';
import type { Surface } from './types';

/** Who writes on TikTok and to whom: facts/platforms.md 9.5. There is one account at a time. */

/** What the page says of itself in its first data, as far as we read it. */
interface PageData {
  __DEFAULT_SCOPE__?: {
    'webapp.app-context'?: { user?: { uniqueId?: string; nickName?: string } };
  };
}

const read = new WeakMap<Element, Account | null>();

/** The data are long and cannot change without a load, so they are parsed once they are whole. */
function accountIn(script: Element): Account | null {
  const known = read.get(script);
  if (known !== undefined) return known;
  const data = parsed(script.textContent ?? '');
  if (data === null) return null;
  const user = data.__DEFAULT_SCOPE__?.['webapp.app-context']?.user;
  const handle = user?.uniqueId ?? '';
  const name = user?.nickName ?? '';
  const account: Account | null =
    handle === '' ? null : { handle, ...(name === '' ? {} : { name }), kind: 'unknown' };
  read.set(script, account);
  return account;
}

/** `null` where the text is cut off: the page is still coming in. */
function parsed(text: string): PageData | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' ? data : null;
  } catch {
    return null;
  }
}

/** The handle of a link to a whole profile. */
function handleOf(link: Element): string | null {
  return (
    /^(?:https:\/\/www\.tiktok\.com)?\/@([^/?#]+)\/?(?:[?#]|$)/u.exec(
      link.getAttribute('href') ?? '',
    )?.[1] ?? null
  );
}

const PROFILE = '[data-e2e="nav-profile"],[data-e2e="profile-icon"]';

function ofNavigation(doc: Document): string | null {
  for (const entry of all(doc, PROFILE)) {
    const link = entry.closest('a[href]') ?? entry.querySelector('a[href]');
    const handle = link === null ? null : handleOf(link);
    if (handle !== null) return handle;
  }
  return null;
}

/** The account a comment, message or clip would go out from. Of what kind it is is not told. */
export function tiktokAccount(doc: Document): Account {
  const script = doc.querySelector('script#__UNIVERSAL_DATA_FOR_REHYDRATION__');
  const account = script === null ? null : accountIn(script);
  return account ?? { handle: ofNavigation(doc), kind: 'unknown' };
}

/** The one other person that the pane round a message box leads to; two of them say nothing. */
function partnerOf(doc: Document, box: Element): string | null {
  const me = tiktokAccount(doc).handle;
  for (const scope of ancestors(box)) {
    const handles = all(scope, 'a[href*="/@"]').map(handleOf);
    const others = new Set(handles.filter((handle) => handle !== null && handle !== me));
    const [other] = others;
    if (others.size > 0) return others.size === 1 ? (other ?? null) : null;
  }
  return null;
}

/** The clip that a comment stands under, or the partner of a message; `null` where it is not told. */
export function tiktokConversation(doc: Document, { kind, boxes }: Surface): string | null {
  if (kind === 'comment') {
    const clip = /^\/@[^/]+\/(?:video|photo)\/(\d+)/u.exec(urlOf(doc).pathname)?.[1];
    return clip === undefined ? null : `clip:${clip}`;
  }
  const box = boxes[0]?.element;
  if (kind !== 'message' || box === undefined) return null;
  const partner = partnerOf(doc, box);
  return partner === null ? null : `with:${partner}`;
}
