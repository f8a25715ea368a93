import { type Found, type Identifier, identifier } from './types';

/** Countries by the length of the whole number; from the SWIFT IBAN registry. */
const COUNTRIES: readonly (readonly [length: number, countries: string])[] = [
  [15, 'no'],
  [16, 'be'],
  [18, 'dk fi fk fo gl nl sd'],
  [19, 'mk si'],
  [20, 'at ba ee kz lt lu mn xk'],
  [21, 'ch hr li lv'],
  [22, 'bg bh cr de gb ge ie me rs va'],
  [23, 'ae gi il iq om so tl'],
  [24, 'ad cz es md pk ro sa se sk tn vg'],
  [25, 'ly pt st'],
  [26, 'is tr'],
  [27, 'bi dj fr gr it mc mr sm'],
  [28, 'al az by cy do gt hn hu lb ni pl sv'],
  [29, 'br eg ps qa ua'],
  [30, 'jo kw mu ye'],
  [31, 'mt sc'],
  [32, 'lc'],
  [33, 'ru'],
];
const LENGTHS = new Map(
  COUNTRIES.flatMap(([length, countries]) =>
    countries.split(' ').map((country) => [country, length] as const),
  ),
);
const HEAD = /(?<![a-z0-9])([a-z]{2})[0-9]{2}/gu;
/** Country and check digits, which are reckoned last. */
const HEAD_LENGTH = 4;

/** An international bank account number of any country: its length and ISO 7064 mod 97 = 1. */
export const iban: Identifier = identifier({
  gate: [{ digits: 10, token: 4 }],
  masks: 'letters',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(HEAD)) {
      const length = LENGTHS.get(match[1] as string);
      if (length === undefined) continue;
      const end = read(text, match.index, length);
      if (end !== null) found.push({ start: match.index, end });
    }
    return found;
  },
});

/** End of the number that starts here, or `null` when it is none. */
function read(text: string, start: number, length: number): number | null {
  let remainder = 0;
  let at = start + HEAD_LENGTH;
  for (let taken = HEAD_LENGTH; taken < length; at++) {
    const value = signValue(text.charCodeAt(at));
    if (value >= 0) {
      remainder = mod97(remainder, value);
      taken++;
    } else if (!isSeparator(text.charCodeAt(at)) || isSeparator(text.charCodeAt(at - 1))) {
      return null;
    }
  }
  if (signValue(text.charCodeAt(at)) >= 0) return null;
  for (let head = start; head < start + HEAD_LENGTH; head++) {
    remainder = mod97(remainder, signValue(text.charCodeAt(head)));
  }
  return remainder === 1 ? at : null;
}

/** 0 to 9, and 10 to 35 for letters; -1 for anything else. */
function signValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}

function isSeparator(code: number): boolean {
  return code === 32 || code === 45;
}

function mod97(remainder: number, value: number): number {
  return (remainder * (value > 9 ? 100 : 10) + value) % 97;
}
