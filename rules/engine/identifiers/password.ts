import type { Found, Identifier } from './types';

const NAME =
  '(?:password|passwd|passcode|passphrase|pass ?word|pwd|pin code|pin|پاس ورڈ|پاسورڈ|پن کوڈ)';
/** With a sign or a verb between name and value. */
const GIVEN = new RegExp(
  `(?<![a-z0-9])${NAME}(?: (?:for|of|ka|کا) [^\\s:=]{1,24})?(?:(?: ?(?::|=| - ) ?)|(?: (?:is|hai|ہے|now) (?:now )?:? ?))["'(]?([!-~]{3,64})`,
  'gu',
);
/** With nothing between: only a value that no word looks like. */
const BARE = new RegExp(`(?<![a-z0-9])${NAME} ["'(]?([!-~]{6,64})`, 'gu');
/** What stands for a value without being one. */
const PLACEHOLDER =
  /^(?:[*x.#_-]+|<.*|\[.*|\{.*|\$.*|your.*|password|passwd|secret|example|https?:.*|www\..*)$/u;

/** What follows "password:", "PIN is" and the like, when it can be a real value. */
export const password: Identifier = {
  masks: 'everything',
  find({ text }) {
    return [
      ...values(text, GIVEN).filter(({ start, end }) =>
        isValue(text.slice(start, end), text, start),
      ),
      ...values(text, BARE).filter(({ start, end }) => isMixed(text.slice(start, end))),
    ];
  },
};

/** Where the values stand, without the marks that close a sentence. */
function values(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match[1] as string;
    const start = match.index + match[0].length - value.length;
    return { start, end: start + withoutEnd(value) };
  });
}

/** Length of a value without the marks that close the sentence it stands in. */
function withoutEnd(value: string): number {
  let length = value.length;
  while (length > 0 && '"\'.,;:!?)]'.includes(value[length - 1] as string)) length--;
  return length;
}

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

/** Letters and digits together, with nothing that belongs to a sentence or an address. */
function isMixed(value: string): boolean {
  return (
    value.length >= 6 &&
    !/[/:<>{}[\]()]/.test(value) &&
    /[0-9]/.test(value) &&
    /[a-z]{2}/.test(value)
  );
}
