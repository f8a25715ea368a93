import { vouchFor } from '../components/trusted';

/**
 * Hands presses on our own controls to our own components without the page seeing them.
 *
 * The window-capture listener stops every event on our host, so that a page can neither learn what
 * was answered (from the place of a click, or from typed characters) nor close its own dialog
 * because "something outside was pressed". What is left for our handlers is dispatched again inside
 * the closed root, as an event that does not leave it. Only trusted events get here.
 */
export function relayInside(root: ShadowRoot, event: Event): void {
  if (event.type === 'click') {
    const target = pressedIn(root, event as MouseEvent);
    // Links keep the browser's own action; only buttons have handlers of ours.
    target?.closest<HTMLButtonElement>('button:not(:disabled)')?.dispatchEvent(inner('click'));
    return;
  }
  if (event.type === 'mousedown' || event.type === 'pointerdown') {
    // A press on a button does its work without taking the focus: out of the draft for the chip,
    // away from Enter as "go" in the panel.
    if (pressedIn(root, event as MouseEvent)?.closest('button') != null) event.preventDefault();
    return;
  }
  if (event.type === 'input') root.activeElement?.dispatchEvent(inner('input'));
}

function inner(type: string): Event {
  const event = new Event(type, { bubbles: true, cancelable: true, composed: false });
  vouchFor(event);
  return event;
}

/** The control under a press; a click made by a key has no place and belongs to the focused one. */
function pressedIn(root: ShadowRoot, event: MouseEvent): Element | null {
  if (event.type === 'click' && event.detail === 0) return root.activeElement;
  return root.elementFromPoint(event.clientX, event.clientY);
}
