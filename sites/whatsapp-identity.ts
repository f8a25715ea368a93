import type { Account } from '../rules/types';
import { all } from './dom/deep';
import { pageEntry } from './dom/page-store';
import type { Surface } from './types';

/** Who writes on WhatsApp Web and to whom: facts/platforms.md 6.5. */

/** The number at the head of an id of WhatsApp's own (`923001234567:12@c.us`). */
const NUMBER = /(\d{5,})(?::\d+)?@c\.us/u;
/** A chat's id as it stands in the rows of its messages; a writer in a group stands behind it. */
const CHAT = /[\w.-]*?([\d-]+@(?:c\.us|g\.us|lid|newsletter|broadcast))/u;

/** The person's own number. Nothing else of the store is read. */
function ownNumber(doc: Document): string | null {
  for (const key of ['last-wid-md', 'last-wid']) {
    const number = NUMBER.exec(pageEntry(doc, key) ?? '')?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

/** The id of the open chat, by the rows of its messages; `null` in an empty one. */
export function openChat(doc: Document): string | null {
  for (const row of all(doc, '#main [data-id]')) {
    const id = CHAT.exec(row.getAttribute('data-id') ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

/** The name of the open chat as its head shows it. */
function titleOf(doc: Document): string {
  const head = doc.querySelector('#main header');
  const named = head?.querySelector('span[title]') ?? head?.querySelector('[dir="auto"]') ?? null;
  return (named?.getAttribute('title') ?? named?.textContent ?? '').trim();
}

/** The author: in a channel the channel itself, else the person by number; the name is not there. */
export function whatsappAccount(doc: Document, { kind }: Surface): Account {
  const chat = kind === 'channel' ? openChat(doc) : null;
  if (chat !== null) {
    const name = titleOf(doc);
    return { handle: chat.replace(/@.*$/u, ''), ...(name === '' ? {} : { name }), kind: 'page' };
  }
  const number = ownNumber(doc);
  return { handle: number, kind: number === null ? 'unknown' : 'person' };
}

/** The chat of a message or of a comment in it; `null` elsewhere, and for what lies over no chat. */
export function whatsappConversation(doc: Document, { kind, root }: Surface): string | null {
  if (kind !== 'message' && kind !== 'comment') return null;
  if (root.closest('#main') === null) return null;
  const id = openChat(doc);
  if (id !== null) return `chat:${id}`;
  const title = titleOf(doc);
  return title === '' ? null : `with:${title}`;
}
