/** How the phrases of a pack are tried, as numbers: what is the same is written once. */
import { TEXT_LANGUAGES, type TextLanguage } from '../types';
import type { Attempt, Beside } from './attempt';
import { BitSets, noteAttempt } from './neighbours';
import { makeProgram, type Program } from './phrase-program';
import type { PhraseNode } from './phrase-syntax';
import { PHRASE, PLACE_WIDTH, type PreparedPhrases, SLOT, TEXT } from './prepared-phrases';
import { WordSet } from './word-set';

/**
 * Of an attempt: way, length, set of the word itself or -1; set, least and most between of the words
 * before, of those after, and of those farther away.
 */
const ATTEMPT_WIDTH = 12;
const BEFORE = 3;
const AFTER = 6;
const FAR = 9;
/** Of a set: language, where its hashes begin, how many, exact ones after them, number of stems, numbers. */
const SET_WIDTH = 6;

/** Lists of numbers, and the stems that they name. */
export interface PackedAttempts {
  /** The places, one for each attempt. */
  always: Int32Array;
  asked: Int32Array;
  /** Sets of bits that they name. */
  bits: Int32Array;
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
 * @param phrases all of the pack, by slot and number.
 * @returns the places with the numbers of their attempts, and these.
 */
export function writeAttempts(
  prepared: PreparedPhrases,
  phrases: readonly (readonly ReadPhrase[])[],
): PackedAttempts {
  const writer = new Writer();
  const bits = new BitSets();
  const known = new Map<ReadPhrase, readonly Program[]>();
  const waysOf = (phrase: ReadPhrase): readonly Program[] => {
    const { others, language } = phrase;
    const ways = known.get(phrase) ?? others.map((nodes) => makeProgram(nodes, language));
    known.set(phrase, ways);
    return ways;
  };
  const expand = (places: Int32Array): Int32Array => {
    const all: number[] = [];
    for (let at = 0; at < places.length; at += PLACE_WIDTH) {
      const place = places.subarray(at, at + PLACE_WIDTH);
      const text = place[TEXT] as number;
      if (text >= 0) {
        all.push(...place);
        continue;
      }
      const list = phrases[place[SLOT] as number] as readonly ReadPhrase[];
      const phrase = list[place[PHRASE] as number] as ReadPhrase;
      for (const attempt of prepared.attempts(text, () => waysOf(phrase))) {
        const own = Int32Array.from(place);
        own[TEXT] = -1 - writer.attempt(attempt);
        noteAttempt(own, 0, attempt, bits);
        all.push(...own);
      }
    }
    return Int32Array.from(all);
  };
  const [always, asked] = [expand(prepared.always.places), expand(prepared.asked.places)];
  return { always, asked, bits: bits.done(), ...writer.done() };
}

class Writer {
  readonly #attempts: number[] = [];
  readonly #sets: number[] = [];
  readonly #hashes: number[] = [];
  readonly #stems: (readonly string[])[] = [];
  /** Numbers of what was written, by what it is. */
  readonly #known = new Map<string, number>();

  /** The number of an attempt. */
  attempt({ way, length, own, before, after, far }: Attempt): number {
    const numbers = [
      ...[way, length, own === null ? -1 : this.#set(own)],
      ...this.#side(before),
      ...this.#side(after),
      ...this.#side(far),
    ];
    return this.#once(`attempt ${numbers}`, () => {
      this.#attempts.push(...numbers);
      return this.#attempts.length / ATTEMPT_WIDTH - 1;
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

  done(): Pick<PackedAttempts, 'attempts' | 'sets' | 'hashes' | 'stems'> {
    return {
      attempts: Int32Array.from(this.#attempts),
      sets: Int32Array.from(this.#sets),
      hashes: Int32Array.from(this.#hashes),
      stems: this.#stems,
    };
  }
}

/**
 * Gives the attempts of a pack by what its places say under `TEXT`.
 * @param stemsOf the stems with this number.
 */
export function readAttempts(
  { attempts, sets, hashes }: Pick<PackedAttempts, 'attempts' | 'sets' | 'hashes'>,
  stemsOf: (number: number) => readonly string[],
): (number: number) => readonly Attempt[] {
  const known: (WordSet | undefined)[] = [];
  const read: (readonly Attempt[] | undefined)[] = [];
  const readSet = (at: number): WordSet => {
    const number = (column: number) => sets[at + column] as number;
    const from = number(1);
    const exact = from + number(2);
    return new WordSet({
      language: TEXT_LANGUAGES[number(0)] as TextLanguage,
      hashes: hashes.subarray(from, exact),
      exacts: hashes.subarray(exact, exact + number(3)),
      stems: number(4) === -1 ? [] : stemsOf(number(4)),
      number: number(5) === 1,
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
  const attemptAt = (at: number): Attempt => ({
    way: attempts[at] as number,
    length: attempts[at + 1] as number,
    own: setAt(at + 2),
    before: besideAt(at + BEFORE),
    after: besideAt(at + AFTER),
    far: besideAt(at + FAR),
  });
  return (number) => {
    const own = -1 - number;
    read[own] ??= [attemptAt(own * ATTEMPT_WIDTH)];
    return read[own];
  };
}
