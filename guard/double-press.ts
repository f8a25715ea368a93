import { POINTER } from './event-lists';

/** Where and when the last press of a hand ended, and on what. */
export interface LastPress {
  ours: boolean;
  x: number;
  y: number;
  /** ms, by the clock of events. */
  at: number;
}

/** The longest double click of the desktops we know, ms (their default). */
export const DOUBLE_MS = 500;
/** How far the hand may move between, px. */
const NEAR = 8;

/**
 * Whether a new press is the second half of a double click that began on the other side: on Post,
 * with our panel under the pointer since, or on an answer, with the page under it again. Nobody
 * meant such a press for what lies there now.
 */
export function isStray(last: LastPress | null, now: LastPress): boolean {
  if (last === null || last.ours === now.ours) return false;
  const near = Math.abs(last.x - now.x) <= NEAR && Math.abs(last.y - now.y) <= NEAR;
  return near && now.at - last.at <= DOUBLE_MS;
}

/** Follows the presses of a hand, and says of each event whether it belongs to such a second half. */
export function strayHalves(): (event: MouseEvent, ours: boolean) => boolean {
  let last: LastPress | null = null;
  let stray = false;
  return (event, ours) => {
    if (event.type !== 'dblclick' && !POINTER.some((type) => type === event.type)) return false;
    const now = { ours, x: event.clientX, y: event.clientY, at: event.timeStamp };
    if (event.type === 'pointerdown') stray = isStray(last, now);
    // A click by a key has no place, and none of it is a double click.
    if (event.type === 'click' && event.detail > 0 && !stray) last = now;
    return stray && !(event.type === 'click' && event.detail === 0);
  };
}
