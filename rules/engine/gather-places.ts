/** Works out the places of phrases: by the build for the packs of the product, at run time for others. */
import { placesOf, waysOf } from './anchors';
import type { Attempt } from './attempt';
import { howCommonHash, NUMBERS } from './frequent';
import { keyOf } from './hash';
import { noteWords } from './neighbours';
import { attemptsOf } from './phrase-need';
import { eachPhrase, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { type Anchor, readPlaces } from './places';
import {
  KEY,
  minOf,
  PHRASE,
  PLACE_WIDTH,
  type PlaceList,
  type PreparedPhrases,
  SLOT,
  type SlotText,
  TEXT,
  WINDOW,
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
  return gatherPlaces([writtenSlot(phrases, lists)], () => () => false);
}

/** @throws PhraseError when a phrase cannot be read. */
export function writtenSlot(phrases: Phrases, lists: WrittenSlot['lists']): WrittenSlot {
  return { phrases, lists, places: placesOf(phrases, lists) };
}

/** What a phrase is looked up by, where it is not only words. */
interface LookedUp {
  kind: Anchor['kind'];
  /** As `phrase-need.ts` takes it. */
  hash: number;
  /** Worked out when they are first asked for. */
  attempts: readonly Attempt[] | null;
}

/** Places as they are gathered, in order of phrase. */
class Gathered {
  readonly #numbers: number[] = [];
  #stems = 0;
  #romanStems = 0;

  /** Adds one place and gives where its numbers stand. */
  add(values: { key: number; slot: number; phrase: number; window: number; text: number }): void {
    const { key, slot, phrase, window, text } = values;
    this.#numbers.push(key, 0, 0, 0, slot, phrase, window, text);
  }

  addStem(roman: boolean, length: number): void {
    if (roman) this.#romanStems |= 1 << length;
    else this.#stems |= 1 << length;
  }

  done(written: readonly WrittenSlot[]): PlaceList {
    const places = Int32Array.from(this.#numbers);
    for (let at = 0; at < places.length; at += PLACE_WIDTH) {
      const text = places[at + TEXT] as number;
      if (text < 0) continue;
      const own = written[places[at + SLOT] as number] as WrittenSlot;
      const words = own.places[places[at + PHRASE] as number] as string;
      noteWords(places, at, words, text, minOf(places[at + WINDOW] as number));
    }
    return { places: sortedPlaces(places), stems: this.#stems, romanStems: this.#romanStems };
  }
}

/** The same places in order of their keys, those of one key in the order given. */
export function sortedPlaces(places: Int32Array): Int32Array {
  const keys = Uint32Array.from({ length: places.length / PLACE_WIDTH }, (_, place) => {
    return places[place * PLACE_WIDTH + KEY] as number;
  });
  const order = Uint32Array.from(keys, (_, place) => place).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  );
  const sorted = new Int32Array(places.length);
  for (const [to, place] of order.entries()) {
    const at = place * PLACE_WIDTH;
    sorted.set(places.subarray(at, at + PLACE_WIDTH), to * PLACE_WIDTH);
  }
  return sorted;
}

/**
 * Brings the places of these lists into numbers; the list with number n becomes slot n.
 * @param isAsked whether a list wakes no rule, going by how often the phrases of each are met.
 * @throws RangeError when a phrase is thousands of words long.
 */
export function gatherPlaces(
  slots: readonly WrittenSlot[],
  isAsked: (costs: readonly number[]) => (slot: number) => boolean,
): PreparedPhrases {
  const costs = slots.map(costOf);
  const asked = isAsked(costs);
  const lists = { always: new Gathered(), asked: new Gathered() };
  const lookedUp: LookedUp[] = [];
  for (const [slot, { phrases, places }] of slots.entries()) {
    const list = asked(slot) ? lists.asked : lists.always;
    const firstRoman = places.length - (phrases['ur-Latn']?.length ?? 0);
    for (const [phrase, written] of places.entries()) {
      const roman = phrase >= firstRoman;
      readPlaces(written, (kind, word, length, min, max, text) => {
        if (kind === 'stem') list.addStem(roman, length);
        const hash = kind === 'number' ? NUMBER : kind === 'exact' || !roman ? word : word ^ ROMAN;
        list.add({
          key: keyOf(hash),
          slot,
          phrase,
          window: windowOf(kind, roman, min, max),
          text: text >= 0 ? text : -lookedUp.push({ kind, hash: word, attempts: null }),
        });
      });
    }
  }
  return {
    costs,
    counts: slots.map((slot) => slot.places.length),
    always: lists.always.done(slots),
    asked: lists.asked.done(slots),
    sets: new Int32Array(0),
    text: (slot) => textOf(slots[slot] as WrittenSlot),
    attempts(number, ways) {
      const own = lookedUp[-1 - number] as LookedUp;
      own.attempts ??= attemptsOf(ways(), own.kind, own.hash);
      return own.attempts;
    },
  };
}

/** How often the phrases of a list are met, roughly. */
function costOf({ places }: WrittenSlot): number {
  let cost = 0;
  for (const written of places) {
    readPlaces(written, (kind, word) => {
      cost += kind === 'number' ? NUMBERS : howCommonHash(word);
    });
  }
  return cost;
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
