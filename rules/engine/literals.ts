/** Finds which of many short texts stand in a folded text, while that is read. */
import { DIGIT, LATIN } from './letters';
import { CODE, KIND, WIDE } from './units';

/**
 * Before or after the text of a gate: no letter or digit of ASCII stands there. Where the draft has such
 * a letter in another form ("é"), it may stand.
 */
export const EDGE = '\u0001';

/** A text to look for, and the facts that it is noted as. */
interface Literal {
  text: string;
  /** An `EDGE` was written before it, or after it. */
  begins: boolean;
  ends: boolean;
  /** Where its rarest pair ends in it. */
  end: number;
  facts: number[];
}

/** Takes the facts that are met. */
export interface Notes {
  note(fact: number): void;
}

/** Signs and letters by how often posts have them; what is not here is rare. Changes only the speed. */
const OFTEN =
  'qjzxvkbgwpyfmcudlhrsnioate \u06a9\u062a\u0633\u0645\u06c1\u0648\u0631\u0646\u06cc\u0627';
const SLOTS = 4096;
const WORD = (LATIN | DIGIT) << KIND;

/** Where the pair of a unit and the one before it stands in the table. */
export function slotOf(before: number, code: number): number {
  return ((before << 5) ^ code) & (SLOTS - 1);
}

/** Texts of two UTF-16 units or more, by one pair of neighbours in them; and single pictures. */
export class Literals {
  /** By slot of the pair: number of the list in `lists`, 0 for none. */
  readonly slots = new Uint16Array(SLOTS);
  readonly #lists: Literal[][] = [[]];
  readonly #singles = new Map<number, number[]>();

  /** @param written the text, with an `EDGE` before it or after it where it must stand for itself. */
  add(written: string, fact: number): void {
    const begins = written.startsWith(EDGE);
    const ends = written.endsWith(EDGE);
    const text = written.replaceAll(EDGE, '');
    if (text.length === 1) {
      const code = text.charCodeAt(0);
      this.#singles.set(code, [...(this.#singles.get(code) ?? []), fact]);
      return;
    }
    let end = 1;
    for (let at = 2; at < text.length; at++)
      if (commonness(text, at) < commonness(text, end)) end = at;
    const slot = slotOf(text.charCodeAt(end - 1), text.charCodeAt(end));
    if (this.slots[slot] === 0) this.slots[slot] = this.#lists.push([]) - 1;
    const list = this.#lists[this.slots[slot] as number] as Literal[];
    const known = list.find(
      (literal) => literal.text === text && literal.begins === begins && literal.ends === ends,
    );
    if (known === undefined) list.push({ text, begins, ends, end, facts: [fact] });
    else known.facts.push(fact);
  }

  /** Notes the texts of a list whose pair ends at `at` of the units `[from, to)`. */
  tryAt(list: number, units: Int32Array, at: number, from: number, to: number, notes: Notes): void {
    for (const { text, begins, ends, end, facts } of this.#lists[list] as Literal[]) {
      const start = at - end;
      const after = start + text.length;
      if (start < from || after > to || !stands(text, units, start)) continue;
      if (begins && start > from && isPlain(units[start - 1] as number)) continue;
      if (ends && after < to && isPlain(units[after] as number)) continue;
      for (const fact of facts) notes.note(fact);
    }
  }

  /** Notes a picture that is one unit. */
  trySingle(code: number, notes: Notes): void {
    for (const fact of this.#singles.get(code) ?? []) notes.note(fact);
  }
}

function stands(text: string, units: Int32Array, start: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (((units[start + at] as number) & CODE) !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** Whether it is a letter or digit of ASCII, written as such. */
function isPlain(unit: number): boolean {
  return (unit & WIDE) === 0 && (unit & WORD) !== 0;
}

function commonness(text: string, at: number): number {
  return (OFTEN.indexOf(text[at - 1] as string) + 1) * (OFTEN.indexOf(text[at] as string) + 1);
}
