import { type Folded, foldedIndex } from '../normalize';
import { entropy, isFiller } from './secret-value';
import { type Found, type Identifier, identifier } from './types';

/** Alone, or between quotes that are no attribute's. */
const RUN =
  /(?<![A-Za-z0-9_/+.@#=?&%-]|[A-Za-z]=["'])[A-Za-z0-9_+/-]{36,128}={0,2}(?![A-Za-z0-9_/+.@%-])/gu;
/** Digests, which are published to be compared. */
const DIGEST = /^(?:[0-9a-f]+|[0-9A-F]+|(?:md5|sha[0-9]{1,3})-.*)$/u;
const HEX_64 = /(?<![A-Za-z0-9])0x[0-9a-fA-F]{64}(?![A-Za-z0-9])/gu;
/** Identifiers of an account at a service: no secret alone, but half of a login. */
const ACCOUNT =
  /(?:client|tenant|application|app|subscription|account|access|project|directory)[_ -]?id["']?\s?(?::=|=>|[:=])\s?["']?((?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|[0-9]{12}|[0-9]{4}-[0-9]{4}-[0-9]{4}|[A-Za-z0-9]{14,40})(?![A-Za-z0-9-])/giu;
const LEAST_ENTROPY = 3.5;
const LEAST_ID_ENTROPY = 2.5;

/**
 * A long random string that no known service begins so, or the number of an account at a service:
 * it may be a key, and may be a harmless reference. Digests and parts of addresses do not count.
 */
export const randomToken: Identifier = identifier({
  gate: [{ token: 20 }, { digits: 3, words: ['id'], signs: ['=', ':'] }],
  masks: 'everything',
  find(folded) {
    const text = folded.original;
    const found: Found[] = [];
    for (const match of text.matchAll(RUN)) {
      const [value] = match;
      if (!isMixed(value) || inAddress(text, match.index)) continue;
      found.push(place(folded, match.index, value.length));
    }
    for (const match of text.matchAll(HEX_64)) {
      if (!isFiller(match[0])) found.push(place(folded, match.index, match[0].length));
    }
    for (const match of text.matchAll(ACCOUNT)) {
      const value = match[1] as string;
      if (!/[0-9]/u.test(value) || entropy(value) < LEAST_ID_ENTROPY) continue;
      found.push(place(folded, match.index + match[0].length - value.length, value.length));
    }
    return found;
  },
});

/** Digits and capitals throughout: no word, no digest, no token with a name in small letters. */
function isMixed(value: string): boolean {
  if (/^[a-z]{1,10}_/u.test(value) || !/[A-Z]/u.test(value)) return false;
  if (DIGEST.test(value) || isFiller(value) || entropy(value) < LEAST_ENTROPY) return false;
  if ((value.match(/[0-9]/gu)?.length ?? 0) < 4) return false;
  const words = value.split(/[-_/+]/u);
  return words.some((word) => word.length >= 20) && /[0-9][A-Za-z]+[0-9]/u.test(value);
}

function inAddress(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf(' ', at) + 1, at).includes('://');
}

function place(folded: Folded, start: number, length: number): Found {
  return { start: foldedIndex(folded, start), end: foldedIndex(folded, start + length) };
}
