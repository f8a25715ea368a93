import { blueskyAccount, blueskyConversation } from './bluesky-identity';
import { defineSite } from './define-site';
import { attachmentsOf, thingsOf } from './dom/attachments';
import { all, ancestors, isBefore } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, isRendered } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import { BSKY_EDIT, BSKY_REPLY } from './words';

/**
 * Bluesky, and what is built from its app. Source of every selector: facts/platforms.md section 11.
 * Test ids first; reply and quote are told by whose pictures stand about the box.
 */

const COMPOSER = '[data-testid="composePostView"]';
const POST_BOX = `${COMPOSER} .ProseMirror[contenteditable="true"]`;
const PUBLISH = '[data-testid="composerPublishBtn"]';
const CHAT_BOX = 'textarea[id^="chat-input-"]';
const BUTTON = 'button,[role="button"]';
/** One beside each box of the writer's; another is of a post that is answered or quoted. */
const FACE = '[data-testid="userAvatarImage"],[data-testid="userAvatarFallback"]';
const PREVIEW = '[data-testid="selectedPhotosView"] img,video';

function postBoxes(root: Element): HTMLElement[] {
  return all(root, POST_BOX).filter(isRendered);
}

function composerBoxes(root: Element): BoxSpec[] {
  const boxes = postBoxes(root);
  const previews = all(root, PREVIEW);
  return boxes.map((element, at) => ({
    element,
    role: 'text',
    attachments: attachmentsOf(thingsOf(boxes, at, previews)),
  }));
}

function kindOf(root: Element): 'edit' | 'thread' | 'reply' | 'quote' | 'post' {
  const button = bestShown(all(root, PUBLISH));
  if (button !== null && isLabelled(button, BSKY_EDIT)) return 'edit';
  const boxes = postBoxes(root);
  const [first] = boxes;
  if (first === undefined || boxes.length > 1) return 'thread';
  const faces = all(root, FACE);
  if (faces.filter((face) => isBefore(face, first)).length > 1) return 'reply';
  if (button !== null && isLabelled(button, BSKY_REPLY)) return 'reply';
  return faces.some((face) => isBefore(first, face)) ? 'quote' : 'post';
}

const composer: Place = {
  name: 'post, reply, quote, thread with one editor a post, edit; also /intent/compose',
  rootOf: (editor) => (editor.matches(POST_BOX) ? editor.closest(COMPOSER) : null),
  boxes: composerBoxes,
  // A spinner takes its place while the post is on its way.
  submit: (root) => bestShown(all(root, PUBLISH)),
  kind: kindOf,
  keys: 'ctrl-enter',
};

/** The first button after the field, in the smallest element that holds one. */
function sendButton(box: Element): HTMLElement | null {
  for (const scope of ancestors(box)) {
    const after = all(scope, BUTTON).filter((button) => isBefore(box, button));
    if (after.length > 0) return bestShown(after);
    if (scope.matches('main,[role="main"],body')) break;
  }
  return null;
}

const chat: Place = {
  name: 'chat',
  rootOf(editor) {
    if (!editor.matches(CHAT_BOX)) return null;
    const send = sendButton(editor);
    if (send === null) return editor.parentElement;
    return [...ancestors(editor)].find((scope) => scope.contains(send)) ?? editor.parentElement;
  },
  boxes: (root) => all(root, CHAT_BOX).map((element) => ({ element, role: 'text' })),
  submit(_root, boxes) {
    const box = boxes[0]?.element;
    return box === undefined ? null : sendButton(box);
  },
  kind: () => 'message',
  keys: 'enter',
};

/** Words for a picture go out with the post: they are marked as they are written, not held. */
const altText: Place = {
  name: 'alt text, while it is written',
  rootOf(editor) {
    const dialog = editor.closest('[role="dialog"]');
    if (dialog === null || dialog.querySelector(COMPOSER) !== null) return null;
    return editor.ownerDocument.querySelector(COMPOSER) === null ? null : dialog;
  },
  boxes: (root) => all(root, 'textarea').map((element) => ({ element, role: 'field' })),
  submit: () => null,
  kind: () => 'caption',
  keys: 'none',
};

const isIntent = ({ pathname }: URL) => pathname === '/intent/compose';
const isChat = (pathname: string) => /^\/messages\/[a-z2-7]{13}$/u.test(pathname);

export const bluesky = defineSite({
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [POST_BOX, CHAT_BOX, '[role="dialog"] textarea'].join(','),
  places: [composer, chat, altText],
  bare: () => [],
  publishes: PUBLISH,
  account: blueskyAccount,
  conversation: blueskyConversation,
  alerts: '[role="alert"]',
  // "Skip empty posts?" asks over the composer; the spinner turns until the post is taken.
  pends: `[role="dialog"] [data-testid="confirmBtn"],${COMPOSER} [role="progressbar"]`,
  expectsSurface: (url) => isIntent(url) || isChat(url.pathname),
  expects: [
    { what: 'post box', selector: POST_BOX, on: isIntent, least: 1, most: 100 },
    { what: 'Post button', selector: PUBLISH, on: isIntent, least: 1, most: 1 },
    {
      what: 'message box',
      selector: CHAT_BOX,
      on: (url) => isChat(url.pathname),
      least: 1,
      most: 2,
    },
  ],
});
