/** The one pass over a folded text that gates need: its digits, its tokens, its signs and its literals. */
import type { Folded } from './folded';
import { ARABIC, LATIN, OTHER as OTHER_SCRIPT } from './letters';
import type { Literals, Notes } from './literals';
import { slotOf } from './literals';
import { AT, BANG, CAPITAL, CODE, COLON, DIGIT_UNIT, HASH, KIND, PICTURE, VALUE } from './units';

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
/** `_`: part of a token. */
const LOW_LINE = 3;
/** `-`: part of a token, and between digits. */
const DASH = 4;
/** Space, full stop, slash, brackets: between digits. */
const BETWEEN = 5;

const CLASSES = new Uint8Array(128);
for (let code = 97; code <= 122; code++) CLASSES[code] = LETTER;
for (let code = 48; code <= 57; code++) CLASSES[code] = DIGIT;
for (const character of ' ./()+') CLASSES[character.charCodeAt(0)] = BETWEEN;
CLASSES['_'.charCodeAt(0)] = LOW_LINE;
CLASSES['-'.charCodeAt(0)] = DASH;

const MOST_BETWEEN = 3;
const SLASH = 47;
const SPACE = 32;
const NEWLINE = 10;
const EQUALS = 61;
/** Units that more is asked of than which literals they are part of. */
const ASKED = DIGIT_UNIT | AT | COLON | VALUE | PICTURE | BANG | HASH;
const LETTERS = (LATIN | ARABIC | OTHER_SCRIPT) << KIND;
const LOW_LINE_CODE = 95;

/** What one pass over a text counts; the same object for each text. */
export class Measure {
  static readonly signs = { ':': 1, '=': 2, '://@': 4, '°': 8 } as const;

  digits = 0;
  run = 0;
  token = 0;
  addresses = 0;
  signs = 0;
  pictures = 0;
  marks = 0;
  tag = 0;
  #units: Int32Array = new Int32Array(0);
  #from = 0;
  #to = 0;
  /** The last digit, and how many are in its stretch. */
  #last = 0;
  #inRow = 0;
  /** Where the token of the last digit ends. */
  #tokenEnd = 0;
  /** The last `://`. */
  #scheme = 0;

  /** Reads a text; literals are noted as they are met. */
  read({ units, from, length, seen }: Folded, literals: Literals, notes: Notes): void {
    const to = from + length;
    this.digits = this.run = this.token = this.addresses = this.signs = 0;
    this.pictures = this.marks = this.tag = 0;
    this.#units = units;
    this.#from = from;
    this.#to = to;
    this.#last = this.#tokenEnd = this.#scheme = -1;
    this.#inRow = 0;
    const { slots } = literals;
    const asked = seen & ASKED;
    let before = 0;
    for (let at = from; at < to; at++) {
      const unit = units[at] as number;
      const code = unit & CODE;
      const list = slots[slotOf(before, code)] as number;
      if (list !== 0) literals.tryAt(list, units, at, from, to, notes);
      if ((unit & asked) !== 0) {
        if ((unit & DIGIT_UNIT) !== 0) this.#digit(at);
        else this.#mark(unit, at, literals, notes);
      }
      before = code;
    }
  }

  #digit(at: number): void {
    this.digits++;
    this.#inRow = this.#goesOn(at) ? this.#inRow + 1 : 1;
    this.#last = at;
    if (this.#inRow > this.run) this.run = this.#inRow;
    if (at >= this.#tokenEnd) this.#readToken(at);
  }

  /** Whether nothing but a few separators stands between the last digit and this one. */
  #goesOn(at: number): boolean {
    const last = this.#last;
    if (last === -1 || at - last > MOST_BETWEEN + 1) return false;
    for (let between = last + 1; between < at; between++) {
      if (this.#classAt(between) < DASH) return false;
    }
    return true;
  }

  #readToken(digit: number): void {
    let start = digit;
    let end = digit + 1;
    let hasLetter = false;
    for (let kind = this.#classAt(start - 1); isToken(kind); kind = this.#classAt(--start - 1)) {
      if (kind === LETTER) hasLetter = true;
    }
    for (let kind = this.#classAt(end); isToken(kind); kind = this.#classAt(++end)) {
      if (kind === LETTER) hasLetter = true;
    }
    this.#tokenEnd = end;
    if (hasLetter && end - start > this.token) this.token = end - start;
  }

  #mark(unit: number, at: number, literals: Literals, notes: Notes): void {
    const code = unit & CODE;
    if ((unit & PICTURE) !== 0) {
      // The first half of a pair is no picture of its own.
      if (code < 0xd800 || code > 0xdbff) this.pictures++;
      literals.trySingle(code, notes);
    }
    // Some emoji are folded to marks.
    if ((unit & BANG) !== 0) this.marks++;
    else if ((unit & HASH) !== 0) this.#tag(at);
    else if ((unit & (AT | COLON | VALUE)) !== 0) this.#sign(code, at);
  }

  #tag(hash: number): void {
    let letters = 0;
    for (let at = hash + 1; at < this.#to; at++) {
      const unit = this.#units[at] as number;
      if ((unit & LETTERS) !== 0) letters = (unit & CAPITAL) === 0 ? letters + 1 : 0;
      else if ((unit & DIGIT_UNIT) === 0 && (unit & CODE) !== LOW_LINE_CODE) return;
      else letters = 0;
      if (letters > this.tag) this.tag = letters;
    }
  }

  #sign(code: number, at: number): void {
    const { signs } = Measure;
    if (code === 64) this.#at(at);
    else if (code === EQUALS) this.signs |= signs['='];
    else if (code !== 58) this.signs |= signs['°'];
    else if (this.#codeAt(at + 1) === SLASH && this.#codeAt(at + 2) === SLASH) this.#scheme = at;
    else if (this.#classAt(at - 1) !== DIGIT || this.#classAt(at + 1) !== DIGIT) {
      this.signs |= signs[':'];
    }
  }

  #at(at: number): void {
    if (isLetterOrDigit(this.#classAt(at - 1)) && isLetterOrDigit(this.#classAt(at + 1))) {
      this.addresses++;
    }
    if (this.#scheme === -1 || (this.signs & Measure.signs['://@']) !== 0) return;
    for (let place = this.#scheme; place < at; place++) {
      const code = this.#codeAt(place);
      if (code !== SPACE && code !== NEWLINE) continue;
      this.#scheme = -1;
      return;
    }
    this.signs |= Measure.signs['://@'];
  }

  #codeAt(at: number): number {
    return at < this.#from || at >= this.#to ? 0 : (this.#units[at] as number) & CODE;
  }

  #classAt(at: number): number {
    const code = this.#codeAt(at);
    return code < 128 ? (CLASSES[code] as number) : OTHER;
  }
}

function isToken(kind: number): boolean {
  return kind !== OTHER && kind !== BETWEEN;
}

function isLetterOrDigit(kind: number): boolean {
  return kind === DIGIT || kind === LETTER;
}
