import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors } from './dom/deep';
import type { Surface } from './types';

/** Who writes on Threads and to whom: facts/platforms.md 5.5. All of its sources are weak. */

const NAVIGATION = ':is(nav,[role="navigation"]) a[href^="/@"]';

/** The handle of a link to a whole profile; posts have a longer path. */
function handleOfLink(link: Element): string | null {
  return (
    /^\/@([A-Za-z0-9._]{1,30})\/?(?:\?.*)?$/u.exec(link.getAttribute('href') ?? '')?.[1] ?? null
  );
}

/** The own face beside a box: its name holds the handle, before other words in some languages only. */
function handleOfFace(face: Element): string | null {
  return /^([A-Za-z0-9._]{1,30})['’]s\s/u.exec(face.getAttribute('alt') ?? '')?.[1] ?? null;
}

function only(handles: readonly (string | null)[]): string | null {
  const found = new Set(handles.filter((handle) => handle !== null));
  const [handle] = found;
  return found.size === 1 && handle !== undefined ? handle : null;
}

/**
 * The account a post would go out from: the one profile that the navigation leads to, else the face
 * beside the box. Two of them say nothing. Threads does not say whether an account is an office's.
 */
export function threadsAccount(doc: Document, { root, kind }: Surface): Account {
  const own = only(all(doc, NAVIGATION).map(handleOfLink));
  // A chat shows the face of the other side.
  const faces = kind === 'message' ? [] : all(root, 'img[alt]');
  const beside = faces.filter((face) => face.closest('[data-pressable-container]') === null);
  return { handle: own ?? only(beside.map(handleOfFace)), kind: 'unknown' };
}

/** The conversation of a message: by the address, else by the person that its header leads to. */
export function threadsConversation(doc: Document, { kind, root }: Surface): string | null {
  if (kind !== 'message') return null;
  const id = /^\/messages\/t\/([^/]+)/u.exec(urlOf(doc).pathname)?.[1];
  if (id !== undefined) return `thread:${id}`;
  for (const scope of ancestors(root)) {
    const header = scope.querySelector('h1,h2,[role="heading"]');
    const handle = only(header === null ? [] : all(header, 'a[href]').map(handleOfLink));
    if (handle !== null) return `with:${handle}`;
    if (scope.matches('[role="region"],[role="main"],main')) break;
  }
  return null;
}
