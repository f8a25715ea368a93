import { defineSite } from './define-site';
import { attachmentsOf } from './dom/attachments';
import { all, allAcross, closestAcross, hostOf } from './dom/deep';
import { isLabelled } from './dom/labels';
import { bestShown, isRendered } from './dom/visible';
import { redditAccount, redditConversation } from './reddit-identity';
import { RD_SAVE, RD_SEND } from './reddit-words';
import type { BoxSpec, Place } from './site-spec';

/**
 * Reddit. Source of every selector: facts/platforms.md section 10. Elements of its own make with
 * open shadow roots in each other: the rich box is slotted into its composer, the Markdown one
 * stands two roots down, a chat three or four.
 */

const RICH = '[name="body"][contenteditable="true"]';
const COMPOSER = 'shreddit-composer';
const COMPOSER_SUBMIT =
  ':scope > button[slot="submit-button"][type="submit"],:scope > button[type="submit"]';
const FIELD = 'faceplate-textarea-input';
/** "Save Draft" is a second element of the same name. */
const POST_SUBMIT =
  'r-post-form-submit-button[post-action-type="submit"],r-post-form-submit-button#submit-post-button';
const MEDIA = 'r-post-media-input';
const CHAT = 'rs-app';
const CHAT_COMPOSER = 'rs-message-composer,rs-message-composer-old';
const CHAT_BOX = 'textarea[name="message"]';
const OLD_BOX = 'textarea:is([name="text"],[name="title"],[name="url"]),[name="subject"]';
const OLD_SUBMIT = 'button.save,button[type="submit"],input[type="submit"]';

const isOld = ({ hostname }: URL) => hostname === 'old.reddit.com';
const isModmail = ({ hostname, pathname }: URL) =>
  hostname === 'mod.reddit.com' || pathname.startsWith('/mail/');
const isSubmit = (url: URL) => !isOld(url) && /\/submit\/?$/u.test(url.pathname);
const isOldSubmit = (url: URL) => isOld(url) && /\/submit\/?$/u.test(url.pathname);
const isChat = ({ hostname, pathname }: URL) =>
  /\/room\/./u.test(pathname) && (hostname === 'chat.reddit.com' || pathname.startsWith('/chat/'));

/** The rich box as it is slotted in, else the Markdown one: one of them is drawn. */
function composerBoxes(composer: Element): BoxSpec[] {
  const rich = all(composer, RICH).find(isRendered);
  const element = rich ?? allAcross(composer, 'textarea').find(isRendered);
  if (element === undefined) return [];
  return [{ element, role: 'text', attachments: attachmentsOf(all(element, 'img,video')) }];
}

/** The smallest element round a box that also holds the button of a new post. */
function postForm(editor: Element): Element | null {
  let from: Element | null = editor;
  while (from !== null && from.querySelector(POST_SUBMIT) === null) {
    from = from.parentElement ?? hostOf(from);
  }
  return from;
}

/** A post's own composer has no button: that of the form sends it. */
function formOf(editor: HTMLElement): Element | null {
  const composer = closestAcross(editor, COMPOSER);
  if (composer === null && hostOf(editor)?.matches(FIELD) !== true) return null;
  return composer?.querySelector(COMPOSER_SUBMIT) == null ? postForm(editor) : null;
}

function fieldRole(name: string | null, url: URL): BoxSpec['role'] {
  if (name === 'title') return 'title';
  return url.searchParams.get('type') === 'POLL' ? 'option' : 'field';
}

