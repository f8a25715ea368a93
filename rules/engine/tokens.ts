/** Words, numbers and sentences of a folded text. */

import { ARABIC, DIGIT, LATIN, letterKind, NOT_A_WORD, OTHER } from './letters';
import type { Folded } from './normalize';

/** The words of one text, in order; parallel arrays, positions in the folded text. */
export interface Tokens {
  count: number;
  /** The word as it is compared: apostrophes inside it are gone. */
  texts: string[];
  starts: Uint32Array;
  ends: Uint32Array;
  /** `LATIN`, `ARABIC`, `DIGIT` (a number, with its points and commas) or `OTHER`. */
  kinds: Uint8Array;
  /** 1 for words of a web address: no phrase is looked for there. */
  inAddress: Uint8Array;
  /** Index into `sentences`. */
  sentence: Uint32Array;
  sentences: Sentence[];
}

export interface Sentence {
  /** Tokens `[first, end)`. */
  first: number;
  end: number;
  /** Place in the folded text, closing marks included. */
  from: number;
  to: number;
  /** It ends with a question mark. */
  question: boolean;
}

/** A point after one of these does not end a sentence (nor after a single letter). */
const ABBREVIATIONS = new Set(
  `no nos mr mrs ms dr prof rs pkr st vs fig approx govt dept gen lt col maj capt brig sgt hon rev jr
  sr art sec para vol ed engr adv etc ie eg ext tel ph ref dist distt cont pvt ltd`.split(/\s+/),
);
const ADDRESS =
  /(?:https?:\/\/|www\.)[!-~]+|(?<![a-z0-9.@-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|pk|gov|edu|info|int|uk|us|eu|in|au|ca|io|co|ly|me|tv)(?:\/[!-~]*)?(?![a-z0-9-])/gu;
const NEWLINE = 10;
const SPACE = 32;
const APOSTROPHE = 39;
const POINT = 46;
const COMMA = 44;

/** Reads the words and sentences of a folded text. */
export function tokenize(folded: Folded): Tokens {
  const { text } = folded;
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const texts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = letterKind(text, at);
    if (kind === NOT_A_WORD) {
      at++;
      continue;
    }
    const end = kind === DIGIT ? numberEnd(text, at) : wordEnd(text, at, kind);
    const word = text.slice(at, end);
    starts.push(at);
    ends.push(end);
    kinds.push(kind);
    texts.push(word.includes("'") ? word.replaceAll("'", '') : word);
    at = end;
  }
  const count = starts.length;
  const tokens: Tokens = {
    count,
    texts,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: Uint8Array.from(kinds),
    inAddress: new Uint8Array(count),
    sentence: new Uint32Array(count),
    sentences: [],
  };
  markAddresses(text, tokens);
  cutSentences(text, tokens);
  return tokens;
}

function wordEnd(text: string, from: number, kind: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const next = letterKind(text, at);
    if (
      next === kind ||
      next === OTHER ||
      (kind === OTHER && next !== DIGIT && next !== NOT_A_WORD)
    ) {
      continue;
    }
    const joins = text.charCodeAt(at) === APOSTROPHE && letterKind(text, at + 1) === LATIN;
    if (!(joins && kind === LATIN)) break;
  }
  return at;
}

/** A number keeps points and commas that stand between two digits. */
function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    if (letterKind(text, at) === DIGIT) continue;
    const code = text.charCodeAt(at);
    if (!((code === POINT || code === COMMA) && letterKind(text, at + 1) === DIGIT)) break;
  }
  return at;
}

function markAddresses(text: string, tokens: Tokens): void {
  let token = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    while (token < tokens.count && (tokens.starts[token] as number) < match.index) token++;
    while (token < tokens.count && (tokens.starts[token] as number) < end)
      tokens.inAddress[token++] = 1;
  }
}

function cutSentences(text: string, tokens: Tokens): void {
  let first = 0;
  let from = 0;
  for (let token = 0; token < tokens.count; token++) {
    tokens.sentence[token] = tokens.sentences.length;
    const last = token === tokens.count - 1;
    const gapStart = tokens.ends[token] as number;
    const gapEnd = last ? text.length : (tokens.starts[token + 1] as number);
    const cut = sentenceCut(text, gapStart, gapEnd, tokens.texts[token] as string);
    if (cut === null && !last) continue;
    const to = cut?.at ?? trimmedEnd(text, gapStart, gapEnd);
    tokens.sentences.push({
      first,
      end: token + 1,
      from: firstVisible(text, from, tokens.starts[first] as number),
      to,
      question: cut?.question ?? false,
    });
    first = token + 1;
    from = to;
  }
}

/** Where a sentence ends between two words, or `null` when it goes on. */
function sentenceCut(
  text: string,
  start: number,
  end: number,
  word: string,
): { at: number; question: boolean } | null {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === NEWLINE) return { at: trimmedEnd(text, start, at), question: false };
    if (!isStop(code)) continue;
    let to = at + 1;
    while (to < end && isStop(text.charCodeAt(to))) to++;
    if (to - at === 1 && code === POINT) {
      const spaceAfter = to === text.length || /[\s"')\]]/u.test(text[to] as string);
      if (!spaceAfter || ((word.length === 1 || ABBREVIATIONS.has(word)) && at === start)) continue;
    }
    const question = text.slice(at, to).includes('?');
    while (to < end && '"\')]'.includes(text[to] as string)) to++;
    return { at: to, question };
  }
  return null;
}

/** `.` `?` `!`, the Urdu full stop and the danda. */
function isStop(code: number): boolean {
  return code === POINT || code === 63 || code === 33 || code === 0x6d4 || code === 0x964;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] as string)) at--;
  return at;
}

function firstVisible(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/u.test(text[at] as string)) at++;
  return at;
}

/** The sentence that holds this place of the folded text, or the nearest before it. */
export function sentenceAt(tokens: Tokens, place: number): Sentence | null {
  let low = 0;
  let high = tokens.sentences.length - 1;
  let found = 0;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((tokens.sentences[middle] as Sentence).from <= place) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return tokens.sentences[found] ?? null;
}

/** Index of the first token that ends after this place of the folded text. */
export function tokenAt(tokens: Tokens, place: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export { ARABIC, DIGIT, LATIN, OTHER };
