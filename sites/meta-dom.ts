import { all, ancestors } from './dom/deep';
import type { Box } from './types';

/**
 * What Facebook, Instagram and Threads have in common: one stack, the same Lexical editor, controls
 * that are no real buttons, and no test ids. Source: facts/platforms.md 3.2, 3.3.
 */

export const EDITOR =
  '[contenteditable="true"][role="textbox"],[data-lexical-editor="true"][contenteditable]';
export const BUTTON = '[role="button"],button';
/** Never a submit control: it opens something, or belongs to a list. */
const NOT_SUBMIT = '[aria-haspopup],[role="listbox"] *,[role="menu"] *';
/** A conversation beside its composer: what holds one of these is more than the composer. */
const CONVERSATION =
  '[role="grid"],[role="row"],[role="log"],[role="article"],h1,h2,h3,[role="heading"]';

/** The controls under a root that may publish, in order. */
export function buttonsOf(root: Element): HTMLElement[] {
  return all(root, BUTTON).filter(
    (button) => !button.matches(NOT_SUBMIT) && button.closest(EDITOR) === null,
  );
}

/** What is written on a control; the names of its icons are no words. */
export function wordsOn(button: Element): string {
  const icons = all(button, 'svg').map((icon) => icon.textContent ?? '');
  return icons.reduce((words, icon) => words.replace(icon, ''), button.textContent ?? '').trim();
}

/** Whether there is a word on it, and not only an icon. */
export const isWorded = (button: Element): boolean => wordsOn(button) !== '';

/**
 * Pictures and clips that were added: not emoji, faces, icons of the page or a link's preview.
 * `shown` names what stands under the root but is a post that is shown.
 */
export function previewsOf(root: Element, shown = '[role="article"]'): HTMLElement[] {
  return all(root, 'img,video').filter((preview) => {
    const other = preview.closest(`${EDITOR},[role="listbox"],[role="menu"],${shown}`);
    // A comment's form stands inside the post's own article: only what the root holds is meant.
    if (other !== null && root.contains(other)) return false;
    const source = preview.getAttribute('src') ?? preview.querySelector('source')?.src ?? '';
    return /^(?:blob:|data:image\/(?!svg)|https:\/\/scontent)/u.test(source) && isLarge(preview);
  });
}

/** Faces beside a box are drawn at 40 px and less. */
function isLarge(preview: Element): boolean {
  const { width } = preview.getBoundingClientRect();
  return width === 0 || width > 40;
}

/**
 * The largest element round a box that holds nothing of the conversation or post it answers;
 * `shown` names more of what such things are known by.
 */
export function composerArea(editor: HTMLElement, shown = ''): Element {
  const others = shown === '' ? CONVERSATION : `${CONVERSATION},${shown}`;
  let area: Element = editor;
  for (const scope of ancestors(editor)) {
    if (scope.matches('[role="main"],[role="dialog"],[role="article"],main,body')) break;
    if (scope.querySelector(others) !== null || all(scope, EDITOR).length > 1) break;
    area = scope;
  }
  return area;
}

export function isBlank({ element, editor }: Box): boolean {
  return editor.read(element).trim() === '';
}
