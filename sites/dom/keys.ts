import type { KeyFacts } from '../types';
import { isShown } from './visible';

/**
 * How a place is published from the keyboard. `ctrl-enter`: Ctrl or Cmd with Enter. `enter`: Enter
 * with or without another modifier, but not Shift. `bare-enter`: Enter with no modifier but Alt.
 * `alone-or-meta`: Enter alone or with Cmd. `not-alone`: Enter with any modifier. `alt-enter`: Alt
 * with Enter. `none`: by its button only.
 */
export type KeyRule =
  | 'ctrl-enter'
  | 'enter'
  | 'bare-enter'
  | 'alone-or-meta'
  | 'not-alone'
  | 'alt-enter'
  | 'none';

/** Whether the key is Enter, by its name or its place on the keyboard. */
export function isEnter({ key, code }: KeyFacts): boolean {
  return key === 'Enter' || code === 'Enter' || code === 'NumpadEnter';
}

/** Whether the key is Enter and no list is meant: with a modifier it goes past a type-ahead list. */
export function sends(rule: KeyRule, key: KeyFacts): boolean {
  if (!isEnter(key)) return false;
  const { ctrlKey, metaKey, shiftKey, altKey } = key;
  switch (rule) {
    case 'ctrl-enter':
      return ctrlKey || metaKey;
    case 'enter':
      return !shiftKey;
    case 'bare-enter':
      return !shiftKey && !ctrlKey && !metaKey;
    case 'alone-or-meta':
      return !shiftKey && !ctrlKey && !altKey;
    case 'not-alone':
      return shiftKey || ctrlKey || altKey || metaKey;
    case 'alt-enter':
      return altKey;
    case 'none':
      return false;
  }
}

/** Whether Enter is pressed with neither Ctrl nor Cmd, as a type-ahead list takes it. */
export function isPlain(key: KeyFacts): boolean {
  return !key.ctrlKey && !key.metaKey;
}

function elementById(near: Element, id: string): Element | null {
  const root = near.getRootNode() as Document | ShadowRoot;
  return typeof root.getElementById === 'function' ? root.getElementById(id) : null;
}

/**
 * Whether a mention, hashtag or emoji list of this editor is open, so that it takes plain Enter
 * first. The attributes alone are not believed: the list itself must be on screen, since a list
 * that was left marked open would let a post through.
 */
export function listOpen(editor: Element): boolean {
  const holder = editor.closest('[role="combobox"]');
  return [editor, holder].some((element) => element !== null && hasOpenList(element));
}

function hasOpenList(element: Element): boolean {
  if (element.getAttribute('aria-expanded') === 'false') return false;
  const ids = ['aria-activedescendant', 'aria-controls', 'aria-owns']
    .flatMap((name) => (element.getAttribute(name) ?? '').split(' '))
    .filter((id) => id !== '');
  const lists = ids
    .map((id) => elementById(element, id)?.closest('[role="listbox"]'))
    .filter((list) => list !== null && list !== undefined);
  if (lists.some(isShown)) return true;
  if (element.getAttribute('aria-expanded') !== 'true' || ids.length > 0) return false;
  const root = element.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll('[role="listbox"]')].some(isShown);
}
