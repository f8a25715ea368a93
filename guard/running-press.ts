import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';

/**
 * A press that was let through, for as long as its task runs. What the page's own handlers press in
 * it belongs to it (a key that clicks the button, a click that submits the form), but each kind
 * once, in that order, and only in the same place: nothing else rides along.
 */
export interface RunningPress {
  root: Element;
  /** Place of the newest press of it in `ORDER`. */
  at: number;
}

const ORDER = ['keydown', 'mousedown', 'click', 'submit'];

/** A press that begins to run. */
export function runningPress(root: Element, type: string): RunningPress {
  return { root, at: ORDER.indexOf(type) };
}

/**
 * The running press with this event as its next step, or `null` when the event is a press of its
 * own. `byHand`: made by a person, not by a handler of the page or the browser's own default.
 */
export function goesOn(
  running: RunningPress,
  root: Element,
  type: string,
  byHand: boolean,
): RunningPress | null {
  const at = ORDER.indexOf(type);
  if (byHand || at <= running.at) return null;
  const same = running.root.contains(root) || root.contains(running.root);
  return same ? { ...running, at } : null;
}

/** A press by hand on a control that acts on mousedown: it went through there, and a click follows. */
export interface BegunPress {
  root: Element;
  draft: Draft;
}

/** Whether this click is the end of that press: on the same place, which still holds the same words. */
export function endsPress(begun: BegunPress | null, root: Element, draft: Draft): boolean {
  return begun !== null && begun.root === root && sameDraft(begun.draft, draft);
}
