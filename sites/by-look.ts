import type { SurfaceKind } from '../rules/types';
import { all, ancestors, elementsOf } from './dom/deep';
import { isLabelled } from './dom/labels';
import { isDisabled, isShown } from './dom/visible';
import { editorOf } from './editors';
import { ANSWER_WORDS, PUBLISH_WORDS, SEND_WORDS } from './publish-words';
import type { BoxSpec, Place } from './site-spec';

/**
 * Compose boxes told by how they look, for pages that no site file knows (any more): something to
 * write words in, wide enough, that is no search and no sign-in, with a control beside it whose
 * words say that it publishes. It would rather miss a box than take a search field for one.
 */

/** What may be a compose box. */
export const WRITTEN_IN =
  'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';
const CONTROL = 'button,[role="button"],input[type="submit"]';
const TITLE = 'input[type="text"],input:not([type])';
const SEARCH =
  '[role="search"],[role="searchbox"],[type="search"],form[action*="search" i],[name="q"],[name="search"],[name="query"]';
/** How far out from the box its control may stand: levels of the tree. */
const LEVELS = 10;
/** Smaller ones are no places to write in, px. */
const LEAST_WIDTH = 120;
/** A box of one line sends on Enter, as chats do; higher ones begin a new line, px. */
const ONE_LINE = 60;

/** Whether this is a place to write words in, by itself. */
function isBox(editor: HTMLElement): boolean {
  if (editor.closest(SEARCH) !== null || !isShown(editor)) return false;
  if (editor.matches('[readonly],[disabled],[aria-readonly="true"]')) return false;
  // One editor inside another is a part of it.
  if (editor.parentElement?.closest('[contenteditable]:not([contenteditable="false"])'))
    return false;
  return editor.getBoundingClientRect().width >= LEAST_WIDTH;
}

/** What a control says that it does, by its words; a bare submit button of a form posts. */
function doingOf(control: HTMLElement): SurfaceKind | null {
  const words = control.tagName === 'INPUT' ? named(control) : control;
  if (isLabelled(words, PUBLISH_WORDS)) return 'post';
  if (isLabelled(words, ANSWER_WORDS)) return 'comment';
  return isLabelled(words, SEND_WORDS) ? 'message' : null;
}

/** The words of `<input type=submit>` stand in its value. */
function named(control: HTMLElement): Element {
  const name = control.ownerDocument.createElement('span');
  name.textContent = control.getAttribute('aria-label') ?? (control as HTMLInputElement).value;
  return name;
}

/** The control that publishes what is written in this place, and what it does. */
function controlIn(root: Element): { control: HTMLElement; kind: SurfaceKind } | null {
  const found = all(root, CONTROL)
    .filter((control) => isShown(control) && control.closest(WRITTEN_IN) === null)
    .map((control) => ({ control, kind: doingOf(control) }))
    .filter((one): one is { control: HTMLElement; kind: SurfaceKind } => one.kind !== null);
  return found.find(({ control }) => !isDisabled(control)) ?? found[0] ?? null;
}

/** The smallest element round the box that holds a control which publishes; `null`: none is near. */
function rootOf(editor: HTMLElement): Element | null {
  if (!isBox(editor)) return null;
  let level = 0;
  for (const around of ancestors(editor)) {
    level += 1;
    if (level > LEVELS || around.tagName === 'BODY') return null;
    if (controlIn(around) === null) continue;
    return around.querySelector('[type="password"]') === null ? around : null;
  }
  return null;
}

function boxesIn(root: Element): BoxSpec[] {
  return all(root, `${WRITTEN_IN},${TITLE}`)
    .filter((element) => (element.matches(TITLE) ? isTitle(element) : isBox(element)))
    .map((element) => ({ element, role: element.matches(TITLE) ? 'title' : 'text' }));
}

function isTitle(field: HTMLElement): boolean {
  return isShown(field) && field.closest(SEARCH) === null;
}

/**
 * The box with words in it that this press would publish, told by its look; `null`: none. For
 * presses that no table knows, to see afterwards whether the words went out.
 */
export function boxPressed(path: readonly EventTarget[]): HTMLElement | null {
  const inside = elementsOf(path);
  const control = inside.find((element) => element.matches(CONTROL));
  if (control !== undefined) {
    if (doingOf(control) === null) return null;
    for (const around of [...ancestors(control)].slice(0, LEVELS)) {
      const box = all(around, WRITTEN_IN).find((one) => isBox(one) && hasWords(one));
      if (box !== undefined) return box;
    }
    return null;
  }
  const box = inside.find((element) => element.matches(WRITTEN_IN));
  return box !== undefined && hasWords(box) && rootOf(box) !== null ? box : null;
}

/** Whether something is written in a box, as its engine reads it. */
export function hasWords(box: HTMLElement): boolean {
  return (editorOf(box)?.read(box) ?? '').trim() !== '';
}

const place = {
  boxes: boxesIn,
  submit: (root: Element) => controlIn(root)?.control ?? null,
  kind: (root: Element) => controlIn(root)?.kind ?? 'post',
};

const isOneLine = (editor: HTMLElement) => editor.getBoundingClientRect().height < ONE_LINE;

/** Tried in order, after every place that the site file names. */
export const PLACES_BY_LOOK: readonly Place[] = [
  {
    ...place,
    name: 'a message box, by its look',
    rootOf(editor) {
      const root = rootOf(editor);
      return root !== null && controlIn(root)?.kind === 'message' && isOneLine(editor)
        ? root
        : null;
    },
    keys: 'enter',
  },
  { ...place, name: 'a compose box, by its look', rootOf, keys: 'ctrl-enter' },
];
