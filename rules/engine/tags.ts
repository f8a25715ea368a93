/** Hashtags and handles: what stands after `#` is cut into words, what stands after `@` is one. */
import type { Folded } from './folded';
import { PRIME, SEED } from './hash';
import { LATIN } from './letters';
import { END, HASH, IN_TAG, KINDS, MENTION, REST, STRETCHED, type Tokens, WIDTH } from './tokens';
import { AT, CAPITAL, CODE, HASH as HASH_SIGN, KIND } from './units';

const LOW_LINE = 95;
const ZERO = 48;
const NINE = 57;

/** Whether `@` or `#` stands right before this word, and no word before that. */
export function isTagStart({ units, from }: Folded, start: number): boolean {
  if (start === 0 || ((units[from + start - 1] as number) & (AT | HASH_SIGN)) === 0) return false;
  return start === 1 || (((units[from + start - 2] as number) >>> KIND) & KINDS) === 0;
}

/**
 * Reads a handle as one word, which is compared by its first part: `@MNA_name` is the word `mna`, and
 * `@vote_for_bat` says nothing of a vote for a bat. Gives its end.
 */
export function readHandle(tokens: Tokens, start: number, sentence: number): number {
  const { units, from } = tokens.folded;
  const end = nameEnd(tokens.folded, start);
  let part = start;
  while (part < end && ((units[from + part] as number) & CODE) !== LOW_LINE) part++;
  put(tokens, start, part, LATIN | MENTION | sentence);
  tokens.data[tokens.from + (tokens.count - 1) * WIDTH + END] = end;
  return end;
}

/** Reads the words of a hashtag, by its capitals and low lines; gives its end. */
export function readTag(tokens: Tokens, start: number, sentence: number): number {
  const { units, from } = tokens.folded;
  const end = nameEnd(tokens.folded, start);
  const first = tokens.count;
  let word = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !isBorder(tokens.folded, at)) continue;
    const kind = ((units[from + word] as number) >>> KIND) & KINDS;
    if (kind !== 0) put(tokens, word, at, kind | IN_TAG | sentence);
    word = at;
  }
  if (tokens.count > first + 1) tokens.tags.push({ first, end: tokens.count });
  return end;
}

/** End of the letters, digits and low lines from here on. */
function nameEnd({ units, from }: Folded, start: number): number {
  let end = start;
  for (;;) {
    const unit = units[from + end] as number;
    if (((unit >>> KIND) & KINDS) === 0 && (unit & CODE) !== LOW_LINE) return end;
    end++;
  }
}

/** Whether one word of a tag ends and another begins before `at`. */
function isBorder({ units, from }: Folded, at: number): boolean {
  const before = units[from + at - 1] as number;
  const unit = units[from + at] as number;
  if (((before ^ unit) & (KINDS << KIND)) !== 0) return true;
  if ((unit & CAPITAL) === 0) return false;
  // VoteFor; and PTIRally: the last of several capitals opens the next word.
  if ((before & CAPITAL) === 0) return true;
  const next = units[from + at + 1] as number;
  return (next & (LATIN << KIND)) !== 0 && (next & CAPITAL) === 0;
}

function put(tokens: Tokens, start: number, end: number, rest: number): void {
  const { units, from } = tokens.folded;
  const at = tokens.from + tokens.count++ * WIDTH;
  let hash = SEED;
  let last = 0;
  let run = 1;
  let flags = rest;
  for (let place = start; place < end; place++) {
    const code = (units[from + place] as number) & CODE;
    run = code === last ? run + 1 : 1;
    const digit = code >= ZERO && code <= NINE;
    if (run === 1 || digit) hash = Math.imul(hash ^ code, PRIME);
    if (run > 2 && !digit) flags |= STRETCHED;
    last = code;
  }
  tokens.data[at] = start;
  tokens.data[at + END] = end;
  tokens.data[at + HASH] = hash;
  tokens.data[at + REST] = flags;
}
