/**
 * Folding: one pass that brings a text into the one form in which words are compared, and notes
 * where every folded unit came from. Table-driven, see `units.ts`.
 *
 * What is folded: compatibility forms (NFKC and the Arabic presentation forms), capitals, accents
 * and Arabic vowel signs, tatweel, invisible and direction controls, yeh/kaf/heh/hamza forms,
 * digits of any script, dashes, spaces, quotes; and Cyrillic or Greek letters that stand in for
 * Latin ones (see `look-alikes.ts`).
 */

import { isSign } from './fold-table';
import { Folded, Places } from './folded';
import { unmask } from './look-alikes';
import { giveBack, type Piece, takePiece } from './slab';
import { CAPITAL_BIT, FOREIGN, foldedUnits, learnUnit, unitTable } from './units';

export { Folded, foldedIndex, originalRange } from './folded';

/** More units than any one character becomes; so much room is kept free. */
const SPARE = 32;

/** Folds a text; total: any string of UTF-16 units, lone surrogates included. */
export function fold(original: string): Folded {
  const { length } = original;
  const piece = takePiece(length + SPARE);
  const { array, from } = piece;
  let seen = 0;
  let capitals = 0;
  for (let at = 0; at < length; at++) {
    const code = original.charCodeAt(at);
    const unit = (unitTable[code] as number) || learnUnit(code);
    if (unit < 0) return foldRest(original, piece, at);
    array[from + at] = unit;
    seen |= unit;
    capitals += (unit >>> CAPITAL_BIT) & 1;
  }
  array[from + length] = 0;
  giveBack(piece, length + 1);
  const folded = new Folded(original, piece, length, seen, capitals, null);
  if ((seen & FOREIGN) !== 0) unmask(folded);
  return folded;
}

/** Goes on from the first character that falls away or becomes several. */
function foldRest(original: string, begun: Piece, first: number): Folded {
  const { length } = original;
  let units = begun;
  let room = length + SPARE;
  let places = new Places(room);
  let to = 0;
  for (; to < first; to++) places.set(to, to, to + 1);
  for (let at = first; at < length; ) {
    const code = original.charCodeAt(at);
    const unit = (unitTable[code] as number) || learnUnit(code);
    if (unit >= 0) {
      units.array[units.from + to] = unit;
      places.set(to++, at, ++at);
      continue;
    }
    const whole = original.codePointAt(at) as number;
    const end = at + (whole > 0xffff ? 2 : 1);
    const many = foldedUnits(whole);
    if (to + many.length + length - end >= room) {
      room *= 2;
      units = grown(units, to, room);
      places = places.grown(to, room);
    }
    for (let i = 0; i < many.length; i++) {
      units.array[units.from + to] = many[i] as number;
      places.set(to++, at, end);
    }
    if (many.length === 0 && isSign(whole)) attachSign(places, to - 1, at, end);
    at = end;
  }
  units.array[units.from + to] = 0;
  let seen = 0;
  let capitals = 0;
  for (let at = 0; at < to; at++) {
    const unit = units.array[units.from + at] as number;
    seen |= unit;
    capitals += (unit >>> CAPITAL_BIT) & 1;
  }
  const folded = new Folded(original, units, to, seen, capitals, places);
  if ((seen & FOREIGN) !== 0) unmask(folded);
  return folded;
}

/** A dropped sign belongs to the letter right before it. */
function attachSign(places: Places, last: number, at: number, end: number): void {
  if (last < 0 || places.end(last) !== at) return;
  const start = places.start(last);
  for (let i = last; i >= 0 && places.start(i) === start; i--) places.set(i, start, end);
}

/** The same units in a longer piece. */
function grown(old: Piece, length: number, room: number): Piece {
  const next = takePiece(room);
  next.array.set(old.array.subarray(old.from, old.from + length), next.from);
  return next;
}
