import { around, type Found, type Identifier } from './types';

/** Issuers: first digits and the lengths they are given out in (ISO/IEC 7812 ranges in use). */
const ISSUERS: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|65|64[4-9])/, lengths: [16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { prefix: /^(?:30[0-5]|36|3[89])/, lengths: [14] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^2205/, lengths: [16] },
];
/** Old or loose ranges, that count only beside a word for a card. */
const WITH_CONTEXT: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13] },
  { prefix: /^(?:50|5[6-9]|6[0-9])/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { prefix: /^(?:1800|2131)/, lengths: [15] },
];
const CARD_WORD =
  /(?<![a-z])(?:cards?|visa|mastercard|debit|credit|atm|maestro|jcb|paypak)(?![a-z])|کارڈ|ویزا/u;
const GROUPS = /[0-9]+(?:[ -][0-9]+)*/gu;
const SHORTEST = 12;
const LONGEST = 19;

/** A payment card: an issuer's prefix and length, and Luhn's check digit. */
export const card: Identifier = {
  masks: 'digits',
  find({ text }) {
    const found: Found[] = [];
    for (const run of text.matchAll(GROUPS)) {
      if (run[0].length < SHORTEST) continue;
      const before = text[run.index - 1];
      if (before === '.' || before === '+') continue;
      readRun(text, run.index, run[0], found);
    }
    return found;
  },
};

/** Looks for a card that begins and ends on group borders of a run of digit groups. */
function readRun(text: string, offset: number, run: string, found: Found[]): void {
  const groups = [...run.matchAll(/[0-9]+/g)];
  for (let first = 0; first < groups.length; first++) {
    const start = offset + (groups[first] as RegExpExecArray).index;
    let digits = '';
    for (let last = first; last < groups.length; last++) {
      const group = groups[last] as RegExpExecArray;
      digits += group[0];
      if (digits.length > LONGEST) break;
      const end = offset + group.index + group[0].length;
      if (!isCard(digits, () => CARD_WORD.test(around(text, start, end)))) continue;
      found.push({ start, end });
      first = last;
      break;
    }
  }
}

function isCard(digits: string, hasContext: () => boolean): boolean {
  if (digits.length < SHORTEST || !luhn(digits) || /^([0-9])\1*$/.test(digits)) return false;
  const fits = ({ prefix, lengths }: { prefix: RegExp; lengths: readonly number[] }) =>
    lengths.includes(digits.length) && prefix.test(digits);
  return ISSUERS.some(fits) || (WITH_CONTEXT.some(fits) && hasContext());
}

/** Luhn's sum: every second digit from the right doubled, the total a multiple of ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
