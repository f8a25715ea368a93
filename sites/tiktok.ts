import type { Attachment } from '../rules/types';
import { defineSite } from './define-site';
import { all, ancestors } from './dom/deep';
import { bestShown, isRendered } from './dom/visible';
import type { Place } from './site-spec';
import { tiktokAccount, tiktokConversation } from './tiktok-identity';
import type { Box } from './types';

/**
 * TikTok and TikTok Studio's upload. Source of every selector: facts/platforms.md section 9. The
 * same `data-e2e` stands on many copies of an element: the nearest one that is drawn is meant.
 */

const EDITABLE = '[contenteditable="true"]';
const COMMENT_AREA =
  ':is([data-e2e="comment-input"],[data-e2e="comment-text"],[class*="DivCommentFooter"])';
const COMMENT_BOX = `${COMMENT_AREA} ${EDITABLE},[data-e2e="comment-text"]${EDITABLE}`;
const COMMENT_POST = '[data-e2e="comment-post"]';
/** The part of its class that is no hash. */
const COMMENT_POST_CLASS = '[class*="DivPostButton"]';

const MESSAGE_AREA = ':is([data-e2e="dm-new-input-editor"],[data-e2e="message-input-area"])';
const MESSAGE_BOX = `${MESSAGE_AREA} ${EDITABLE}`;
const MESSAGE_SEND = '[data-e2e="dm-new-send-btn"],[data-e2e="message-send"]';

const CAPTION = `.public-DraftEditor-content${EDITABLE}`;
const POST_VIDEO = 'button[data-e2e="post_video_button"]';
/** "Continue to post?", while the checks of a video are not finished; no name of its own is known. */
const SECOND_STEP = '.TUXModal-overlay,.common-modal-confirm-modal,[role="dialog"]';

/**
 * The smallest element round a box in which its control is drawn; its own area where there is none
 * yet, or where another box of the kind is nearer to it.
 */
function rootBy(editor: HTMLElement, controls: string, area: string, boxes: string): Element {
  const own = editor.closest(area) ?? editor;
  for (const scope of ancestors(editor)) {
    if (!all(scope, controls).some(isRendered)) continue;
    return all(scope, boxes).filter(isRendered).length > 1 ? own : scope;
  }
  return own;
}

function drawnBoxes(root: Element, selector: string) {
  const found = root.matches(selector) ? [root as HTMLElement] : all(root, selector);
  return found.filter(isRendered).map((element) => ({ element, role: 'text' as const }));
}

function isBlank({ element, editor }: Box): boolean {
  return editor.read(element).trim() === '';
}

const comment: Place = {
  name: 'comment and reply',
  rootOf: (editor) =>
    editor.matches(COMMENT_BOX)
      ? rootBy(editor, `${COMMENT_POST},${COMMENT_POST_CLASS}`, COMMENT_AREA, COMMENT_BOX)
      : null,
  boxes: (root) => drawnBoxes(root, COMMENT_BOX),
  submit: (root) => bestShown(all(root, COMMENT_POST)) ?? bestShown(all(root, COMMENT_POST_CLASS)),
  kind: () => 'comment',
  // Not certain on the site: Enter may be a line break there.
  keys: 'enter',
  // It is no button and says by its colour alone that there is nothing to post.
  idle: (_root, boxes) => boxes.every(isBlank),
};

const message: Place = {
  name: 'direct message',
  rootOf: (editor) =>
    editor.matches(MESSAGE_BOX) ? rootBy(editor, MESSAGE_SEND, MESSAGE_AREA, MESSAGE_BOX) : null,
  boxes: (root) => drawnBoxes(root, MESSAGE_BOX),
  submit: (root) => bestShown(all(root, MESSAGE_SEND)),
  kind: () => 'message',
  keys: 'enter',
};

/** The clip that is uploaded, by the name of its file while its input holds it. */
function clipOf(doc: Document): Attachment {
  const files = all(doc, 'input[type="file"][accept="video/*"]').flatMap((input) => [
    ...((input as HTMLInputElement).files ?? []),
  ]);
  const name = files.length === 1 ? files[0]?.name : undefined;
  return { kind: 'video', ...(name === undefined ? {} : { name }), key: 'upload' };
}

const caption: Place = {
  name: 'video, by its caption; scheduled by the same control',
  rootOf(editor) {
    if (!editor.matches(CAPTION)) return null;
    const around = [...ancestors(editor)];
    return around.find((scope) => all(scope, POST_VIDEO).some(isRendered)) ?? null;
  },
  boxes: (root) =>
    drawnBoxes(root, CAPTION).map((box, at) =>
      at === 0 ? { ...box, attachments: [clipOf(root.ownerDocument)] } : box,
    ),
  submit: (root) => bestShown(all(root, POST_VIDEO)),
  kind: () => 'post',
  keys: 'none',
  // While the clip is worked on the control says so in one of three ways.
  idle: (root) => bestShown(all(root, POST_VIDEO))?.dataset.disabled === 'true',
};

/** A clip's own page, which has its comments beside it. */
const isClip = ({ pathname }: URL) => /^\/@[^/]+\/(?:video|photo)\/\d+/u.test(pathname);

/**
 * Live rooms, and the comments in Studio: people write there, and how the boxes are known is not told.
 * So it is said that none was found.
 */
const isUnknown = ({ pathname }: URL) =>
  /^\/(?:(?:@[^/]+\/)?live|tiktokstudio\/comment)(?:\/|$)/u.test(pathname);

export const tiktok = defineSite({
  id: 'tiktok',
  name: 'TikTok',
  matches: ['https://www.tiktok.com/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [COMMENT_BOX, MESSAGE_BOX, CAPTION].join(','),
  places: [comment, message, caption],
  bare: () => [],
  publishes: [
    COMMENT_POST,
    `[class*="DivCommentFooter"] ${COMMENT_POST_CLASS}`,
    POST_VIDEO,
    MESSAGE_SEND,
  ].join(','),
  account: tiktokAccount,
  conversation: tiktokConversation,
  alerts: '[role="alert"]',
  // "Post now" belongs to the press that was answered.
  pends: `body:has(${POST_VIDEO}) :is(${SECOND_STEP})`,
  expectsSurface: (url) => isClip(url) || isUnknown(url),
  expects: [
    { what: 'comment box', selector: COMMENT_BOX, on: isClip, least: 1, most: 20 },
    { what: 'comment button', selector: COMMENT_POST, on: isClip, least: 1, most: 20 },
  ],
});
