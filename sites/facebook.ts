import { defineSite } from './define-site';
import { attachmentsOf, withFileNames } from './dom/attachments';
import { all, ancestors, isBefore } from './dom/deep';
import { isLabelled, labelOf } from './dom/labels';
import { bestShown, isDisabled, isRendered, isShown } from './dom/visible';
import { editorOf } from './editors';
import { facebookAccount, facebookConversation } from './facebook-identity';
import { BUTTON, buttonsOf, composerArea, EDITOR, isBlank, previewsOf } from './meta-dom';
import type { BoxSpec, Place } from './site-spec';
import type { Box } from './types';
import {
  FB_COMMENT,
  FB_EDIT_STEMS,
  FB_NEXT,
  FB_POST,
  FB_SAVE,
  FB_SEND,
  FB_STORY,
  FB_SUITE,
} from './words';

/**
 * Facebook, Messenger and Business Suite. Source of every selector: facts/platforms.md section 3.
 * There are no test ids; forms and roles tell the places apart. A post opened in a dialog puts
 * comment boxes into it, so "dialog" alone never means "new post".
 */

const COMMENT_FORM = 'form[role="presentation"]';
const COMMENT_SEND = '#focused-state-composer-submit';
const POST_FORM = 'form[method="post" i]';
const isSuite = (url: URL) => url.hostname === 'business.facebook.com';
const isStory = (url: URL) => url.pathname.startsWith('/stories/create');
/** The inbox of Business Suite is a chat; the rest of it writes posts. */
const isSuiteChat = (url: URL) => isSuite(url) && url.pathname.includes('/inbox');

/** The last of the widest buttons that are drawn: the one at the foot of a form. */
function lastWide(buttons: readonly HTMLElement[]): HTMLElement | null {
  const drawn = buttons.filter(isRendered);
  const widths = drawn.map((button) => button.getBoundingClientRect().width);
  const widest = Math.max(0, ...widths);
  return drawn.filter((_, at) => (widths[at] ?? 0) >= widest * 0.8).at(-1) ?? null;
}

function formBoxes(root: Element): BoxSpec[] {
  const editors = all(root, EDITOR);
  const shown = editors.filter(isShown);
  // A later step of a wizard may put the words out of sight; they are still what goes out.
  const boxes = shown.length > 0 ? shown : editors;
  const attachments = withFileNames(root, attachmentsOf(previewsOf(root)));
  return boxes.map((element, at) => ({
    element,
    role: 'text',
    attachments: at === 0 ? attachments : [],
  }));
}

const comment: Place = {
  name: 'comment, reply and comment edit, in the feed and in a dialog',
  rootOf(editor) {
    const form = editor.closest(COMMENT_FORM);
    if (form !== null) return form;
    // Without that form: the nearest element that holds the language-free send control.
    for (const scope of ancestors(editor)) {
      if (scope.matches(`${POST_FORM},[role="dialog"],[role="main"],[role="article"]`)) break;
      if (scope.querySelector(COMMENT_SEND) !== null) return scope;
    }
    // With neither: a box in or beside a shown post, where Enter sends.
    if (editor.closest(POST_FORM) !== null || isMessageBox(editor)) return null;
    const inPost = editor.closest('[role="article"]') !== null;
    const besidePost = editor.closest('[role="dialog"]')?.querySelector('[role="article"]');
    return inPost || besidePost ? composerArea(editor) : null;
  },
  boxes: formBoxes,
  submit(root) {
    const known = bestShown(all(root, `${COMMENT_SEND} :is(${BUTTON})`));
    return known ?? bestShown(buttonsOf(root).filter((one) => isLabelled(one, FB_COMMENT)));
  },
  kind: (_root, boxes) => (boxes.some(isEditBox) ? 'edit' : 'comment'),
  keys: 'enter',
};

function isEditBox({ element }: Box): boolean {
  const words = labelOf(element).split(' ');
  return FB_EDIT_STEMS.some((stem) => words.includes(stem));
}

/** Dialogs that were seen to hold a post box: a later step may have taken the box off the page. */
const composing = new WeakSet<Element>();

const post: Place = {
  name: 'post, group post, Page post with its steps, edit, share: a form in a dialog',
  rootOf(editor) {
    if (editor.closest(COMMENT_FORM) !== null) return null;
    const form = editor.closest(POST_FORM);
    const root = form ?? (isMessageBox(editor) ? null : editor.closest('[role="dialog"]'));
    if (root !== null) composing.add(root);
    return root;
  },
  boxes: formBoxes,
  submit: postSubmit,
  kind(root) {
    const submit = postSubmit(root);
    return submit !== null && isLabelled(submit, FB_SAVE) ? 'edit' : 'post';
  },
  keys: 'ctrl-enter',
  seenBy: 'root',
};

