import type { Folded } from '../normalize';
import type { Mask } from '../spot';

/** An identifier found in a text; places in the folded text. */
export interface Found {
  start: number;
  end: number;
}

/** One format: finds every place where it stands and its own proof holds. */
export interface Identifier {
  find(folded: Folded): Found[];
  masks: Mask;
}

/** How far from a number a word can stand and still be about it, in characters. */
export const CONTEXT_REACH = 40;

/** The text around a place, `CONTEXT_REACH` to each side. */
export function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - CONTEXT_REACH), start)} ${text.slice(end, end + CONTEXT_REACH)}`;
}
