import { folding, type Identifier, identifier, places } from './types';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر';
const DATE = `(?:[0-3]?[0-9][-./ ][01]?[0-9][-./ ](?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[-./][01]?[0-9][-./][0-3]?[0-9]|[0-3]?[0-9](?:st|nd|rd|th)?[ -](?:${MONTH})[ ,-]{1,2}(?:19|20)[0-9]{2}|(?:${MONTH}) [0-3]?[0-9],? (?:19|20)[0-9]{2})`;
const NAME =
  '(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birth ?day is|(?:tareekh|tarikh|tareekh) ?-?e? ?-?(?:paidaish|pedaish|paidaesh)|تاریخ پیدائش|یوم پیدائش|تاریخ ولادت)';
const BORN = folding(
  new RegExp(
    `(?<![a-z])${NAME}(?![a-z])(?:[ :=#.,(-]|is|of|was|hai|ہے|کی|ki){0,6}(?<mark>${DATE})(?![0-9])`,
    'dgu',
  ),
);

/** A date of birth: its name, then a date. "Born on" alone is history, and does not count. */
export const birthDate: Identifier = identifier({
  gate: [
    {
      digits: 4,
      words: ['birth', 'dob', 'd.o', 'paidaish', 'pedaish', 'paidaesh', 'پیدائش', 'ولادت'],
    },
  ],
  masks: 'digits',
  find: ({ text }) => places(text, BORN()),
});
