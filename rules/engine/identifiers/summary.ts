import type { Folded } from '../normalize';

/** Signs that a gate can ask for. */
export type Sign = '@' | ':' | '=' | '://' | '-----' | '°';

/** What one pass over a text says of it: enough to leave out every format that cannot stand there. */
export interface TextSummary {
  folded: Folded;
  /** Digits in the text. */
  digits: number;
  /** Most digits in one stretch with nothing but up to three separators between two of them. */
  run: number;
  /** Longest stretch of Latin letters, digits, `_` and `-` that holds a digit. */
  token: number;
  signs: ReadonlySet<Sign>;
}

/** What a text must hold. Every key that is given must be met. */
export interface Gate {
  /** At least so many digits. */
  digits?: number;
  /** At least so many digits in one stretch (`TextSummary.run`). */
  run?: number;
  /** A token at least so long (`TextSummary.token`). */
  token?: number;
  /** One of these signs. */
  signs?: readonly Sign[];
  /** One of these, anywhere in the folded text. */
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

/** Reads a folded text once. */
export function summarise(folded: Folded): TextSummary {
  const { text } = folded;
  const signs = new Set<Sign>();
  let digits = 0;
  let run = 0;
  let longestRun = 0;
  let gap = 0;
  let token = 0;
  let longestToken = 0;
  let hasDigit = false;
  let dashes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 256 ? (CLASSES[code] as number) : OTHER;
    if (kind === DIGIT) {
      digits++;
      run++;
      if (run > longestRun) longestRun = run;
      gap = 0;
      hasDigit = true;
    } else if (kind < DASH) {
      run = 0;
    } else {
      if (++gap > MOST_BETWEEN || kind === SIGN) run = 0;
      if (kind === SIGN) {
        signs.add(text[at] as Sign);
        if (code === 58 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47) {
          signs.add('://');
        }
      }
    }
    if (kind > OTHER && kind <= DASH) {
      token++;
      if (hasDigit && token > longestToken) longestToken = token;
    } else {
      token = 0;
      hasDigit = false;
    }
    dashes = kind === DASH ? dashes + 1 : 0;
    if (dashes === FENCE) signs.add('-----');
  }
  return { folded, digits, run: longestRun, token: longestToken, signs };
}

/** Whether a text holds what a gate asks for. The cheap questions come first. */
export function passes(gate: Gate, summary: TextSummary): boolean {
  if (summary.digits < (gate.digits ?? 0) || summary.run < (gate.run ?? 0)) return false;
  if (summary.token < (gate.token ?? 0)) return false;
  if (gate.signs !== undefined && !gate.signs.some((sign) => summary.signs.has(sign))) return false;
  const { text } = summary.folded;
  return gate.words === undefined || gate.words.some((word) => text.includes(word));
}
