import type { Found, Identifier } from './types';

/** Length of the whole number by country; from the SWIFT IBAN registry. */
const LENGTHS: Readonly<Record<string, number>> = {
  ad: 24,
  ae: 23,
  al: 28,
  at: 20,
  az: 28,
  ba: 20,
  be: 16,
  bg: 22,
  bh: 22,
  bi: 27,
  br: 29,
  by: 28,
  ch: 21,
  cr: 22,
  cy: 28,
  cz: 24,
  de: 22,
  dj: 27,
  dk: 18,
  do: 28,
  ee: 20,
  eg: 29,
  es: 24,
  fi: 18,
  fo: 18,
  fr: 27,
  gb: 22,
  ge: 22,
  gi: 23,
  gl: 18,
  gr: 27,
  gt: 28,
  hr: 21,
  hu: 28,
  ie: 22,
  il: 23,
  iq: 23,
  is: 26,
  it: 27,
  jo: 30,
  kw: 30,
  kz: 20,
  lb: 28,
  lc: 32,
  li: 21,
  lt: 20,
  lu: 20,
  lv: 21,
  ly: 25,
  mc: 27,
  md: 24,
  me: 22,
  mk: 19,
  mn: 20,
  mr: 27,
  mt: 31,
  mu: 30,
  ni: 28,
  nl: 18,
  no: 15,
  om: 23,
  pk: 24,
  pl: 28,
  ps: 29,
  pt: 25,
  qa: 29,
  ro: 24,
  rs: 22,
  ru: 33,
  sa: 24,
  sc: 31,
  sd: 18,
  se: 24,
  si: 19,
  sk: 24,
  sm: 27,
  so: 23,
  st: 25,
  sv: 28,
  tl: 23,
  tn: 24,
  tr: 26,
  ua: 29,
  va: 22,
  vg: 24,
  xk: 20,
};
const HEAD = /(?<![a-z0-9])([a-z]{2})[0-9]{2}/gu;
const SEPARATORS = ' -';

/** An international bank account number of any country: its length and ISO 7064 mod 97 = 1. */
export const iban: Identifier = {
  masks: 'letters',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(HEAD)) {
      const length = LENGTHS[match[1] as string];
      if (length === undefined) continue;
      const end = read(text, match.index, length);
      if (end !== null) found.push({ start: match.index, end });
    }
    return found;
  },
};

/** End of the number that starts here, or `null` when it is none. */
function read(text: string, start: number, length: number): number | null {
  let remainder = 0;
  let head = '';
  let at = start;
  for (let taken = 0; taken < length; at++) {
    const character = text[at];
    if (character === undefined) return null;
    if (/[a-z0-9]/.test(character)) {
      if (taken < 4) head += character;
      else remainder = mod97(remainder, character);
      taken++;
    } else if (!(SEPARATORS.includes(character) && !SEPARATORS.includes(text[at - 1] as string))) {
      return null;
    }
  }
  const next = text[at];
  if (next !== undefined && /[a-z0-9]/.test(next)) return null;
  for (const character of head) remainder = mod97(remainder, character);
  return remainder === 1 ? at : null;
}

/** One more character; letters count as 10 to 35. */
function mod97(remainder: number, character: string): number {
  const value = Number.parseInt(character, 36);
  return (remainder * (value > 9 ? 100 : 10) + value) % 97;
}
