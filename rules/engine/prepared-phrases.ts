/** The phrases of a pack as the index takes them: numbers, and their words only where they are tried. */
import type { TextLanguage } from '../types';
import { howCommonHash, NUMBERS } from './frequent';
import { type Need, needOf } from './phrase-need';
import type { Program } from './phrase-program';
import { eachPhrase, type PhraseNode, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { type Anchor, readPlaces } from './places';
import type { Phrases } from './rule';
import { NUMBER, ROMAN } from './search';

/** One list of phrases as it is written, and the places of each phrase (see `places.ts`). */
export interface WrittenSlot {
  phrases: Phrases;
  lists: Readonly<Record<string, Phrases>> | undefined;
  places: readonly string[];
}

/** The words of one list of phrases. */
export interface SlotText {
  /** By phrase: the ways to write it that are nothing but words, as `places.ts` writes them. */
  ways: readonly string[];
  language(phrase: number): TextLanguage;
  /** What was read of a phrase. */
  nodes(phrase: number): readonly PhraseNode[];
}

/**
 * Numbers of one place: hash; number of the phrase in the pack; how many words before and how it is
 * looked up (`minOf` and the others); where its words stand in the ways of the phrase, or, of one that
 * is not only words, `OPEN` or below it the number of what must stand beside it.
 */
export const PLACE_WIDTH = 4;
export const PHRASE = 1;
export const WINDOW = 2;
export const TEXT = 3;
/** What must stand beside it is worked out when it is asked for. */
export const OPEN = -1;

const MAX = 13;
const KIND = 26;
const MOST = (1 << MAX) - 1;
const ROMAN_BIT = 1 << 28;
const KINDS = ['word', 'exact', 'stem', 'number'] as const satisfies Anchor['kind'][];

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

/** What must stand beside a place of a program; `null`: nothing that we know. */
export function needAt(program: Program, hash: number, window: number): Need | null {
  const kind = kindOf(window);
  return needOf(program, kind, isRoman(window) && kind !== 'exact' ? hash ^ ROMAN : hash);
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
  /** What must stand beside a place, by its number; `null`: nothing that we know. */
  need(number: number): Need | null;
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
        if (max > MOST) throw new RangeError('a phrase of that many words');
        if (kind === 'stem') stems[roman ? 'roman' : 'plain'] |= 1 << length;
        const hash = kind === 'number' ? NUMBER : kind === 'exact' || !roman ? word : word ^ ROMAN;
        const window = min | (max << MAX) | (KINDS.indexOf(kind) << KIND) | (roman ? ROMAN_BIT : 0);
        numbers.push(hash, phrase, window, text);
        cost += kind === 'number' ? NUMBERS : howCommonHash(word);
      });
      phrase++;
    }
    return cost;
  });
  return {
    costs,
    counts: slots.map(({ places }) => places.length),
    places: Int32Array.from(numbers),
    stems: stems.plain,
    romanStems: stems.roman,
    text: (slot) => textOf(slots[slot] as WrittenSlot),
    need: () => null,
  };
}

function textOf({ phrases, lists, places }: WrittenSlot): SlotText {
  const written = eachPhrase(phrases);
  return {
    ways: places,
    language: (phrase) => (written[phrase] as WrittenPhrase).language,
    nodes(phrase) {
      const { source, language } = written[phrase] as WrittenPhrase;
      return parsePhrase(source, language, lists);
    },
  };
}
