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
  #starts: Int32Array | null = null;
  #ends: Int32Array | null = null;

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

  /** For each UTF-16 unit of `text`: where the code point it came from starts in `original`. */
  get starts(): Int32Array {
    this.#starts ??= this.#places?.view(0, this.length) ?? countedFrom(0, this.length);
    return this.#starts;
  }

  /** … and where it ends, signs that belong to it included. Both never decrease. */
  get ends(): Int32Array {
    this.#ends ??= this.#places?.view(1, this.length) ?? countedFrom(1, this.length);
    return this.#ends;
  }
}

let counted = new Int32Array(0);

/** `first`, `first + 1`, … */
function countedFrom(first: number, length: number): Int32Array {
  if (counted.length <= length) {
    counted = Int32Array.from({ length: length * 2 + 1 }, (_, at) => at);
  }
  return counted.subarray(first, first + length);
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

  /** All starts (0) or all ends (1) of the first `length` units. */
  view(side: 0 | 1, length: number): Int32Array {
    const from = this.#piece.from + side * this.#room;
    return this.#piece.array.subarray(from, from + length);
  }
}

/** The stretch of the original that the folded, non-empty stretch `[start, end)` came from. */
export function originalRange(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  return {
    start: folded.starts[start] as number,
    end: folded.ends[end - 1] as number,
  };
}

/** First unit of the folded text that came from `offset` of the original or later. */
export function foldedIndex(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
