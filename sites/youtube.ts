import type { Attachment } from '../rules/types';
import { defineSite } from './define-site';
import { attachmentsOf, withFileNames } from './dom/attachments';
import { all, ancestors, isBefore } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, hasSize, isDisabled, isRendered } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import type { Box } from './types';
import { FB_COMMENT, FB_SAVE } from './words';
import { youtubeAccount, youtubeConversation } from './youtube-identity';

/**
 * YouTube, its live chat and YouTube Studio. Source of every selector: facts/platforms.md section 8.
 * Names of elements and ids tell the places apart. The same ids stand on twins of no size, so what
 * takes no room is neither a box nor a control.
 */

const COMMENT_BOX = 'ytd-commentbox';
const TEXT = `${COMMENT_BOX} #contenteditable-root[contenteditable="true"]`;
const SUBMIT = `${COMMENT_BOX} #submit-button`;
/** The community composer; it opens only on a channel of one's own. */
const DIALOG = 'ytd-backstage-post-dialog-renderer';
const OPTION = `${DIALOG} .ytPostsCreationOptionViewModelTextFieldContainer textarea`;
const EXPLANATION = `${DIALOG} .ytPostsCreationOptionsEditorViewModelExplanationContainer textarea`;

const CHAT = 'yt-live-chat-message-input-renderer';
const CHAT_FIELD = 'yt-live-chat-text-input-field-renderer';
const CHAT_BOX = `${CHAT_FIELD} #input[contenteditable]`;

const STUDIO_COMMENT = 'ytcp-commentbox,ytcp-commentbox-lit';
const STUDIO_REPLY = `:is(${STUDIO_COMMENT}) textarea#textarea`;
const UPLOAD = 'ytcp-uploads-dialog';
const TITLE = '#title-textarea #textbox';
const DESCRIPTION = '#description-textarea #textbox';
const DONE = 'ytcp-button#done-button';
const SAVE = 'ytcp-button#save';

/** The control itself: the button inside an element of the site's own, where there is one. */
function buttonIn(root: Element, host: string): HTMLElement | null {
  const inner = bestShown(all(root, `${host} button`).filter(hasSize));
  return inner ?? bestShown(all(root, host).filter(hasSize));
}

/** An element of the site's own may say that it is disabled where the button inside does not. */
function isOff(root: Element, host: string): boolean {
  const button = buttonIn(root, host);
  return [button, button?.closest(host)].some((one) => one != null && isDisabled(one));
}

function isBlank({ element, editor }: Box): boolean {
  return editor.read(element).trim() === '';
}

/** Pictures of a post: only a thumbnail with a source counts, and no face and no emoji is one. */
function picturesOf(root: Element): Attachment[] {
  const others = `#author-thumbnail,${TEXT}`;
  const previews = all(root, 'img[src]').filter(
    (image) => image.getAttribute('src') !== '' && image.closest(others) === null && isLarge(image),
  );
  return withFileNames(root, attachmentsOf(previews.filter(hasSize)));
}

function isLarge(image: Element): boolean {
  const { width } = image.getBoundingClientRect();
  return width === 0 || width > 40;
}

function boxesIn(root: Element): BoxSpec[] {
  const attachments = root.matches(DIALOG) ? picturesOf(root) : [];
  return all(root, `${TEXT},${OPTION},${EXPLANATION}`)
    .filter((box) => isRendered(box) && hasSize(box))
    .map((element): BoxSpec => {
      if (element.matches(OPTION)) return { element, role: 'option' };
      if (element.matches(EXPLANATION)) return { element, role: 'field' };
      return { element, role: 'text', attachments };
    });
}

/** Of the box itself: another with its id stands beside it in the dialog. */
function submitIn(root: Element): HTMLElement | null {
  return buttonIn(root, SUBMIT) ?? buttonIn(root, '#submit-button');
}

const comment: Place = {
  name: 'comment, reply, edit of either; community post, with a poll or a quiz',
  rootOf(editor) {
    if (!editor.matches(`${TEXT},${OPTION},${EXPLANATION}`) || !hasSize(editor)) return null;
    return editor.closest(DIALOG) ?? editor.closest(COMMENT_BOX);
  },
  boxes: boxesIn,
  submit: submitIn,
  kind(root, boxes) {
    const button = submitIn(root);
    if (button !== null && isLabelled(button, FB_SAVE)) return 'edit';
    if (root.matches(DIALOG)) return boxes.some(({ role }) => role === 'option') ? 'poll' : 'post';
    return root.closest('ytd-comment-simplebox-renderer') === null ? 'reply' : 'comment';
  },
  keys: 'ctrl-enter',
  idle: (root, boxes) => isOff(root, SUBMIT) && boxes.every(isBlank),
};

