import type { Account } from '../rules/types';
import { chatInAddress, peerOf, telegramAccount } from './telegram-identity';
import type { Surface } from './types';

/** Who writes on Telegram Web K and to whom: facts/platforms.md 13.5. */

const SEND_AS = '.new-message-send-as-container .new-message-send-as-avatar[data-peer-id]';

/** The composer of the chat: a caption's dialog stands outside it and sends by the same identity. */
function composerOf(doc: Document, root: Element): ParentNode {
  if (root.closest('.popup') === null) return root;
  return doc.querySelector('.chat.active') ?? doc;
}

/** Whether a chat is a channel that is posted to. The mark beside the box is the same in any language. */
export function isBroadcast(root: Element): boolean {
  const chat = root.closest('.chat') ?? root;
  return chat.querySelector('.bubbles-go-down.is-broadcast') !== null;
}

/** The name of a channel as the head of its chat shows it. */
function titleOf(composer: ParentNode, channel: string | null): string {
  if (channel === null || !('closest' in composer)) return '';
  const chat = (composer as Element).closest('.chat');
  return chat?.querySelector(`.peer-title[data-peer-id="${channel}"]`)?.textContent?.trim() ?? '';
}

/** The author of the surface: the identity chosen beside the box, else the channel, else the user. */
export function telegramKAccount(doc: Document, { root }: Surface): Account {
  const composer = composerOf(doc, root);
  const box = composer.querySelector('.input-message-input[data-peer-id]');
  const channel = isBroadcast(box ?? root) ? peerOf(box) : null;
  const account = telegramAccount(doc, peerOf(composer.querySelector(SEND_AS)), channel);
  const name = titleOf(composer, channel);
  return account.kind === 'page' && name !== '' ? { ...account, name } : account;
}

/** The conversation of a message or comment, by the box itself; `null` elsewhere. */
export function telegramKConversation(doc: Document, { kind, boxes }: Surface): string | null {
  if (kind !== 'message' && kind !== 'comment') return null;
  const peer = peerOf(boxes[0]?.element ?? null);
  const open = chatInAddress(doc);
  return peer === null ? open : `peer:${peer}${kind === 'comment' ? `/${open ?? ''}` : ''}`;
}
