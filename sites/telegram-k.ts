import { defineSite } from './define-site';
import { attachmentsOf } from './dom/attachments';
import { all, ancestors } from './dom/deep';
import { bestShown } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import { isBroadcast, telegramKAccount, telegramKConversation } from './telegram-k-identity';
import { saidBy } from './telegram-words';
import type { Box } from './types';

/**
 * Telegram Web K. Source of every selector: facts/platforms.md section 13 and, for the mark of a
 * channel, its makers' source (tweb). Everything stays in the DOM and changes its state by class;
 * each box has a twin that only measures.
 */

const REAL = '[contenteditable="true"]:not(.input-field-input-fake)';
const BOX = `.input-message-input${REAL}`;
const CAPTION = `.simple-message-input-input${REAL}`;
const SEND = 'button.btn-send';
/** The states of the button that publish; the others record a voice or a clip. */
const PUBLISHES = `${SEND}:is(.send,.edit,.schedule,.forward)`;
const MEDIA = '.popup-new-media';

/**
 * A setting says whether Enter sends, or only with Ctrl or Cmd (13.4). Its buttons act on mousedown
 * on any device that could be touched, on click elsewhere (1.2): both are taken for a press.
 */
const shared = {
  keys: ['bare-enter', 'ctrl-enter'],
  hearsPage: true,
  actsOn: 'mousedown',
} satisfies Partial<Place>;

function boxesIn(root: Element, selector: string): BoxSpec[] {
  const previews = root.matches(MEDIA) ? all(root, '.popup-photo :is(img,video)') : [];
  return all(root, selector).map((element) => ({
    element,
    role: 'text',
    attachments: attachmentsOf(previews),
  }));
}

const media: Place = {
  ...shared,
  name: 'caption of pictures, clips and files',
  rootOf: (editor) => editor.closest(MEDIA),
  boxes: (root) => boxesIn(root, `${CAPTION},${BOX}`),
  submit: (root) => bestShown(all(root, '.simple-message-input-confirm,.btn-primary')),
  kind: () => 'caption',
};

function placeholderOf(box: Element): string {
  const beside = box.parentElement?.querySelector('.input-field-placeholder')?.textContent;
  return beside ?? box.getAttribute('data-placeholder') ?? '';
}

function kindOf(
  root: Element,
  boxes: readonly Box[],
): 'edit' | 'repost' | 'channel' | 'comment' | 'message' {
  const button = bestShown(all(root, PUBLISHES));
  const box = boxes[0];
  const empty = box === undefined || box.editor.read(box.element).trim() === '';
  if (button?.classList.contains('edit')) return 'edit';
  if (button?.classList.contains('forward') && empty) return 'repost';
  if (isBroadcast(root)) return 'channel';
  return box !== undefined && saidBy(placeholderOf(box.element)) === 'comment'
    ? 'comment'
    : 'message';
}

const chat: Place = {
  ...shared,
  name: 'message, channel post, comment, edit, forward, scheduled',
  rootOf(editor) {
    if (!editor.matches(BOX)) return null;
    for (const scope of ancestors(editor)) {
      if (scope.querySelector(SEND) !== null) return scope;
      if (scope.matches('.chat,.popup,body')) break;
    }
    return editor.closest('.chat-input-main') ?? editor.parentElement;
  },
  boxes: (root) => boxesIn(root, BOX),
  submit: (root) => bestShown(all(root, PUBLISHES)),
  kind: kindOf,
};

/** A chat with a person: there is always a box, which a channel of others has not. */
const isPerson = ({ hash }: URL) => /^#\d+$/u.test(hash);

export const telegramK = defineSite({
  id: 'telegram-k',
  name: 'Telegram',
  matches: ['https://web.telegram.org/*'],
  // Web A is at /a/; the host itself leads to K.
  on: ({ pathname }) => !/^\/a(?:\/|$)/u.test(pathname),
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [BOX, CAPTION].join(','),
  places: [media, chat],
  bare: () => [],
  // Sent without a sound, when the other is there, or at a time that is asked next.
  publishes: `.menu-send .btn-menu-item,${PUBLISHES}`,
  account: telegramKAccount,
  conversation: telegramKConversation,
  alerts: '',
  // The time of a scheduled message, the price of a paid one.
  pends: `.popup.active:not(${MEDIA})`,
  expectsSurface: isPerson,
  expects: [
    { what: 'message box', selector: `.chat-input-main ${BOX}`, on: isPerson, least: 1, most: 1 },
    { what: 'Send button', selector: SEND, on: isPerson, least: 1, most: 1 },
  ],
});