const liveChat: Place = {
  name: 'live chat, in its frame or in a window of its own',
  rootOf(editor) {
    if (!editor.matches(CHAT_BOX) || !hasSize(editor)) return null;
    return editor.closest(CHAT) ?? editor.closest(CHAT_FIELD);
  },
  boxes: (root) => all(root, CHAT_BOX).map((element) => ({ element, role: 'text' })),
  submit: (root) => buttonIn(root, '#send-button'),
  kind: () => 'comment',
  keys: 'enter',
  idle: (root, boxes) => isOff(root, '#send-button') && boxes.every(isBlank),
};

/** By its id; since that was lost by its word, else the last button after the field. */
function studioSend(root: Element, field: Element | undefined): HTMLElement | null {
  const known = buttonIn(root, '#submit-button');
  if (known !== null || field === undefined) return known;
  const after = all(root, 'button,[role="button"]').filter(
    (button) => isBefore(field, button) && isRendered(button) && hasSize(button),
  );
  return after.find((button) => isLabelled(button, FB_COMMENT)) ?? after.at(-1) ?? null;
}

const studioReply: Place = {
  name: 'reply in Studio',
  rootOf: (editor) => (editor.matches(STUDIO_REPLY) ? editor.closest(STUDIO_COMMENT) : null),
  boxes: (root) => all(root, STUDIO_REPLY).map((element) => ({ element, role: 'text' })),
  submit: (root, boxes) => studioSend(root, boxes[0]?.element),
  kind: () => 'reply',
  keys: 'ctrl-enter',
  idle: (root, boxes) => isOff(root, '#submit-button') && boxes.every(isBlank),
};

function detailBoxes(root: Element, attachments: Attachment[] = []): BoxSpec[] {
  return all(root, `${TITLE},${DESCRIPTION}`).map((element) =>
    element.matches(TITLE)
      ? { element, role: 'title' }
      : { element, role: 'text', attachments: [...attachments] },
  );
}

/** "Next" only leads on; what is said on the first step goes out by "Done" on the last. */
const upload: Place = {
  name: 'video upload in Studio, with title and description',
  rootOf: (editor) => (editor.matches(`${TITLE},${DESCRIPTION}`) ? editor.closest(UPLOAD) : null),
  boxes: (root) => detailBoxes(root, withFileNames(root, [{ kind: 'video', key: 'upload' }])),
  submit: (root) => buttonIn(root, DONE),
  kind: () => 'post',
  keys: 'none',
  seenBy: 'root',
  idle: (root) => isOff(root, DONE),
};

const details: Place = {
  name: 'title and description of a video, changed in Studio',
  rootOf(editor) {
    if (!editor.matches(`${TITLE},${DESCRIPTION}`)) return null;
    const around = [...ancestors(editor)];
    return around.find((scope) => scope.querySelector(SAVE) !== null) ?? editor.ownerDocument.body;
  },
  boxes: detailBoxes,
  submit: (root) => buttonIn(root, SAVE),
  kind: () => 'edit',
  keys: 'none',
  idle: (root) => isOff(root, SAVE),
  // The page stays as it is; there is nothing to save any more.
  taken: (root) => isOff(root, SAVE),
};

const isStudio = (url: URL) => url.hostname === 'studio.youtube.com';
const isDetails = (url: URL) => isStudio(url) && /^\/video\/[^/]+\/edit/u.test(url.pathname);
/** Studio's "Create post" leads here. */
const isComposer = (url: URL) => !isStudio(url) && url.searchParams.has('show_create_dialog');

export const youtube = defineSite({
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://studio.youtube.com/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: (url) =>
    isStudio(url)
      ? [STUDIO_REPLY, TITLE, DESCRIPTION].join(',')
      : [TEXT, OPTION, EXPLANATION, CHAT_BOX].join(','),
  places: [comment, liveChat, studioReply, upload, details],
  bare: () => [],
  publishes:
    `:is(${COMMENT_BOX},${DIALOG},${STUDIO_COMMENT}) #submit-button,` +
    `${CHAT} #send-button,${DONE},${SAVE}`,
  account: youtubeAccount,
  conversation: youtubeConversation,
  alerts: '[role="alert"]',
  expectsSurface: (url) => isDetails(url) || isComposer(url),
  expects: [
    { what: 'post box', selector: TEXT, on: isComposer, least: 1, most: 4 },
    { what: 'title box', selector: TITLE, on: isDetails, least: 1, most: 2 },
    { what: 'description box', selector: DESCRIPTION, on: isDetails, least: 1, most: 2 },
    { what: 'Save button', selector: SAVE, on: isDetails, least: 1, most: 2 },
  ],
});
