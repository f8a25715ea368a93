import { digitGroups } from './digit-groups';
import { before, type Found, folding, type Identifier, identifier } from './types';

/** Digits and what is written between them; tried where a digit group starts. */
const STRETCH = /(?:\+ ?)?(?:\([0-9]{1,5}\) ?)?[0-9][0-9() .-]{4,20}[0-9](?![0-9]|[-/,][0-9])/uy;
const SHORTEST = 7;
const LONGEST = 15;
/** Words after which even a bare number is somebody's telephone. */
const WORD_BEFORE = folding(
  /(?<![a-z])(?:(?:my|his|her|their|mera|uska|unka|inka|iska) (?:number|num|no)|tel|tele ?phone|phone|ph|mobile|mob|cell|fax|whats ?app|watsapp|wa|sms|text|messages?|calls?|called|ring|dial|desk|contact|answer(?:ing|s|ed)?|reach(?: (?:me|us|him|her|them))? (?:at|on)|rabta|fone)(?: ?(?:number|no|num|me|us|him|her|is|at|on|to|karein|hai|par)[.:]?){0,3}[ .:#\n-]{0,4}$|(?:فون|موبائل|رابطہ|کال|واٹس ایپ)(?: ?(?:نمبر|ہے|کریں|پر)){0,3}[ :-]{0,3}$/u,
);
const WORD_AFTER = /^[ ,(]{1,3}(?:office|fax|mobile|cell|home|desk|phone|tel)(?![a-z])/u;
/** What follows a number that counts. */
const COUNTED = /^ (?:times|people|users|views|families|voters|rupees|rs|afrad|martaba|log|%)/u;
/** Numbers that are another thing. */
const OTHER_THING = folding(
  /(?<![a-z])(?:parcel|order|tracking|invoice|ref(?:erence)?|case|account|a\/c|acct|receipt|ticket|complaint|serial|roll|id|folio|consignment|lot|isbn|cnic|nic|card|policy|challan|psid)(?: ?(?:number|no|num|id|is)){0,2}[ .:#-]{0,3}$|(?:پارسل|آرڈر|شکایت|رسید|کیس|اکاؤنٹ|رول)(?: نمبر)?[ :]{0,2}$/u,
);
/** Toll-free and shared-cost numbers, and Pakistan's UAN: published. On digits alone. */
const PUBLIC = [
  /^1?8(?:00|33|44|55|66|77|88)[0-9]{7}$/u,
  /^(?:0|\+44)(?:80[08]|30[03]|33[03]|84[45]|87[01])[0-9]{5,7}$/u,
  /^1[38]0?0?[0-9]{4,6}$/u,
  /^(?:(?:0|\+?92|0092)[2-9][0-9])?111[0-9]{6}$/u,
];
/** Pakistan's landlines: the area's code, then the number in one piece; or an office's, with its 9. */
const LANDLINE = /^(?:0|\+92[ -]?|0092[ -]?)(?!3)[2-9][0-9]{1,2}(?:[ -][0-9]{6,8}|9[0-9]{6,7})$/u;

/**
 * A telephone number of any country: with + or 00 and the country's code; as North America writes
 * it (area and exchange begin with 2 to 9: NANPA numbering plan); with a leading 0 in three groups
 * or more; or any seven to fifteen digits after a word for a telephone. Toll-free numbers, UAN and
 * the landlines of Pakistan's offices are published and never match.
 */
export const phone: Identifier = identifier({
  gate: [{ run: SHORTEST }],
  masks: 'digits',
  find(folded) {
    const { text } = folded;
    const { count, starts, ends } = digitGroups(folded);
    const found: Found[] = [];
    let done = 0;
    for (let group = 0; group < count; group++) {
      const first = starts[group] as number;
      if (first < done || (ends[group] as number) - first > LONGEST) continue;
      const start = withOpening(text, first);
      STRETCH.lastIndex = start;
      const written = isTied(text, start) ? undefined : STRETCH.exec(text)?.[0];
      if (written === undefined) continue;
      done = start + written.length;
      if (isPhone(text, start, written)) found.push({ start, end: done });
    }
    return found;
  },
});

/** Where the number that this group begins was opened: `+`, `(`, `+ (`. */
function withOpening(text: string, start: number): number {
  let at = start;
  if (text[at - 1] === '(') at--;
  if (text[at - 1] === '+') return at - 1;
  return text[at - 1] === ' ' && text[at - 2] === '+' ? at - 2 : at;
}

/** A word right before, or a number that goes on. */
function isTied(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (isDigit(code) || isSmall(code)) return true;
  return '-.,/'.includes(text[start - 1] ?? ' ') && isDigit(text.charCodeAt(start - 2));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isPhone(text: string, start: number, written: string): boolean {
  const digits = written.replace(/[^0-9+]/gu, '');
  if (digits.length < SHORTEST || digits.length > LONGEST + 1) return false;
  const lead = before(text, start);
  const end = start + written.length;
  if (!isShape(written, digits) && !isNamed(written, lead, text, end)) return false;
  return !isPublic(written, digits) && !OTHER_THING().test(lead);
}

/** Whether the text before a number can end with a word for it: a number right behind has none. */
function endsInWord(lead: string): boolean {
  let at = lead.length - 1;
  while (at >= 0 && ' .:#\n-'.includes(lead[at] as string)) at--;
  const code = lead.charCodeAt(at);
  return isSmall(code) || code > 0x7f;
}

function isPublic(written: string, digits: string): boolean {
  return LANDLINE.test(written) || PUBLIC.some((form) => form.test(digits));
}

/** Whether nothing but a telephone is written so. */
function isShape(written: string, digits: string): boolean {
  if (written.startsWith('+')) return digits.length > 8;
  if (!digits.startsWith('0') && digits.length !== 10 && digits.length !== 11) return false;
  const groups = written.match(/[0-9]+/gu) ?? [];
  if (/^00[1-9]/u.test(digits)) return digits.length >= 11 && groups.length > 1;
  const form = groups.map((group) => group.length).join('-');
  if (/^(?:1-)?3-3-4$/u.test(form) && /[-.()]/u.test(written)) {
    return groups.slice(-3, -1).every((group) => /^[2-9]/u.test(group));
  }
  if (digits.startsWith('0') && groups.length > 2 && digits.length > 8) {
    return digits.length < 12 && groups.every((group) => group.length < 5);
  }
  return /^07[0-9]{3} [0-9]{6}$/u.test(written);
}

/** A word for a telephone before or behind it, no number right before it, and no years. */
function isNamed(written: string, lead: string, text: string, end: number): boolean {
  if (/[0-9] ?$/u.test(lead)) return false;
  const before = endsInWord(lead);
  const after = text.slice(end, end + 12);
  if (!before && !WORD_AFTER.test(after)) return false;
  const years = /^(?:19|20)[0-9]{2}[ -](?:19|20)[0-9]{2}$/u.test(written);
  if (years || /^(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}/u.test(written)) return false;
  if (written.endsWith('0000') || COUNTED.test(text.slice(end, end + 16))) return false;
  return (before && WORD_BEFORE().test(lead)) || WORD_AFTER.test(after);
}
