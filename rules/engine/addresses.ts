/** Web addresses in a text: their words are no words of the draft. */
import type { Folded } from './folded';
import { hashOf } from './hash';
import { IN_ADDRESS, REST, type Tokens, WIDTH } from './tokens';
import { CODE } from './units';

const TOP_LEVEL = 'com|org|net|pk|gov|edu|info|int|uk|us|eu|in|au|ca|io|co|ly|me|tv';
const TOP_HASHES = new Set(TOP_LEVEL.split('|').map((name) => hashOf(name)));
/** A host that is written without `http` or `www`. */
const DOMAIN = new RegExp(
  `(?<![a-z0-9.@-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.(?:${TOP_LEVEL})(?:\\/[!-~]*)?(?![a-z0-9-])`,
  'gu',
);
const HTTP = hashOf('http');
const HTTPS = hashOf('https');
const WWW = hashOf('www');
const POINT = 46;
const SLASH = 47;
const COLON = 58;

function codeAt({ units, from }: Folded, at: number): number {
  return (units[from + at] as number) & CODE;
}

/** Whether the word before the gap `[start, end)` and the gap begin an address. */
export function startsAddress(folded: Folded, start: number, end: number, word: number): boolean {
  if (end - start === 1) return word === WWW && codeAt(folded, start) === POINT;
  return (
    end - start === 3 &&
    (word === HTTP || word === HTTPS) &&
    codeAt(folded, start) === COLON &&
    codeAt(folded, start + 1) === SLASH &&
    codeAt(folded, start + 2) === SLASH
  );
}

/** Where an address ends that goes on at `at`: at the first sign that is not visible ASCII. */
export function addressEndAt(folded: Folded, at: number): number {
  let end = at;
  for (let code = codeAt(folded, end); code > 32 && code < 127; code = codeAt(folded, ++end));
  return end;
}

/** Whether the gap is a point and the word after it the end of a host's name. */
export function endsDomain(folded: Folded, start: number, end: number, word: number): boolean {
  return end - start === 1 && codeAt(folded, start) === POINT && TOP_HASHES.has(word);
}

/** Marks the words of every host that is written without `http` or `www`. */
export function markDomains(tokens: Tokens): void {
  let token = 0;
  for (const match of tokens.folded.text.matchAll(DOMAIN)) {
    const end = match.index + match[0].length;
    while (token < tokens.count && tokens.start(token) < match.index) token++;
    for (; token < tokens.count && tokens.start(token) < end; token++) {
      const at = tokens.from + token * WIDTH + REST;
      tokens.data[at] = (tokens.data[at] as number) | IN_ADDRESS;
    }
  }
}
