import { defineSite } from './define-site';
import { attachmentsOf, thingsOf, withFileNames } from './dom/attachments';
import { all, ancestors, isBefore } from './dom/deep';
import { isLabelled, labelOf } from './dom/labels';
import { bestShown, isRendered } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import { X_EDIT, X_PUBLISH, X_QUOTE, X_REPLY } from './words';
import { xAccount, xConversation } from './x-identity';

/**
 * X. Source of every selector: facts/platforms.md section 2. Test ids first; where the facts call
 * one unproven, structure stands behind it.
 */

/** A post box and its narrow twin. `_label` and `RichTextInputContainer` wrappers are not editors. */
const POST_BOX =
  '[data-testid^="tweetTextarea_"][contenteditable],textarea[data-testid^="tweetTextarea_"],' +
  '[data-testid^="tweetTextarea_"] textarea';
const POLL_CHOICE = 'input[data-testid^="pollOption"]';
const POST_BUTTON = '[data-testid="tweetButton"],[data-testid="tweetButtonInline"]';
const CHAT_BOX = 'textarea[data-testid="dm-composer-textarea"]';
const OLD_DM_BOX =
  '[data-testid="dmComposerTextInput"][contenteditable],[data-testid="dmComposerTextInput"] [contenteditable]';
const PROFILE_FIELD =
  'input[name="displayName"],textarea[name="description"],input[name="location"],input[name="url"]';
const ARTICLE_BODY = '.public-DraftEditor-content[contenteditable]';
const ARTICLE_TITLE =
  '[data-testid="articleTitle"]:is(textarea,input,[contenteditable]),[data-testid="articleTitle"] :is(textarea,input,[contenteditable])';

/** A composer never reaches beyond these. */
const BOUND = '[role="dialog"],[data-testid="primaryColumn"],main,body';
/** What belongs to a composer besides its boxes. */
const PARTS = `${POST_BOX},${POLL_CHOICE},[data-testid="attachments"]`;
/** Marks of a post that is shown, not written: the one replied to stands before the box, the quoted after. */
const SHOWN_POST = '[data-testid="tweetText"],[data-testid="tweet"],[data-testid="User-Name"]';
const CONFIRM = '[data-testid="confirmationSheetConfirm"]';

const isArticle = (url: URL) => url.pathname.startsWith('/compose/articles');

function postBoxes(scope: ParentNode): HTMLElement[] {
  const boxes = all(scope, POST_BOX).filter((box) => isRendered(box));
  return boxes.sort((a, b) => numberOf(a) - numberOf(b) || (isBefore(a, b) ? -1 : 1));
}

/** Test id of a box, on itself or on the wrapper of a narrow one. */
function idOf(box: Element): string {
  return box.closest('[data-testid^="tweetTextarea_"]')?.getAttribute('data-testid') ?? '';
}

function numberOf(box: Element): number {
  return Number.parseInt(idOf(box).slice('tweetTextarea_'.length), 10) || 0;
}

/**
 * The composer of a box: the smallest element with all its boxes, its poll and its button. The
 * button stands beside the box being written in and moves, so the nearest button is not enough; two
 * buttons or the same number twice mean that another composer was taken in.
 */
function composerOf(box: HTMLElement): Element | null {
  let best: Element | null = null;
  let parts = 0;
  let buttons = 0;
  for (const scope of ancestors(box)) {
    const found = all(scope, POST_BUTTON).filter(isRendered);
    const ids = postBoxes(scope).map(idOf);
    if (found.length > 1 || new Set(ids).size < ids.length) break;
    const count = all(scope, PARTS).length;
    if (best === null || count > parts || found.length > buttons) {
      best = scope;
      parts = count;
      buttons = found.length;
    }
    if (scope.matches(BOUND)) break;
  }
  return best;
}

/** Attachments by box: each preview belongs to the last box before it. */
function composerBoxes(root: Element): BoxSpec[] {
  const boxes = postBoxes(root);
  const groups = all(root, '[data-testid="attachments"]');
  const specs = boxes.map((element, at): BoxSpec => {
    const own = thingsOf(boxes, at, groups);
    return { element, role: 'text', attachments: own.flatMap(previewsOf) };
  });
  const choices = all(root, POLL_CHOICE).filter(isRendered);
  return [...specs, ...choices.map((element): BoxSpec => ({ element, role: 'option' }))];
}

