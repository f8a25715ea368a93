import type { Claim } from '../types';
import type { Folded } from './normalize';
import type { Hit, Hits } from './phrases';
import { sentenceAt, type Tokens } from './tokens';
import type { Words } from './words';

/** What a mask covers: digits; letters too; or every visible character. */
export type Mask = 'digits' | 'letters' | 'everything';

/** One text, read once: everything that the matchers look at. */
export interface Reading {
  folded: Folded;
  tokens: Tokens;
  words: Words;
  hits: Hits;
}

/** A match of one matcher, `[start, end)` in the folded text; never empty. */
export interface Spot {
  start: number;
  end: number;
  mask: Mask;
  /** The reviewed claim that it resembles. */
  claim?: Claim;
}

/** The spot that a run of words covers. */
export function spotOf(tokens: Tokens, hit: Hit): Spot {
  return {
    start: tokens.start(hit.first),
    end: tokens.end(hit.end - 1),
    mask: 'digits',
  };
}

/** The sentence a spot begins in, as `[from, to)` in the folded text. */
export function sentenceOf(reading: Reading, spot: Spot): { from: number; to: number } {
  return sentenceAt(reading.tokens, spot.start) ?? { from: spot.start, to: spot.end };
}
