import { pressAsHand } from '../sites/dom/press';
import type { Surface } from '../sites/types';

/** How a release presses what was held: once, and as the site's own table says it listens. */

/**
 * Presses the surface by its control, or by the key where only the key says what the person meant.
 * Returns false when the page left that key alone: it then published nothing by it.
 */
export function pressOnce(surface: Surface): boolean {
  const { submit, key, actsOn, byHand } = surface;
  if (key !== undefined) return pressKey(surface, key);
  const whole = actsOn === 'mousedown' || byHand === true;
  if (whole && submit !== null) pressAsHand(submit);
  else submit?.click();
  return true;
}

/** The same key with the same modifiers, in the box that has the caret. */
function pressKey({ boxes }: Surface, key: NonNullable<Surface['key']>): boolean {
  const box = boxes.find((one) => one.editor.selection(one.element) !== null) ?? boxes[0];
  // A page may still go by the old number of the key (facts 1.3).
  const numbered = { keyCode: 13, which: 13 };
  const event = new KeyboardEvent('keydown', {
    ...key,
    ...numbered,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  box?.element.dispatchEvent(event);
  return event.defaultPrevented;
}
