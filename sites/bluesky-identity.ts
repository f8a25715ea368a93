import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all } from './dom/deep';
import type { Surface } from './types';

/** Who writes on Bluesky and to whom: facts/platforms.md 11.5. The session in the store is not read. */

const PROFILE = ':is(nav,[role="navigation"]) a[href^="/profile/"]';

/** The handle of a link to a whole profile; feeds and lists of other people stand there as well. */
function handleOf(link: Element): string | null {
  return /^\/profile\/([^/?#]+)\/?$/u.exec(link.getAttribute('href') ?? '')?.[1] ?? null;
}

/**
 * The account a post would go out from: the one profile that the navigation leads to. Two of them
 * say nothing (the app is built anew when the account is switched). Bluesky knows no pages.
 */
export function blueskyAccount(doc: Document): Account {
  const handles = new Set(
    all(doc, PROFILE)
      .map(handleOf)
      .filter((handle) => handle !== null),
  );
  const [handle] = handles;
  return { handle: handles.size === 1 && handle !== undefined ? handle : null, kind: 'unknown' };
}

/** The conversation of a message: by the address, else by the field's own name. */
export function blueskyConversation(doc: Document, { kind, boxes }: Surface): string | null {
  if (kind !== 'message') return null;
  const open = /^\/messages\/([a-z0-9]+)$/u.exec(urlOf(doc).pathname)?.[1];
  const own = boxes[0]?.element.id.slice('chat-input-'.length);
  const id = open ?? own;
  return id === undefined || id === '' ? null : `chat:${id}`;
}
