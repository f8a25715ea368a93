/**
 * Which phrases to try where a word, two neighbours or the beginning of a word stand: a bit for each
 * hash says at once that there is none, and only then is the list looked into. The cost of a look-up
 * does not depend on the number of phrases.
 */
import { bucketOf } from './hash';
import {
  isRoman,
  maxOf,
  minOf,
  PHRASE,
  PLACE_WIDTH,
  type PreparedPhrases,
  TEXT,
  WINDOW,
} from './prepared-phrases';

/** Bits for each entry: one look-up in two dozen finds a bit of another. */
const BITS_EACH = 24;
const MIN_BITS = 10;

/** Entries by hash. All are added before the first look-up, or the index is built again. */
export class PhraseIndex {
  /** Number of entries. */
  count = 0;
  readonly #parts: { places: Int32Array; base: number }[] = [];
  #places = new Int32Array(0);
  /** By entry: the next of the same bucket, and what was noted of it. */
  #next = new Int32Array(0);
  #notes = new Int32Array(0);
  /** One bit for each hash; made at the first look-up. */
  bits = new Int32Array(1);
  bitShift = 31;
  /** By bucket: the first entry that is looked at in any case, and the first that is only asked for. */
  #heads = new Int32Array(2);
  #headShift = 31;
  #built = -1;
  #asked: Uint8Array = new Uint8Array(0);
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems = 0;
  romanStems = 0;

  /**
   * Adds the places of a prepared pack, whose first phrase has the number `base`.
   * @returns the number of its first place.
   */
  append({ places, stems, romanStems }: PreparedPhrases, base: number): number {
    const first = this.count;
    this.#parts.push({ places, base });
    this.count += places.length / PLACE_WIDTH;
    this.stems |= stems;
    this.romanStems |= romanStems;
    return first;
  }

  /** @param asked by phrase: 1 for one that is looked at only when it is asked for. */
  askFor(asked: Uint8Array): void {
    this.#asked = asked;
    this.#built = -1;
  }

  /** Makes ready for look-ups; costs nothing when nothing was added since. */
  build(): void {
    if (this.#built === this.count) return;
    this.#built = this.count;
    const log = Math.max(MIN_BITS, Math.ceil(Math.log2(this.count * BITS_EACH)));
    this.bitShift = 32 - log;
    this.#headShift = this.bitShift + 5;
    this.bits = new Int32Array(2 ** (log - 5));
    this.#heads = new Int32Array(2 ** (log - 4)).fill(-1);
    this.#places = new Int32Array(this.count * PLACE_WIDTH);
    this.#next = new Int32Array(this.count);
    this.#notes = new Int32Array(this.count);
    // From the last to the first, so that each list is in the order of adding.
    let end = this.count;
    for (const { places, base } of this.#parts.toReversed()) {
      const first = end - places.length / PLACE_WIDTH;
      this.#places.set(places, first * PLACE_WIDTH);
      this.#enter(first, end, base);
      end = first;
    }
  }

  /** Enters the places of one pack, and gives their phrases the numbers that they have here. */
  #enter(first: number, end: number, base: number): void {
    const { bits, bitShift } = this;
    const [places, next, heads, asked] = [this.#places, this.#next, this.#heads, this.#asked];
    for (let entry = end - 1; entry >= first; entry--) {
      const at = entry * PLACE_WIDTH;
      const phrase = (places[at + PHRASE] as number) + base;
      places[at + PHRASE] = phrase;
      const bit = bucketOf(places[at] as number, bitShift);
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << bit);
      const head = ((bit >>> 5) << 1) | (asked[phrase] ?? 0);
      next[entry] = heads[head] as number;
      heads[head] = entry;
    }
  }

  /** Whether there may be entries of this hash. */
  mayHold(hash: number): boolean {
    const bit = bucketOf(hash, this.bitShift);
    return ((this.bits[bit >>> 5] as number) & (1 << bit)) !== 0;
  }

  /** The first entry of this hash whose phrase is looked at in any case, or -1. */
  first(hash: number): number {
    return this.#from(this.#heads[bucketOf(hash, this.#headShift) << 1] as number, hash);
  }

  /** The first entry of this hash whose phrase is only asked for, or -1. */
  firstAsked(hash: number): number {
    return this.#from(this.#heads[(bucketOf(hash, this.#headShift) << 1) | 1] as number, hash);
  }

  /** The entry of the same hash after this one, or -1. */
  next(entry: number): number {
    return this.#from(this.#next[entry] as number, this.hash(entry));
  }

  #from(first: number, hash: number): number {
    let entry = first;
    while (entry !== -1 && this.#places[entry * PLACE_WIDTH] !== hash) {
      entry = this.#next[entry] as number;
    }
    return entry;
  }

  hash(entry: number): number {
    return this.#places[entry * PLACE_WIDTH] as number;
  }

  phrase(entry: number): number {
    return this.#places[entry * PLACE_WIDTH + PHRASE] as number;
  }

  roman(entry: number): boolean {
    return isRoman(this.#window(entry));
  }

  min(entry: number): number {
    return minOf(this.#window(entry));
  }

  max(entry: number): number {
    return maxOf(this.#window(entry));
  }

  #window(entry: number): number {
    return this.#places[entry * PLACE_WIDTH + WINDOW] as number;
  }

  text(entry: number): number {
    return this.#places[entry * PLACE_WIDTH + TEXT] as number;
  }

  /** What was noted of an entry since it was added; 0: nothing. */
  noteOf(entry: number): number {
    return this.#notes[entry] as number;
  }

  note(entry: number, value: number): void {
    this.#notes[entry] = value;
  }
}
