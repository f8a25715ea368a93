import { vouchFor } from '../components/trusted';
import { raisedChipAt } from './raise';
import type { Stage } from './stage';

/** Whether an event is on an element of ours, as a person sees it. */
export function isOurs(stage: Stage, event: Event): boolean {
  return event.composedPath().includes(stage.host) || raisedChipAt(stage, event) !== null;
}

/**
 * Hands presses on our own controls to our own components without the page seeing them.
 *
 * The window-capture listener stops every event on our host, so that a page can neither learn what
 * was answered (from the place of a click, or from typed characters) nor close its own dialog
 * because "something outside was pressed". What is left for our handlers is dispatched again inside
 * the closed root, as an event that does not leave it. Only trusted events get here.
 */
export function relayInside(stage: Stage, event: Event): void {
  if (event.type === 'click') {
    const target = pressedIn(stage, event as MouseEvent);
    // Links keep the browser's own action; only buttons have handlers of ours.
    target?.closest<HTMLButtonElement>('button:not(:disabled)')?.dispatchEvent(inner('click'));
    return;
  }
  if (event.type === 'mousedown' || event.type === 'pointerdown') {
    // A press on a button does its work without taking the focus: out of the draft for the chip,
    // away from Enter as "go" in the panel.
    if (pressedIn(stage, event as MouseEvent)?.closest('button') != null) event.preventDefault();
    return;
  }
  if (event.type === 'input') stage.root.activeElement?.dispatchEvent(inner('input'));
}

function inner(type: string): Event {
  const event = new Event(type, { bubbles: true, cancelable: true, composed: false });
  vouchFor(event);
  return event;
}

/** The control under a press; a click made by a key has no place and belongs to the focused one. */
function pressedIn(stage: Stage, event: MouseEvent): Element | null {
  const { root } = stage;
  if (event.type === 'click' && event.detail === 0) return root.activeElement;
  return raisedChipAt(stage, event) ?? root.elementFromPoint(event.clientX, event.clientY);
}
