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
    if (unit < 0) return foldRest(original, piece, at, seen, capitals);
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
function foldRest(
  original: string,
  begun: Piece,
  first: number,
  seenBefore: number,
  capitalsBefore: number,
): Folded {
  const { length } = original;
  const places = new Places();
  let { array, from } = begun;
  let room = length + SPARE;
  let seen = seenBefore;
  let capitals = capitalsBefore;
  let to = first;
  let isRunning = true;
  for (let at = first; at < length; ) {
    const code = original.charCodeAt(at);
    const unit = (unitTable[code] as number) || learnUnit(code);
    if (unit >= 0) {
      if (!isRunning) places.each(to, at);
      isRunning = true;
      array[from + to++] = unit;
      seen |= unit;
      capitals += (unit >>> CAPITAL_BIT) & 1;
      at++;
      continue;
    }
    const whole = original.codePointAt(at) as number;
    const end = at + (whole > 0xffff ? 2 : 1);
    const many = foldedUnits(whole);
    if (to + many.length + length - end >= room) {
      room *= 2;
      ({ array, from } = grown({ array, from }, to, room));
    }
    if (many.length > 0) places.all(to, at, end);
    else if (isSign(whole)) places.attach(to - 1, at, end);
    isRunning = false;
    for (let i = 0; i < many.length; i++) {
      const each = many[i] as number;
      array[from + to++] = each;
      seen |= each;
      capitals += (each >>> CAPITAL_BIT) & 1;
    }
    at = end;
  }
  array[from + to] = 0;
  giveBack({ array, from }, to + 1);
  const folded = new Folded(original, { array, from }, to, seen, capitals, places);
  if ((seen & FOREIGN) !== 0) unmask(folded);
  return folded;
}

/** The same units in a longer piece. */
function grown(old: Piece, length: number, room: number): Piece {
  const next = takePiece(room);
  next.array.set(old.array.subarray(old.from, old.from + length), next.from);
  return next;
}
