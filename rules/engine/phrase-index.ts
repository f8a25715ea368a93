/**
 * Which phrases to try where a word, two neighbours or the beginning of a word stand: a bit for each
 * key says at once that there is none, and only then are its places looked at, which stand one after
 * the other. The cost of a look-up does not depend on the number of phrases.
 */
import {
  KEY,
  kindOf,
  PLACE_WIDTH,
  type PlaceList,
  type PreparedPhrases,
  SLOT,
  WINDOW,
} from './prepared-phrases';

/** Bits for each place: as most keys have several, one look-up in some thirty finds a bit of another. */
const BITS_EACH = 12;
/** Bits in one bucket, as the power of two. */
const BUCKET = 5;
const LEAST_BUCKETS = 5;
/** Numbers of a bucket, for each kind of places: its bits, and where its first entry stands. */
const WIDTH = 4;
const START = 1;
const EACH_KIND = 2;
/** Numbers of an entry: key, number of the place, list of the phrase. */
const ENTRY = 3;
/** Bits for the beginnings of words, of which there are few: they stay close at hand. */
const STEM_SHIFT = 32 - 14;

/** What is looked for in every text, and what only where it is asked for. */
export const ALWAYS = 0;
export const ASKED = 1;
type PlaceKind = typeof ALWAYS | typeof ASKED;

/** Places of one pack, which stay where they are. */
export interface IndexPart {
  kind: PlaceKind;
  /** Number of the first one, of all that there are of their kind. */
  first: number;
  places: Int32Array;
  /** Number of the pack's first list here. */
  slot: number;
  /** Sets of bits that its places name (`neighbours.ts`). */
  sets: Int32Array;
}

/** Places by key. All are added before the first look-up, or the index is built again. */
export class PhraseIndex {
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems = 0;
  romanStems = 0;
  /** By kind, one after the other. */
  readonly #parts: [IndexPart[], IndexPart[]] = [[], []];
  readonly #counts: [number, number] = [0, 0];
  /** By kind, `ENTRY` numbers for each place, those of one bucket together. */
  readonly #entries: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
  #isBuilt = false;
  #table = new Int32Array(0);
  #shift = 31;
  #stemBits = new Int32Array(0);

  /** Adds the places of a prepared pack, whose first list has the number `slot`. */
  append({ always, asked, sets }: PreparedPhrases, slot: number): void {
    this.#add(always, ALWAYS, slot, sets);
    this.#add(asked, ASKED, slot, sets);
    this.#isBuilt = false;
  }

