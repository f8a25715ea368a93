/** What must stand beside the places of a pack, as numbers: what is the same is written once. */
import { TEXT_LANGUAGES, type TextLanguage } from '../types';
import type { Beside, Need } from './phrase-need';
import { makeProgram } from './phrase-program';
import type { PhraseNode } from './phrase-syntax';
import { PHRASE, PLACE_WIDTH, type PreparedPhrases, TEXT } from './prepared-phrases';
import { WordSet } from './word-set';

/** Of a need, for the words before and for those after: number of the set or -1, least and most between. */
const NEED_WIDTH = 6;
const SIDE_WIDTH = 3;
/** Of a set: language, where its hashes begin, how many, exact ones after them, number of stems, numbers. */
const SET_WIDTH = 6;

/** Lists of numbers, and the stems that they name. */
export interface PackedNeeds {
  places: Int32Array;
  needs: Int32Array;
  sets: Int32Array;
  hashes: Int32Array;
  stems: readonly (readonly string[])[];
}

/** A phrase of the pack. */
interface ReadPhrase {
  nodes: readonly PhraseNode[];
  language: TextLanguage;
}

/**
 * Works out what must stand beside each place.
 * @param phrases all of the pack, by number.
 * @returns the places with the numbers of their needs, and these.
 */
export function writeNeeds(
  { places, need }: PreparedPhrases,
  phrases: readonly ReadPhrase[],
): PackedNeeds {
  const writer = new Writer();
  const numbered = Int32Array.from(places);
  let last = -1;
  let program = makeProgram([], 'en');
  for (let at = 0; at < places.length; at += PLACE_WIDTH) {
    if ((places[at + TEXT] as number) >= 0) continue;
    const phrase = places[at + PHRASE] as number;
    if (phrase !== last) {
      const { nodes, language } = phrases[phrase] as ReadPhrase;
      program = makeProgram(nodes, language);
      last = phrase;
    }
    numbered[at + TEXT] = -1 - writer.need(need(at / PLACE_WIDTH, () => program));
  }
  return writer.done(numbered);
}

class Writer {
  readonly #needs: number[] = [];
  readonly #sets: number[] = [];
  readonly #hashes: number[] = [];
  readonly #stems: (readonly string[])[] = [];
  /** Numbers of what was written, by what it is. */
  readonly #known = new Map<string, number>();

  need(need: Need | null): number {
    const numbers = [need?.before ?? null, need?.after ?? null].flatMap((side) => this.#side(side));
    return this.#once(`need ${numbers}`, () => {
      this.#needs.push(...numbers);
      return this.#needs.length / NEED_WIDTH - 1;
    });
  }

  #side(side: Beside | null): number[] {
    return side === null ? [-1, 0, 0] : [this.#set(side.words), side.low, side.high];
  }

  #set({ language, hashes, exacts, stems, number }: WordSet): number {
    return this.#once(`set ${language} ${hashes} ${exacts} ${stems} ${number}`, () => {
      const from = this.#hashes.length;
      this.#hashes.push(...hashes, ...exacts);
      const beginnings = stems.length === 0 ? -1 : this.#stems.push(stems) - 1;
      const own = TEXT_LANGUAGES.indexOf(language);
      this.#sets.push(own, from, hashes.length, exacts.length, beginnings, number ? 1 : 0);
      return this.#sets.length / SET_WIDTH - 1;
    });
  }

  #once(key: string, write: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = write();
    this.#known.set(key, number);
    return number;
  }

  done(places: Int32Array): PackedNeeds {
    return {
      places,
      needs: Int32Array.from(this.#needs),
      sets: Int32Array.from(this.#sets),
      hashes: Int32Array.from(this.#hashes),
      stems: this.#stems,
    };
  }
}

/**
 * Gives the needs of a pack by the numbers of its places.
 * @param stemsOf the stems with this number.
 */
export function readNeeds(
  { places, needs, sets, hashes }: Omit<PackedNeeds, 'stems'>,
  stemsOf: (number: number) => readonly string[],
): (place: number) => Need | null {
  const known: (WordSet | undefined)[] = [];
  const setOf = (number: number): WordSet => {
    known[number] ??= readSet(number * SET_WIDTH);
    return known[number];
  };
  const readSet = (at: number): WordSet => {
    const [language, from, count, exact, stems, number] = sets.subarray(
      at,
      at + SET_WIDTH,
    ) as unknown as [...[number, number, number, number, number, number]];
    return new WordSet({
      language: TEXT_LANGUAGES[language] as TextLanguage,
      hashes: hashes.subarray(from, from + count),
      exacts: hashes.subarray(from + count, from + count + exact),
      stems: stems === -1 ? [] : stemsOf(stems),
      number: number === 1,
    });
  };
  const sideOf = (at: number): Beside | null => {
    const set = needs[at] as number;
    if (set === -1) return null;
    return { words: setOf(set), low: needs[at + 1] as number, high: needs[at + 2] as number };
  };
  return (place) => {
    const number = -1 - (places[place * PLACE_WIDTH + TEXT] as number);
    const before = sideOf(number * NEED_WIDTH);
    const after = sideOf(number * NEED_WIDTH + SIDE_WIDTH);
    return before === null && after === null ? null : { before, after };
  };
}
