/**
 * Which phrases to try where a word, two neighbours or the beginning of a word stand: a bit for each
 * hash says at once that there is none, and only then is the list looked into. The cost of a look-up
 * does not depend on the number of phrases.
 */
import { bucketOf } from './hash';

/** Numbers kept of each entry. */
const WIDTH = 5;
const PHRASE = 1;
const WINDOW = 2;
const TEXT = 3;
const NOTE = 4;

/** Of the window: least and most words before, and what the entry is looked up by. */
const MAX = 13;
const KIND = 26;
const MOST = (1 << MAX) - 1;
const ROMAN_BIT = 1 << 28;
/** It is the last one of its list. */
const LAST_BIT = 1 << 29;
const KINDS = ['word', 'exact', 'stem', 'number'] as const;

/** Bits for each entry: one look-up in two dozen finds a bit of another. */
const BITS_EACH = 24;
const MIN_BITS = 10;

/** A place where to try a phrase. */
export interface Entry {
  hash: number;
  /** Number of the phrase, of all that there are. */
  phrase: number;
  kind: (typeof KINDS)[number];
  /** Whether the phrase is Roman Urdu. */
  roman: boolean;
  /** How many words before the one that is looked up the phrase begins; `max` at most. */
  min: number;
  max: number;
  /** Where its words stand in its places, when it is nothing but words; -1: its program decides. */
  text: number;
}

/** Entries by hash. All are added before the first look-up, or the index is built again. */
export class PhraseIndex {
  /** Number of entries. */
  count = 0;
  #entries = new Int32Array(64 * WIDTH);
  /** One bit for each hash; made at the first look-up. */
  bits = new Int32Array(1);
  bitShift = 31;
  /**
   * Two lists for each bucket, of entries side by side: those that are looked at in any case, and those
   * that are only asked for. Where each begins; -1: it is empty.
   */
  #heads = new Int32Array(2);
  #headShift = 31;
  #built = -1;
  #isAsked: (phrase: number) => boolean = () => false;
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems = 0;
  romanStems = 0;

  /** @throws RangeError when the phrase is thousands of words long. */
  add({ hash, phrase, kind, roman, min, max, text }: Entry): void {
    if (max > MOST) throw new RangeError('a phrase of that many words');
    const at = this.count++ * WIDTH;
    if (at + WIDTH > this.#entries.length) {
      const more = new Int32Array(this.count * WIDTH * 2);
      more.set(this.#entries);
      this.#entries = more;
    }
    const entries = this.#entries;
    entries[at] = hash;
    entries[at + PHRASE] = phrase;
    entries[at + WINDOW] =
      min | (max << MAX) | (KINDS.indexOf(kind) << KIND) | (roman ? ROMAN_BIT : 0);
    entries[at + TEXT] = text;
  }

  /** Notes that stems are looked up by so many first letters. */
  needsStem(length: number, roman: boolean): void {
    if (roman) this.romanStems |= 1 << length;
    else this.stems |= 1 << length;
  }

  /** Says which phrases are looked at only when they are asked for. */
  askFor(isAsked: (phrase: number) => boolean): void {
    this.#isAsked = isAsked;
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
    const lists = new Int32Array(this.count);
    const ends = new Int32Array(2 ** (log - 4));
    for (let entry = 0, at = 0; entry < this.count; entry++, at += WIDTH) {
      const bit = bucketOf(this.#entries[at] as number, this.bitShift);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << bit);
      const later = this.#isAsked(this.#entries[at + PHRASE] as number);
      const list = ((bit >>> 5) << 1) | (later ? 1 : 0);
      lists[entry] = list;
      ends[list] = (ends[list] as number) + WIDTH;
    }
    this.#sort(lists, ends);
  }

  /**
   * Puts the entries of each list side by side, in the order of adding.
   * @param lists of each entry, its list.
   * @param ends how many numbers the entries of each list take; then where they end.
   */
  #sort(lists: Int32Array, ends: Int32Array): void {
    this.#heads = new Int32Array(ends.length).fill(-1);
    const sorted = new Int32Array(lists.length * WIDTH);
    let from = 0;
    for (let list = 0; list < ends.length; list++) {
      const length = ends[list] as number;
      if (length > 0) this.#heads[list] = from;
      ends[list] = from;
      from += length;
    }
    for (let entry = 0, at = 0; entry < lists.length; entry++) {
      const list = lists[entry] as number;
      const put = ends[list] as number;
      for (let each = 0; each < WIDTH; each++) sorted[put + each] = this.#entries[at++] as number;
      sorted[put + WINDOW] = (sorted[put + WINDOW] as number) & ~LAST_BIT;
      ends[list] = put + WIDTH;
    }
    for (let list = 0; list < ends.length; list++) {
      const last = (ends[list] as number) - WIDTH + WINDOW;
      if (this.#heads[list] !== -1) sorted[last] = (sorted[last] as number) | LAST_BIT;
    }
    this.#entries = sorted;
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

  /** The entry of the same hash and kind of list after this one, or -1. */
  next(entry: number): number {
    if (((this.#entries[entry + WINDOW] as number) & LAST_BIT) !== 0) return -1;
    return this.#from(entry + WIDTH, this.#entries[entry] as number);
  }

  #from(first: number, hash: number): number {
    if (first === -1) return -1;
    const entries = this.#entries;
    for (let at = first; ; at += WIDTH) {
      if (entries[at] === hash) return at;
      if (((entries[at + WINDOW] as number) & LAST_BIT) !== 0) return -1;
    }
  }

  hash(entry: number): number {
    return this.#entries[entry] as number;
  }

  phrase(entry: number): number {
    return this.#entries[entry + PHRASE] as number;
  }

  kind(entry: number): Entry['kind'] {
    return KINDS[((this.#entries[entry + WINDOW] as number) >>> KIND) & 3] as Entry['kind'];
  }

  roman(entry: number): boolean {
    return ((this.#entries[entry + WINDOW] as number) & ROMAN_BIT) !== 0;
  }

  min(entry: number): number {
    return (this.#entries[entry + WINDOW] as number) & MOST;
  }

  max(entry: number): number {
    return ((this.#entries[entry + WINDOW] as number) >>> MAX) & MOST;
  }

  text(entry: number): number {
    return this.#entries[entry + TEXT] as number;
  }

  /** What was noted of an entry since it was added; 0: nothing. */
  noteOf(entry: number): number {
    return this.#entries[entry + NOTE] as number;
  }

  note(entry: number, value: number): void {
    this.#entries[entry + NOTE] = value;
  }
}
