import type { Attachment } from '../rules/types';
import { defineSite } from './define-site';
import { attachmentsOf } from './dom/attachments';
import { all, ancestors } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, isRendered, isShown } from './dom/visible';
import { instagramAccount, instagramConversation } from './instagram-identity';
import { IG_DONE, IG_SHARE } from './instagram-words';
import { buttonsOf, composerArea, EDITOR, isBlank, isWorded, previewsOf } from './meta-dom';
import type { BoxSpec, Place } from './site-spec';
import type { Box } from './types';
import { FB_POST, FB_SEND } from './words';

/**
 * Instagram. Source of every selector: facts/platforms.md section 4; answers to stories and the bio
 * are gaps there, so they are known by their address. There are no test ids and labels are
 * translated: the place of a box decides, words only choose among controls.
 */

const DIALOG = '[role="dialog"]';
const TEXT = `${EDITOR},textarea`;
const INPUT = `${DIALOG} input:is([type="text"],:not([type]))`;
/** A post that is shown; opened over the page it stands in a dialog with its comments. */
const SHOWN_POST = 'article';
const CHAT = '[role="grid"],[role="log"],[role="row"]';

const isStory = ({ pathname }: URL) => /^\/stories\/[^/]/u.test(pathname);
const isCreate = ({ pathname }: URL) => /^\/create(?:\/|$)/u.test(pathname);
const isThread = ({ pathname }: URL) => /^\/direct\/t\/[^/]/u.test(pathname);
const isProfile = ({ pathname }: URL) => /^\/accounts\/edit/u.test(pathname);
const isEdit = ({ pathname }: URL) => /\/edit\/?$/u.test(pathname);

/** The words for one picture stand beside it; other fields of the dialog belong to no picture. */
function isAltField(field: Element): boolean {
  const row = [...ancestors(field)].find((scope) => scope.querySelector('img') !== null);
  return row !== undefined && row.querySelector(TEXT) === null;
}

/** The previews say nothing of the words for them; the fields do, once they are there. */
function wizardAttachments(root: Element, fields: readonly HTMLElement[]): Attachment[] {
  const files = attachmentsOf(previewsOf(root)).map(({ kind, key }) => ({ kind, key }));
  if (fields.length !== files.length) return files;
  return files.map((file, at) => ({ ...file, alt: (fields[at] as HTMLInputElement).value.trim() }));
}

function wizardBoxes(root: Element): BoxSpec[] {
  const texts = all(root, TEXT).filter(isShown);
  const fields = all(root, INPUT).filter((field) => isShown(field) && isAltField(field));
  const attachments = wizardAttachments(root, fields);
  return all(root, `${TEXT},${INPUT}`).flatMap((element): BoxSpec[] => {
    if (fields.includes(element)) return [{ element, role: 'field' }];
    if (!texts.includes(element)) return [];
    const first = element === texts[0];
    return [{ element, role: 'text', attachments: first ? attachments : [] }];
  });
}

/** The last control with a word in the row on top, where the steps before have their "Next". */
function headControl(root: Element): HTMLElement | null {
  const worded = buttonsOf(root).filter((button) => isRendered(button) && isWorded(button));
  const known = worded.filter((button) => isLabelled(button, [...IG_SHARE, ...IG_DONE]));
  let row: Element | undefined = worded[0];
  for (const scope of row === undefined ? [] : ancestors(row)) {
    if (!root.contains(scope) || scope.querySelector(TEXT) !== null) break;
    row = scope;
  }
  return bestShown(known) ?? worded.filter((button) => row?.contains(button)).at(-1) ?? null;
}

const comment: Place = {
  name: 'comment and reply, in the feed, on the page of a post and in a dialog',
  rootOf(editor, url) {
    if (!editor.matches('textarea') || isStory(url) || isProfile(url)) return null;
    const form = editor.closest('form');
    if (form !== null) return form;
    const dialog = editor.closest(DIALOG);
    const near = editor.closest(SHOWN_POST) ?? dialog?.querySelector(SHOWN_POST) ?? null;
    return near === null ? null : composerArea(editor);
  },
  boxes: textBoxes,
  submit(root) {
    const submits = all(root, 'button[type="submit"]');
    const buttons = buttonsOf(root).filter(isWorded);
    const known = buttons.filter((button) => isLabelled(button, FB_POST));
    return bestShown(submits) ?? bestShown(known) ?? bestShown(buttons.slice(-1));
  },
  kind: () => 'comment',
  keys: 'enter',
};

