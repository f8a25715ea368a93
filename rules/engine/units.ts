/**
 * A folded text as numbers. One look-up for each UTF-16 unit of a draft gives, in one number, what it
 * is folded to, what kind of character that is, and what the gates in front of rules want to know.
 * An entry is worked out when its character is first met.
 */
import { foldCharacter } from './fold-table';
import { DIGIT, kindOf, OTHER } from './letters';

/** The folded UTF-16 unit. */
export const CODE = 0xffff;
/** Kinds of `letters.ts` stand above the code. */
export const KIND = 16;
/** It was a capital letter. */
export const CAPITAL_BIT = 20;
export const CAPITAL = 1 << CAPITAL_BIT;
export const AT = 1 << 21;
export const HASH = 1 << 22;
export const BANG = 1 << 23;
/** Can begin `://`. */
export const COLON = 1 << 24;
/** Can end a sentence: a stop, or a new line. */
export const STOP = 1 << 25;
/** Greek or Cyrillic: can stand in for a Latin letter. */
export const FOREIGN = 1 << 26;
/** Lower case alone would not have folded it. */
export const WIDE = 1 << 27;
export const PICTURE = 1 << 28;
/** `=` and `°`: a gate can ask for them. */
export const VALUE = 1 << 29;
/** Figures and signs that can be put for a letter they look like. */
export const FIGURE = 1 << 30;
/** It is a digit. */
export const DIGIT_UNIT = DIGIT << KIND;

/** Entry for what needs more than a look-up: nothing is left of it, it becomes several, half a pair. */
export const SPECIAL = 1 << 31;

/** Whether a unit is a Latin letter from a to z that was written as just that. */
export function isWrittenSmall(unit: number): boolean {
  const code = unit & CODE;
  return code >= 97 && code <= 122 && (unit & (CAPITAL | WIDE)) === 0;
}

const FIGURES = '013457@$!';

/** By UTF-16 unit; 0 for one that was not met before. */
export const unitTable = new Int32Array(0x10000);
/** By code point: what a character becomes that is not one unit. */
const expansions = new Map<number, Int32Array>();

const FLAGS: Readonly<Record<string, number>> = {
  '@': AT,
  '#': HASH,
  '!': BANG | STOP,
  ':': COLON,
  '.': STOP,
  '?': STOP,
  '۔': STOP,
  '।': STOP,
  '\n': STOP,
  '=': VALUE,
  '°': VALUE,
};

/** Works out the entry of a unit and keeps it; `SPECIAL` also for half a surrogate pair. */
export function learnUnit(code: number): number {
  const pair = code >= 0xd800 && code <= 0xdfff;
  const folded = pair ? null : foldedUnits(code);
  const entry = folded?.length === 1 ? (folded[0] as number) : SPECIAL;
  unitTable[code] = entry;
  return entry;
}

/** The folded units of one code point, each with its kind; empty when nothing is left of it. */
export function foldedUnits(code: number): Int32Array {
  const known = expansions.get(code);
  if (known !== undefined) return known;
  const units = unitsOf(code);
  expansions.set(code, units);
  return units;
}

/** The first picture of Unicode after the signs of trade marks. */
const FIRST_PICTURE = 0x203c;
/** A character that stands for a whole sentence is left as it is. */
const LONGEST = 8;
/** First and last of what has no other form and no capitals: ideographs, Hangul, private use. */
const PLAIN = [0x3400, 0x9fff, 0xa000, 0xa48c, 0xac00, 0xd7a3, 0xe000, 0xf8ff] as const;

function folds(code: number): boolean {
  for (let at = 0; at < PLAIN.length; at += 2) {
    if ((PLAIN[at] as number) <= code && code <= (PLAIN[at + 1] as number)) return false;
  }
  return code < 0xd800 || code > 0xdfff;
}

function unitsOf(code: number): Int32Array {
  const character = String.fromCodePoint(code);
  const folded = folds(code) ? foldCharacter(character) : character;
  const units: number[] = [];
  for (const piece of folded.length > LONGEST ? character : folded) {
    let flags = (kindOf(piece) << KIND) | (FLAGS[piece] ?? 0);
    if (FIGURES.includes(piece)) flags |= FIGURE;
    if (character !== character.toLowerCase()) flags |= CAPITAL;
    if (piece !== character && piece !== character.toLowerCase()) flags |= WIDE;
    if (code > 0x7f) flags |= WIDE;
    if (piece >= '\u0370' && piece < '\u0530' && flags & (OTHER << KIND)) flags |= FOREIGN;
    if (
      code >= FIRST_PICTURE &&
      /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Presentation}]$/u.test(character)
    )
      flags |= PICTURE;
    for (let at = 0; at < piece.length; at++) units.push(piece.charCodeAt(at) | flags);
  }
  return Int32Array.from(units);
}
