/**
 * Words whose letters stand apart ("S E C R E T", "s.e.c.r.e.t", «خ ف ی ہ»): three or more letters
 * alone, with the same signs between, are read as one word. Two stay two: D.O., U.O.
 */
import type { Folded } from './folded';
import { PRIME, SEED } from './hash';
import { END, HASH, LOOSE, REST, STRETCHED, type Tokens, WIDTH } from './tokens';
import { CODE, STOP } from './units';

const LONGEST_GAP = 3;
const COMMA = 44;
const POINT = 46;

/**
 * Whether the gap `[start, end)` goes on with a spaced-out word.
 * @param letters how many of its letters were read; up to the second any sign may stand between.
 * @param earlier where the gap before began.
 */
export function sameGap(
  { units, from }: Folded,
  start: number,
  end: number,
  letters: number,
  earlier: number,
): boolean {
  if (end - start > LONGEST_GAP) return false;
  for (let at = start; at < end; at++) {
    const unit = units[from + at] as number;
    const code = unit & CODE;
    if (letters > 1 && ((units[from + earlier + at - start] as number) & CODE) !== code)
      return false;
    if (code === COMMA || ((unit & STOP) !== 0 && code !== POINT)) return false;
  }
  // The gap before must not have been longer: a letter follows it at once.
  return letters < 2 || earlier + (end - start) + 1 === start;
}

/** Makes one word of the last `letters` words. */
export function joinLetters(tokens: Tokens, letters: number): void {
  const { data } = tokens;
  const { units, from } = tokens.folded;
  const first = tokens.from + (tokens.count - letters) * WIDTH;
  const last = first + (letters - 1) * WIDTH;
  let hash = SEED;
  let before = 0;
  let run = 1;
  let stretched = 0;
  for (let at = first; at <= last; at += WIDTH) {
    const code = (units[from + (data[at] as number)] as number) & CODE;
    run = code === before ? run + 1 : 1;
    if (run === 1) hash = Math.imul(hash ^ code, PRIME);
    if (run > 2) stretched = STRETCHED;
    before = code;
  }
  data[first + END] = data[last + END] as number;
  data[first + HASH] = hash;
  data[first + REST] = (data[first + REST] as number) | LOOSE | stretched;
  tokens.count -= letters - 1;
}
