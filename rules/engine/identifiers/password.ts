import type { Found, Identifier } from './types';

const NAME =
  '(?:password|passwd|passcode|passphrase|pass ?word|pwd|pin code|pin|پاس ورڈ|پاسورڈ|پن کوڈ)';
const GIVEN = new RegExp(
  `(?<![a-z0-9])${NAME}(?: (?:for|of|ka|کا) [^\\s:=]{1,24})?(?:(?: ?(?::|=| - ) ?)|(?: (?:is|hai|ہے|now) (?:now )?:? ?))["'(]?([!-~]{3,64})`,
  'gu',
);
/** What stands for a value without being one. */
const PLACEHOLDER =
  /^(?:[*x.#_-]+|<.*|\[.*|\{.*|\$.*|your.*|password|passwd|secret|example|https?:.*|www\..*)$/u;

/** What follows "password:", "PIN is" and the like, when it can be a real value. */
export const password: Identifier = {
  masks: 'everything',
  find({ text }) {
    const found: Found[] = [];
    for (const match of text.matchAll(GIVEN)) {
      const value = (match[1] as string).replace(/["'.,;:!?)\]]+$/u, '');
      const start = match.index + match[0].length - (match[1] as string).length;
      if (isValue(value, text, start)) found.push({ start, end: start + value.length });
    }
    return found;
  },
};

/** A word of plain letters is a value only as the last thing on its line after a colon. */
function isValue(value: string, text: string, start: number): boolean {
  if (value.length < 3 || PLACEHOLDER.test(value)) return false;
  if (/[0-9]/.test(value) || /[a-z][@$%^&+=~_#*!]|[@$%^&+=~_#*][a-z]/.test(value)) return true;
  const sign = text.slice(Math.max(0, start - 3), start);
  return (
    value.length >= 5 &&
    /[:=]/.test(sign) &&
    /^[.,;!]?\s*(?:\n|$)/u.test(text.slice(start + value.length))
  );
}
