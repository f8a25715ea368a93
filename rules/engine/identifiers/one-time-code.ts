import { around, before, type Found, folding, type Identifier, identifier } from './types';

const CODE =
  '[0-9]{3}[- ][0-9]{3}(?![0-9])|(?:[0-9]{2}[- ]){2}[0-9]{2}(?![0-9])|[0-9]{4,8}(?![0-9]|[-.,][0-9])';
const NAME =
  '(?:otp|one[- ]time (?:password|passcode|pass|pin|code)|(?:verification|security|confirmation|login|log-in|sign-in|authentication|activation|access|whatsapp) (?:code|pin)|2fa code|tasdee?qi? code|او ٹی پی|ون ٹائم پاسورڈ|تصدیقی کوڈ|تصدیقی نمبر|کوڈ نمبر)';
/** Small words that may stand between the name and the digits. */
const LINK =
  '(?:[ :=#"\'-]|is|i|got|received|mila|number|no|code|for|your|my|the|login|account|whatsapp|bank|ye|yeh|hai|he|ha|mera|aaya|aya|raha|hae|یہ|ہے|کا|نمبر|میرا|آپ|رہا|آیا){0,12}';
const NAME_FIRST = folding(new RegExp(`(?<![a-z])${NAME}(?![a-z])${LINK}[ :=#-](${CODE})`, 'gu'));
/** A PIN() has four digits here: longer ones are postal codes. */
const PIN = folding(
  new RegExp(
    `(?<![a-z])(?:pin(?: code)?|پن کوڈ)(?![a-z])${LINK}[ :=#-]([0-9]{4})(?![0-9]|[-.,][0-9])`,
    'gu',
  ),
);
const CODE_FIRST = folding(
  new RegExp(
    `(?<![0-9]|[0-9][-.,])(${CODE}) (?:is|hai|ہے|as) (?:(?:your|my|the|a|aap ka|mera|آپ کا|میرا) ){0,2}(?:[a-z]{1,20} ){0,2}${NAME}(?![a-z])`,
    'gu',
  ),
);

/** A bare "code" with six digits: it must be somebody's, or of a service that sends codes. */
const ANY_CODE = folding(
  new RegExp(
    `(?<![a-z-])(?:code|کوڈ)(?![a-z])${LINK}[ :=#-]([0-9]{6}|[0-9]{3}[- ][0-9]{3})(?![0-9]|[-.,][0-9])`,
    'gu',
  ),
);
const OWNED = folding(
  /(?<![a-z])(?:your|my|mera|aap ?ka|apka|whats ?app|facebook|google|insta(?:gram)?|bank|jazz ?cash|easy ?paisa|login|verif[a-z]*|sms)(?![a-z])|آپ کا|میرا|واٹس ایپ|بینک|لاگ ان|ایس ایم ایس/u,
);
const OTHER_CODE =
  /(?<![a-z])(?:postal|post|zip|area|city|dial(?:l?ing)?|promo|discount|branch|swift|sort|course|subject|school|emis|budget|hs|pin) (?:code)?$/u;

/** A one-time code: its name beside it, with nothing but small words between. */
export const oneTimeCode: Identifier = identifier({
  gate: [{ digits: 4, words: ['otp', 'code', 'pin', 'pass', 'ٹی پی', 'ٹائم', 'کوڈ', 'تصدیقی'] }],
  masks: 'digits',
  find({ text }) {
    const found: Found[] = [];
    for (const pattern of [NAME_FIRST(), PIN()]) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        found.push({ start: end - (match[1] as string).length, end });
      }
    }
    for (const match of text.matchAll(ANY_CODE())) {
      const end = match.index + match[0].length;
      const start = end - (match[1] as string).length;
      if (OTHER_CODE.test(before(text, match.index, 16))) continue;
      if (OWNED().test(around(text, match.index, end))) found.push({ start, end });
    }
    for (const match of text.matchAll(CODE_FIRST())) {
      found.push({ start: match.index, end: match.index + (match[1] as string).length });
    }
    return found;
  },
});
