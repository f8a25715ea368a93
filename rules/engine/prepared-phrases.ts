/** The phrases of a pack as the index takes them: numbers, and their words only where they are tried. */
import { howCommonHash, NUMBERS } from './frequent';
import { readPlaces } from './places';
import type { Phrases } from './rule';
import { NUMBER, ROMAN } from './search';

/** One list of phrases as it is written, and the places of each phrase (see `places.ts`). */
export interface SlotText {
  phrases: Phrases;
  lists: Readonly<Record<string, Phrases>> | undefined;
  places: readonly string[];
}

/** Numbers of one place: hash, slot, phrase in the slot, words before, where its words stand. */
export const PLACE_WIDTH = 5;

export interface PreparedPhrases {
  /** How often the phrases of each slot are met, roughly. */
  costs: readonly number[];
  /** `PLACE_WIDTH` numbers for each place, in order of slot and phrase. */
  places: Int32Array;
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems: number;
  romanStems: number;
  /** The phrases of a slot, for one of them is tried. */
  text(slot: number): SlotText;
}

/** Brings the places of these lists into numbers; the list with number n becomes slot n. */
export function gatherPlaces(slots: readonly SlotText[]): PreparedPhrases {
  const numbers: number[] = [];
  const stems = { plain: 0, roman: 0 };
  const costs = slots.map(({ phrases, places }, slot) => {
    let cost = 0;
    const firstRoman = places.length - (phrases['ur-Latn']?.length ?? 0);
    for (const [phrase, written] of places.entries()) {
      const roman = phrase >= firstRoman;
      readPlaces(written, (kind, hash, length, min, max, text) => {
        if (kind === 'stem') stems[roman ? 'roman' : 'plain'] |= 1 << length;
        const own = roman && kind !== 'exact' ? hash ^ ROMAN : hash;
        numbers.push(kind === 'number' ? NUMBER : own, slot, phrase, min | (max << 16), text);
        cost += kind === 'number' ? NUMBERS : howCommonHash(hash);
      });
    }
    return cost;
  });
  return {
    costs,
    places: Int32Array.from(numbers),
    stems: stems.plain,
    romanStems: stems.roman,
    text: (slot) => slots[slot] as SlotText,
  };
}
