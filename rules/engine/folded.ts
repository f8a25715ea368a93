/** A folded text, and the way back from it to the words as they were written. */
import type { Piece } from './slab';
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

  /** The same text with other units at the same places. */
  read(units: Piece): Folded {
    const { original, length, seen, capitals } = this;
    return new Folded(original, units, length, seen | WIDE, capitals, this.#places);
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
    const some: ArrayLike<number> = codes.subarray(at, Math.min(at + 8192, length));
    // Spread, a typed array goes through an iterator: ten times slower.
    text += Reflect.apply(String.fromCharCode, null, some);
  }
  return text;
}

/** End of a run whose units each came from a unit of their own. */
const EACH = -1;
/** Numbers kept of each run. */
const WIDTH = 3;

/**
 * Where the units of a folded text came from, where it is not each from the one at its own place: as
 * runs, of which there is one more for each character that fell away or became several.
 */
export class Places {
  /** Of each run: its first unit; where that starts in the original; where all its units end, or `EACH`. */
  readonly #runs: number[] = [0, 0, EACH];

  /** The units from `at` on each came from one unit of the original, from `start` on. */
  each(at: number, start: number): void {
    this.#runs.push(at, start, EACH);
  }

  /** The units from `at` on all came from `[start, end)`. */
  all(at: number, start: number, end: number): void {
    this.#runs.push(at, start, end);
  }

  /** What `[at, end)` holds belongs to the last unit so far, if that ends there. */
  attach(last: number, at: number, end: number): void {
    if (last < 0 || this.end(last) !== at) return;
    const runs = this.#runs;
    if (runs[runs.length - 1] === EACH) this.all(last, this.start(last), end);
    else runs[runs.length - 1] = end;
  }

  start(unit: number): number {
    const run = this.#runOf(unit);
    const start = this.#runs[run + 1] as number;
    return this.#runs[run + 2] === EACH ? start + unit - (this.#runs[run] as number) : start;
  }

  end(unit: number): number {
    const end = this.#runs[this.#runOf(unit) + 2] as number;
    return end === EACH ? this.start(unit) + 1 : end;
  }

  /** Where the run of a unit stands. */
  #runOf(unit: number): number {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length / WIDTH - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle * WIDTH] as number) <= unit) low = middle;
      else high = middle - 1;
    }
    return low * WIDTH;
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