function previewsOf(group: Element) {
  return withFileNames(group, attachmentsOf(all(group, 'img,video')));
}

const composer: Place = {
  name: 'home, modal, thread, reply, quote, poll, schedule, edit, narrow page',
  rootOf: (editor) => (editor.matches(POST_BOX) ? composerOf(editor) : null),
  boxes: composerBoxes,
  submit: (root) => bestShown(all(root, POST_BUTTON)),
  kind(root, boxes, url) {
    const texts = boxes.filter((box) => box.role === 'text');
    if (texts.length > 1) return 'thread';
    if (boxes.some((box) => box.role === 'option')) return 'poll';
    const button = bestShown(all(root, POST_BUTTON));
    if (/^\/compose\/post\/edit/u.test(url.pathname)) return 'edit';
    if (button !== null && isLabelled(button, X_EDIT)) return 'edit';
    return kindByNeighbours(root, texts[0]?.element ?? null, button, url);
  },
  keys: 'ctrl-enter',
};

function kindByNeighbours(
  root: Element,
  box: Element | null,
  button: Element | null,
  url: URL,
): 'reply' | 'quote' | 'post' {
  const inline = button?.getAttribute('data-testid') === 'tweetButtonInline';
  const scope = root.closest('[role="dialog"]') ?? root.closest(BOUND) ?? root;
  const shown = box === null ? [] : all(scope, SHOWN_POST);
  if (box !== null && shown.some((post) => isBefore(post, box))) return 'reply';
  if (inline) return /\/status\/\d/u.test(url.pathname) ? 'reply' : 'post';
  if (scope.matches('[role="dialog"]') && shown.length > 0) return 'quote';
  if (url.searchParams.has('in_reply_to')) return 'reply';
  if (/\/status\/\d/u.test(url.searchParams.get('url') ?? '')) return 'quote';
  if (button !== null && isLabelled(button, X_REPLY)) return 'reply';
  return button !== null && isLabelled(button, X_QUOTE) ? 'quote' : 'post';
}

const chat: Place = {
  name: 'X Chat, in its open shadow root',
  rootOf(editor) {
    if (!editor.matches(CHAT_BOX)) return null;
    return editor.closest('[data-testid="dm-composer-form"]') ?? editor.closest('form,div');
  },
  boxes: (root) =>
    all(root, CHAT_BOX).map((element) => ({
      element,
      role: 'text',
      attachments: attachmentsOf(all(root, 'img,video')),
    })),
  // With an empty box a voice button stands in its place.
  submit: (root) => bestShown(all(root, '[data-testid="dm-composer-send-button"]')),
  kind: () => 'message',
  keys: 'enter',
};

const OLD_SEND = '[data-testid="dmComposerSendButton"]';

const oldMessages: Place = {
  name: 'messages before X Chat',
  rootOf(editor) {
    if (!editor.matches(OLD_DM_BOX)) return null;
    const inside = '[data-testid="DMDrawer"],main,[role="dialog"],body';
    for (const scope of ancestors(editor)) {
      if (scope.querySelector(OLD_SEND) !== null) return scope;
      if (scope.matches(inside)) break;
    }
    return editor.parentElement;
  },
  boxes: (root) =>
    all(root, OLD_DM_BOX).map((element) => ({
      element,
      role: 'text',
      attachments: all(root, '[data-testid="attachments"]').flatMap(previewsOf),
    })),
  submit: (root) => bestShown(all(root, OLD_SEND)),
  kind: () => 'message',
  keys: 'enter',
};

const article: Place = {
  name: 'article',
  rootOf(editor, url) {
    if (!isArticle(url) || editor.closest('[role="dialog"]') !== null) return null;
    if (!editor.matches(`${ARTICLE_BODY},${ARTICLE_TITLE}`)) return null;
    return editor.closest('[data-testid="primaryColumn"],main') ?? editor.ownerDocument.body;
  },
  boxes(root) {
    const body = all(root, ARTICLE_BODY);
    const first = body[0];
    const before = all(root, 'textarea,input[type="text"],input:not([type])').filter(
      (field) => first !== undefined && isBefore(field, first),
    );
    const title = all(root, ARTICLE_TITLE)[0] ?? before[0];
    const titles: BoxSpec[] = title === undefined ? [] : [{ element: title, role: 'title' }];
    const previews = attachmentsOf(all(root, '[data-testid="attachments"] :is(img,video)'));
    return [
      ...titles,
      ...body
        .filter((element) => element !== title)
        .map((element): BoxSpec => ({ element, role: 'text', attachments: previews })),
    ];
  },
  submit: (root, _boxes, doc) => articleConfirm(root, doc),
  kind: () => 'article',
  keys: 'none',
  seenBy: 'root',
};

