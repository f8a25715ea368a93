import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { pageEntry } from './dom/page-store';

/**
 * Who writes on Telegram, the same for both web front ends: facts/platforms.md 13.5 and 14.5. The
 * store of the page also holds keys: of an entry only the number of the user is taken.
 */

/** A number of a person (positive), or of a group or channel (negative). */
const PEER = /^-?\d+$/u;

/** The attribute that names a peer, if it holds a number. */
export function peerOf(element: Element | null): string | null {
  const id = element?.getAttribute('data-peer-id') ?? '';
  return PEER.test(id) ? id : null;
}

/** The entry of the login that the address names, the first without one; as text, never parsed. */
function login(doc: Document): string {
  const slot = urlOf(doc).searchParams.get('account') ?? '1';
  if (!/^\d$/u.test(slot)) return '';
  const entry = pageEntry(doc, `account${slot}`) ?? '';
  return entry === '' && slot === '1' ? (pageEntry(doc, 'user_auth') ?? '') : entry;
}

/** A name in such an entry. */
function nameIn(entry: string): string {
  const parts = ['firstName', 'lastName'].map((key) => {
    const quoted = new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`, 'u').exec(entry)?.[1];
    try {
      return quoted === undefined ? '' : String(JSON.parse(quoted));
    } catch {
      return '';
    }
  });
  return parts.join(' ').trim();
}

/** Who is logged in: the number of the user, and the name where the page keeps it. */
function user(doc: Document): Account {
  const entry = login(doc);
  const id = /"(?:userId|id)":"?(\d+)"?/u.exec(entry)?.[1] ?? /^"?(\d+)"?$/u.exec(entry)?.[1];
  if (id === undefined) return { handle: null, kind: 'unknown' };
  const name = nameIn(entry);
  return { handle: id, ...(name === '' ? {} : { name }), kind: 'person' };
}

/**
 * The author: whom the composer is set to send as, else the channel itself where one is posted to,
 * else the user. A group or channel that writes is a `page`. `handle` is the number, as an office's
 * list may name it; a channel that the address names by its user name has that.
 */
export function telegramAccount(
  doc: Document,
  sendAs: string | null,
  channel: string | null,
): Account {
  const own = user(doc);
  const id = sendAs ?? channel;
  if (id === null || id === own.handle) return own;
  const named = sendAs === null ? /^#@(\w+)/u.exec(urlOf(doc).hash)?.[1] : undefined;
  return { handle: named ?? id, kind: id.startsWith('-') ? 'page' : 'person' };
}

/** The conversation by the address: the chat, and the thread in it. */
export function chatInAddress(doc: Document): string | null {
  const chat = /^#(@?-?\w+)/u.exec(urlOf(doc).hash)?.[1];
  return chat === undefined ? null : `chat:${chat}`;
}
