/**
 * What must stand beside a word by which a phrase is looked up, in three numbers that stand in the
 * phrase's place itself: most words of a draft that are in a phrase stand there by chance, and this
 * says so without reaching for anything else. A word that is needed is never told to be missing.
 */
import type { Attempt, Beside } from './attempt';
import { howCommonHash } from './frequent';
import { hashOf, keyOf } from './hash';
import { PLUS, wordEnd } from './places';
import { FIRST_BITS, REACH, SECOND_BITS } from './prepared-phrases';
import type { WordSet } from './word-set';
import type { Words } from './words';

/** One of some words stands `low` to `high` words away from the one at which a phrase is tried. */
interface Need {
  hashes: readonly number[];
  low: number;
  high: number;
}

/** Farther away, nothing is noted. */
const FARTHEST = 127;
/** Share of places that pass by chance from which it is no use to look. */
const TOO_MANY = 0.8;
/** Words from which a set of bits of their own tells more than two sets of 32 bits. */
const MANY = 12;
/** Bits for each of many words. */
const BITS_EACH = 12;
/** In `REACH`: how long a set of bits of its own is, as the power of two; 0 for none. */
const OWN = 16;

/** Sets of bits of many words, one after the other; `FIRST_BITS` says where one begins. */
export class BitSets {
  readonly #bits: number[] = [];
  /** By the words: where their bits begin, and how many there are, as the power of two. */
  readonly #known = new Map<string, { from: number; log: number }>();

  /** The set of these words' bits. */
  of(hashes: readonly number[]): { from: number; log: number } {
    const key = [...hashes].sort().join();
    let known = this.#known.get(key);
    if (known === undefined) {
      const log = Math.ceil(Math.log2(hashes.length * BITS_EACH));
      known = { from: this.#bits.length, log };
      const bits = new Int32Array(2 ** (log - 5));
      for (const hash of hashes) {
        const bit = keyOf(hash) >>> (32 - log);
        bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << bit);
      }
      this.#bits.push(...bits);
      this.#known.set(key, known);
    }
    return known;
  }

  done(): Int32Array {
    return Int32Array.from(this.#bits);
  }
}

/** Notes in a place what must stand beside a way to write a phrase that is not only words. */
export function noteAttempt(places: Int32Array, at: number, attempt: Attempt, sets: BitSets): void {
  const { length, before, after } = attempt;
  const needs: Need[] = [];
  if (isKnown(before)) {
    const { hashes, exacts } = before.words;
    const all = [...hashes, ...exacts];
    needs.push({ hashes: all, low: -1 - before.high, high: -1 - before.low });
  }
  if (isKnown(after)) {
    const { hashes, exacts } = after.words;
    needs.push({
      hashes: [...hashes, ...exacts],
      low: length + after.low,
      high: length + after.high,
    });
  }
  noteBest(places, at, needs, sets);
}

/** Whether all words that may stand there are known by one hash. */
function isKnown(side: Beside | null): side is Beside {
  return side !== null && isByHash(side.words);
}

function isByHash({ language, exacts, stems, number }: WordSet): boolean {
  return stems.length === 0 && !number && (exacts.length === 0 || language !== 'ur-Latn');
}

/**
 * Notes in a place what must stand beside a way that is nothing but words.
 * @param start where it begins in what `places.ts` wrote.
 * @param min how many of its words stand before the two it is looked up by.
 */
export function noteWords(
  places: Int32Array,
  at: number,
  written: string,
  start: number,
  min: number,
): void {
  const needs: Need[] = [];
  let from = start;
  for (let word = 0; ; word++) {
    const end = wordEnd(written, from);
    const isBeside = word === min - 1 || word === min + 2;
    const away = word - min;
    if (isBeside) needs.push({ hashes: [hashOf(written, from, end)], low: away, high: away });
    if (written.charCodeAt(end) !== PLUS) break;
    from = end + 1;
  }
  noteBest(places, at, needs, null);
}

/** Notes the need that is met by chance least often. */
function noteBest(
  places: Int32Array,
  at: number,
  needs: readonly Need[],
  sets: BitSets | null,
): void {
  let least = TOO_MANY;
  for (const { hashes, low, high } of needs) {
    if (hashes.length === 0 || low < -FARTHEST || high > FARTHEST) continue;
    const [first, second] = maskOf(hashes);
    const own = sets !== null && hashes.length >= MANY ? sets : null;
    const byChance = own === null ? (bitsOf(first) / 32) * (bitsOf(second) / 32) : 1 / BITS_EACH;
    const common = hashes.reduce((sum, hash) => sum + howCommonHash(hash), 0);
    const chance = 1 - (1 - Math.min(1, common + byChance)) ** (high - low + 1);
    if (chance >= least) continue;
    least = chance;
    const reach = (low & 0xff) | ((high & 0xff) << 8);
    if (own === null) places.set([first, second, reach], at + FIRST_BITS);
    else {
      const { from, log } = own.of(hashes);
      places.set([from, 0, reach | (log << OWN)], at + FIRST_BITS);
    }
  }
}

/** The two sets of 32 bits of some words. */
function maskOf(hashes: readonly number[]): [number, number] {
  let [first, second] = [0, 0];
  for (const hash of hashes) {
    const key = keyOf(hash);
    first |= 1 << (key >>> 27);
    second |= 1 << (key >>> 22);
  }
  return [first, second];
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Whether what a place needs may stand beside a word.
 * @param sets what `BitSets` has.
 * @param first the first word of the sentence; `limit` the one after its last.
 */
export function mayStand(
  places: Int32Array,
  at: number,
  sets: Int32Array,
  words: Words,
  roman: boolean,
  token: number,
  first: number,
  limit: number,
): boolean {
  const reach = places[at + REACH] as number;
  if (reach === 0) return true;
  const bits = places[at + FIRST_BITS] as number;
  const others = places[at + SECOND_BITS] as number;
  const log = reach >>> OWN;
  const to = Math.min(limit - 1, token + ((reach << 16) >> 24));
  for (let next = Math.max(first, token + ((reach << 24) >> 24)); next <= to; next++) {
    const key = keyOf(roman ? words.romanHash(next) : words.tokens.hash(next));
    if (log === 0) {
      if (((bits >>> (key >>> 27)) & (others >>> (key >>> 22)) & 1) !== 0) return true;
    } else {
      const bit = key >>> (32 - log);
      if ((((sets[bits + (bit >>> 5)] as number) >>> bit) & 1) !== 0) return true;
    }
  }
  return false;
}
