/**
 * Gates in front of what is costly: what a text must hold before a format, a pattern or a tone is worth
 * its time. One pass over a text notes facts; each fact leads to the few gates that ask for it, so
 * that on an ordinary text nearly none is even asked.
 */
import { Literals } from './literals';
import { Measure } from './measure';
import type { Reading } from './spot';

/** Signs that a gate can ask for. */
const SIGNS = [':', '=', '://@', '°'] as const;
/**
 * `:` is one that gives something a value: not that of a web address, nor of a time of day. `://@` is
 * an `@` inside a web address.
 */
export type Sign = (typeof SIGNS)[number];

const COUNTS = [
  'digits',
  'run',
  'token',
  'addresses',
  'capitals',
  'stretch',
  'pictures',
  'marks',
  'tag',
] as const;

/** What a text must hold. Every key that is given must be met. */
export interface Gate {
  /** At least so many digits. */
  digits?: number;
  /** At least so many digits in one stretch with nothing but up to three separators between two. */
  run?: number;
  /** A stretch so long of Latin letters, digits, `_` and `-` that holds a letter and a digit. */
  token?: number;
  /** At least so many `@` between two letters or digits. */
  addresses?: number;
  /** At least so many capital letters. */
  capitals?: number;
  /** A letter so many times in a row. */
  stretch?: number;
  /** At least so many emoji or parts of one. */
  pictures?: number;
  /** At least so many exclamation marks. */
  marks?: number;
  /** A hashtag with so many letters in a row that are no capitals. */
  tag?: number;
  /** All of these flags of `units.ts` stand in some unit. */
  seen?: number;
  /** One of these signs. */
  signs?: readonly Sign[];
  /**
   * One of these, anywhere in the folded text; two UTF-16 units or more, or a picture. With `EDGE`
   * before or after it, it must stand for itself on that side.
   */
  words?: readonly string[];
  /** One of each of these lists, likewise. */
  each?: readonly (readonly string[])[];
}

/** A gate as the facts it asks for, the one first that is met least often. */
type Facts = readonly number[];
/** Gates of which any one is enough; with none, it is always open. */
export type OpenWhen = readonly Facts[];

interface Fact {
  key: string;
  /** How seldom it is met: a rough order, which changes the speed and never the answer. */
  rarity: number;
}

/** All gates of a set of rules. What it notes of a text holds until it reads the next one. */
export class Gates {
  readonly #facts: Fact[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #literals = new Literals();
  readonly #measure = new Measure();
  readonly #counts: { count: (typeof COUNTS)[number]; least: number; fact: number }[] = [];
  readonly #seen: { flags: number; fact: number }[] = [];
  readonly #signs: { bits: number; fact: number }[] = [];
  /** By fact: the number of the text in which it was last noted. */
  #noted = new Uint32Array(64);
  #text = 0;
  /** The facts of this text. */
  readonly #now: number[] = [];

  /** Adds gates, of which any one is enough. */
  add(gates: readonly Gate[]): OpenWhen {
    return gates.map((gate) => {
      const facts = this.#factsOf(gate);
      return facts.sort((a, b) => this.#rarity(b) - this.#rarity(a));
    });
  }

  /** Notes the facts of a text. */
  read({ folded, tokens }: Reading): void {
    if (this.#noted.length < this.#facts.length) {
      this.#noted = new Uint32Array(this.#facts.length * 2);
      this.#text = 0;
    }
    this.#text++;
    this.#now.length = 0;
    const measure = this.#measure;
    measure.read(folded, this.#literals, this);
    for (const { flags, fact } of this.#seen) {
      if ((folded.seen & flags) === flags) this.note(fact);
    }
    for (const { count, least, fact } of this.#counts) {
      const there =
        count === 'capitals'
          ? folded.capitals
          : count === 'stretch'
            ? tokens.longestRun
            : measure[count];
      if (there >= least) this.note(fact);
    }
    for (const { bits, fact } of this.#signs) if ((measure.signs & bits) !== 0) this.note(fact);
  }

  /** Notes one fact of the text that is being read. */
  note(fact: number): void {
    if (this.#noted[fact] === this.#text) return;
    this.#noted[fact] = this.#text;
    this.#now.push(fact);
  }

  /** The facts of the text that was read last. */
  get facts(): readonly number[] {
    return this.#now;
  }

  /** Whether all these facts are of the text that was read last. */
  holds(facts: Facts): boolean {
    for (const fact of facts) if (this.#noted[fact] !== this.#text) return false;
    return true;
  }

  /** Whether any of these gates is open for the text that was read last. */
  isOpen(when: OpenWhen): boolean {
    return when.length === 0 || when.some((facts) => this.holds(facts));
  }

  #rarity(fact: number): number {
    return (this.#facts[fact] as Fact).rarity;
  }

  #factsOf({ seen = 0, signs = [], words = [], each = [], ...counts }: Gate): number[] {
    const facts: number[] = [];
    for (const count of COUNTS) {
      const least = counts[count] ?? 0;
      if (least <= 0) continue;
      facts.push(
        this.#fact(`${count} ${least}`, count === 'token' ? 3 : 1 + least / 10, (fact) => {
          this.#counts.push({ count, least, fact });
        }),
      );
    }
    if (seen !== 0) {
      facts.push(this.#fact(`seen ${seen}`, 0, (fact) => this.#seen.push({ flags: seen, fact })));
    }
    if (signs.length > 0) {
      const bits = signs.reduce((sum, sign) => sum | Measure.signs[sign], 0);
      facts.push(this.#fact(`signs ${bits}`, 1.5, (fact) => this.#signs.push({ bits, fact })));
    }
    for (const some of [words, ...each]) {
      if (some.length === 0) continue;
      const rarity = 2 + Math.min(...some.map((word) => word.length));
      facts.push(
        this.#fact(`words ${some.join('\0')}`, rarity, (fact) => {
          for (const word of some) this.#literals.add(word, fact);
        }),
      );
    }
    return facts;
  }

  #fact(key: string, rarity: number, make: (fact: number) => void): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const fact = this.#facts.push({ key, rarity }) - 1;
    this.#byKey.set(key, fact);
    make(fact);
    return fact;
  }
}

/** Things behind gates: which of them are open, without asking each. */
export class Gated<T> {
  readonly #things: readonly T[];
  /** By fact: the things that have it as the rarest of a gate, and what else that gate asks. */
  readonly #byFact: { thing: number; facts: Facts }[][] = [];
  readonly #free: readonly number[];

  constructor(things: readonly T[], when: (thing: T) => OpenWhen) {
    this.#things = things;
    const free: number[] = [];
    for (const [thing, each] of things.entries()) {
      const gates = when(each);
      if (gates.length === 0 || gates.some((facts) => facts.length === 0)) free.push(thing);
      else {
        for (const [first, ...facts] of gates) {
          const list = this.#byFact[first as number] ?? [];
          this.#byFact[first as number] = list;
          list.push({ thing, facts });
        }
      }
    }
    this.#free = free;
  }

  /** The things whose gate is open for the text that was read last, in their order. */
  open(gates: Gates): T[] {
    const open = [...this.#free];
    for (const fact of gates.facts) {
      for (const { thing, facts } of this.#byFact[fact] ?? []) {
        if (gates.holds(facts) && !open.includes(thing)) open.push(thing);
      }
    }
    return open.sort((a, b) => a - b).map((thing) => this.#things[thing] as T);
  }
}
