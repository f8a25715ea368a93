import { type Folded, fold } from '../normalize';

const SIGNS = [':', '=', '://@', '-----begin', '°'] as const;
/**
 * Signs that a gate can ask for. `:` is one that gives something a value: not that of a web address,
 * nor of a time of day. `://@` is an `@` inside a web address.
 */
export type Sign = (typeof SIGNS)[number];

/** What one pass over a text says of it: enough to leave out every format that cannot stand there. */
export interface TextSummary {
  folded: Folded;
  /** Digits in the text. */
  digits: number;
  /** Most digits in one stretch with nothing but up to three separators between two of them. */
  run: number;
  /** Longest stretch of Latin letters, digits, `_` and `-` that holds a letter and a digit. */
  token: number;
  /** `@` between two letters or digits. */
  addresses: number;
  /** A bit for each of the signs that stand in the text. */
  signs: number;
  /** A bit for each pair of neighbours in the text, hashed: a word whose pairs are not all here is absent. */
  pairs: Uint32Array;
}

/** What a text must hold. Every key that is given must be met. */
export interface Gate {
  /** At least so many digits. */
  digits?: number;
  /** At least so many digits in one stretch (`TextSummary.run`). */
  run?: number;
  /** A token at least so long (`TextSummary.token`). */
  token?: number;
  /** At least so many `TextSummary.addresses`. */
  addresses?: number;
  /** One of these signs. */
  signs?: readonly Sign[];
  /** One of these, anywhere in the folded text; two characters or more. */
  words?: readonly string[];
}

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** `_`: part of a token. */
const LOW_LINE = 3;
/** `-`: part of a token, and between digits. */
const DASH = 4;
/** Space, full stop, slash, brackets: between digits. */
const BETWEEN = 5;
/** A sign that a gate can ask for. */
const SIGN = 6;

const CLASSES = new Uint8Array(256);
for (let code = 97; code <= 122; code++) CLASSES[code] = LETTER;
for (let code = 48; code <= 57; code++) CLASSES[code] = DIGIT;
for (const character of ' ./()+') CLASSES[character.charCodeAt(0)] = BETWEEN;
for (const character of '@:=°') CLASSES[character.charCodeAt(0)] = SIGN;
CLASSES['_'.charCodeAt(0)] = LOW_LINE;
CLASSES['-'.charCodeAt(0)] = DASH;

const MOST_BETWEEN = 3;
const FENCE = 5;
const PAIR_BITS = 2047;

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & PAIR_BITS;
}

function bitOf(sign: Sign): number {
  return 1 << SIGNS.indexOf(sign);
}

/** Reads a folded text once. */
export function summarise(folded: Folded): TextSummary {
  const { text } = folded;
  const pairs = new Uint32Array((PAIR_BITS + 1) >> 5);
  const summary = { folded, digits: 0, run: 0, token: 0, addresses: 0, signs: 0, pairs };
  let run = 0;
  let gap = 0;
  let token = 0;
  let hasDigit = false;
  let hasLetter = false;
  let dashes = 0;
  let before = 0;
  let space = -1;
  let scheme = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 256 ? (CLASSES[code] as number) : OTHER;
    const pair = pairOf(before, code);
    (pairs[pair >> 5] as number) |= 1 << (pair & 31);
    before = code;
    if (kind === DIGIT) {
      summary.digits++;
      run++;
      if (run > summary.run) summary.run = run;
      gap = 0;
      hasDigit = true;
    } else if (kind < DASH || kind === SIGN || ++gap > MOST_BETWEEN) {
      run = 0;
    }
    if (kind > OTHER && kind <= DASH) {
      token++;
      if (kind === LETTER) hasLetter = true;
      if (hasDigit && hasLetter && token > summary.token) summary.token = token;
    } else {
      token = 0;
      hasDigit = false;
      hasLetter = false;
      if (code === 32 || code === 10) space = at;
      else if (kind === SIGN) {
        if (code === 58 && text.startsWith('//', at + 1)) scheme = at;
        else noteSign(summary, at, code, scheme > space);
      }
    }
    if (kind === DASH) dashes++;
    else {
      if (dashes >= FENCE && text.startsWith('begin', at)) summary.signs |= bitOf('-----begin');
      dashes = 0;
    }
  }
  return summary;
}

/** Notes one sign; `inAddress`: a web address has begun, and no space since. */
function noteSign(summary: TextSummary, at: number, code: number, inAddress: boolean): void {
  const { text } = summary.folded;
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (code === 64) {
    if ((before === DIGIT || before === LETTER) && (after === DIGIT || after === LETTER)) {
      summary.addresses++;
    }
    if (inAddress) summary.signs |= bitOf('://@');
  } else if (code === 58) {
    if (before !== DIGIT || after !== DIGIT) summary.signs |= bitOf(':');
  } else summary.signs |= bitOf(code === 61 ? '=' : '°');
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 256 ? (CLASSES[code] as number) : OTHER;
}

/** Urdu letters in the one form that folded text has them in; nothing else is touched. */
export function foldUrdu(words: string): string {
  return words.replace(/\p{Script=Arabic}+/gu, (run) => fold(run).text);
}

/** A gate as a question. The cheap parts of it come first. */
export function question(gate: Gate): (summary: TextSummary) => boolean {
  const { digits = 0, run = 0, token = 0, addresses = 0, signs = [], words = [] } = gate;
  const mask = signs.reduce((bits, sign) => bits | bitOf(sign), 0);
  const spelled = words.map(foldUrdu).map((word) => ({ word, pairs: pairsOf(word) }));
  return (summary) => {
    if (summary.digits < digits || summary.run < run || summary.token < token) return false;
    if (summary.addresses < addresses || (mask !== 0 && (summary.signs & mask) === 0)) return false;
    if (spelled.length === 0) return true;
    for (const { word, pairs } of spelled) {
      if (holds(summary.pairs, pairs) && summary.folded.text.includes(word)) return true;
    }
    return false;
  };
}

function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < word.length; at++) {
    pairs.push(pairOf(word.charCodeAt(at - 1), word.charCodeAt(at)));
  }
  return pairs;
}

function holds(bits: Uint32Array, pairs: readonly number[]): boolean {
  for (const pair of pairs) {
    if (((bits[pair >> 5] as number) & (1 << (pair & 31))) === 0) return false;
  }
  return true;
}
