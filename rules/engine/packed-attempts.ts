/** How the phrases of a pack are tried, as numbers: what is the same is written once. */
import { TEXT_LANGUAGES, type TextLanguage } from '../types';
import type { Attempt, Beside } from './attempt';
import { makeProgram, type Program } from './phrase-program';
import type { PhraseNode } from './phrase-syntax';
import { PHRASE, PLACE_WIDTH, type PreparedPhrases, TEXT } from './prepared-phrases';
import { WordSet } from './word-set';

/**
 * Of an attempt: way, length, set of the word itself or -1; set, least and most between of the words
 * before, and of those after.
 */
const ATTEMPT_WIDTH = 9;
const BEFORE = 3;
const AFTER = 6;
/** Of a set: language, where its hashes begin, how many, exact ones after them, number of stems, numbers. */
const SET_WIDTH = 6;

/** Lists of numbers, and the stems that they name. */
export interface PackedAttempts {
  places: Int32Array;
  /** By number of what is tried at a place: its first attempt; and one more, where the last ends. */
  starts: Int32Array;
  attempts: Int32Array;
  sets: Int32Array;
  hashes: Int32Array;
  stems: readonly (readonly string[])[];
}

/** A phrase of the pack. */
interface ReadPhrase {
  others: readonly (readonly PhraseNode[])[];
  language: TextLanguage;
}

/**
 * Works out how the phrase of each place is tried.
 * @param phrases all of the pack, by number.
 * @returns the places with the numbers of their attempts, and these.
 */
export function writeAttempts(
  { places, attempts }: PreparedPhrases,
  phrases: readonly ReadPhrase[],
): PackedAttempts {
  const writer = new Writer();
  const numbered = Int32Array.from(places);
  let last = -1;
  let ways: readonly Program[] = [];
  for (let at = 0; at < places.length; at += PLACE_WIDTH) {
    if ((places[at + TEXT] as number) >= 0) continue;
    const phrase = places[at + PHRASE] as number;
    if (phrase !== last) {
      const { others, language } = phrases[phrase] as ReadPhrase;
      ways = others.map((nodes) => makeProgram(nodes, language));
      last = phrase;
    }
    numbered[at + TEXT] = -1 - writer.attempts(attempts(at / PLACE_WIDTH, () => ways));
  }
  return writer.done(numbered);
}

class Writer {
  readonly #starts: number[] = [];
  readonly #attempts: number[] = [];
  readonly #sets: number[] = [];
  readonly #hashes: number[] = [];
  readonly #stems: (readonly string[])[] = [];
  /** Numbers of what was written, by what it is. */
  readonly #known = new Map<string, number>();

  attempts(attempts: readonly Attempt[]): number {
    const numbers = attempts.flatMap(({ way, length, own, before, after }) => [
      ...[way, length, own === null ? -1 : this.#set(own)],
      ...this.#side(before),
      ...this.#side(after),
    ]);
    return this.#once(`attempts ${numbers}`, () => {
      this.#starts.push(this.#attempts.length);
      this.#attempts.push(...numbers);
      return this.#starts.length - 1;
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

  done(places: Int32Array): PackedAttempts {
    return {
      places,
      starts: Int32Array.from([...this.#starts, this.#attempts.length]),
      attempts: Int32Array.from(this.#attempts),
      sets: Int32Array.from(this.#sets),
      hashes: Int32Array.from(this.#hashes),
      stems: this.#stems,
    };
  }
}

/**
 * Gives the attempts of a pack by the numbers of its places.
 * @param stemsOf the stems with this number.
 */
export function readAttempts(
  { places, starts, attempts, sets, hashes }: Omit<PackedAttempts, 'stems'>,
  stemsOf: (number: number) => readonly string[],
): (place: number) => readonly Attempt[] {
  const known: (WordSet | undefined)[] = [];
  const readSet = (at: number): WordSet => {
    const row = sets.subarray(at, at + SET_WIDTH) as unknown as number[];
    const [language, from, count, exact, stems, number] = row as [
      ...[number, number, number, number, number, number],
    ];
    return new WordSet({
      language: TEXT_LANGUAGES[language] as TextLanguage,
      hashes: hashes.subarray(from, from + count),
      exacts: hashes.subarray(from + count, from + count + exact),
      stems: stems === -1 ? [] : stemsOf(stems),
      number: number === 1,
    });
  };
  const setAt = (at: number): WordSet | null => {
    const number = attempts[at] as number;
    if (number === -1) return null;
    known[number] ??= readSet(number * SET_WIDTH);
    return known[number];
  };
  const besideAt = (at: number): Beside | null => {
    const words = setAt(at);
    if (words === null) return null;
    return { words, low: attempts[at + 1] as number, high: attempts[at + 2] as number };
  };
  return (place) => {
    const number = -1 - (places[place * PLACE_WIDTH + TEXT] as number);
    const found: Attempt[] = [];
    for (let at = starts[number] as number; at < (starts[number + 1] as number); ) {
      const [way, length] = [attempts[at] as number, attempts[at + 1] as number];
      const own = setAt(at + 2);
      found.push({ way, length, own, before: besideAt(at + BEFORE), after: besideAt(at + AFTER) });
      at += ATTEMPT_WIDTH;
    }
    return found;
  };
}