/**
 * The button that really publishes an article: not "Publish" on the page, which only asks, but the
 * one in the dialog that comes then. By test id, else the one that bears the word of a button
 * outside, else by its word.
 */
function articleConfirm(root: Element, doc: Document): HTMLElement | null {
  const dialogs = all(doc, '[role="dialog"],[role="alertdialog"]').filter(isRendered);
  const known = bestShown(dialogs.flatMap((dialog) => all(dialog, CONFIRM)));
  if (known !== null) return known;
  const outside = new Set(
    all(doc, 'button,[role="button"]')
      .filter((button) => button.closest('[role="dialog"],[role="alertdialog"]') === null)
      .map(labelOf)
      .filter((label) => label !== ''),
  );
  const inside = dialogs
    .filter((dialog) => !root.contains(dialog) || dialog.querySelector(ARTICLE_BODY) === null)
    .flatMap((dialog) => all(dialog, 'button,[role="button"]'));
  const named = bestShown(inside.filter((button) => isLabelled(button, X_PUBLISH)));
  if (named !== null) return named;
  const alike = inside.filter((button) => outside.has(labelOf(button)));
  return alike.length === 1 ? bestShown(alike) : null;
}

const profile: Place = {
  name: 'profile edit',
  rootOf(editor) {
    if (!editor.matches(PROFILE_FIELD)) return null;
    return editor.closest('[role="dialog"]') ?? editor.closest('main');
  },
  boxes: (root) => all(root, PROFILE_FIELD).map((element) => ({ element, role: 'field' })),
  submit: (root) => bestShown(all(root, '[data-testid="Profile_Save_Button"]')),
  kind: () => 'profile',
  keys: 'none',
};

const isHome = ({ pathname }: URL) => pathname === '/home' || pathname === '/compose/post';

export const x = defineSite({
  id: 'x',
  name: 'X',
  matches: ['x.com', 'twitter.com'].flatMap((host) =>
    ['', 'www.', 'mobile.'].map((prefix) => `https://${prefix}${host}/*`),
  ),
  checked: '2026-11-20',
  shadowHosts:
    '[data-testid="xchatEmbedRoute"],[data-testid="xchatEmbedOverlays"],[data-testid="chat-drawer-root"]',
  editors: (url) =>
    [
      POST_BOX,
      CHAT_BOX,
      OLD_DM_BOX,
      ...(url.pathname.startsWith('/settings/profile') ? [PROFILE_FIELD] : []),
      ...(isArticle(url) ? [ARTICLE_BODY, ARTICLE_TITLE] : []),
    ].join(','),
  places: [composer, chat, oldMessages, article, profile],
  // A plain repost. Taking one back (`unretweetConfirm`, `unrepostConfirm`) publishes nothing.
  bare: (scope) =>
    all(scope, '[data-testid="retweetConfirm"],[data-testid="repostConfirm"]').map((submit) => ({
      kind: 'repost',
      root: submit.closest('[role="menu"]') ?? submit,
      submit,
    })),
  publishes: `${POST_BUTTON},[data-testid="dm-composer-send-button"],${OLD_SEND}`,
  account: xAccount,
  conversation: xConversation,
  alerts: '[data-testid="toast"],[role="alert"]',
  // The message that a post is out links to it.
  saysSent: (doc) => doc.querySelector('[data-testid="toast"] a[href*="/status/"]') !== null,
  expectsSurface: ({ pathname }) =>
    pathname === '/home' ||
    pathname === '/compose/post' ||
    pathname.startsWith('/intent/') ||
    pathname.startsWith('/compose/articles/edit/') ||
    /^\/i\/chat\/g?\d/u.test(pathname),
  expects: [
    { what: 'post box', selector: POST_BOX, on: isHome, least: 1, most: 60 },
    { what: 'Post button', selector: POST_BUTTON, on: isHome, least: 1, most: 2 },
    {
      what: 'account switcher',
      selector: '[data-testid="SideNav_AccountSwitcher_Button"]',
      on: isHome,
      least: 0,
      most: 1,
    },
  ],
});
