/** What is looked at before a phrase is run: most words that are in one stand there by chance. */
import type { WordSet } from './word-set';
import type { Words } from './words';

/** One of these words stands `low` to `high` words away, the next word being 0. */
export interface Beside {
  words: WordSet;
  low: number;
  high: number;
}

/** One of these words stands somewhere from `low` to `high` words away, the word itself being 0. */
export type Far = Beside;

/** A way to write a phrase, with what has to stand around the word by which it is looked for. */
export interface Attempt {
  /** Number of the way. */
  way: number;
  /** Words that are looked up together: one, or two neighbours. */
  length: number;
  /** Of a word that is looked up by its first letters or whatever its capitals: what it has to be. */
  own: WordSet | null;
  /** `null`: nothing that we know. */
  before: Beside | null;
  after: Beside | null;
  /** `null`: nothing that is worth looking for. */
  far: Far | null;
}

/** Whether all that is needed at and beside `token` may be there, inside `[first, limit)`. */
export function isWorthwhile(
  { length, own, before, after, far }: Attempt,
  words: Words,
  token: number,
  first: number,
  limit: number,
): boolean {
  return (
    (own === null || own.mayHold(words, token)) &&
    (after === null ||
      holds(
        after,
        words,
        token + length + after.low,
        Math.min(limit, token + length + 1 + after.high),
      )) &&
    (before === null ||
      holds(before, words, Math.max(first, token - 1 - before.high), token - before.low)) &&
    (far === null ||
      holds(far, words, Math.max(first, token + far.low), Math.min(limit, token + far.high + 1)))
  );
}

/** Whether one of the words `[from, to)` is one of those. */
function holds({ words: set }: Beside, words: Words, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (set.mayHold(words, token)) return true;
  return false;
}
