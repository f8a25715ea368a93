/** The words and sentences of one text, as `tokenize` finds them. */
import type { Folded } from './folded';
import { ARABIC, DIGIT, LATIN, OTHER } from './letters';
import type { Piece } from './slab';

export { tokenize } from './tokenize';
export { ARABIC, DIGIT, LATIN, OTHER };

/** Numbers kept of each word: start, end, hash, and the rest. */
export const WIDTH = 4;
export const END = 1;
export const HASH = 2;
export const REST = 3;

/** Of the rest: the kind in the low bits, then these, then the sentence. */
export const KINDS = 15;
/** In a web address: no phrase is looked for there. */
export const IN_ADDRESS = 1 << 4;
/** A letter stands three times in a row or more. */
export const STRETCHED = 1 << 5;
/** Its letters do not stand side by side in the folded text. */
export const LOOSE = 1 << 6;
/** A handle after `@`; it is compared by its part before the first low line. */
export const MENTION = 1 << 7;
/** In a hashtag. */
export const IN_TAG = 1 << 8;
export const SENTENCE_BIT = 9;
/** The letters that are compared are not just those from its start to its end. */
export const NOT_AS_IT_STANDS = LOOSE | MENTION;

export interface Sentence {
  /** Tokens `[first, end)`. */
  first: number;
  end: number;
  /** Place in the folded text, closing marks included. */
  from: number;
  to: number;
  /** It ends with a question mark. */
  question: boolean;
  /** What `language.ts` counts of it when it is first asked. */
  counts: WordCounts | null;
}

/** Words of a sentence by script, and its small words by language; those of addresses are left out. */
export interface WordCounts {
  latin: number;
  arabic: number;
  other: number;
  english: number;
  roman: number;
}

/** Several words that are one hashtag: tokens `[first, end)`. */
export interface Tag {
  first: number;
  end: number;
}

/** The words of one text, in order; positions in the folded text. */
export class Tokens {
  count = 0;
  readonly folded: Folded;
  /** `WIDTH` numbers a word, from `from` on. */
  readonly data: Int32Array;
  readonly from: number;
  readonly sentences: Sentence[] = [];
  readonly tags: Tag[] = [];
  /** Most digits in a row, with at most three other signs between one and the next. */
  longestNumber = 0;
  /** Most times that a letter stands in a row. */
  longestRun = 0;
  /** Whether the text as a whole is English; `language.ts` finds out when it is first asked. */
  english: boolean | undefined;
  #texts: (string | undefined)[] | null = null;
  #allRead = false;

  constructor(folded: Folded, piece: Piece) {
    this.folded = folded;
    this.data = piece.array;
    this.from = piece.from;
  }

  start(token: number): number {
    return this.data[this.from + token * WIDTH] as number;
  }

  end(token: number): number {
    return this.data[this.from + token * WIDTH + END] as number;
  }

  hash(token: number): number {
    return this.data[this.from + token * WIDTH + HASH] as number;
  }

  rest(token: number): number {
    return this.data[this.from + token * WIDTH + REST] as number;
  }

  /** `LATIN`, `ARABIC`, `DIGIT` (a number, with its points and commas) or `OTHER`. */
  kind(token: number): number {
    return this.rest(token) & KINDS;
  }

  /** Index into `sentences`. */
  sentence(token: number): number {
    return this.rest(token) >>> SENTENCE_BIT;
  }

  /** The word as it is compared: apostrophes, and signs between spaced-out letters, are gone. */
  text(token: number): string {
    this.#texts ??= [];
    this.#texts[token] ??= this.#read(token);
    return this.#texts[token];
  }

  #read(token: number): string {
    const text = this.folded.text.slice(this.start(token), this.end(token));
    const rest = this.rest(token);
    if ((rest & MENTION) !== 0) return text.split('_', 1)[0] as string;
    if ((rest & LOOSE) === 0) return text;
    return text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  }

  /** All words; for few of them, `text` is quicker. */
  get texts(): readonly string[] {
    if (!this.#allRead) {
      for (let token = 0; token < this.count; token++) this.text(token);
      this.#allRead = true;
    }
    return (this.#texts ?? []) as string[];
  }
}

/** The sentence that holds this place of the folded text, or the nearest before it. */
export function sentenceAt(tokens: Tokens, place: number): Sentence | null {
  let low = 0;
  let high = tokens.sentences.length - 1;
  let found = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((tokens.sentences[middle] as Sentence).from <= place) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return tokens.sentences[found] ?? null;
}

/** Index of the first token that ends after this place of the folded text. */
export function tokenAt(tokens: Tokens, place: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end(middle) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
