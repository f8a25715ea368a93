import { defineSite } from './define-site';
import { attachmentsOf, withFileNames } from './dom/attachments';
import { all, ancestors } from './dom/deep';
import { isLabelled, labelOf } from './dom/labels';
import { bestShown } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import type { Box, Surface } from './types';
import { openChat, whatsappAccount, whatsappConversation } from './whatsapp-identity';
import { WA_REPLY, WA_SEND } from './whatsapp-words';

/**
 * WhatsApp Web. Source of every selector: facts/platforms.md section 6. Not everybody has the same
 * test ids: behind them stand the mark on the control, and its words. The tab order's numbers are no
 * hook for a control, since Send and the voice button share one.
 */

const WRITABLE = '[contenteditable="true"]';
const CHAT_ID = '[data-testid="conversation-compose-box-input"]';
const CHAT_BOX = `${CHAT_ID}${WRITABLE},${CHAT_ID} ${WRITABLE},#main footer ${WRITABLE}`;
const CAPTION_ID = '[data-testid="media-caption-input-container"]';
/** The test id stands on the box on some pages, and round it on others. */
const CAPTION = `${CAPTION_ID}${WRITABLE},${CAPTION_ID} ${WRITABLE}`;
const EDIT = '[data-testid="edit-message-composer"]';
const EDIT_SEND = '[data-testid="edit-message-confirm-button"]';
/** The search beside the chats is the same engine. */
const LEXICAL = `[data-lexical-editor="true"]${WRITABLE}:not(#side *)`;

const BUTTON = 'button,[role="button"],[role="menuitem"]';
const SEND_ID = '[data-testid="compose-btn-send"]';
const MARK = ['wds-ic-send-filled', 'send']
  .flatMap((name) => [`[data-icon="${name}"]`, `[data-testid="${name}"]`])
  .join(',');

/** The control that sends: by its test id, else by its mark, else by its words. */
function sendIn(root: ParentNode): HTMLElement | null {
  const buttons = all(root, BUTTON);
  const marked = buttons.filter((one) => one.matches(MARK) || one.querySelector(MARK) !== null);
  const known = bestShown(all(root, SEND_ID)) ?? bestShown(marked);
  return known ?? bestShown(buttons.filter((one) => isLabelled(one, WA_SEND)));
}

/** The smallest element round a box that also holds the control that sends. */
function areaOf(editor: Element): Element | null {
  for (const scope of ancestors(editor)) {
    if (scope.matches('#main,#app,body')) return null;
    if (sendIn(scope) !== null) return scope;
  }
  return null;
}

/**
 * "Enter is send" on: Enter alone or with Cmd sends, and a line is made with the others. Off: the
 * others send (6.4). The page does not show which it is.
 */
const shared = { keys: ['alone-or-meta', 'not-alone'] } satisfies Partial<Place>;

/** Pictures and clips that were added: they lie beside the caption, or in what holds both. */
function previewsBy(root: Element): HTMLElement[] {
  for (const scope of [root, ...ancestors(root)]) {
    if (scope.matches('#main,#app,body')) break;
    const found = all(scope, 'img[src^="blob:"],img[src^="data:image"],video');
    const own = found.filter((one) => one.closest(WRITABLE) === null);
    if (own.length > 0) return own;
  }
  return [];
}

function boxesOf(root: Element, selector: string): BoxSpec[] {
  return all(root, selector).map((element) => ({ element, role: 'text' }));
}

const caption: Place = {
  ...shared,
  name: 'caption of pictures, clips and files',
  rootOf: (editor) => (editor.matches(CAPTION) ? (areaOf(editor) ?? editor.parentElement) : null),
  boxes(root) {
    const attachments = withFileNames(root, attachmentsOf(previewsBy(root)));
    return boxesOf(root, CAPTION).map((box) => ({ ...box, attachments }));
  },
  submit: sendIn,
  kind: () => 'caption',
};

const edit: Place = {
  ...shared,
  name: 'edit of a message',
  rootOf: (editor) => editor.closest(EDIT),
  boxes: (root) => boxesOf(root, WRITABLE),
  submit: (root) => bestShown(all(root, EDIT_SEND)) ?? sendIn(root),
  kind: () => 'edit',
};

const isChannel = (doc: Document) => openChat(doc)?.endsWith('@newsletter') === true;

const chat: Place = {
  ...shared,
  name: 'message, and channel post: the same box',
  rootOf: (editor) =>
    editor.matches(CHAT_BOX)
      ? (editor.closest('[data-testid="compose-box"],footer') ?? editor.parentElement)
      : null,
  boxes: (root) => boxesOf(root, WRITABLE),
  submit: sendIn,
  kind: (root) => (isChannel(root.ownerDocument) ? 'channel' : 'message'),
};

function kindOf(root: Element, boxes: readonly Box[]): Surface['kind'] {
  const label = boxes.map(({ element }) => labelOf(element)).join(' ');
  if (WA_REPLY.some((words) => label.startsWith(words))) return 'comment';
  if (root.closest('#main,[role="dialog"]') === null) return 'story';
  return isChannel(root.ownerDocument) ? 'comment' : 'message';
}

const other: Place = {
  ...shared,
  name: 'comment in a channel, text status: a box of the engine beside a control that sends',
  rootOf: (editor) => (editor.matches(LEXICAL) ? areaOf(editor) : null),
  boxes: (root) => boxesOf(root, LEXICAL),
  submit: sendIn,
  kind: kindOf,
};

export const whatsapp = defineSite({
  id: 'whatsapp',
  name: 'WhatsApp',
  matches: ['https://web.whatsapp.com/*'],
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [CHAT_BOX, CAPTION, `${EDIT} ${WRITABLE}`, LEXICAL].join(','),
  places: [caption, edit, chat, other],
  bare: () => [],
  publishes: `${SEND_ID},${EDIT_SEND}`,
  account: whatsappAccount,
  conversation: whatsappConversation,
  alerts: '',
  // The address does not tell which chat is open, nor whether one is.
  expectsSurface: (_url, doc) =>
    doc !== undefined && doc.querySelector(`#main ${WRITABLE}`) !== null,
  expects: [
    {
      what: 'message box',
      selector: `#main footer ${WRITABLE}`,
      on: ({ pathname }) => pathname.startsWith('/send'),
      least: 1,
      most: 1,
    },
  ],
});
