import { defineSite } from './define-site';
import { attachmentsOf } from './dom/attachments';
import { all, ancestors } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, isRendered } from './dom/visible';
import { linkedinAccount, linkedinConversation } from './linkedin-identity';
import { DIALOG, MESSAGE, MESSAGE_PLACES, MESSAGE_SEND, NOTE, SUBJECT } from './linkedin-messages';
import { LI_COMMENT, LI_POST, LI_SAVE } from './linkedin-words';
import type { Bare, BoxSpec, Place } from './site-spec';

/**
 * LinkedIn. Source of every selector: facts/platforms.md section 7. Two front ends are live at
 * once, "old" (stable class names, Quill) and "new" (hashed classes, keys of components, TipTap),
 * and either may stand in the document or in the open shadow root of the interop outlet.
 */

const OUTLET = '#interop-outlet,[data-testid="interop-shadowdom"]';
const QUILL = '.ql-editor[contenteditable="true"],[data-test-ql-editor-contenteditable="true"]';
const TEXTBOX = '[role="textbox"][contenteditable="true"]';

const SHARE_OLD =
  '[role="dialog"][aria-labelledby="share-to-linkedin-modal__header"],.share-box-v2__modal,[data-test-modal-id="sharebox"]';
const SHARE_NEW = '[data-sdui-screen*="sharing.ShareCompose"]';
const SHARE_BOX = '[componentkey="ShareBox_textEditor"][contenteditable="true"]';
const PRIMARY = 'button.share-actions__primary-action';
const PREVIEW =
  '.share-creation-state__preview-container :is(img,video),#ShareBoxpreviewCard :is(img,video)';

const COMMENT_OLD = 'form.comments-comment-box__form,.comments-comment-box--cr';
const COMMENT_OLD_SEND = 'button[class*="comments-comment-box__submit-button"]';
const COMMENT_TEXT = '[data-testid="ui-core-tiptap-text-editor-wrapper"]';
const COMMENT_BOX = '[componentkey^="commentBox-"]';
const COMMENT_SEND =
  'button[componentkey*="commentButtonSection"],:is([componentkey*="commentButtonSection"],[id*="commentButtonSection"]) button';
/** How far from a new comment box its button may stand, parents. */
const FAR = 8;

const ARTICLE_TITLE = 'textarea#article-editor-headline__textarea';
const ARTICLE_BODY =
  'div.ProseMirror[aria-label="Article editor content"],[data-test-article-editor-content-textbox]';

/** A menu entry that reposts at once; "with your thoughts" opens the box and bears another icon. */
const REPOST = ':is([role="menuitem"],.artdeco-dropdown__item)';
const REPOST_ICON = 'svg[id^="repost-"],svg[data-test-icon^="repost-"],use[href*="#repost-"]';

const isArticle = ({ pathname }: URL) => pathname.startsWith('/article/');
const isAdmin = ({ pathname }: URL) => /^\/company\/[^/]+\/admin\//u.test(pathname);

/** The buttons that bear words and nothing else: the others carry a picture. */
function worded(root: Element): HTMLElement[] {
  return all(root, 'button').filter(
    (button) =>
      (button.textContent ?? '').trim() !== '' &&
      !button.hasAttribute('aria-haspopup') &&
      button.querySelector('svg,img') === null,
  );
}

/** One box of words, with what is attached to it. */
function oneBox(element: HTMLElement | undefined, root: Element): BoxSpec[] {
  if (element === undefined) return [];
  return [{ element, role: 'text', attachments: attachmentsOf(all(root, PREVIEW)) }];
}

const isSave = (button: Element | null) => button !== null && isLabelled(button, LI_SAVE);

const commentOld: Place = {
  name: 'comment and reply, old',
  rootOf: (editor) => (editor.matches(QUILL) ? editor.closest(COMMENT_OLD) : null),
  boxes: (root) => oneBox(all(root, QUILL).find(isRendered), root),
  submit: (root) => bestShown(all(root, COMMENT_OLD_SEND)),
  kind: (root) => (isSave(bestShown(all(root, COMMENT_OLD_SEND))) ? 'edit' : 'comment'),
  keys: 'ctrl-enter',
};

/** The button is drawn only once there are words; the one that counts comments is another. */
function commentButton(root: Element): HTMLElement | null {
  const known = bestShown(all(root, COMMENT_SEND));
  const labelled = worded(root).filter((one) => isLabelled(one, [...LI_COMMENT, ...LI_SAVE]));
  return known ?? bestShown(labelled);
}

const comment: Place = {
  name: 'comment and reply, new',
  rootOf(editor) {
    const text = editor.closest(COMMENT_TEXT);
    if (text === null || editor.closest(SHARE_NEW) !== null) return null;
    let far = 0;
    for (const scope of ancestors(editor)) {
      // Beyond lies another box, whose button is not ours.
      if (far > FAR || all(scope, COMMENT_TEXT).length > 1) break;
      if (scope.matches(COMMENT_BOX) || scope.querySelector(COMMENT_SEND) !== null) return scope;
      far += 1;
    }
    return text;
  },
  boxes: (root) => {
    const own = root.matches(COMMENT_TEXT) ? TEXTBOX : `${COMMENT_TEXT} ${TEXTBOX}`;
    return oneBox(all(root, own).find(isRendered), root);
  },
  submit: commentButton,
  mayIgnore: true,
  kind: (root) => (isSave(commentButton(root)) ? 'edit' : 'comment'),
  keys: 'ctrl-enter',
};

/** The only button of words, else the one that says so, else the last. */
function shareButton(root: Element): HTMLElement | null {
  const buttons = worded(root).filter(isRendered);
  const named = buttons.filter((button) => isLabelled(button, [...LI_POST, ...LI_SAVE]));
  return bestShown(named) ?? buttons.at(-1) ?? null;
}

