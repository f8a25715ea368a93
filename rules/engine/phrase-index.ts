/**
 * Which phrases to try where a word, two neighbours or the beginning of a word stand: a bit for each
 * hash says at once that there is none, and only then is the list looked into. The cost of a look-up
 * does not depend on the number of phrases.
 */
import { bucketOf } from './hash';
import { PLACE_WIDTH, type PreparedPhrases } from './prepared-phrases';

/** Where the numbers of a place stand, see `PLACE_WIDTH`. */
const SLOT = 1;
const PHRASE = 2;
const WINDOW = 3;
const TEXT = 4;

/** Bits for each entry: one look-up in two dozen finds a bit of another. */
const BITS_EACH = 24;
const MIN_BITS = 10;

/** Entries by hash. All are added before the first look-up, or the index is built again. */
export class PhraseIndex {
  /** Number of entries. */
  count = 0;
  #entries = new Int32Array(0);
  /** By place: the next in the same bucket. */
  #next = new Int32Array(0);
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

  /** Adds the places of a prepared pack, whose slots begin at `base`. */
  append({ places, stems, romanStems }: PreparedPhrases, base: number): void {
    const from = this.count * PLACE_WIDTH;
    const to = from + places.length;
    if (to > this.#entries.length) {
      const more = new Int32Array(Math.max(to, this.#entries.length * 2));
      more.set(this.#entries);
      this.#entries = more;
    }
    this.#entries.set(places, from);
    if (base > 0) {
      for (let at = from + SLOT; at < to; at += PLACE_WIDTH) {
        this.#entries[at] = (this.#entries[at] as number) + base;
      }
    }
    this.count = to / PLACE_WIDTH;
    this.stems |= stems;
    this.romanStems |= romanStems;
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
    this.#next = new Int32Array(this.count);
    for (let entry = this.count - 1; entry >= 0; entry--) {
      const at = entry * PLACE_WIDTH;
      const hash = this.#entries[at] as number;
      const bit = bucketOf(hash, this.bitShift);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << bit);
      const bucket = bit >>> 4;
      const later = this.#isAsked(this.#entries[at + SLOT] as number);
      const heads = later ? this.#laterHeads : this.#heads;
      this.#next[entry] = heads[bucket] as number;
      heads[bucket] = entry;
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
    return this.#from(this.#next[entry] as number, this.#entries[entry * PLACE_WIDTH] as number);
  }

  #from(first: number, hash: number): number {
    let entry = first;
    while (entry !== -1 && this.#entries[entry * PLACE_WIDTH] !== hash) {
      entry = this.#next[entry] as number;
    }
    return entry;
  }

  slot(entry: number): number {
    return this.#entries[entry * PLACE_WIDTH + SLOT] as number;
  }

  phrase(entry: number): number {
    return this.#entries[entry * PLACE_WIDTH + PHRASE] as number;
  }

  min(entry: number): number {
    return (this.#entries[entry * PLACE_WIDTH + WINDOW] as number) & 0xffff;
  }

  max(entry: number): number {
    return (this.#entries[entry * PLACE_WIDTH + WINDOW] as number) >>> 16;
  }

  text(entry: number): number {
    return this.#entries[entry * PLACE_WIDTH + TEXT] as number;
  }
}