function textBoxes(root: Element): BoxSpec[] {
  if (root.matches(TEXT)) return [{ element: root as HTMLElement, role: 'text' }];
  const boxes = all(root, TEXT);
  const shown = boxes.filter(isShown);
  const attachments = attachmentsOf(previewsOf(root));
  return (shown.length > 0 ? shown : boxes).map((element, at) => ({
    element,
    role: 'text',
    attachments: at === 0 ? attachments : [],
  }));
}

/** "Send" is there once there are words; before, icons stand in its place that send none. */
function sendControl(root: Element, boxes: readonly Box[]): HTMLElement | null {
  if (boxes.every((box) => box.attachments.length === 0 && isBlank(box))) return null;
  const buttons = buttonsOf(root).filter(isShown);
  const known = buttons.find((button) => isLabelled(button, FB_SEND));
  return known ?? buttons.filter(isWorded).at(-1) ?? buttons.at(-1) ?? null;
}

const storyReply: Place = {
  name: 'answer to a story, which goes out as a message',
  rootOf(editor, url) {
    if (!isStory(url) || !editor.matches(TEXT)) return null;
    return editor.closest('form') ?? composerArea(editor);
  },
  boxes: textBoxes,
  submit: sendControl,
  kind: () => 'message',
  keys: 'enter',
};

const profile: Place = {
  name: 'bio',
  rootOf(editor, url) {
    if (!isProfile(url) || !editor.matches(TEXT)) return null;
    return editor.closest('form') ?? editor.closest('main,[role="main"]') ?? editor.parentElement;
  },
  boxes: textBoxes,
  submit(root) {
    const submits = all(root, 'button[type="submit"],input[type="submit"]');
    return bestShown(submits) ?? bestShown(buttonsOf(root).filter(isWorded).slice(-1));
  },
  kind: () => 'profile',
  keys: 'none',
};

const wizard: Place = {
  name: 'last step of a new post or reel, and the change of a caption',
  rootOf(editor, url) {
    const dialog = editor.closest(DIALOG);
    const root = dialog ?? (isCreate(url) ? editor.closest('main,[role="main"],body') : null);
    // A chat may pop up in a dialog as well; a dialog without a text box asks for something else.
    if (root === null || root.querySelector(TEXT) === null) return null;
    return root.querySelector(CHAT) === null ? root : null;
  },
  boxes: wizardBoxes,
  submit: headControl,
  kind(root, _boxes, url) {
    const control = headControl(root);
    if (isEdit(url) || (control !== null && isLabelled(control, IG_DONE))) return 'edit';
    return url.pathname.startsWith('/create/story') ? 'story' : 'post';
  },
  // No key is known to share; one that does on the other Meta sites is held all the same.
  keys: 'ctrl-enter',
};

const message: Place = {
  name: 'message',
  rootOf: (editor) => (editor.matches(EDITOR) ? composerArea(editor) : null),
  boxes: textBoxes,
  submit: sendControl,
  kind: () => 'message',
  keys: 'enter',
};

export const instagram = defineSite({
  id: 'instagram',
  name: 'Instagram',
  matches: ['https://www.instagram.com/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => `${TEXT},${INPUT}`,
  places: [storyReply, profile, comment, wizard, message],
  bare: () => [],
  account: instagramAccount,
  conversation: instagramConversation,
  alerts: '[role="alert"]',
  // The dialog stays while the post is on its way.
  pends: `${DIALOG} [role="progressbar"]`,
  expectsSurface: isThread,
  expects: [{ what: 'message box', selector: EDITOR, on: isThread, least: 1, most: 4 }],
});
