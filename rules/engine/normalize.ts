/**
 * Folding: one pass that brings a text into the one form in which words are compared, and notes
 * where every folded unit came from. Table-driven: an entry is worked out when its character is
 * first met.
 *
 * What is folded: compatibility forms (NFKC and the Arabic presentation forms), capitals, accents
 * and Arabic vowel signs, tatweel, invisible and direction controls, yeh/kaf/heh/hamza forms,
 * digits of any script, dashes, spaces, quotes; and Cyrillic or Greek letters that stand in for
 * Latin ones inside a Latin word.
 */

import { foldCharacter, isSign, latinTwin } from './fold-table';

/** A text in folded form, with the way back. */
export interface Folded {
  original: string;
  text: string;
  /** For each UTF-16 unit of `text`: where the code point it came from starts in `original`. */
  starts: Uint32Array;
  /** … and where it ends, signs that belong to it included. Both never decrease. */
  ends: Uint32Array;
}

/** Entry of a page: nothing is left of this character. */
const DROP = 0;
/** Entry of a page: the character becomes several units, see `expansions`. */
const MANY = 1;
/** Entry of a page: not met before. No character is folded to one of these three. */
const UNKNOWN = 2;

const pages: (Uint16Array | undefined)[] = new Array(256);
const expansions = new Map<number, string>();

/** The page entry of a unit, looked up or worked out. */
function entryOf(code: number): number {
  let page = pages[code >> 8];
  if (page === undefined) {
    page = new Uint16Array(256).fill(UNKNOWN);
    pages[code >> 8] = page;
  }
  let entry = page[code & 255] as number;
  if (entry === UNKNOWN) {
    entry = newEntry(code);
    page[code & 255] = entry;
  }
  return entry;
}

function newEntry(code: number): number {
  const character = String.fromCharCode(code);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = surrogate ? character : foldCharacter(character);
  if (folded.length === 1) return folded.charCodeAt(0);
  if (folded === '') return DROP;
  expansions.set(code, folded);
  return MANY;
}

/** Mathematical letters, emoji and the like: rare enough for a map. */
function foldAstral(code: number): string {
  const known = expansions.get(code);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(code));
  expansions.set(code, folded);
  return folded;
}

/** The units of the folded text while it grows. */
class Units {
  codes: Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  length = 0;

  /** Room for as many units as the text has; a few characters become more. */
  constructor(room: number) {
    this.codes = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  push(code: number, start: number, end: number): void {
    if (this.length === this.codes.length) {
      this.codes = grown(this.codes, Uint16Array);
      this.starts = grown(this.starts, Uint32Array);
      this.ends = grown(this.ends, Uint32Array);
    }
    this.codes[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length++] = end;
  }
}

function grown<T extends Uint16Array | Uint32Array>(old: T, make: new (length: number) => T): T {
  const next = new make(old.length * 2);
  next.set(old);
  return next;
}

/** Folds a text; total: any string of UTF-16 units, lone surrogates included. */
export function fold(original: string): Folded {
  const units = new Units(original.length + 8);
  let foreign = false;
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at) as number;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code > 0xffff) {
      const folded = foldAstral(code);
      for (let i = 0; i < folded.length; i++) units.push(folded.charCodeAt(i), at, end);
      if (folded === '') attachSign(units, code, at, end);
    } else {
      const entry = entryOf(code);
      if (entry === DROP) attachSign(units, code, at, end);
      else if (entry === MANY) {
        const folded = expansions.get(code) as string;
        for (let i = 0; i < folded.length; i++) units.push(folded.charCodeAt(i), at, end);
      } else units.push(entry, at, end);
      if (code >= 0x370 && code < 0x530) foreign = true;
    }
    at = end;
  }
  if (foreign) unmask(units, original);
  return {
    original,
    text: textOf(units),
    starts: units.starts.subarray(0, units.length),
    ends: units.ends.subarray(0, units.length),
  };
}

/** A dropped sign belongs to the letter right before it. */
function attachSign(units: Units, code: number, at: number, end: number): void {
  const last = units.length - 1;
  if (last < 0 || units.ends[last] !== at || !isSign(code)) return;
  const start = units.starts[last] as number;
  for (let i = last; i >= 0 && units.starts[i] === start; i--) units.ends[i] = end;
}

/** Puts Latin letters for look-alikes in every word that also holds a real Latin letter. */
function unmask(units: Units, original: string): void {
  for (let from = 0; from < units.length; ) {
    let to = from;
    let latin = false;
    while (to < units.length && isLetterCode(units.codes[to] as number)) {
      const code = units.codes[to++] as number;
      if (code >= 97 && code <= 122) latin = true;
    }
    for (let i = from; latin && i < to; i++) {
      const twin = latinTwin(original[units.starts[i] as number] as string);
      if (twin !== undefined) units.codes[i] = twin.charCodeAt(0);
    }
    from = to === from ? from + 1 : to;
  }
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x370 && code < 0x530);
}

function textOf(units: Units): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.codes.subarray(at, Math.min(at + 8192, units.length)));
  }
  return text;
}

/** The stretch of the original that the folded, non-empty stretch `[start, end)` came from. */
export function originalRange(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  return {
    start: folded.starts[start] as number,
    end: folded.ends[end - 1] as number,
  };
}

/** First unit of the folded text that came from `offset` of the original or later. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
