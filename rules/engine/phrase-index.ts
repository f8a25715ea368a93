/**
 * Which phrases to try where a word, two neighbours or the beginning of a word stand: a bit for each
 * hash says at once that there is none, and only then is the list looked into. The cost of a look-up
 * does not depend on the number of phrases.
 */
import { bucketOf } from './hash';

/** Numbers kept of each entry. */
const WIDTH = 6;
const NEXT = 1;
const SLOT = 2;
const PHRASE = 3;
const WINDOW = 4;
const TEXT = 5;

/** Bits for each entry: one look-up in two dozen finds a bit of another. */
const BITS_EACH = 24;
const MIN_BITS = 10;

/** Entries by hash. All are added before the first look-up, or the index is built again. */
export class PhraseIndex {
  /** Number of entries. */
  count = 0;
  #entries = new Int32Array(64 * WIDTH);
  /** One bit for each hash; made at the first look-up. */
  bits = new Int32Array(1);
  bitShift = 31;
  #heads = new Int32Array(1);
  /** The same for slots that are looked at only when they are asked for. */
  #laterHeads = new Int32Array(1);
  #headShift = 31;
  #built = -1;
  #isAsked: (slot: number) => boolean = () => false;
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems = 0;
  romanStems = 0;

  /**
   * Adds a place where to try a phrase.
   * @param phrase its number in its slot.
   * @param min how many words before the one that is looked up it begins; `max` at most.
   * @param text where its words stand in its places, when it is nothing but words; -1: its program
   *   decides.
   */
  add(hash: number, slot: number, phrase: number, min: number, max: number, text: number): void {
    const at = this.count++ * WIDTH;
    if (at + WIDTH > this.#entries.length) {
      const more = new Int32Array(this.#entries.length * 2);
      more.set(this.#entries);
      this.#entries = more;
    }
    const entries = this.#entries;
    entries[at] = hash;
    entries[at + SLOT] = slot;
    entries[at + PHRASE] = phrase;
    entries[at + WINDOW] = min | (max << 16);
    entries[at + TEXT] = text;
  }

  /** Notes that stems are looked up by so many first letters. */
  needsStem(length: number, roman: boolean): void {
    if (roman) this.romanStems |= 1 << length;
    else this.stems |= 1 << length;
  }

  /** Says which slots are looked at only when they are asked for. */
  askFor(isAsked: (slot: number) => boolean): void {
    this.#isAsked = isAsked;
    this.#built = -1;
  }

  /** Makes ready for look-ups; costs nothing when nothing was added since. */
  build(): void {
    if (this.#built === this.count) return;
    this.#built = this.count;
    const log = Math.max(MIN_BITS, Math.ceil(Math.log2(this.count * BITS_EACH)));
    this.bitShift = 32 - log;
    this.#headShift = this.bitShift + 4;
    this.bits = new Int32Array(2 ** (log - 5));
    this.#heads = new Int32Array(2 ** (log - 4)).fill(-1);
    this.#laterHeads = new Int32Array(2 ** (log - 4)).fill(-1);
    // From the last to the first, so that each list is in the order of adding.
    for (let at = (this.count - 1) * WIDTH; at >= 0; at -= WIDTH) {
      const hash = this.#entries[at] as number;
      const bit = bucketOf(hash, this.bitShift);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << bit);
      const bucket = bit >>> 4;
      const later = this.#isAsked(this.#entries[at + SLOT] as number);
      const heads = later ? this.#laterHeads : this.#heads;
      this.#entries[at + NEXT] = heads[bucket] as number;
      heads[bucket] = at;
    }
  }

  /** Whether there may be entries of this hash. */
  mayHold(hash: number): boolean {
    const bit = bucketOf(hash, this.bitShift);
    return ((this.bits[bit >>> 5] as number) & (1 << bit)) !== 0;
  }

  /** The first entry of this hash in a slot that is looked at in any case, or -1. */
  first(hash: number): number {
    return this.#from(this.#heads[bucketOf(hash, this.#headShift)] as number, hash);
  }

  /** The first entry of this hash in a slot that is only asked for, or -1. */
  firstAsked(hash: number): number {
    return this.#from(this.#laterHeads[bucketOf(hash, this.#headShift)] as number, hash);
  }

  /** The entry of the same hash after this one, or -1. */
  next(entry: number): number {
    return this.#from(this.#entries[entry + NEXT] as number, this.#entries[entry] as number);
  }

  #from(first: number, hash: number): number {
    let at = first;
    while (at !== -1 && this.#entries[at] !== hash) at = this.#entries[at + NEXT] as number;
    return at;
  }

  slot(entry: number): number {
    return this.#entries[entry + SLOT] as number;
  }

  phrase(entry: number): number {
    return this.#entries[entry + PHRASE] as number;
  }

  min(entry: number): number {
    return (this.#entries[entry + WINDOW] as number) & 0xffff;
  }

  max(entry: number): number {
    return (this.#entries[entry + WINDOW] as number) >>> 16;
  }

  text(entry: number): number {
    return this.#entries[entry + TEXT] as number;
  }
}
