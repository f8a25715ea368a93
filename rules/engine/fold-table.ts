/** What one character is folded to: the tables, and the one function that reads them. */
import { isArabicLetter } from './letters';

/** Signs written above or below a letter, and selectors that only change its look: first, last, … */
const SIGNS = [
  0x0300, 0x036f, 0x0483, 0x0489, 0x0610, 0x061a, 0x064b, 0x065f, 0x0670, 0x0670, 0x06d6, 0x06dc,
  0x06df, 0x06e8, 0x06ea, 0x06ed, 0x08d3, 0x08ff, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x20d0, 0x20ff,
  0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xe0100, 0xe01ef,
];
/** Invisible: soft hyphen, joiners, direction controls, fillers, tags; tatweel, standalone hamza. */
const INVISIBLE = [
  0x00ad, 0x00ad, 0x034f, 0x034f, 0x061c, 0x061c, 0x0621, 0x0621, 0x0640, 0x0640, 0x115f, 0x1160,
  0x17b4, 0x17b5, 0x180b, 0x180f, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x3164, 0x3164,
  0xfeff, 0xfeff, 0xffa0, 0xffa0, 0xfff9, 0xfffb, 0xe0000, 0xe007f,
];

/** What stands for a family of characters, and the family. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['ی', 'يىېۍٸ'],
  ['ک', 'كڪ'],
  ['ہ', 'هھۃةەۀۿ'],
  ['ا', 'ٱٲٳٵ'],
  ['و', 'ۄٶ'],
  [',', '،٬'],
  [';', '؛'],
  ['?', '؟¿❓❔'],
  ['%', '٪'],
  ['.', '٫'],
  ['!', '¡❗❕'],
  ["'", '‘’‚‛ʼ′`´'],
  ['"', '“”„‟«»″'],
  ['-', '−⁃‐‑‒–—―'],
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['o', 'ø'],
  ['d', 'đ'],
  ['l', 'ł'],
  ['i', 'ı'],
];
const SAME = new Map(FAMILIES.flatMap(([one, family]) => [...family].map((each) => [each, one])));

function isIn(ranges: readonly number[], code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if ((ranges[at] as number) <= code && code <= (ranges[at + 1] as number)) return true;
  }
  return false;
}

/** Whether this is a sign that belongs to the letter before it. */
export function isSign(code: number): boolean {
  return isIn(SIGNS, code);
}

/** Most characters of most drafts, without the tables of Unicode, which take long to be loaded. */
function foldAscii(character: string): string {
  if (character >= '\n' && character <= '\f') return '\n';
  if (character < ' ' || character === '\u007f') return ' ';
  return SAME.get(character) ?? character.toLowerCase();
}

/** What one character becomes; `''`: nothing is left of it. */
export function foldCharacter(character: string): string {
  if (character <= '\u007f') return foldAscii(character);
  if (!isArabicLetter(character.charCodeAt(0))) {
    if (/^[\n\v\f\u0085\u2028\u2029]$/u.test(character)) return '\n';
    if (/^[\p{Zs}\p{Cc}]$/u.test(character)) return ' ';
  }
  let out = '';
  for (const piece of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const code = piece.codePointAt(0) as number;
    if (isIn(SIGNS, code) || isIn(INVISIBLE, code)) continue;
    const same = SAME.get(piece);
    if (same !== undefined) out += same;
    else if (isArabicLetter(code)) out += piece;
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
