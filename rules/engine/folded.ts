/** A folded text, and the way back from it to the words as they were written. */
import { type Piece, takePiece } from './slab';
import { WIDE } from './units';

/** A text in folded form, with the way back. */
export class Folded {
  readonly original: string;
  /** Length of the folded text, in UTF-16 units. */
  readonly length: number;
  /** What `units.ts` says of each folded unit, from `from` on; a 0 stands after the last. */
  readonly units: Int32Array;
  readonly from: number;
  /** All flags of `units.ts` that stand in any of the units. */
  readonly seen: number;
  /** How many units were capital letters. */
  readonly capitals: number;
  /** Where the units came from; `null`: each from the one at its own place. */
  readonly #places: Places | null;
  #text: string | null = null;

  constructor(
    original: string,
    units: Piece,
    length: number,
    seen: number,
    capitals: number,
    places: Places | null,
  ) {
    this.original = original;
    this.length = length;
    this.units = units.array;
    this.from = units.from;
    this.seen = seen;
    this.capitals = capitals;
    this.#places = places;
  }

  /** The folded text; made when first asked for. */
  get text(): string {
    this.#text ??=
      (this.seen & WIDE) === 0 && this.#places === null
        ? this.original.toLowerCase()
        : textOf(this.units, this.from, this.length);
    return this.#text;
  }

  /** Where the code point starts in `original` that the folded unit at `at` came from. */
  start(at: number): number {
    return this.#places === null ? at : this.#places.start(at);
  }

  /** … and where it ends, signs that belong to it included. Both never decrease. */
  end(at: number): number {
    return this.#places === null ? at + 1 : this.#places.end(at);
  }
}

function textOf(units: Int32Array, from: number, length: number): string {
  const codes = new Uint16Array(length);
  for (let at = 0; at < length; at++) codes[at] = units[from + at] as number;
  let text = '';
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode(...codes.subarray(at, Math.min(at + 8192, length)));
  }
  return text;
}

/** Starts and ends of folded units in the original, while they are noted and after. */
export class Places {
  readonly #piece: Piece;
  readonly #room: number;

  constructor(room: number) {
    this.#room = room;
    this.#piece = takePiece(room * 2);
  }

  set(at: number, start: number, end: number): void {
    const { array, from } = this.#piece;
    array[from + at] = start;
    array[from + this.#room + at] = end;
  }

  start(at: number): number {
    return this.#piece.array[this.#piece.from + at] as number;
  }

  end(at: number): number {
    return this.#piece.array[this.#piece.from + this.#room + at] as number;
  }

  /** The same with more room. */
  grown(length: number, room: number): Places {
    const places = new Places(room);
    for (let at = 0; at < length; at++) places.set(at, this.start(at), this.end(at));
    return places;
  }
}

/** The stretch of the original that the folded, non-empty stretch `[start, end)` came from. */
export function originalRange(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  return {
    start: folded.start(start),
    end: folded.end(end - 1),
  };
}

/** First unit of the folded text that came from `offset` of the original or later. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.start(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
