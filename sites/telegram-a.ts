import { defineSite } from './define-site';
import { attachmentsOf } from './dom/attachments';
import { all, ancestors, isBefore } from './dom/deep';
import { bestShown } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';
import {
  isBroadcast,
  placeholderOf,
  telegramAAccount,
  telegramAConversation,
} from './telegram-a-identity';
import { saidBy } from './telegram-words';
import type { Box, Surface } from './types';

/**
 * Telegram Web A. Source of every selector: facts/platforms.md section 14. A chat that slides away
 * keeps its box, with the same id, for a while.
 */

const BOX = '#editable-message-text';
const CAPTION = '#editable-message-text-modal';
const STORY = '#editable-story-input-text';
const SEND = 'button.main-button';
/** The states of the button that publish; another records a voice. */
const PUBLISHES = `${SEND}:is(.send,.edit,.schedule,.forward)`;
const SLIDE = '.Transition_slide';
const ACTIVE = `${SLIDE}-active`;

/** A setting says whether Enter sends, or only with Ctrl or Cmd (14.4). */
const shared = { keys: ['enter', 'ctrl-enter'] } satisfies Partial<Place>;

function composerOf(editor: HTMLElement): Element | null {
  for (const scope of ancestors(editor)) {
    if (scope.matches('.Composer') || scope.querySelector(SEND) !== null) return scope;
    if (scope.matches(`${SLIDE},body`)) break;
  }
  return editor.parentElement;
}

const isLeaving = (editor: Element) => editor.closest(`${SLIDE}:not(${ACTIVE})`) !== null;

function kindOf(root: Element, boxes: readonly Box[]): Surface['kind'] {
  const button = bestShown(all(root, PUBLISHES));
  const box = boxes[0];
  if (button?.classList.contains('edit')) return 'edit';
  if (box === undefined || box.element.matches(STORY)) return 'message';
  const empty = box.editor.read(box.element).trim() === '';
  if (button?.classList.contains('forward') && empty) return 'repost';
  if (isBroadcast(root.ownerDocument, box.element)) return 'channel';
  return saidBy(placeholderOf(box.element)) === 'comment' ? 'comment' : 'message';
}

const composer = {
  ...shared,
  boxes: (root) =>
    all(root, `${BOX},${STORY}`).map((element): BoxSpec => ({ element, role: 'text' })),
  submit: (root) => bestShown(all(root, PUBLISHES)),
  kind: kindOf,
} satisfies Partial<Place>;

const chat: Place = {
  ...composer,
  name: 'message, channel post, comment, edit, forward, scheduled',
  rootOf: (editor) => (editor.matches(BOX) && !isLeaving(editor) ? composerOf(editor) : null),
  hearsPage: true,
};

const aside: Place = {
  ...composer,
  name: 'reply to a story, and a chat that slides away',
  rootOf: (editor) => (editor.matches(`${BOX},${STORY}`) ? composerOf(editor) : null),
};

/** The dialog has no stable hook: its Send is the first button behind the caption. */
function sendBehind(box: Element): HTMLElement | null {
  for (const scope of ancestors(box)) {
    const after = all(scope, 'button').filter((button) => isBefore(box, button));
    if (after.length > 0) return bestShown(after);
    if (scope.matches('.Modal,[role="dialog"],body')) break;
  }
  return null;
}

const media: Place = {
  ...shared,
  name: 'caption of pictures, clips and files',
  rootOf: (editor) =>
    editor.matches(CAPTION)
      ? (editor.closest('.Modal,[role="dialog"]') ?? editor.parentElement)
      : null,
  boxes: (root) =>
    all(root, CAPTION).map((element) => ({
      element,
      role: 'text',
      attachments: attachmentsOf(
        all(root, 'img,video').filter((one) => !element.contains(one) && isPreview(one)),
      ),
    })),
  submit: (_root, boxes) => (boxes[0] === undefined ? null : sendBehind(boxes[0].element)),
  kind: () => 'caption',
  // Its buttons act on mousedown, but on devices for touch (1.2).
  actsOn: 'mousedown',
};

/** Emoji of the page's own pickers come from its server. */
function isPreview(picture: Element): boolean {
  return /^(?:blob:|data:)/u.test(picture.getAttribute('src') ?? '');
}

/** A chat with a person: there is always a box, which a channel of others has not. */
const isPerson = ({ hash }: URL) => /^#\d+$/u.test(hash);

export const telegramA = defineSite({
  id: 'telegram-a',
  name: 'Telegram',
  matches: ['https://web.telegram.org/*'],
  on: ({ pathname }) => /^\/a(?:\/|$)/u.test(pathname),
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [BOX, CAPTION, STORY].map((one) => `${one}[contenteditable="true"]`).join(','),
  places: [media, chat, aside],
  bare: () => [],
  // Sent without a sound, when the other is there, or at a time that is asked next.
  publishes: `${PUBLISHES},:is(.Composer,.CustomSendMenu) .MenuItem[role="menuitem"]:has(.icon-mute,.icon-schedule,.icon-user-online)`,
  account: telegramAAccount,
  conversation: telegramAConversation,
  alerts: '',
  // The time of a scheduled message, the price of a paid one.
  pends: `.Modal.open:not(:has(${CAPTION}))`,
  expectsSurface: isPerson,
  expects: [
    {
      what: 'message box',
      selector: `.messages-layout ${ACTIVE} ${BOX}`,
      on: isPerson,
      least: 1,
      most: 1,
    },
    {
      what: 'Send button',
      selector: `${ACTIVE} .Composer ${SEND}`,
      on: isPerson,
      least: 1,
      most: 1,
    },
  ],
});
