import { LATIN } from '../letters';
import { EDGE } from '../literals';
import { KIND } from '../units';
import { isPlaceholder } from './secret-value';
import { type Found, folding, type Identifier, identifier } from './types';

const NAME =
  '(?:pass? ?w[oa]?r?ds?|passcode|passphrase|pass ?key|pwd|psw|pw|passwort|pass(?= ?(?::|=|is |hai ))|pin code|pin|cvv|cvc|پاس ?ورڈ|پن کوڈ|پن|پاسورڈ)';
/** Between the name and the sign: whose password it is. */
const WHOSE =
  "(?:'s)?(?: (?:for|of|to|ka|ki|کا|کی|number|نمبر) (?:(?:the|our|my) )?[^\\s:=]{1,24}){0,2}";
/** With a sign or a verb between name and value. */
const GIVEN = folding(
  new RegExp(
    `(?<![a-z0-9])${NAME}${WHOSE}(?:["']? ?(?::=|=>|->|:|=| - )[ \\n]?|(?: (?:is|was|are|hai|he|tha|hae|ہے|تھا|now|set to|changed to|rakha hai|yeh hai|ye hai|یہ ہے|رکھا ہے)){1,2} ?:? ?)["'\`(]?([!-~]{3,64})`,
    'gu',
  ),
);
/** With nothing between: only a value that no word looks like. */
const BARE = folding(new RegExp(`(?<![a-z0-9])${NAME}${WHOSE} ["'\`(]?([!-~]{6,64})`, 'gu'));
/** The value first: "Kohsar@77 is the password", "use Kohsar@77 as password". */
const VALUE_FIRST = folding(
  /(?<![!-~])["'`(]?([!-~]{6,64}?)["'`)]? (?:is|as|hai|ہے|mera|میرا) (?:(?:the|my|our|your|a|new|mera|wifi|wi-fi) ){0,3}(?:password|passcode|pass ?word|پاس ?ورڈ)(?![a-z])/gu,
);
/** `admin/Admin@123` after a word for logging in. */
const PAIR =
  /(?<![a-z])(?:log ?in|login|logged in|credentials?|creds|username(?: (?:and|&|\/) ?(?:password|pass|pwd)))(?: (?:is|are|with|details|hai|using|as|ہے)){0,2}[ :=-]{1,3}["'`]?[a-z0-9._@-]{2,40} ?[/|:] ?([!-~]{4,64})/gu;
/** `user clerk1 pass Temp1234`. */
const USER_FIRST =
  /(?<![a-z])(?:user(?:name)?|id|login)[ :=]{1,2}[a-z0-9._@-]{2,40}[ ,]{1,2}(?:pass|pw|pwd)[ :=]{1,2}([!-~]{4,64})/gu;
/** The three or four digits on the back of a card. */
const CARD_CODE = /(?<![a-z])(?:cvv|cvc)2? (?:code |no |number )?([0-9]{3,4})(?![0-9])/gu;
/** What a number after "password" may count. */
const COUNTED = folding(
  /^[ -]{0,2}(?:characters?|chars?|letters?|digits?|days?|minutes?|mins?|hours?|times?|attempts?|months?|words?|huroof|harf|din|haroof|or more|to|حروف|ہندس|دن|منٹ)/u,
);
/** Words that come after "password is": no value. */
const ADDRESS = /^(?:https?:|www\.|@|#)/u;

/** What follows "password:", "PIN is" and the like, when it can be a real value. */
export const password: Identifier = identifier({
  gate: [
    {
      words: [
        'passw',
        'pasw',
        'pass w',
        ' pass ',
        'passcode',
        'passphrase',
        'pass key',
        'passkey',
        'pass:',
        'pass=',
        'pass is',
        'pass hai',
        ...['pwd', 'psw', 'pw', 'pin'].map((name) => EDGE + name + EDGE),
        'cvv',
        'cvc',
        'login',
        'log in',
        'logged in',
        'credential',
        'creds',
        'username',
        'پاس ورڈ',
        'پاسورڈ',
      ],
    },
    // Part of the most ordinary words: it counts only with something that can be a value.
    { words: ['پن'], digits: 1 },
    { words: ['پن'], seen: LATIN << KIND },
  ],
  masks: 'everything',
  find({ text }) {
    return [
      ...values(text, CARD_CODE),
      ...values(text, GIVEN()).filter((found) => isValue(text, found)),
      ...[BARE(), VALUE_FIRST(), PAIR, USER_FIRST].flatMap((form) =>
        values(text, form).filter((found) => isMixed(text, found)),
      ),
    ];
  },
});

/** Where the values stand, without the marks that close a sentence. */
function values(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match[1] as string;
    const start = match.index + match[0].indexOf(value, match[0].startsWith(value) ? 0 : 1);
    return { start, end: start + withoutEnd(value) };
  });
}

/** Length of a value without the marks that close the sentence it stands in. */
function withoutEnd(value: string): number {
  let length = value.length;
  while (length > 0 && '"\'`.,;:!?)]'.includes(value[length - 1] as string)) length--;
  return length;
}

/** A word of plain letters is a value only as the last thing on its line after a sign. */
function isValue(text: string, { start, end }: Found): boolean {
  const value = text.slice(start, end);
  if (value.length < 3 || isNothing(value, text.slice(end, end + 16))) return false;
  if (/[0-9]/u.test(value) || /[a-z][@$%^&+=~_#*!]|[@$%^&+=~_#*][a-z]/u.test(value)) return true;
  const sign = text.slice(Math.max(0, start - 3), start);
  return (
    value.length >= 5 &&
    /[:=]/u.test(sign) &&
    /^["'.,;!]{0,2}[ \n]{0,2}(?:\n|$)/u.test(text.slice(end, end + 4))
  );
}

/** Letters and digits or signs together, with nothing that belongs to a sentence or an address. */
function isMixed(text: string, { start, end }: Found): boolean {
  const value = text.slice(start, end);
  if (value.length < 6 || isNothing(value, text.slice(end, end + 16))) return false;
  if (/[/:<>{}[\]()]/u.test(value) || !/[a-z]{2}/u.test(value)) return false;
  if (/^[0-9]+(?:st|nd|rd|th|am|pm|kg|km|-[a-z]+)$/u.test(value)) return false;
  return /[0-9]/u.test(value) || /[a-z][@$^+=~_#*!][a-z]/u.test(value);
}

function isNothing(value: string, after: string): boolean {
  if (isPlaceholder(value) || ADDRESS.test(value) || /^[-*x.#_]+$/u.test(value)) return true;
  if (/^[<[{$]/u.test(value)) return true;
  return (
    /^[0-9]+(?:-[0-9]+|\+)?(?:-?(?:char|digit)[a-z]*)?$/u.test(value) &&
    (COUNTED().test(after) || /[a-z]/u.test(value))
  );
}
