import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { chatInAddress, peerOf, telegramAccount } from './telegram-identity';
import { saidBy } from './telegram-words';
import type { Surface } from './types';

/** Who writes on Telegram Web A and to whom: facts/platforms.md 14.5. */

const SEND_AS = 'button.send-as-button .Avatar[data-peer-id]';

/** The number of the open chat, and of nothing else: a thread of it stands behind. */
function openChat(doc: Document): string | null {
  return /^#(-?\d+)(?:_|$)/u.exec(urlOf(doc).hash)?.[1] ?? null;
}

/** What the box itself says that it is for. */
export function placeholderOf(box: Element): string {
  const beside = box.parentElement?.querySelector('.placeholder-text')?.textContent;
  return box.getAttribute('aria-label') ?? beside ?? '';
}

/**
 * Whether the open chat is a channel that is posted to. Channels and large groups have numbers of one
 * kind: where the words of the box are not known to be a group's, it is taken for a channel.
 */
export function isBroadcast(doc: Document, box: Element): boolean {
  return openChat(doc)?.startsWith('-100') === true && saidBy(placeholderOf(box)) === null;
}

/** The author of the surface: the identity chosen beside the box, else the channel, else the user. */
export function telegramAAccount(doc: Document, { kind, root }: Surface): Account {
  const composer = kind === 'caption' ? (doc.querySelector('.Composer') ?? root) : root;
  const box = composer.querySelector('#editable-message-text');
  const channel = box !== null && isBroadcast(doc, box) ? openChat(doc) : null;
  return telegramAccount(doc, peerOf(composer.querySelector(SEND_AS)), channel);
}

/** The conversation of a message or comment: the chat of the address; `null` elsewhere. */
export function telegramAConversation(doc: Document, { kind, boxes }: Surface): string | null {
  if (kind !== 'message' && kind !== 'comment') return null;
  // The author of a story need not be whom the open chat is with.
  return boxes.some(({ element }) => element.id === 'editable-story-input-text')
    ? null
    : chatInAddress(doc);
}
