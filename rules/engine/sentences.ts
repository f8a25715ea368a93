/** Where one sentence ends and the next begins. */
import type { Folded } from './folded';
import { hashOf } from './hash';
import type { Tokens } from './tokens';
import { CODE } from './units';

/** A point after one of these does not end a sentence (nor after a single letter). */
const ABBREVIATIONS = new Set(
  `no nos mr mrs ms dr prof rs pkr st vs fig approx govt dept gen lt col maj capt brig sgt hon rev jr
  sr art sec para vol ed engr adv etc ie eg ext tel ph ref dist distt cont pvt ltd`
    .split(/\s+/)
    .map((word) => hashOf(word)),
);
const NEWLINE = 10;
const SPACE = 32;
const POINT = 46;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const BRACKET = 41;
const SQUARE = 93;

/** What the word before a gap is. */
export interface WordBefore {
  hash: number;
  /** It is one letter, or letters with points between. */
  initials: boolean;
}

/** Ends the open sentence in the gap `[start, end)` after the last word, if it ends there. */
export function cutIn(tokens: Tokens, start: number, end: number, word: WordBefore): void {
  const { folded } = tokens;
  for (let at = start; at < end; at++) {
    const code = codeAt(folded, at);
    if (code === SPACE) continue;
    if (code === NEWLINE) {
      close(tokens, trimmedEnd(folded, start, at), false);
      return;
    }
    if (!isStop(code)) continue;
    let to = at + 1;
    let question = code === QUESTION;
    for (; to < end && isStop(codeAt(folded, to)); to++) {
      if (codeAt(folded, to) === QUESTION) question = true;
    }
    if (to - at === 1 && code === POINT) {
      if (to < folded.length && !mayFollowPoint(codeAt(folded, to))) continue;
      if (at === start && (word.initials || ABBREVIATIONS.has(word.hash))) continue;
    }
    close(tokens, closedAt(folded, to, end), question);
    return;
  }
}

/** Where a sentence ends whose stop ends at `from`: after marks that close it, and stray stops. */
function closedAt(folded: Folded, from: number, limit: number): number {
  let to = from;
  for (let at = from; at < limit; at++) {
    const code = codeAt(folded, at);
    if (isStop(code) || (at === to && isClosing(code))) to = at + 1;
    else if (code !== SPACE) break;
  }
  return to;
}

/** Ends the last sentence at the end of the text if nothing else ended it. */
export function cutAtEnd(tokens: Tokens, start: number, word: WordBefore): void {
  const { folded } = tokens;
  cutIn(tokens, start, folded.length, word);
  if ((tokens.sentences.at(-1)?.end ?? 0) === tokens.count) return;
  close(tokens, trimmedEnd(folded, start, folded.length), false);
}

function close(tokens: Tokens, to: number, question: boolean): void {
  const before = tokens.sentences.at(-1);
  const first = before?.end ?? 0;
  let from = before?.to ?? 0;
  const limit = tokens.start(first);
  // Signs on a line of their own belong to no sentence.
  for (let at = limit - 1; at >= from; at--) {
    if (codeAt(tokens.folded, at) === NEWLINE) from = at + 1;
  }
  while (from < limit && isSpace(codeAt(tokens.folded, from))) from++;
  tokens.sentences.push({ first, end: tokens.count, from, to, question, counts: null });
}

function codeAt({ units, from }: Folded, at: number): number {
  return (units[from + at] as number) & CODE;
}

/** `.` `?` `!`, the Urdu full stop and the danda. */
function isStop(code: number): boolean {
  return code === POINT || code === QUESTION || code === 33 || code === 0x6d4 || code === 0x964;
}

function isClosing(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE || code === BRACKET || code === SQUARE;
}

/** Folding leaves only these two of all white space. */
function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE;
}

function mayFollowPoint(code: number): boolean {
  return isSpace(code) || isClosing(code);
}

function trimmedEnd(folded: Folded, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(codeAt(folded, at - 1))) at--;
  return at;
}
