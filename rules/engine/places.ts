/**
 * How the places where phrases are looked for are written down: as text, so that a worker that has
 * just woken has tens of thousands of them in its index within a few milliseconds. They are read
 * letter by letter into hashes; no word is cut out.
 */
import type { TextLanguage } from '../types';
import { hashOf, pairHash, STEM_LENGTHS, stemHash } from './hash';
import type { Words } from './words';

/** A word of a phrase, or two neighbours, and how many words of the phrase can stand before. */
export interface Anchor {
  /** `exact`: the word in the draft's spelling, also in a Roman Urdu phrase. */
  kind: 'word' | 'exact' | 'stem' | 'number';
  /** In the spelling of the phrase's language, two neighbours with `+` between; empty for a number. */
  text: string;
  min: number;
  max: number;
}

/** How one phrase is found. */
export interface Places {
  /**
   * Ways to write it that are nothing but words one after the other; `at`: the one to look for,
   * together with the one after it where there is one.
   */
  plain: { words: string[]; at: number }[];
  /** Where all other ways have to be tried. */
  anchors: Anchor[];
}

/** The signs before a text that is no plain word; none of them stands in a folded word. */
const SIGNS: Readonly<Record<Anchor['kind'], string>> = {
  word: '',
  exact: '=',
  stem: '*',
  number: '#',
};
const WINDOW = 64;
const EXACT = 61;
const STEM = 42;
const NUMBER = 35;
const SPACE = 32;
const BAR = 124;
/** Between the words of a way. */
export const PLUS = 43;
const DASH = 45;
const ZERO = 48;

/**
 * `critics report+it @1-1 not+yet|@1-3 ministry =PTI`: plain ways, a bar, anchors. A window `@`
 * (how many words stand before) holds for what comes after it, and is 0-0 at first and after the bar.
 */
export function writePlaces({ plain, anchors }: Places): string {
  const ways = plain.map(({ words, at }) => ({ text: words.join('+'), min: at, max: at }));
  const others = anchors.map(({ kind, text, min, max }) => ({
    text: SIGNS[kind] + text,
    min,
    max,
  }));
  return anchors.length === 0 ? withWindows(ways) : `${withWindows(ways)}|${withWindows(others)}`;
}

function withWindows(entries: readonly { text: string; min: number; max: number }[]): string {
  let open = '@0-0';
  const pieces: string[] = [];
  for (const { text, min, max } of entries) {
    const window = `@${min}-${max}`;
    if (window !== open) pieces.push(window);
    open = window;
    pieces.push(text);
  }
  return pieces.join(' ');
}

/**
 * Takes one place.
 * @param hash of the word or the two neighbours; of the first letters of a stem; 0 for a number.
 * @param length letters of the stem in the hash; 0 for anything else.
 * @param text where the words of a plain way begin in what was written; -1 for an anchor.
 */
export type TakePlace = (
  kind: Anchor['kind'],
  hash: number,
  length: number,
  min: number,
  max: number,
  text: number,
) => void;

/** Reads what `writePlaces` wrote and hands on each place. */
export function readPlaces(written: string, take: TakePlace): void {
  let plain = true;
  let min = 0;
  let max = 0;
  for (let at = 0; at < written.length; ) {
    const sign = written.charCodeAt(at);
    if (sign === SPACE) at++;
    else if (sign === BAR) {
      plain = false;
      min = 0;
      max = 0;
      at++;
    } else if (sign === WINDOW) {
      min = written.charCodeAt(at + 1) - ZERO;
      for (at += 2; written.charCodeAt(at) !== DASH; at++)
        min = min * 10 + written.charCodeAt(at) - ZERO;
      max = 0;
      for (at++; written.charCodeAt(at) > SPACE; at++)
        max = max * 10 + written.charCodeAt(at) - ZERO;
    } else if (sign === NUMBER) {
      take('number', 0, 0, min, max, -1);
      at++;
    } else if (sign === STEM) {
      const end = wordEnd(written, at + 1);
      const length = stemLength(end - at - 1);
      take('stem', stemHash(written, at + 1, length), length, min, max, -1);
      at = end;
    } else if (sign === EXACT) {
      const end = wordEnd(written, at + 1);
      take('exact', hashOf(written, at + 1, end), 0, min, max, -1);
      at = end;
    } else {
      const start = at;
      at = waysEnd(written, start, plain ? min : 0);
      take('word', lookUp, 0, min, max, plain ? start : -1);
    }
  }
}

/** Letters by which a stem of that many is looked up. */
export function stemLength(letters: number): number {
  return STEM_LENGTHS.find((length) => length <= letters) ?? 1;
}

/** Hash of the way that was read last. */
let lookUp = 0;

/** Reads a way, `wanted` words before the one (or the two) it is looked up by; gives its end. */
function waysEnd(written: string, start: number, wanted: number): number {
  let at = start;
  let first = 0;
  for (let word = 0; ; word++) {
    const end = wordEnd(written, at);
    const hash = word === wanted || word === wanted + 1 ? hashOf(written, at, end) : 0;
    if (word === wanted) {
      first = hash;
      lookUp = hash;
    } else if (word === wanted + 1) lookUp = pairHash(first, hash);
    if (written.charCodeAt(end) !== PLUS) return end;
    at = end + 1;
  }
}

/** Where a word ends: at one of the signs of this notation. */
export function wordEnd(written: string, from: number): number {
  let at = from;
  for (; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === SPACE || code === PLUS || code === BAR) break;
  }
  return at;
}

/**
 * The end of the words of a plain way that is written from `start` on, if just they stand at `first`,
 * or -1. Urdu in its own letters is compared as English is.
 */
export function wayEnd(
  written: string,
  start: number,
  language: TextLanguage,
  words: Words,
  first: number,
  limit: number,
): number {
  let at = start;
  for (let token = first; token < limit; token++) {
    const end = wordEnd(written, at);
    if (!words.is(token, language, written, at, end)) return -1;
    if (written.charCodeAt(end) !== PLUS) return token + 1;
    at = end + 1;
  }
  return -1;
}
