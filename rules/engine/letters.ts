/**
 * What kind of character a folded unit is. Our own tables instead of `\w` and `\b`, which know only
 * ASCII; a character is looked into when it is first met, so that a worker that has just woken pays
 * only for those of its draft. Each kind is a bit, so that several can be asked for at once.
 */

export const NOT_A_WORD = 0;
export const LATIN = 1;
export const ARABIC = 2;
export const DIGIT = 4;
/** A letter or sign of any other script. */
export const OTHER = 8;
/** Entry of the table: met before. */
const KNOWN = 16;

const kinds = new Uint8Array(0x10000);

/** Whether this is one of the letters of Arabic and Urdu, without the tables of Unicode. */
export function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x0671 && code <= 0x06d3) || (code >= 0x0620 && code <= 0x064a && code !== 0x0640)
  );
}

/** Kind of one whole character of a folded text. */
export function kindOf(character: string): number {
  // Most characters of most drafts, decided before an expression has to be made.
  if (character <= '\u007f') {
    if (character >= '0' && character <= '9') return DIGIT;
    const small = character.toLowerCase();
    return small >= 'a' && small <= 'z' ? LATIN : NOT_A_WORD;
  }
  if (isArabicLetter(character.charCodeAt(0))) return ARABIC;
  if (/^\p{Script=Latin}$/u.test(character)) return LATIN;
  if (/^[\p{L}\p{M}\p{N}]$/u.test(character)) {
    return /^\p{Script=Arabic}$/u.test(character) ? ARABIC : OTHER;
  }
  return NOT_A_WORD;
}

/** Kind of the UTF-16 unit at `at` of a folded text; half of a pair counts as its whole character. */
export function letterKind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return pairKind(text, at, code);
  const known = kinds[code] as number;
  if (known !== 0) return known & ~KNOWN;
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind | KNOWN;
  return kind;
}

function pairKind(text: string, at: number, code: number): number {
  const whole = text.codePointAt(code >= 0xdc00 ? at - 1 : at);
  return whole !== undefined && whole > 0xffff ? kindOf(String.fromCodePoint(whole)) : NOT_A_WORD;
}
