import { closestAcross } from '../sites/dom/deep';
import type { Stage } from './stage';

/** A modal dialog of the page lies in the top layer, over all that is not there. */
const MODAL = 'dialog:modal';

/**
 * The chip's button, where it is raised and this event of a pointer falls on it. The dialog makes
 * what is outside of it inert: the browser gives the event to what lies under the chip.
 */
export function raisedChipAt({ chip, dialog }: Stage, event: Event): HTMLElement | null {
  if (dialog.open || !(event instanceof MouseEvent) || !chip.matches(':popover-open')) return null;
  // A click that a key made has no place.
  if (event.type === 'click' && event.detail === 0) return null;
  const button = chip.querySelector('button');
  const place = button?.getBoundingClientRect();
  if (place === undefined) return null;
  const { clientX: x, clientY: y } = event;
  const inside = x >= place.left && x < place.right && y >= place.top && y < place.bottom;
  return inside ? button : null;
}

/**
 * Lifts layers of ours over the modal dialog that this element stands in, or lets them down where
 * it stands in none.
 */
export function createRaise(layers: readonly HTMLElement[]): (from: Element | null) => void {
  let over: Element | null = null;
  return (from) => {
    const dialog = from === null ? null : closestAcross(from, MODAL);
    const up = layers.every((layer) => layer.matches(':popover-open'));
    if (dialog === over && up === (dialog !== null)) return;
    over = dialog;
    for (const layer of layers) {
      if (layer.matches(':popover-open')) layer.hidePopover();
      if (dialog !== null && layer.isConnected) layer.showPopover();
    }
  };
}
