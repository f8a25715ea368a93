import {
  eachEntry,
  isName,
  isRecord,
  type Known,
  LEFT_OUT,
  type ManagedSchema,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { PolicyProblem } from './types';

/** The fields of one entry of a list. One that cannot be used is reported and costs the entry. */
export class Entry {
  readonly known: Known;
  readonly #record: Record<string, unknown>;
  readonly #path: string;
  readonly #problems: PolicyProblem[];
  #refused = false;

  constructor(
    record: Record<string, unknown>,
    path: string,
    known: Known,
    problems: PolicyProblem[],
  ) {
    this.#record = record;
    this.#path = path;
    this.known = known;
    this.#problems = problems;
  }

  /** Whether every field asked for so far can be used. */
  get usable(): boolean {
    return !this.#refused;
  }

  /** The value of a field; `undefined`: it is not there. */
  get(key: string): unknown {
    return own(this.#record, key);
  }

  /** Says of a field, or of an item in it, what was expected. */
  refuse(key: string, got: unknown, expected: string): void {
    this.#refused = true;
    this.#problems.push(problem(got, `${this.#path}.${key}`, expected, LEFT_OUT));
  }

  /** A field that passes `is`. The value given back counts only while the entry is `usable`. */
  one<T>(key: string, is: (value: unknown) => value is T, expected: (got: unknown) => string): T {
    const value = this.get(key);
    if (!is(value)) this.refuse(key, value, expected(value));
    return value as T;
  }

  /** The same for a field that may be left out. */
  maybe<T>(
    key: string,
    is: (value: unknown) => value is T,
    expected: (got: unknown) => string,
  ): T | undefined {
    return this.get(key) === undefined ? undefined : this.one(key, is, expected);
  }

  /**
   * A list of at least one that may be left out; each item must pass. One bad item costs the entry:
   * a scope without it would be another one than the office wrote.
   */
  list<T>(
    key: string,
    is: (value: unknown) => value is T,
    expected: (got: unknown) => string,
  ): T[] | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ITEMS) {
      this.refuse(key, value, `a list of 1 to ${MOST_ITEMS}`);
      return undefined;
    }
    for (const [index, item] of value.entries()) {
      if (!is(item)) this.refuse(`${key}[${index}]`, item, expected(item));
    }
    return [...(value as T[])];
  }
}

const MOST_ITEMS = 200;

/** What a list of entries is made of. */
interface Entries<T> {
  says: string;
  /** One entry, in a few words. */
  one: string;
  properties: Record<string, ManagedSchema>;
  /** Reads one entry; what it gives back counts only while the entry is usable. */
  read(entry: Entry): T;
}

/** A list of entries; one that cannot be used is left out and reported, the others stand. */
export function entryList<T>({ says, one, properties, read }: Entries<T>): Shape<T[]> {
  return {
    says,
    schema: { type: 'array', items: { type: 'object', properties } },
    read(value, path, fallback, known) {
      if (!Array.isArray(value)) return refused(value, path, says, fallback);
      const problems: PolicyProblem[] = [];
      const entries: T[] = [];
      eachEntry(value, path, problems, (given, at) => {
        if (!isRecord(given)) {
          problems.push(problem(given, at, one, LEFT_OUT));
          return;
        }
        problems.push(...unknownKeys(given, at, Object.keys(properties)));
        const entry = new Entry(given, at, known, problems);
        const made = read(entry);
        if (entry.usable) entries.push(made);
      });
      return { value: entries, problems };
    },
  };
}

/** A list of single values; one that cannot be used is left out and reported, one twice counts once. */
export function valueList<T extends string>(of: {
  says: string;
  /** The value as it is kept; `null`: it cannot be used. */
  read(value: unknown, known: Known): T | null;
  expected(got: unknown, known: Known): string;
}): Shape<T[]> {
  return {
    says: of.says,
    schema: { type: 'array', items: { type: 'string' } },
    read(value, path, fallback, known) {
      if (!Array.isArray(value)) return refused(value, path, of.says, fallback);
      const problems: PolicyProblem[] = [];
      const kept = new Set<T>();
      eachEntry(value, path, problems, (given, at) => {
        const one = of.read(given, known);
        if (one !== null) kept.add(one);
        else problems.push(problem(given, at, of.expected(given, known), LEFT_OUT));
      });
      return { value: [...kept], problems };
    },
  };
}

/** A name or phrase with a letter or a number in it: something that can stand in a draft. */
export function isPhrase(value: unknown): value is string {
  return isName(value) && /[\p{L}\p{N}]/u.test(value);
}

/** What is expected where a phrase stands. */
export const PHRASE = 'words with a letter or a number in them';
