import type { Account } from '../rules/types';
import { urlOf } from './define-site';
import { all, ancestors } from './dom/deep';
import type { Surface } from './types';

/** Who writes on LinkedIn and to whom: facts/platforms.md 7.1 and 7.5. Nothing is asked of a server. */

const UNKNOWN: Account = { handle: null, kind: 'unknown' };

/** The first words in an element: the line above the others. */
function firstLine(element: Element | null): string {
  const words = element === null ? '' : firstWords(element);
  return words.replaceAll('\u00a0', ' ').trim();
}

function firstWords(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').trim();
  for (const child of node.childNodes) {
    const words = firstWords(child);
    if (words !== '') return words;
  }
  return '';
}

/** The person who is logged in, as the navigation names them; `''` where it does not. */
function personIn(doc: Document): string {
  return (doc.querySelector('img.global-nav__me-photo')?.getAttribute('alt') ?? '').trim();
}

function named(name: string, kind: Account['kind']): Account {
  return name === '' ? UNKNOWN : { handle: null, name, kind };
}

/** Under a Page's own administration the author is that Page, whatever name the address gives it. */
function pageIn(doc: Document, name: string): Account | null {
  const id = /^\/company\/([^/]+)\/admin\//u.exec(urlOf(doc).pathname)?.[1];
  if (id === undefined) return null;
  return { handle: id, ...(name === '' ? {} : { name }), kind: 'page' };
}

/** Who comments, where the post lets the person choose: the picture in the switch is of that one. */
function commentingAs(surface: Surface, person: string): Account | null {
  for (const scope of ancestors(surface.root)) {
    const toggles = all(scope, 'button.content-admin-identity-toggle-button');
    if (toggles.length > 1) return null;
    const alt = toggles[0]?.querySelector('img')?.getAttribute('alt')?.trim();
    if (alt === undefined || alt === '') continue;
    if (person === '') return named(alt, 'unknown');
    // "Photo of Ayesha Khan", in whatever language: the name of a Page stands by itself.
    return alt.includes(person) ? named(person, 'person') : named(alt, 'page');
  }
  return null;
}

/**
 * The account a post would go out from. LinkedIn shows no handle beside its boxes, so a person is
 * known by the name; a Page by its place in the address. The new front end does not say who
 * comments: the kind is then unknown.
 */
export function linkedinAccount(doc: Document, surface: Surface): Account {
  const { kind, root } = surface;
  const person = personIn(doc);
  if (kind === 'message') {
    const inbox = root.closest('.org-inbox-thread__container') !== null;
    return inbox ? (pageIn(doc, '') ?? { handle: null, kind: 'page' }) : named(person, 'person');
  }
  const author = firstLine(root.querySelector('.share-unified-settings-entry-button'));
  const page = pageIn(doc, author);
  if (page !== null) return page;
  if (author !== '') return named(author, author === person ? 'person' : 'unknown');
  return commentingAs(surface, person) ?? named(person, 'unknown');
}

/** The post that a comment stands under. */
function commentedPost(doc: Document, root: Element): string | null {
  const key = root.closest('[componentkey^="commentBox-"]')?.getAttribute('componentkey');
  if (key != null) return `post:${key}`;
  const path = decodeURIComponent(urlOf(doc).pathname);
  const id = root.closest('[data-urn]')?.getAttribute('data-urn');
  const open = /^\/(?:feed\/update|posts)\/([^/]+)/u.exec(path)?.[1];
  const post = id ?? open;
  return post === undefined ? null : `post:${post}`;
}

/**
 * The conversation of a message (a pop-up by the person its heading names, else by the address) or
 * the post that a comment stands under; `null` elsewhere and where the page does not tell.
 */
export function linkedinConversation(doc: Document, { kind, root }: Surface): string | null {
  if (kind === 'comment') return commentedPost(doc, root);
  if (kind !== 'message') return null;
  const thread = /^\/messaging\/thread\/([^/]+)/u.exec(urlOf(doc).pathname)?.[1];
  const popup = root.closest('[role="dialog"]');
  if (popup === null && thread !== undefined) return `thread:${thread}`;
  const heading = popup?.querySelector('h1,h2,h3,[role="heading"]') ?? null;
  const link = heading?.querySelector('a[href*="/in/"]')?.getAttribute('href');
  const other = link == null ? firstLine(heading) : new URL(link, urlOf(doc)).pathname;
  return other === '' ? null : `with:${other}`;
}