/** The last wide button, or the one that says so; "Next" only leads on and publishes nothing. */
function postSubmit(root: Element): HTMLElement | null {
  const buttons = buttonsOf(root);
  const found =
    lastWide(buttons) ??
    bestShown(buttons.filter((one) => isLabelled(one, [...FB_POST, ...FB_SAVE])));
  return found === null || isLabelled(found, FB_NEXT) ? null : found;
}

function isMessageBox(editor: Element): boolean {
  const label = labelOf(editor);
  const placeholder = editor.getAttribute('aria-placeholder') ?? '';
  return (
    placeholder === 'Aa' || /^(?:message|پیغام|संदेश|رسالة|nachricht|mensaje|mensagem)/u.test(label)
  );
}

const story: Place = {
  name: 'story text',
  rootOf: (editor, url) =>
    isStory(url)
      ? (editor.closest('[role="dialog"],[role="main"],main') ?? editor.ownerDocument.body)
      : null,
  boxes: (root) =>
    all(root, `${EDITOR},textarea`)
      .filter(isShown)
      .map((element) => ({ element, role: 'text' })),
  submit: (root) => storySubmit(root) ?? lastWide(buttonsOf(root)),
  kind: () => 'story',
  keys: 'none',
};

function storySubmit(root: ParentNode): HTMLElement | null {
  return bestShown(all(root, BUTTON).filter((button) => isLabelled(button, FB_STORY)));
}

const suite: Place = {
  name: 'Business Suite composer',
  rootOf(editor, url) {
    if (!isSuite(url) || isSuiteChat(url)) return null;
    return editor.closest('[role="dialog"],[role="main"],main') ?? editor.ownerDocument.body;
  },
  boxes(root) {
    const boxes = all(root, '[contenteditable="true"]').filter(isShown);
    const attachments = withFileNames(root, attachmentsOf(previewsOf(root)));
    return boxes.map((element, at) => ({
      element,
      role: 'text',
      attachments: at === 0 ? attachments : [],
    }));
  },
  submit(root) {
    const buttons = buttonsOf(root);
    return bestShown(buttons.filter((one) => isLabelled(one, FB_SUITE))) ?? lastWide(buttons);
  },
  kind: () => 'post',
  keys: 'ctrl-enter',
};

const message: Place = {
  name: 'message and chat pop-up: a box in no form of a post or comment',
  rootOf: (editor) => composerArea(editor),
  boxes: formBoxes,
  submit(root, boxes) {
    const box = boxes[0];
    if (box === undefined) return null;
    // With an empty box a thumb stands there, which sends none of the person's words.
    if (boxes.every((one) => one.attachments.length === 0 && isBlank(one))) return null;
    const buttons = buttonsOf(root);
    const known = bestShown(buttons.filter((one) => isLabelled(one, FB_SEND)));
    const after = buttons.filter((one) => isBefore(box.element, one) && isShown(one));
    return known ?? after.at(-1) ?? null;
  },
  kind: () => 'message',
  keys: 'enter',
};

const SUITE_PATHS = ['/latest/composer', '/latest/reels_composer', '/latest/story_composer'];

const isThread = ({ pathname }: URL) => /^\/(?:messages\/)?(?:e2ee\/)?t\/\d/u.test(pathname);

export const facebook = defineSite({
  id: 'facebook',
  name: 'Facebook',
  matches: [
    ...['www', 'web', 'm', 'business'].map((name) => `https://${name}.facebook.com/*`),
    'https://www.messenger.com/*',
    'https://messenger.com/*',
  ],
  checked: '2026-11-20',
  shadowHosts: '',
  editors: (url) =>
    [
      EDITOR,
      ...(isSuite(url) ? ['[contenteditable="true"]'] : []),
      ...(isStory(url) ? ['textarea'] : []),
    ].join(','),
  places: [comment, story, suite, post, message],
  bare(scope, url) {
    const steps = all(scope, `[role="dialog"] ${POST_FORM},[role="dialog"]`).flatMap((root) => {
      if (!composing.has(root) || root.querySelector(EDITOR) !== null) return [];
      const submit = postSubmit(root);
      return submit === null ? [] : [{ kind: 'post' as const, root, submit }];
    });
    // A story that is a picture has no box.
    const shared = isStory(url) ? storySubmit(scope) : null;
    const worded = all(scope, `${EDITOR},textarea`).some((box) => isShown(box) && editorOf(box));
    if (shared === null || worded || isDisabled(shared)) return steps;
    return [...steps, { kind: 'story', root: shared.parentElement ?? shared, submit: shared }];
  },
  account: facebookAccount,
  conversation: facebookConversation,
  alerts: '[role="alert"]',
  expectsSurface: (url) =>
    isSuite(url) ? SUITE_PATHS.some((path) => url.pathname.startsWith(path)) : isThread(url),
  expects: [
    { what: 'message box', selector: EDITOR, on: isThread, least: 1, most: 4 },
    {
      what: 'composer box',
      selector: '[contenteditable="true"]',
      on: (url) => isSuite(url) && url.pathname.startsWith('/latest/composer'),
      least: 1,
      most: 8,
    },
  ],
});
