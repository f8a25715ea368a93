/** The phrases of a pack as the index takes them: numbers, and their words only where they are tried. */
import type { TextLanguage } from '../types';
import type { Attempt } from './attempt';
import type { Program } from './phrase-program';
import type { PhraseNode } from './phrase-syntax';
import type { Anchor } from './places';

/** The words of one list of phrases. */
export interface SlotText {
  /** By phrase: the ways to write it that are nothing but words, as `places.ts` writes them. */
  plain: readonly string[];
  language(phrase: number): TextLanguage;
  /** The other ways to write a phrase, as they were read. */
  others(phrase: number): readonly (readonly PhraseNode[])[];
}

/**
 * Numbers of one place: hash; number of the phrase in the pack; how many words before and how it is
 * looked up (`minOf` and the others); where its words stand in the plain ways of the phrase, or
 * less than 0 when it is not only words (in a file: from -1 down, the number of its attempts).
 */
export const PLACE_WIDTH = 4;
export const PHRASE = 1;
export const WINDOW = 2;
export const TEXT = 3;

const MAX = 13;
const KIND = 26;
const MOST = (1 << MAX) - 1;
const ROMAN_BIT = 1 << 28;
const KINDS = ['word', 'exact', 'stem', 'number'] as const satisfies Anchor['kind'][];

/** @throws RangeError when the phrase is thousands of words long. */
export function windowOf(kind: Anchor['kind'], roman: boolean, min: number, max: number): number {
  if (max > MOST) throw new RangeError('a phrase of that many words');
  return min | (max << MAX) | (KINDS.indexOf(kind) << KIND) | (roman ? ROMAN_BIT : 0);
}

/** Least words before the one that a phrase is looked up by. */
export function minOf(window: number): number {
  return window & MOST;
}

export function maxOf(window: number): number {
  return (window >>> MAX) & MOST;
}

/** What the phrase is looked up by. */
export function kindOf(window: number): Anchor['kind'] {
  return KINDS[(window >>> KIND) & 3] as Anchor['kind'];
}

/** Whether the phrase is Roman Urdu. */
export function isRoman(window: number): boolean {
  return (window & ROMAN_BIT) !== 0;
}

export interface PreparedPhrases {
  /** By slot: how often its phrases are met, roughly, and how many there are. */
  costs: readonly number[];
  counts: readonly number[];
  /** `PLACE_WIDTH` numbers for each place, in order of phrase. */
  places: Int32Array;
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems: number;
  romanStems: number;
  /** The phrases of a slot, when one of them is tried. */
  text(slot: number): SlotText;
  /**
   * How to try the phrase of the place with this number, which is not only words.
   * @param ways gives the other ways to write the phrase.
   */
  attempts(place: number, ways: () => readonly Program[]): readonly Attempt[];
}
