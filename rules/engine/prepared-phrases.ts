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

/** Numbers of one place, which is a way to write a phrase and what it is looked up by. */
export const PLACE_WIDTH = 8;
/** Key of what it is looked up by (`hash.ts`). */
export const KEY = 0;
/** Of which words one must stand nearby, as two sets of bits or as a longer one, and where (`neighbours.ts`). */
export const FIRST_BITS = 1;
export const SECOND_BITS = 2;
export const REACH = 3;
/** List of the phrase: in a pack, counted from the pack's first. */
export const SLOT = 4;
/** Number of the phrase in its list. */
export const PHRASE = 5;
/** How many words before it, and how it is looked up: `minOf` and the others. */
export const WINDOW = 6;
/**
 * Where its words stand in the plain ways of the phrase; from -1 down, for one that is not only words,
 * the number under which `attempts` says how it is tried.
 */
export const TEXT = 7;

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

/** Places in order of their keys, those of one key in the order of the phrases. */
export interface PlaceList {
  /** `PLACE_WIDTH` numbers for each. */
  places: Int32Array;
  /** By how many first letters stems are looked up, as bits: of words as they stand, and of Roman Urdu. */
  stems: number;
  romanStems: number;
}

export interface PreparedPhrases {
  /** By slot: how often its phrases are met, roughly, and how many there are. */
  costs: readonly number[];
  counts: readonly number[];
  /** What is looked for in every text. */
  always: PlaceList;
  /** The lists that wake no rule: looked for where a rule that is awake asks for one. */
  asked: PlaceList;
  /** Sets of bits that places name (`neighbours.ts`). */
  sets: Int32Array;
  /** The phrases of a slot, when one of them is tried. */
  text(slot: number): SlotText;
  /**
   * How to try the phrase of a place that is not only words.
   * @param number what the place says under `TEXT`, from -1 down.
   * @param ways gives the other ways to write the phrase.
   */
  attempts(number: number, ways: () => readonly Program[]): readonly Attempt[];
}
