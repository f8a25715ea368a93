/** What one text holds of the phrases that are looked for only where a rule asks for them. */
import { ASKED, type PhraseIndex } from './phrase-index';

/** Takes the number of a place, and the word, sentence and script at which its phrase is to be tried. */
export type TakeAsked = (place: number, token: number, sentence: number, roman: boolean) => void;

/** Numbers kept of each: key or its number, word, sentence and, in the lowest bit, whether that can be Roman Urdu. */
const WIDTH = 3;

/** Such places of one text. What a text repeats is looked up once. */
export class AskedPlaces {
  readonly #index: PhraseIndex;
  readonly #slotCount: number;
  readonly #met: number[] = [];
  /** By number of a key: its first entry. `null`: nothing was asked so far. */
  #firsts: number[] | null = null;
  /** Bits of the slots of which there are places. */
  #slots: Int32Array = new Int32Array(0);

  /** @param slots how many slots there are. */
  constructor(index: PhraseIndex, slots: number) {
    this.#index = index;
    this.#slotCount = slots;
  }

  /** Notes that there may be places of this key. */
  note(key: number, token: number, sentence: number, roman: boolean): void {
    this.#met.push(key, token, (sentence << 1) | (roman ? 1 : 0));
  }

  /** Hands on the places of one slot, in the order in which they were met. */
  each(slot: number, take: TakeAsked): void {
    const firsts = this.#firsts ?? this.#lookUp();
    if ((((this.#slots[slot >>> 5] as number) >>> slot) & 1) === 0) return;
    const met = this.#met;
    const places = firsts.map((first) => this.#placesOf(first, slot));
    for (let each = 0; each < met.length; each += WIDTH) {
      const own = places[met[each] as number] as readonly number[];
      const sentence = met[each + 2] as number;
      for (const place of own) {
        take(place, met[each + 1] as number, sentence >>> 1, (sentence & 1) !== 0);
      }
    }
  }

  /** The places of one slot among those of one key. */
  #placesOf(first: number, slot: number): readonly number[] {
    const index = this.#index;
    let places: number[] | null = null;
    for (let entry = first; entry !== -1; entry = index.next(ASKED, entry)) {
      if (index.slot(ASKED, entry) !== slot) continue;
      const place = index.place(ASKED, entry);
      if (places === null) places = [place];
      else places.push(place);
    }
    return places ?? NO_PLACES;
  }

  /** Numbers the keys that were met, each once, and notes the slots of their places. */
  #lookUp(): readonly number[] {
    const index = this.#index;
    const slots = new Int32Array((this.#slotCount >>> 5) + 1);
    const met = this.#met;
    const firsts: number[] = [];
    const known = new KeyNumbers(met.length / WIDTH);
    for (let each = 0; each < met.length; each += WIDTH) {
      const key = met[each] as number;
      const number = known.of(key);
      met[each] = number;
      if (number < firsts.length) continue;
      const first = index.first(ASKED, key);
      firsts.push(first);
      for (let entry = first; entry !== -1; entry = index.next(ASKED, entry)) {
        const slot = index.slot(ASKED, entry);
        slots[slot >>> 5] = (slots[slot >>> 5] as number) | (1 << slot);
      }
    }
    this.#slots = slots;
    this.#firsts = firsts;
    return firsts;
  }
}

const NO_PLACES: readonly number[] = [];

/** Gives keys the numbers from 0 on, the same key the same number. */
class KeyNumbers {
  /** Key and number from 1 on, in the first free pair from the key's own on. */
  readonly #table: Int32Array;
  readonly #shift: number;
  #count = 0;

  /** @param most how many keys there can be. */
  constructor(most: number) {
    const log = Math.ceil(Math.log2(most * 2 + 2));
    this.#shift = 32 - log;
    this.#table = new Int32Array(2 * 2 ** log);
  }

  of(key: number): number {
    const table = this.#table;
    let at = (key >>> this.#shift) * 2;
    for (;;) {
      const number = table[at + 1] as number;
      if (number !== 0 && table[at] === key) return number - 1;
      if (number === 0) {
        table[at] = key;
        table[at + 1] = ++this.#count;
        return this.#count - 1;
      }
      at = (at + 2) & (table.length - 1);
    }
  }
}