const post: Place = {
  name: 'new post: title, link, text, choices',
  rootOf: formOf,
  boxes(root) {
    const url = new URL(root.ownerDocument.location.href);
    const fields = all(root, FIELD).flatMap((field): BoxSpec[] => {
      const element = field.shadowRoot?.querySelector('textarea');
      if (!element || !isRendered(element)) return [];
      const name = element.getAttribute('name') ?? field.getAttribute('name');
      return [{ element, role: fieldRole(name, url) }];
    });
    const media = all(root, MEDIA).flatMap((input) => allAcross(input, 'img,video'));
    const texts = all(root, COMPOSER).flatMap(composerBoxes);
    const [first, ...others] = [...fields, ...texts];
    if (first === undefined) return [];
    return [
      { ...first, attachments: [...(first.attachments ?? []), ...attachmentsOf(media)] },
      ...others,
    ];
  },
  submit(root) {
    const host = bestShown(all(root, POST_SUBMIT));
    return host?.shadowRoot?.querySelector<HTMLElement>('button') ?? host;
  },
  kind: (_root, boxes) => (boxes.some(({ role }) => role === 'option') ? 'poll' : 'post'),
  keys: 'ctrl-enter',
  mayIgnore: true,
};

const comment: Place = {
  name: 'comment, reply, edit and modmail, rich or Markdown',
  rootOf: (editor) => closestAcross(editor, COMPOSER),
  boxes: composerBoxes,
  submit: (root) => bestShown(all(root, COMPOSER_SUBMIT)),
  kind(root, _boxes, url) {
    if (isModmail(url)) return 'message';
    const submit = bestShown(all(root, COMPOSER_SUBMIT));
    return submit !== null && isLabelled(submit, RD_SAVE) ? 'edit' : 'comment';
  },
  keys: 'ctrl-enter',
  mayIgnore: true,
};

const chat: Place = {
  name: 'chat, on its own page or in the drawer',
  rootOf(editor) {
    const composer = closestAcross(editor, CHAT_COMPOSER);
    if (composer !== null) return composer;
    if (closestAcross(editor, CHAT) === null) return null;
    return closestAcross(editor, COMPOSER) ?? (editor.matches(CHAT_BOX) ? hostOf(editor) : null);
  },
  boxes: (root) =>
    allAcross(root, `${CHAT_BOX},${RICH}`)
      .filter(isRendered)
      .map((element) => ({ element, role: 'text' })),
  submit(root) {
    const buttons = allAcross(root, 'button').filter(isRendered);
    const named = buttons.filter((button) => isLabelled(button, RD_SEND));
    return bestShown(named) ?? buttons.at(-1) ?? null;
  },
  kind: () => 'message',
  keys: 'enter',
};

const old: Place = {
  name: 'the plain forms of old.reddit.com',
  rootOf: (editor, url) => (isOld(url) && editor.matches(OLD_BOX) ? editor.closest('form') : null),
  boxes: (root) =>
    all(root, OLD_BOX)
      .filter(isRendered)
      .map((element) => ({ element, role: element.matches('[name="text"]') ? 'text' : 'title' })),
  submit: (root) => bestShown(all(root, OLD_SUBMIT)),
  kind(_root, _boxes, url) {
    if (url.pathname.startsWith('/message/')) return 'message';
    return isOldSubmit(url) ? 'post' : 'comment';
  },
  keys: 'ctrl-enter',
};

export const reddit = defineSite({
  id: 'reddit',
  name: 'Reddit',
  matches: ['www', 'sh', 'old', 'chat', 'mod'].map((name) => `https://${name}.reddit.com/*`),
  checked: '2026-11-21',
  shadowHosts: [COMPOSER, FIELD, CHAT].join(','),
  // A chat lies in hosts whose names are not known.
  shadowInside: '*',
  editors: () => `${RICH},textarea,form input[name="subject"]`,
  places: [chat, post, comment, old],
  bare: () => [],
  publishes: `${POST_SUBMIT},${COMPOSER} > button[slot="submit-button"][type="submit"]`,
  account: redditAccount,
  conversation: redditConversation,
  alerts: 'faceplate-toast,[role="alert"]',
  expectsSurface: (url) => isSubmit(url) || isOldSubmit(url) || isChat(url),
  expects: [
    { what: 'title', selector: 'textarea[name="title"]', on: isSubmit, least: 1, most: 1 },
    { what: 'Post button', selector: POST_SUBMIT, on: isSubmit, least: 1, most: 2 },
    { what: 'message box', selector: CHAT_BOX, on: isChat, least: 1, most: 3 },
  ],
});
