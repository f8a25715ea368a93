/** Finds which of many short texts stand in a folded text, while that is read. */
import { CODE } from './units';

/** A text to look for, and the facts that it is noted as. */
interface Literal {
  text: string;
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

  add(text: string, fact: number): void {
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
    const known = list.find((literal) => literal.text === text);
    if (known === undefined) list.push({ text, end, facts: [fact] });
    else known.facts.push(fact);
  }

  /** Notes the texts of a list whose pair ends at `at` of the units `[from, to)`. */
  tryAt(list: number, units: Int32Array, at: number, from: number, to: number, notes: Notes): void {
    for (const { text, end, facts } of this.#lists[list] as Literal[]) {
      const start = at - end;
      if (start < from || start + text.length > to || !stands(text, units, start)) continue;
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

function commonness(text: string, at: number): number {
  return (OFTEN.indexOf(text[at - 1] as string) + 1) * (OFTEN.indexOf(text[at] as string) + 1);
}
