/** What one text holds of the phrases that are looked for only where a rule asks for them. */
import { ASKED, type PhraseIndex } from './phrase-index';
import { type Piece, takePiece } from './slab';

/** Takes the number of a place, and the word, sentence and script at which its phrase is to be tried. */
export type TakeAsked = (place: number, token: number, sentence: number, roman: boolean) => void;

/** Numbers kept of each: key or its number, word, sentence and, in the lowest bit, whether that can be Roman Urdu. */
const WIDTH = 3;
/** Room for those of a short post. */
const ROOM = 64 * WIDTH;

/** Such places of one text. What a text repeats is looked up once. */
export class AskedPlaces {
  readonly #index: PhraseIndex;
  readonly #slotCount: number;
  /** `WIDTH` numbers for each; the first `#end` of the piece are taken, `#room` is its length. */
  #met: Piece = takePiece(ROOM);
  #end = 0;
  #room = ROOM;
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
    if (this.#end === this.#room) this.#grow();
    const { array, from } = this.#met;
    const at = from + this.#end;
    array[at] = key;
    array[at + 1] = token;
    array[at + 2] = (sentence << 1) | (roman ? 1 : 0);
    this.#end += WIDTH;
  }

  #grow(): void {
    const { array, from } = this.#met;
    this.#room *= 2;
    this.#met = takePiece(this.#room);
    this.#met.array.set(array.subarray(from, from + this.#end), this.#met.from);
  }

  /** Hands on the places of one slot, in the order in which they were met. */
  each(slot: number, take: TakeAsked): void {
    const firsts = this.#firsts ?? this.#lookUp();
    if ((((this.#slots[slot >>> 5] as number) >>> slot) & 1) === 0) return;
    const { array, from } = this.#met;
    const places = firsts.map((first) => this.#placesOf(first, slot));
    for (let each = from; each < from + this.#end; each += WIDTH) {
      const own = places[array[each] as number] as readonly number[];
      const sentence = array[each + 2] as number;
      for (const place of own) {
        take(place, array[each + 1] as number, sentence >>> 1, (sentence & 1) !== 0);
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
    const { array, from } = this.#met;
    const firsts: number[] = [];
    const known = new KeyNumbers(this.#end / WIDTH);
    for (let each = from; each < from + this.#end; each += WIDTH) {
      const key = array[each] as number;
      const number = known.of(key);
      array[each] = number;
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
