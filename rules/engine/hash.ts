/**
 * Words as numbers. A phrase is looked up by the hashes of its words, and compared letter by letter
 * where one is met. A letter counts once however often it stands in a row, so that a stretched word
 * is looked up as the plain one.
 */

/** Fowler, Noll and Vo's start value and prime (FNV-1a, 32 bits). */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
/** Odd numbers with well spread bits, from Knuth and from MurmurHash3. */
const SPREAD = 0x9e3779b1 | 0;
const SECOND = 0xc2b2ae35 | 0;
const THIRD = 0x85ebca6b | 0;

const ZERO = 48;
const NINE = 57;

/** Hash of the letters `[from, to)`, as `tokenize` reckons it while it reads. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = SEED;
  let last = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === last && !(code >= ZERO && code <= NINE)) continue;
    hash = Math.imul(hash ^ code, PRIME);
    last = code;
  }
  return hash;
}

/** Hash of two neighbours, from theirs. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, THIRD) ^ Math.imul(second, SECOND);
}

/** Numbers of first letters by which a stem can be looked up: the longest that it has. */
export const STEM_LENGTHS = [5, 3, 2, 1] as const;
const STEM_FACTORS = [SPREAD, SECOND, THIRD, 0x27d4eb2f, 0x165667b1] as const;

/** Takes one of the first five letters more into their hash, which begins as `STEM`. */
export function stemStep(hash: number, index: number, code: number): number {
  return (hash + Math.imul(code + 1, STEM_FACTORS[index] as number)) | 0;
}

/** Where the hash of first letters begins. */
export const STEM = 0x1b873593;

/** Hash of the first letters of a word. */
export function stemHash(text: string, from: number, length: number): number {
  let hash = STEM;
  for (let at = 0; at < length; at++) hash = stemStep(hash, at, text.charCodeAt(from + at));
  return hash;
}

/** A hash with its bits well spread, so that the first of them can number buckets; two hashes never have the same. */
export function keyOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD);
}

/** Bit or bucket of a hash in a table of `2 ** (32 - shift)`. */
export function bucketOf(hash: number, shift: number): number {
  return keyOf(hash) >>> shift;
}

/** A number for each of a few words, found by their hash. */
export class WordTable {
  readonly #hashes: Int32Array;
  readonly #values: Int32Array;
  readonly #shift: number;

  /** @param words every word with its number, which is not 0. */
  constructor(words: readonly (readonly [string, number])[]) {
    // At most an eighth full, so that nearly every look-up ends at once.
    const bits = Math.ceil(Math.log2(words.length * 8));
    this.#shift = 32 - bits;
    this.#hashes = new Int32Array(2 ** bits);
    this.#values = new Int32Array(2 ** bits);
    for (const [word, value] of words) {
      const hash = hashOf(word);
      let at = bucketOf(hash, this.#shift);
      while (this.#values[at] !== 0) at = (at + 1) & (this.#values.length - 1);
      this.#hashes[at] = hash;
      this.#values[at] = value;
    }
  }

  /** The word's number, or 0. */
  get(hash: number): number {
    let at = bucketOf(hash, this.#shift);
    for (;;) {
      const value = this.#values[at] as number;
      if (value === 0 || this.#hashes[at] === hash) return value;
      at = (at + 1) & (this.#values.length - 1);
    }
  }
}
