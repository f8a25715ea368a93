import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import type { Surface } from './types';

/** Who writes on YouTube and where: facts/platforms.md 8.1 and 8.5. */

const DIALOG = 'ytd-backstage-post-dialog-renderer';

const textOf = (doc: Document, selector: string) =>
  doc.querySelector(`ytd-active-account-header-renderer ${selector}`)?.textContent?.trim() ?? '';

/** The account as its menu shows it, which is on the page once it was opened. */
function ofMenu(doc: Document): Account | null {
  const handle = textOf(doc, '#channel-handle').replace(/^@/u, '');
  const name = textOf(doc, '#account-name');
  if (handle === '' && name === '') return null;
  return {
    handle: handle === '' ? null : handle,
    ...(name === '' ? {} : { name }),
    kind: 'unknown',
  };
}

/** The channel of the address: in Studio, and on the page of posts, it is the writer's own. */
function ofAddress(url: URL, root: Element): string | null {
  if (url.hostname !== 'studio.youtube.com' && !root.matches(DIALOG)) return null;
  const [, handle, id] = /^\/(?:@([^/]+)|channel\/([^/]+))/u.exec(url.pathname) ?? [];
  return handle === undefined ? (id ?? null) : decodeURIComponent(handle);
}

/**
 * The channel that would be seen as the author. Beside a comment box stands only its picture, so it
 * is often unknown; and whether a channel is a person's or an office's is not said anywhere.
 */
export function youtubeAccount(doc: Document, { root }: Surface): Account {
  const menu = ofMenu(doc);
  if (menu?.handle != null) return menu;
  return { kind: 'unknown', ...menu, handle: ofAddress(urlOf(doc), root) };
}

/** The video or post of an address; live chat names it in its own way, or not at all. */
function videoOf(url: URL): string | null {
  const path = /^\/(?:shorts|live|post|video)\/([^/]+)/u.exec(url.pathname)?.[1];
  return path ?? url.searchParams.get('v');
}

/** The address of the page that a frame stands in, as far as the browser lets it be read. */
function outerUrl(doc: Document): URL | null {
  try {
    const outer = doc.defaultView?.parent.location.href;
    return outer === undefined ? null : new URL(outer);
  } catch {
    return null;
  }
}

/** The video or post that a comment stands under, or whose chat it is; `null` elsewhere. */
export function youtubeConversation(doc: Document, { kind, root }: Surface): string | null {
  if (kind !== 'comment') return null;
  const url = urlOf(doc);
  if (root.closest('ytd-comment-simplebox-renderer') !== null) {
    const video = videoOf(url);
    return video === null ? null : `video:${video}`;
  }
  const outer = outerUrl(doc);
  const video = videoOf(url) ?? (outer === null ? null : videoOf(outer));
  return video === null ? null : `live:${video}`;
}
