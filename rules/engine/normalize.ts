/**
 * Folding: one pass that brings a text into the one form in which words are compared, and notes
 * where every folded unit came from. Table-driven: a page of 256 entries is computed when the first
 * character of it is met.
 *
 * What is folded: compatibility forms (NFKC and the Arabic presentation forms), capitals, accents
 * and Arabic vowel signs, tatweel, invisible and direction controls, yeh/kaf/heh/hamza forms,
 * digits of any script, dashes, spaces, quotes; and Cyrillic or Greek letters that stand in for
 * Latin ones inside a Latin word.
 */

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

const pages: (Uint16Array | undefined)[] = new Array(256);
const expansions = new Map<number, string>();

/** Signs written above or below a letter, and selectors that only change its look: first, last. */
const SIGNS: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xe0100, 0xe01ef],
];
/** Invisible: soft hyphen, joiners, direction controls, fillers, tags; tatweel, standalone hamza. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x0621, 0x0621],
  [0x0640, 0x0640],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

function isIn(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** One letter for each family of look-alikes in Arabic script, and one sign for each kind. */
const SAME: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ۃ: 'ہ',
  ة: 'ہ',
  ە: 'ہ',
  ۀ: 'ہ',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ٵ: 'ا',
  ۄ: 'و',
  ٶ: 'و',
  ٸ: 'ی',
  ۿ: 'ہ',
  '،': ',',
  '٬': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٫': '.',
  '¿': '?',
  '¡': '!',
  '❗': '!',
  '❕': '!',
  '❓': '?',
  '❔': '?',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '−': '-',
  '⁃': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/** Cyrillic and Greek letters that look like a Latin one, in the case in which they do. */
const LOOK_ALIKES = new Map<number, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    н: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    т: 't',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    г: 'r',
    п: 'n',
    и: 'u',
    А: 'a',
    В: 'b',
    С: 'c',
    Е: 'e',
    Н: 'h',
    І: 'i',
    Ј: 'j',
    К: 'k',
    М: 'm',
    О: 'o',
    Р: 'p',
    Ѕ: 's',
    Т: 't',
    Х: 'x',
    У: 'y',
    α: 'a',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    η: 'n',
    Α: 'a',
    Β: 'b',
    Ε: 'e',
    Ζ: 'z',
    Η: 'h',
    Ι: 'i',
    Κ: 'k',
    Μ: 'm',
    Ν: 'n',
    Ο: 'o',
    Ρ: 'p',
    Τ: 't',
    Υ: 'y',
    Χ: 'x',
  }).map(([letter, latin]) => [letter.codePointAt(0) as number, latin]),
);

/** What one character becomes; `''`: it goes. */
function foldCharacter(character: string): string {
  if (/^[\n\v\f\u0085\u2028\u2029]$/u.test(character)) return '\n';
  if (/^[\p{Zs}\p{Cc}]$/u.test(character)) return ' ';
  let out = '';
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const code = piece.codePointAt(0) as number;
    if (isIn(SIGNS, code) || isIn(INVISIBLE, code)) continue;
    const same = SAME[piece];
    if (same !== undefined) out += same;
    else if (/^\p{Nd}$/u.test(piece)) out += String(digitValue(code));
    else if (/^\p{Zs}$/u.test(piece)) out += ' ';
    else out += piece;
  }
  return out;
}

/** Value of a decimal digit: every script's ten digits begin at a code ending in 0 or 6. */
function digitValue(code: number): number {
  const low = code & 15;
  if (low < 6 || /^\p{Nd}$/u.test(String.fromCodePoint(code - low))) return low;
  return low - 6;
}

function makePage(number: number): Uint16Array {
  const page = new Uint16Array(256);
  for (let low = 0; low < 256; low++) {
    const code = (number << 8) | low;
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    const folded = surrogate ? String.fromCharCode(code) : foldCharacter(String.fromCharCode(code));
    if (folded.length === 1) page[low] = folded.charCodeAt(0);
    else if (folded.length > 1) {
      page[low] = MANY;
      expansions.set(code, folded);
    }
  }
  pages[number] = page;
  return page;
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
  codes = new Uint16Array(256);
  starts = new Uint32Array(256);
  ends = new Uint32Array(256);
  length = 0;

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
  const units = new Units();
  let foreign = false;
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at) as number;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code > 0xffff) {
      const folded = foldAstral(code);
      for (let i = 0; i < folded.length; i++) units.push(folded.charCodeAt(i), at, end);
      if (folded === '') attachSign(units, code, at, end);
    } else {
      const entry = (pages[code >> 8] ?? makePage(code >> 8))[code & 255] as number;
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
    starts: units.starts.slice(0, units.length),
    ends: units.ends.slice(0, units.length),
  };
}

/** A dropped sign belongs to the letter right before it. */
function attachSign(units: Units, code: number, at: number, end: number): void {
  const last = units.length - 1;
  if (last < 0 || units.ends[last] !== at || !isIn(SIGNS, code)) return;
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
      const twin = LOOK_ALIKES.get(original.codePointAt(units.starts[i] as number) as number);
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
