import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors, isBefore } from './dom/deep';
import type { Surface } from './types';

/** Who writes on X and to whom: facts/platforms.md 2.2 and 2.5, the sources in their order. */

const AVATAR = 'UserAvatar-Container-';
const SWITCHER = '[data-testid="SideNav_AccountSwitcher_Button"]';
/** Other people's avatars: posts, quoted cards, lists of people. */
const OTHERS =
  'article,[data-testid="tweet"],[role="link"],[data-testid="UserCell"],[role="listbox"]';
/** Paths that a profile link cannot have. */
const HANDLE = /^[A-Za-z0-9_]{1,20}$/u;

function handleOfAvatar(avatar: Element | null | undefined): string | null {
  const handle = avatar?.getAttribute('data-testid')?.slice(AVATAR.length) ?? '';
  return HANDLE.test(handle) ? handle : null;
}

function handleOfLink(link: Element | null): string | null {
  const handle = link?.getAttribute('href')?.split('/')[1] ?? '';
  return HANDLE.test(handle) ? handle : null;
}

/** The avatar beside the box: the composing account, also where one is delegated. */
function composingHandle({ root, boxes, kind }: Surface): string | null {
  const box = boxes[0]?.element;
  // A chat shows the other side's picture.
  if (box === undefined || kind === 'message' || kind === 'profile') return null;
  for (const scope of [root, ...ancestors(root)]) {
    const own = all(scope, `[data-testid^="${AVATAR}"]`).filter(
      (avatar) => avatar.closest(OTHERS) === null && isBefore(avatar, box),
    );
    if (own.length > 0) return handleOfAvatar(own.at(-1));
    if (scope.matches('[role="dialog"],[data-testid="primaryColumn"],main')) return null;
  }
  return null;
}

/** The name that the account switcher shows beside this very handle. */
function nameOf(doc: Document, handle: string): string | undefined {
  const words = all(doc, `${SWITCHER} span`)
    .map((span) => span.textContent?.trim() ?? '')
    .filter((text) => text !== '');
  if (!words.includes(`@${handle}`)) return undefined;
  return words.find((text) => !text.startsWith('@'));
}

/**
 * The account a post would go out from. X does not say of what kind an account is (a tick is a
 * hint, not identity), so the kind is always `unknown`.
 */
export function xAccount(doc: Document, surface: Surface): Account {
  const handle =
    composingHandle(surface) ??
    handleOfAvatar(doc.querySelector(`${SWITCHER} [data-testid^="${AVATAR}"]`)) ??
    // Last: for some seconds after a switch it is still the old account's.
    handleOfLink(doc.querySelector('a[data-testid="AppTabBar_Profile_Link"]')) ??
    handleOfLink(doc.querySelector('a[data-testid="DashButton_ProfileIcon_Link"]'));
  const name = handle === null ? undefined : nameOf(doc, handle);
  return { handle, ...(name === undefined ? {} : { name }), kind: 'unknown' };
}

/** The chat a message belongs to: by the address, else by the profile its header links to. */
export function xConversation(doc: Document, { kind, root }: Surface): string | null {
  if (kind !== 'message') return null;
  const path = urlOf(doc).pathname;
  const id = /^\/(?:i\/chat|messages)\/(g?\d[\d-]*)/u.exec(path)?.[1];
  if (id !== undefined) return `chat:${id}`;
  const scope = root.getRootNode() as ParentNode;
  const other = handleOfLink(
    scope.querySelector('[data-testid="dm-conversation-header"] a[href^="/"]'),
  );
  return other === null ? null : `with:${other}`;
}
