import { candidates } from './digit-groups';
import { luhn } from './proofs';
import { around, type Found, folding, type Identifier, identifier } from './types';

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
  { prefix: /^35/, lengths: [16] },
  { prefix: /^(?:50|5[6-9]|6[0-9])/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
  { prefix: /^(?:1800|2131)/, lengths: [15] },
];
const CARD_WORD = folding(
  /(?<![a-z])(?:cards?|visa|mastercard|debit|credit|atm|maestro|jcb|paypak)(?![a-z])|کارڈ|ویزا/u,
);
const SHORTEST = 12;
const LONGEST = 19;

/** A payment card: an issuer's prefix and length, and Luhn's check digit. */
export const card: Identifier = identifier({
  gate: [{ run: SHORTEST }],
  masks: 'digits',
  find(folded) {
    const found: Found[] = [];
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (const { start, end, digits } of candidates(folded, length, mayBeCard)) {
        const hasWord = () => CARD_WORD().test(around(folded.text, start, end));
        if (isCard(digits, hasWord)) found.push({ start, end });
      }
    }
    return found;
  },
});

function mayBeCard(digits: string): boolean {
  return luhn(digits) && !/^([0-9])\1*$/.test(digits);
}

/** @param digits of which `mayBeCard` holds. */
function isCard(digits: string, hasContext: () => boolean): boolean {
  const fits = ({ prefix, lengths }: { prefix: RegExp; lengths: readonly number[] }) =>
    lengths.includes(digits.length) && prefix.test(digits);
  return ISSUERS.some(fits) || (WITH_CONTEXT.some(fits) && hasContext());
}
