import { EDGE } from '../literals';
import { around, type Found, folding, type Identifier, identifier, places } from './types';

/**
 * Five letters of the family name (9 where it is shorter), decade, month (50 more for a woman), day and
 * year of birth, two initials (9 for none), a sign that tells two people apart, two check letters.
 */
const BRITISH =
  /(?<![a-z0-9])(?:[a-z]{5}|[a-z]{4}9|[a-z]{3}99|[a-z]{2}9{3}|[a-z]9{4}) ?[0-9](?:[05][1-9]|[16][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9] ?[a-z9]{2}[a-z0-9][a-z]{2}(?![a-z0-9])/gu;
const WORD = folding(
  /(?<![a-z])(?:driv(?:ing|ers?|er's) |dvla|dl |licen[cs]e|provisional)|ڈرائیونگ|لائسنس|لائیسنس/u,
);

/**
 * United Kingdom, driver number: sixteen signs, beside a word for a licence. How the check letters are
 * made is not published. Source: the format as DVLA prints it (MORGA657054SM9IJ is its specimen).
 */
export const ukDrivingLicence: Identifier = identifier({
  gate: [
    { run: 6, words: ['driv', 'dvla', 'licen', 'provisional', `${EDGE}dl `, 'ڈرائیونگ', 'سنس'] },
  ],
  masks: 'letters',
  find: ({ text }) =>
    places(text, BRITISH).filter(({ start, end }) => WORD().test(around(text, start, end))),
});

const NAME =
  "(?<![a-z])(?:driv(?:ing|ers?|er's) licen[cs]e|dl(?= (?:no|num|#))|ڈرائیونگ لائسنس|ڈرائیونگ لائیسنس)(?![a-z])";
/** Small words between the name and the number. */
const LINK =
  '[ :.,-]|(?:is|of|hai|ka|ki|holder|bearing|mera|meri|her|his|my|uska|unka)(?![a-z])|ہے|کا|کی|میرا|اس|ان';
const COUNT = '(?:number|num|no|nambar|نمبر)(?![a-z])|#';
/** With a word for a number: groups of digits, with or without letters before them. */
const NUMBERED = folding(
  new RegExp(
    `${NAME}(?:${LINK}){0,5}(?:${COUNT})(?:${LINK}|#){0,6}(?<mark>(?:[a-z]{1,4}[ /-]?)?[0-9]{1,13}(?:[-/][0-9]{1,9}){0,3})(?![a-z0-9]|[-/.,][0-9])`,
    'dgu',
  ),
);
/** Without one: only what has letters before its digits. */
const LETTERED = folding(
  new RegExp(
    `${NAME}(?:${LINK}){0,6}(?<mark>(?!rs|pkr)[a-z]{1,4}[/-]?[0-9]{1,6}(?:[-/][0-9]{1,9}){0,3})(?![a-z0-9]|[-/.,][0-9])`,
    'dgu',
  ),
);
const LEAST_DIGITS = 5;

/**
 * Pakistan, driving licence: each province has numbers of its own, and none publishes their form. What
 * counts is five digits or more right behind the name.
 */
export const pkDrivingLicence: Identifier = identifier({
  gate: [
    {
      digits: LEAST_DIGITS,
      words: ['driving lic', 'driver lic', 'drivers lic', "driver's lic", `${EDGE}dl `, 'ڈرائیونگ'],
    },
  ],
  masks: 'letters',
  find({ text }) {
    const all = [...places(text, NUMBERED()), ...places(text, LETTERED())];
    const starts = new Set<number>();
    return all.filter((found) => {
      const isNew = !starts.has(found.start);
      starts.add(found.start);
      return isNew && digitsIn(text, found) >= LEAST_DIGITS;
    });
  },
});

function digitsIn(text: string, { start, end }: Found): number {
  return text.slice(start, end).replace(/[^0-9]/gu, '').length;
}
