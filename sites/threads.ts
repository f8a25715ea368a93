import { defineSite } from './define-site';
import { attachmentsOf, thingsOf } from './dom/attachments';
import { all, isBefore } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, isRendered, isShown } from './dom/visible';
import { buttonsOf, composerArea, EDITOR, isBlank, isWorded, previewsOf } from './meta-dom';
import type { BoxSpec, Place } from './site-spec';
import { threadsAccount, threadsConversation } from './threads-identity';
import { THREADS_POST } from './threads-words';
import { FB_SEND } from './words';

/**
 * Threads. Source of every selector: facts/platforms.md section 5; messages are a gap there, so they
 * are known by where they stand and taken to be sent by Enter, as on the other Meta sites. There are
 * no test ids and all labels are translated: place decides, words only choose among controls.
 */

const DIALOG = '[role="dialog"]';
/** A post that is shown: in the feed, and the one that is answered or quoted. */
const SHOWN_POST = '[data-pressable-container="true"]';
/** The choices of a poll, and the topic of a post. */
const FIELD = `${DIALOG} input:is([type="text"],:not([type]))`;
const COLUMN = '[role="region"],[role="main"],main';

const isIntent = ({ pathname }: URL) => /^\/intent\/post\/?$/u.test(pathname);
const isThread = ({ pathname }: URL) => /^\/messages\/t\/[^/]/u.test(pathname);

function partsOf(root: Element): HTMLElement[] {
  // Where nothing but the box is the composer's own.
  if (root.matches(EDITOR)) return [root as HTMLElement];
  const parts = all(root, `${EDITOR},${FIELD}`).filter((part) => part.closest(SHOWN_POST) === null);
  const shown = parts.filter((part) => isShown(part) && !isBlankTopic(part));
  return shown.length > 0 ? shown : parts;
}

/** The topic stands over the words, the choices of a poll under them. */
function isTopic(part: HTMLElement): part is HTMLInputElement {
  if (part.matches(EDITOR)) return false;
  const box = part.closest(DIALOG)?.querySelector(EDITOR) ?? null;
  return box !== null && isBefore(part, box);
}

const isBlankTopic = (part: HTMLElement) => isTopic(part) && part.value.trim() === '';

const editorsOf = (root: Element) => partsOf(root).filter((part) => part.matches(EDITOR));

function boxesOf(root: Element): BoxSpec[] {
  const editors = editorsOf(root);
  const previews = previewsOf(root, SHOWN_POST);
  return partsOf(root).map((element): BoxSpec => {
    const at = editors.indexOf(element);
    if (at >= 0) {
      // A preview says nothing of the words for it.
      const own = attachmentsOf(thingsOf(editors, at, previews));
      return { element, role: 'text', attachments: own.map(({ kind, key }) => ({ kind, key })) };
    }
    return { element, role: isTopic(element) ? 'field' : 'option' };
  });
}

/** Whether a post that is shown stands before the first box of this place, or after it. */
function hasPost(scope: Element, root: Element, side: 'before' | 'after'): boolean {
  const box = editorsOf(root)[0];
  if (box === undefined) return false;
  return all(scope, SHOWN_POST).some((post) => isBefore(post, box) === (side === 'before'));
}

const composer: Place = {
  name: 'post, reply, quote, thread with one editor a post, poll: a dialog; also /intent/post',
  rootOf(editor) {
    const root = editor.closest(DIALOG);
    return root === null || editorsOf(root).length === 0 ? null : root;
  },
  boxes: boxesOf,
  submit(root) {
    const buttons = buttonsOf(root).filter((button) => button.closest(SHOWN_POST) === null);
    const known = buttons.filter((button) => isLabelled(button, THREADS_POST));
    // The last one with a word on it: what adds to the thread, and who may reply, come before.
    const worded = buttons.filter((button) => isRendered(button) && isWorded(button));
    return bestShown(known) ?? worded.at(-1) ?? null;
  },
  kind(root) {
    if (editorsOf(root).length > 1) return 'thread';
    if (hasPost(root, root, 'before')) return 'reply';
    if (hasPost(root, root, 'after')) return 'quote';
    return boxesOf(root).some(({ role }) => role === 'option') ? 'poll' : 'post';
  },
  keys: 'ctrl-enter',
};

/** The column that a box stands in; several may stand side by side. */
const columnOf = (editor: Element) => editor.closest(COLUMN);

const message: Place = {
  name: 'message',
  rootOf(editor, url) {
    if (!editor.matches(EDITOR)) return null;
    const column = columnOf(editor);
    const talks = column !== null && column.querySelector('[role="grid"]') !== null;
    const posts = column !== null && column.querySelector(SHOWN_POST) !== null;
    return talks || (isThread(url) && !posts) ? composerArea(editor, SHOWN_POST) : null;
  },
  boxes: boxesOf,
  submit(root, boxes) {
    // With an empty box other things stand there, which send none of the person's words.
    if (boxes.every((box) => box.attachments.length === 0 && isBlank(box))) return null;
    const buttons = buttonsOf(root);
    const known = buttons.filter((button) => isLabelled(button, FB_SEND));
    return bestShown(known) ?? buttons.filter(isShown).at(-1) ?? null;
  },
  kind: () => 'message',
  keys: 'enter',
};

const inline: Place = {
  name: 'reply under a post, and the box of a column',
  rootOf: (editor) => (editor.matches(EDITOR) ? composerArea(editor, SHOWN_POST) : null),
  boxes: boxesOf,
  // With its word, or as an arrow behind the other icons.
  submit(root) {
    const buttons = buttonsOf(root);
    const known = buttons.filter((button) => isLabelled(button, THREADS_POST));
    return bestShown(known) ?? buttons.filter(isShown).at(-1) ?? null;
  },
  kind(root) {
    const column = columnOf(root);
    return column !== null && hasPost(column, root, 'before') ? 'reply' : 'post';
  },
  keys: 'ctrl-enter',
};

export const threads = defineSite({
  id: 'threads',
  name: 'Threads',
  matches: ['https://threads.com/*', 'https://www.threads.com/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => `${EDITOR},${FIELD}`,
  // A bare click was once seen to be ignored (5.3).
  places: [composer, message, inline].map((place) => ({ ...place, byHand: true })),
  bare: () => [],
  account: threadsAccount,
  conversation: threadsConversation,
  alerts: '[role="alert"]',
  // "Posted" offers to view the post; a failure offers nothing.
  saysSent: (doc) => doc.querySelector('[role="alert"] a[href*="/post/"]') !== null,
  pends: `${DIALOG} [role="progressbar"]`,
  expectsSurface: (url) => isIntent(url) || isThread(url),
  expects: [
    { what: 'post box', selector: EDITOR, on: isIntent, least: 1, most: 100 },
    { what: 'message box', selector: EDITOR, on: isThread, least: 1, most: 4 },
  ],
});