  #add(list: PlaceList, kind: PlaceKind, slot: number, sets: Int32Array): void {
    const { places, stems, romanStems } = list;
    if (places.length === 0) return;
    this.#parts[kind].push({ kind, first: this.#counts[kind], places, slot, sets });
    this.#counts[kind] += places.length / PLACE_WIDTH;
    this.stems |= stems;
    this.romanStems |= romanStems;
  }

  /** Makes ready for look-ups; costs nothing when nothing was added since. */
  build(): void {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    const bits = Math.log2(Math.max(...this.#counts) * BITS_EACH + 1);
    const log = Math.max(LEAST_BUCKETS, Math.ceil(bits) - BUCKET);
    this.#shift = 32 - log;
    this.#table = new Int32Array(WIDTH * (2 ** log + 1));
    this.#stemBits = new Int32Array(2 ** (32 - STEM_SHIFT - BUCKET));
    for (const kind of [ALWAYS, ASKED] as const) {
      for (const part of this.#parts[kind]) this.#count(part);
      this.#addUp(kind);
      this.#entries[kind] = new Int32Array(this.#counts[kind] * ENTRY);
      for (const part of this.#parts[kind]) this.#enter(part);
    }
  }

  /** Sets the bits of these places, and counts after each bucket the room that it takes. */
  #count({ places, kind }: IndexPart): void {
    const table = this.#table;
    const stemBits = this.#stemBits;
    const shift = this.#shift;
    for (let at = 0; at < places.length; at += PLACE_WIDTH) {
      const key = places[at + KEY] as number;
      const bits = (key >>> shift) * WIDTH + kind * EACH_KIND;
      table[bits] = (table[bits] as number) | (1 << (key >>> (shift - BUCKET)));
      const room = bits + WIDTH + START;
      table[room] = (table[room] as number) + ENTRY;
      if (kindOf(places[at + WINDOW] as number) !== 'stem') continue;
      const bit = key >>> STEM_SHIFT;
      stemBits[bit >>> BUCKET] = (stemBits[bit >>> BUCKET] as number) | (1 << bit);
    }
  }

  /** Turns the room that each bucket takes into where it starts; that stands in the bucket after it. */
  #addUp(kind: PlaceKind): void {
    const table = this.#table;
    let start = 0;
    for (let at = WIDTH + kind * EACH_KIND + START; at < table.length; at += WIDTH) {
      const room = table[at] as number;
      table[at] = start;
      start += room;
    }
  }

  /**
   * Puts places into their buckets, after those that are there. What stands in the bucket after each
   * goes on with it, and is in the end where that one starts.
   */
  #enter({ places, kind, first, slot }: IndexPart): void {
    const table = this.#table;
    const shift = this.#shift;
    const entries = this.#entries[kind];
    let number = first;
    for (let at = 0; at < places.length; at += PLACE_WIDTH) {
      const key = places[at + KEY] as number;
      const next = (key >>> shift) * WIDTH + kind * EACH_KIND + WIDTH + START;
      const to = table[next] as number;
      table[next] = to + ENTRY;
      entries[to] = key;
      entries[to + 1] = number++;
      entries[to + 2] = slot + (places[at + SLOT] as number);
    }
  }

  /** Of which kinds there may be places of this key: bit 0 for `ALWAYS`, bit 1 for `ASKED`. */
  kindsOf(key: number): number {
    const table = this.#table;
    const bits = (key >>> this.#shift) * WIDTH;
    const bit = key >>> (this.#shift - BUCKET);
    const always = ((table[bits] as number) >>> bit) & 1;
    return always | ((((table[bits + EACH_KIND] as number) >>> bit) & 1) << 1);
  }

  /** Whether there may be places of this key, which is that of the first letters of a word. */
  mayBegin(key: number): boolean {
    const bit = key >>> STEM_SHIFT;
    return (((this.#stemBits[bit >>> BUCKET] as number) >>> bit) & 1) !== 0;
  }

  /** The first entry of this key, or -1. */
  first(kind: PlaceKind, key: number): number {
    const bits = (key >>> this.#shift) * WIDTH + kind * EACH_KIND;
    return this.#from(this.#entries[kind], this.#table[bits + START] as number, key);
  }

  /** The entry of the same key after this one, or -1. */
  next(kind: PlaceKind, entry: number): number {
    const entries = this.#entries[kind];
    return this.#from(entries, entry + ENTRY, entries[entry] as number);
  }

  #from(entries: Int32Array, start: number, key: number): number {
    for (let entry = start; entry < entries.length; entry += ENTRY) {
      const other = entries[entry] as number;
      if (other === key) return entry;
      if ((other ^ key) >>> this.#shift !== 0) return -1;
    }
    return -1;
  }

  /** The number of the place of an entry. */
  place(kind: PlaceKind, entry: number): number {
    return this.#entries[kind][entry + 1] as number;
  }

  /** The list of the phrase of an entry. */
  slot(kind: PlaceKind, entry: number): number {
    return this.#entries[kind][entry + 2] as number;
  }

  /** The part that holds the place with this number. */
  partOf(kind: PlaceKind, place: number): IndexPart {
    const parts = this.#parts[kind];
    let at = parts.length - 1;
    while ((parts[at] as IndexPart).first > place) at--;
    return parts[at] as IndexPart;
  }
}

/** Where the numbers of a place stand in those of its part. */
export function placeIn({ first }: IndexPart, place: number): number {
  return (place - first) * PLACE_WIDTH;
}
