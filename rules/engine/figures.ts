/**
 * A further reading of a text, in which figures and signs inside a word are the letters they look like
 * ("b3hen", "h@rami", "1diot"). Only phrases are looked for in it; what is written stays what it is.
 */
import type { Folded } from './folded';
import { DIGIT, LATIN } from './letters';
import { takePiece } from './slab';
import { IN_ADDRESS, type Tokens, tokenAt, tokenize } from './tokens';
import { CODE, DIGIT_UNIT, FIGURE, KIND, WIDE } from './units';

/** What each is read as; a one is an i, and in a reading of its own an l. */
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const letters = new Uint16Array(128);
for (const [figure, letter] of Object.entries(LETTERS)) {
  letters[figure.charCodeAt(0)] = letter.charCodeAt(0);
}
const ONE = 49;
const I = 105;
const L = 108;
const AT = 64;
const POINT = 46;
/** Between two letters of one word: "a$$", and no number. */
const MOST_IN_A_ROW = 2;
/** Letters of a word that a figure opens: "1diot", and not "4pm", "1st", "5min". */
const LEAST_AFTER_FIRST = 4;
/** A longer one is a key or nothing. */
const LONGEST_WORD = 40;
/** In one text; a paragraph that is searched as one has fewer words. */
const MOST_FIGURES = 400;
const LETTER = LATIN << KIND;
const WORD = ((LATIN | DIGIT) << KIND) | FIGURE;

/** Places of units, `[start, end)` each. */
type Stretch = readonly [start: number, end: number];

/**
 * The readings of a text besides its own; none, where no word holds a figure among its letters; `null`,
 * where so many do that nobody reads it.
 */
export function withLetters(tokens: Tokens): readonly Tokens[] | null {
  const { folded } = tokens;
  if ((folded.seen & FIGURE) === 0) return [];
  const figures = figuresIn(folded).filter(
    ([start]) => (tokens.rest(tokenAt(tokens, start)) & IN_ADDRESS) === 0,
  );
  if (figures.length === 0) return [];
  if (figures.length > MOST_FIGURES) return null;
  const hasOne = figures.some(([start, end]) => hasCode(folded, start, end, ONE));
  return (hasOne ? [I, L] : [I]).map((one) => tokenize(replaced(folded, figures, one)));
}

function replaced(folded: Folded, figures: readonly Stretch[], one: number): Folded {
  const { units, from, length } = folded;
  const piece = takePiece(length + 1);
  piece.array.set(units.subarray(from, from + length + 1), piece.from);
  for (const [start, end] of figures) {
    for (let at = start; at < end; at++) {
      const code = (units[from + at] as number) & CODE;
      const letter = code === ONE ? one : (letters[code] as number);
      piece.array[piece.from + at] = letter | LETTER | WIDE;
    }
  }
  return folded.read(piece);
}

/** Where figures stand that are read as letters. */
function figuresIn(folded: Folded): Stretch[] {
  const { units, from, length } = folded;
  const found: Stretch[] = [];
  for (let at = 0; at < length; at++) {
    if (((units[from + at] as number) & FIGURE) === 0) continue;
    let start = at;
    while (start > 0 && ((units[from + start - 1] as number) & WORD) !== 0) start--;
    let end = at + 1;
    while (end < length && ((units[from + end] as number) & WORD) !== 0) end++;
    found.push(...figuresOf(folded, start, end));
    at = end;
  }
  return found;
}

/** Those of one word; none, where one of them cannot be a letter: it is a name or a code ("B2B"). */
function figuresOf(folded: Folded, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  if (end - start > LONGEST_WORD || isAddress(folded, start, end)) return found;
  for (let at = start; at < end; ) {
    const to = runEnd(folded, at, end);
    if (!isLetter(folded, at)) {
      const isFirst = at === start;
      const isLast = to === end;
      const count = to - at;
      const opens = isFirst && count === 1 && opensWord(folded, at, end);
      if (isFirst ? opens : !isLast) {
        if (count > MOST_IN_A_ROW || !areFigures(folded, at, to)) return [];
        found.push([at, to]);
      }
    }
    at = to;
  }
  return found;
}

/** Where the letters, or what is none, end that begin here. */
function runEnd(folded: Folded, start: number, limit: number): number {
  const kind = start < limit && isLetter(folded, start);
  let end = start;
  while (end < limit && isLetter(folded, end) === kind) end++;
  return end;
}

/** Whether what begins with the figure at `start` is a word and no number with its unit. */
function opensWord(folded: Folded, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start + 1; at < end; at++) if (isLetter(folded, at)) letters++;
  return isDigit(folded, start) && letters >= LEAST_AFTER_FIRST;
}

function isLetter({ units, from }: Folded, at: number): boolean {
  return ((units[from + at] as number) & LETTER) !== 0;
}

function isDigit({ units, from }: Folded, at: number): boolean {
  return ((units[from + at] as number) & DIGIT_UNIT) !== 0;
}

function areFigures({ units, from }: Folded, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (((units[from + at] as number) & FIGURE) === 0) return false;
  }
  return true;
}

/** An e-mail address: an `@` in it, and a point with a letter behind it. */
function isAddress(folded: Folded, start: number, end: number): boolean {
  return (
    hasCode(folded, start, end, AT) &&
    end + 1 < folded.length &&
    hasCode(folded, end, end + 1, POINT) &&
    isLetter(folded, end + 1)
  );
}

function hasCode({ units, from }: Folded, start: number, end: number, code: number): boolean {
  for (let at = start; at < end; at++)
    if (((units[from + at] as number) & CODE) === code) return true;
  return false;
}
