/** Works out the places of phrases: by the build for the packs of the product, at run time for others. */
import { placesOf, waysOf } from './anchors';
import { howCommonHash, NUMBERS } from './frequent';
import { attemptsOf } from './phrase-need';
import { eachPhrase, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { readPlaces } from './places';
import {
  isRoman,
  kindOf,
  PLACE_WIDTH,
  type PreparedPhrases,
  type SlotText,
  windowOf,
} from './prepared-phrases';
import type { Phrases } from './rule';
import { NUMBER, ROMAN } from './search';

/** One list of phrases as it is written, and the places of each phrase (see `places.ts`). */
export interface WrittenSlot {
  phrases: Phrases;
  lists: Readonly<Record<string, Phrases>> | undefined;
  places: readonly string[];
}

/**
 * Prepares the phrases of one list.
 * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
 */
export function preparePhrases(phrases: Phrases, lists?: WrittenSlot['lists']): PreparedPhrases {
  return gatherPlaces([writtenSlot(phrases, lists)]);
}

/** @throws PhraseError when a phrase cannot be read. */
export function writtenSlot(phrases: Phrases, lists: WrittenSlot['lists']): WrittenSlot {
  return { phrases, lists, places: placesOf(phrases, lists) };
}

/**
 * Brings the places of these lists into numbers; the list with number n becomes slot n.
 * @throws RangeError when a phrase is thousands of words long.
 */
export function gatherPlaces(slots: readonly WrittenSlot[]): PreparedPhrases {
  const numbers: number[] = [];
  const stems = { plain: 0, roman: 0 };
  let phrase = 0;
  const costs = slots.map(({ phrases, places }) => {
    let cost = 0;
    const firstRoman = places.length - (phrases['ur-Latn']?.length ?? 0);
    for (const [at, written] of places.entries()) {
      const roman = at >= firstRoman;
      readPlaces(written, (kind, word, length, min, max, text) => {
        if (kind === 'stem') stems[roman ? 'roman' : 'plain'] |= 1 << length;
        const hash = kind === 'number' ? NUMBER : kind === 'exact' || !roman ? word : word ^ ROMAN;
        numbers.push(hash, phrase, windowOf(kind, roman, min, max), text);
        cost += kind === 'number' ? NUMBERS : howCommonHash(word);
      });
      phrase++;
    }
    return cost;
  });
  const places = Int32Array.from(numbers);
  return {
    costs,
    counts: slots.map((slot) => slot.places.length),
    places,
    stems: stems.plain,
    romanStems: stems.roman,
    text: (slot) => textOf(slots[slot] as WrittenSlot),
    attempts(place, ways) {
      const [hash, , window] = places.subarray(place * PLACE_WIDTH) as unknown as number[];
      const kind = kindOf(window as number);
      const roman = isRoman(window as number) && kind !== 'exact';
      return attemptsOf(ways(), kind, roman ? (hash as number) ^ ROMAN : (hash as number));
    },
  };
}

function textOf({ phrases, lists, places }: WrittenSlot): SlotText {
  const written = eachPhrase(phrases);
  return {
    plain: places,
    language: (phrase) => (written[phrase] as WrittenPhrase).language,
    others(phrase) {
      const { source, language } = written[phrase] as WrittenPhrase;
      return waysOf(parsePhrase(source, language, lists)).others;
    },
  };
}
