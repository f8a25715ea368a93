/**
 * Memory for the numbers that are kept of one text: pieces of a larger array, since an array of its
 * own for each short text costs more than reading the text. A piece is never handed out twice; the
 * array goes when the last text that has a piece of it goes.
 */

/** Numbers in one array: a few dozen posts. */
const LENGTH = 8192;

let array = new Int32Array(0);
let used = 0;

/** A piece of an array: `[from, from + length)`; what stands in it is undefined. */
export interface Piece {
  array: Int32Array;
  from: number;
}

/** Takes a piece, of which `giveBack` may return the end. */
export function takePiece(length: number): Piece {
  if (used + length > array.length) {
    array = new Int32Array(Math.max(LENGTH, length));
    used = 0;
  }
  const from = used;
  used += length;
  return { array, from };
}

/** Returns what lies beyond the first `length` numbers of the piece taken last. */
export function giveBack(piece: Piece, length: number): void {
  if (piece.array === array) used = piece.from + length;
}
