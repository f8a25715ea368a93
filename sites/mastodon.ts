import type { Attachment } from '../rules/types';
import { defineSite } from './define-site';
import { all } from './dom/deep';
import { bestShown, isDisabled, isRendered } from './dom/visible';
import { mastodonAccount, mastodonConversation } from './mastodon-identity';
import type { BoxSpec, Place } from './site-spec';
import type { Box } from './types';

/**
 * Mastodon, as its makers ship it and as glitch-soc. Source of every selector: facts/platforms.md
 * section 12. Class names are the same on every host and in every language; both the markup of 4.3
 * and later and the one before it are known.
 */

const FORM = '.compose-form';
const TEXT = `${FORM} textarea.autosuggest-textarea__textarea`;
/** The content warning. Before 4.3 it stands in the form, hidden and disabled, when there is none. */
const WARNING = `${FORM} :is(input#cw-spoiler-input,input.spoiler-input__input)`;
const CHOICE = `${FORM} .poll__option.editable input`;
const ALT_TEXT = '.dialog-modal textarea';

const SUBMIT =
  '.compose-form__submit button[type="submit"],.compose-form__publish-button-wrapper button:not(.side_arm)';
/** glitch-soc: publishes with another visibility. */
const SECOND =
  '.compose-form__submit button:not([type="submit"]),.compose-form__publish-button-wrapper .side_arm';

const UPLOAD = '.compose-form__upload';
const QUOTED = '.status__quote';
/** The visibility that is chosen; the menu it is chosen from stands elsewhere. */
const VISIBILITY = ':is(.dropdown-button,.privacy-dropdown__value-icon)';
/** For the mentioned people only: an at sign, on glitch-soc a letter. */
const DIRECT = ':is(.icon-at,.icon-envelope,.fa-at,.fa-envelope)';
/** glitch-soc names the front end that the person chose. */
const GLITCH = 'html[data-user-flavour]:not([data-user-flavour="vanilla"])';

/** A picture or clip by its tile: Mastodon draws a still of either, and says when words are missing. */
function attachmentOf(tile: HTMLElement, at: number): Attachment {
  const drawn = tile.querySelector<HTMLElement>(`${UPLOAD}__thumbnail`)?.style.backgroundImage;
  const sound = tile.querySelector(`${UPLOAD}__visualizer`) !== null;
  const missing = tile.querySelector(`${UPLOAD}__warning :is(.active,.icon-warning)`) !== null;
  return {
    kind: sound ? 'file' : 'image',
    ...(missing ? { alt: '' } : {}),
    key: drawn || `upload:${at}`,
  };
}

/** The form is made inert under a dialog of the site's own; what it holds goes out all the same. */
function isPart(box: HTMLElement): boolean {
  if (!box.matches(WARNING)) return isRendered(box);
  return !isDisabled(box) && box.closest('[aria-hidden="true"]') === null;
}

function formBoxes(root: Element): BoxSpec[] {
  const attachments = all(root, UPLOAD).map(attachmentOf);
  return all(root, `${WARNING},${TEXT},${CHOICE}`)
    .filter(isPart)
    .map((element): BoxSpec => {
      if (element.matches(WARNING)) return { element, role: 'title' };
      if (element.matches(CHOICE)) return { element, role: 'option' };
      return { element, role: 'text', attachments };
    });
}

function isBlank({ element, editor }: Box): boolean {
  return editor.read(element).trim() === '';
}

const composer: Place = {
  name: 'post, reply, edit, quote, poll, direct message, with content warning; also /share',
  rootOf: (editor) => editor.closest(FORM),
  boxes: formBoxes,
  submit: (root) => bestShown(all(root, SUBMIT)),
  kind(root, boxes) {
    if (root.querySelector('.edit-indicator') !== null) return 'edit';
    if (root.querySelector(`${VISIBILITY} ${DIRECT}`) !== null) return 'message';
    if (root.querySelector('.reply-indicator') !== null) return 'reply';
    if (root.querySelector(QUOTED) !== null) return 'quote';
    return boxes.some((box) => box.role === 'option') ? 'poll' : 'post';
  },
  keys: 'ctrl-enter',
  second: {
    submit: (root) => bestShown(all(root, SECOND)),
    keys: (root) =>
      root.querySelector(SECOND) !== null || root.closest(GLITCH) !== null ? 'alt-enter' : 'none',
  },
  list: '.autosuggest-textarea__suggestions__item',
  // Its button stays enabled, and does nothing.
  idle: (root, boxes) => boxes.every(isBlank) && root.querySelector(`${UPLOAD},${QUOTED}`) === null,
};

/** "Done" only hands the words to the draft; they go out with the post. So they are marked, not held. */
const altText: Place = {
  name: 'alt text, while it is written',
  rootOf: (editor) => editor.closest('.dialog-modal'),
  boxes: (root) => all(root, 'textarea').map((element) => ({ element, role: 'field' })),
  submit: () => null,
  kind: () => 'caption',
  keys: 'none',
};

/**
 * Hosts that are guarded by name: the two that Mastodon itself runs, and those that governments run
 * for their own offices. Every other host is known by its front end once access to it is given.
 */
const HOSTS = [
  'mastodon.social',
  'mastodon.online',
  'social.network.europa.eu',
  'ec.social-network.europa.eu',
  'social.bund.de',
  'social.overheid.nl',
];

const isCompose = ({ pathname }: URL) =>
  ['/publish', '/statuses/new', '/share'].some((path) => pathname === path);

export const mastodon = defineSite({
  id: 'mastodon',
  name: 'Mastodon',
  matches: HOSTS.map((host) => `https://${host}/*`),
  checked: '2026-11-21',
  shadowHosts: '',
  editors: () => [TEXT, WARNING, CHOICE, ALT_TEXT].join(','),
  places: [composer, altText],
  bare: () => [],
  publishes: '.compose-form__submit button,.compose-form__publish-button-wrapper button',
  account: mastodonAccount,
  conversation: mastodonConversation,
  alerts: '.notification-bar',
  // "Post published" offers to open the post; a failure offers nothing.
  saysSent: (doc) => doc.querySelector('.notification-bar [class*="action"]') !== null,
  // "Post anyway" where alt text is missing, and the notice before a post of few is quoted.
  pends: '.modal-root__container',
  recognises: (doc) =>
    doc.querySelector('script#initial-state[type="application/json"]') !== null &&
    doc.querySelector('#mastodon[data-props],#mastodon-compose') !== null,
  expectsSurface: isCompose,
  expects: [
    { what: 'post box', selector: TEXT, on: isCompose, least: 1, most: 1 },
    { what: 'Post button', selector: SUBMIT, on: isCompose, least: 1, most: 1 },
  ],
});
