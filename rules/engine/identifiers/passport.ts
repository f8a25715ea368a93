import { folding, type Identifier, identifier, places } from './types';

const PASSPORT = folding(
  /(?<![a-z])(?:passports?|pasport|پاسپورٹ)(?![a-z])(?:[ :#.,-]|number|num|no|is|of|hai|ka|ہے|نمبر|کا|holder|bearing|mera|her|his|my){0,8}(?<mark>(?:[a-z]{1,2} ?[0-9]{6,7}|[0-9]{9})(?![a-z0-9]))/dgu,
);
const PASSPORT_AFTER = folding(
  /(?<![a-z0-9])(?<mark>[a-z]{1,2}[0-9]{7}) (?:is |ہے |hai )?(?:(?:the|my|his|her|a) )?(?:passport|پاسپورٹ)/dgu,
);

/**
 * Passport numbers beside the word: one or two letters and six or seven digits (Pakistan: two and
 * seven), or nine digits (United Kingdom, United States). No check digit is printed with them.
 */
export const passport: Identifier = identifier({
  gate: [{ digits: 6, words: ['pas', 'پاسپورٹ'] }],
  masks: 'letters',
  find: ({ text }) => [...places(text, PASSPORT()), ...places(text, PASSPORT_AFTER())],
});