const share: Place = {
  name: 'post, new; also as a Page',
  rootOf(editor, url) {
    if (!editor.matches(`${SHARE_BOX},${TEXTBOX}`) || editor.matches(QUILL)) return null;
    const dialog = editor.closest(DIALOG);
    if (editor.matches(SHARE_BOX)) return dialog ?? editor.closest(SHARE_NEW) ?? shareRoot(editor);
    const shares = dialog?.querySelector(SHARE_NEW) != null || dialog?.closest(SHARE_NEW) != null;
    return shares || (isAdmin(url) && dialog?.matches('dialog')) ? dialog : null;
  },
  boxes: (root) => oneBox(all(root, `${SHARE_BOX},${TEXTBOX}`).find(isRendered), root),
  submit: shareButton,
  mayIgnore: true,
  kind: (root) => (isSave(shareButton(root)) ? 'edit' : 'post'),
  keys: 'ctrl-enter',
};

/** A composer that is a page of its own. */
function shareRoot(editor: Element): Element {
  return editor.closest('main,[role="main"]') ?? editor.parentElement ?? editor;
}

const shareOld: Place = {
  name: 'post, edit and repost with thoughts, old',
  rootOf: (editor, url) =>
    editor.matches(QUILL) && !isArticle(url)
      ? (editor.closest(SHARE_OLD) ?? editor.closest(DIALOG) ?? shareRoot(editor))
      : null,
  boxes: (root) => oneBox(all(root, QUILL).find(isRendered), root),
  // While a step in between is shown ("Next" of the schedule) it is not there.
  submit: (root) => bestShown(all(root, PRIMARY)),
  kind: (root) => (isSave(bestShown(all(root, PRIMARY))) ? 'edit' : 'post'),
  keys: 'ctrl-enter',
};

/** The box in the dialog in which an article is published at last; the outlet may hold it. */
function articleShare(doc: Document): HTMLElement | null {
  const scopes = [doc, ...all(doc, OUTLET).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const boxes = scopes.flatMap((scope) => all(scope, QUILL));
  return bestShown(boxes.filter((box) => box.closest(`${SHARE_OLD},${DIALOG}`) !== null));
}

const article: Place = {
  name: 'article: its page, and the dialog that publishes it',
  rootOf(editor, url) {
    if (!isArticle(url)) return null;
    const own = editor.matches(`${ARTICLE_TITLE},${ARTICLE_BODY}`);
    if (!own && articleShare(editor.ownerDocument) !== editor) return null;
    return editor.ownerDocument.querySelector('main') ?? editor.ownerDocument.body;
  },
  boxes(root) {
    const last = articleShare(root.ownerDocument);
    return [
      ...all(root, ARTICLE_TITLE).map((element): BoxSpec => ({ element, role: 'title' })),
      ...all(root, ARTICLE_BODY).map((element): BoxSpec => ({ element, role: 'text' })),
      ...(last === null ? [] : [{ element: last, role: 'text' } satisfies BoxSpec]),
    ];
  },
  submit(_root, _boxes, doc) {
    const dialog = articleShare(doc)?.closest(`${SHARE_OLD},${DIALOG}`);
    if (dialog == null) return null;
    return bestShown(all(dialog, PRIMARY)) ?? shareButton(dialog);
  },
  kind: () => 'article',
  keys: 'none',
  seenBy: 'root',
};

function reposts(scope: ParentNode): Bare[] {
  return all(scope, REPOST)
    .filter((entry) => entry.querySelector(REPOST_ICON) !== null)
    .map((submit) => ({ kind: 'repost', root: submit, submit }));
}

const isThread = ({ pathname }: URL) => pathname.startsWith('/messaging/thread/');
const isSharing = (url: URL) =>
  /^\/(?:preload\/sharebox|sharing\/compose)\b/u.test(url.pathname) ||
  (url.pathname === '/feed/' && url.searchParams.get('shareActive') === 'true') ||
  (isAdmin(url) && url.searchParams.get('share') === 'true');
const isEditing = ({ pathname }: URL) => pathname.startsWith('/article/edit/');

export const linkedin = defineSite({
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  checked: '2026-11-21',
  shadowHosts: OUTLET,
  editors: (url) =>
    [
      ...[QUILL, SHARE_BOX, `dialog ${TEXTBOX}`, `${COMMENT_TEXT} ${TEXTBOX}`],
      ...[MESSAGE, NOTE, SUBJECT],
      ...(isArticle(url) ? [ARTICLE_TITLE, ARTICLE_BODY] : []),
    ].join(','),
  places: [...MESSAGE_PLACES, commentOld, comment, share, article, shareOld],
  bare: reposts,
  publishes: `${PRIMARY},${MESSAGE_SEND},${COMMENT_OLD_SEND},${COMMENT_SEND}`,
  account: linkedinAccount,
  conversation: linkedinConversation,
  alerts: '.artdeco-toast-item,[role="alert"]',
  // The message that a post is out links to it.
  saysSent: (doc) => doc.querySelector('.artdeco-toast-item a[href*="/feed/update/"]') !== null,
  expectsSurface: (url) => isSharing(url) || isThread(url) || isEditing(url),
  expects: [
    {
      what: 'post box',
      selector: `${QUILL},${SHARE_BOX},dialog ${TEXTBOX}`,
      on: isSharing,
      least: 1,
      most: 2,
    },
    { what: 'message box', selector: MESSAGE, on: isThread, least: 1, most: 8 },
    { what: 'article text', selector: ARTICLE_BODY, on: isEditing, least: 1, most: 1 },
  ],
});
