import { attachmentsOf } from './dom/attachments';
import { all } from './dom/deep';
import { bestShown, isRendered, isShown } from './dom/visible';
import type { BoxSpec, Place } from './site-spec';

/** Where LinkedIn sends words to people: facts/platforms.md 7.2 and 7.4. */

export const DIALOG = 'dialog,[role="dialog"]';

const MESSAGE_FORM = 'form.msg-form';
export const MESSAGE = `${MESSAGE_FORM} .msg-form__contenteditable[contenteditable="true"]`;
export const SUBJECT = '[name="subject"]:is(input,textarea)';
export const MESSAGE_SEND = 'button.msg-form__send-button,button.msg-form__send-btn';
export const NOTE = 'textarea[name="message"],textarea#custom-message';

const message: Place = {
  name: 'message and InMail, sent by its button',
  rootOf: (editor) => editor.closest(MESSAGE_FORM),
  boxes: (root) => [
    ...all(root, SUBJECT).map((element): BoxSpec => ({ element, role: 'title' })),
    ...all(root, MESSAGE).map((element): BoxSpec => {
      const files = attachmentsOf(all(root, 'img[src^="blob:"],video'));
      return { element, role: 'text', attachments: files };
    }),
  ],
  submit: (root) => bestShown(all(root, MESSAGE_SEND)),
  kind: () => 'message',
  keys: 'ctrl-enter',
};

/** Who chose "Press Enter to send" has no button at all. */
const messageByEnter: Place = {
  ...message,
  name: 'message that Enter sends',
  rootOf(editor) {
    const form = editor.matches(MESSAGE) ? editor.closest(MESSAGE_FORM) : null;
    return form?.querySelector(MESSAGE_SEND) === null ? form : null;
  },
  keys: 'enter',
};

const note: Place = {
  name: 'invitation with a note; a message in a dialog',
  rootOf: (editor) => (editor.matches(`${NOTE},${SUBJECT}`) ? editor.closest(DIALOG) : null),
  boxes: (root) =>
    all(root, `${SUBJECT},${NOTE}`)
      .filter(isRendered)
      .map((element) => ({ element, role: element.matches(SUBJECT) ? 'title' : 'text' })),
  submit: (root) => all(root, 'button').filter(isShown).at(-1) ?? null,
  kind: () => 'message',
  keys: 'ctrl-enter',
};

/** The rows of a table for messages; Enter first, where it sends. */
export const MESSAGE_PLACES: readonly Place[] = [messageByEnter, message, note];
