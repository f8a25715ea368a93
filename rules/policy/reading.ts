import { nearest } from './nearest';
import type { PolicyProblem } from './types';

/** How a value of a policy is read: the parts that every shape is made of. */

/** The part of JSON Schema that Chrome takes in `storage.managed_schema`. */
export type ManagedSchema =
  | { type: 'string' | 'boolean' | 'integer'; description?: string }
  | { type: 'array'; items: ManagedSchema; description?: string }
  | { type: 'object'; properties: Record<string, ManagedSchema>; description?: string };

/** Ids that exist in this build; a name outside them is refused where a list is given. */
export interface Known {
  packs?: readonly string[];
  sites?: readonly string[];
  /** Ids of rules. */
  rules?: readonly string[];
}

/** A value as it is in force, and what was refused of it. */
export interface Reading<T> {
  value: T;
  problems: PolicyProblem[];
}

/**
 * How one policy value is read and described. A shape never throws, whatever it is given.
 *
 * The schema states types only, never allowed values: Chrome drops what does not fit without a
 * word, and what is dropped cannot be reported by `read`.
 */
export interface Shape<T> {
  /** What is expected, in plain words. */
  says: string;
  schema: ManagedSchema;
  /** The words to choose from, where there are only a few. */
  words?: readonly string[];
  /** Reads a value found at `path`; what cannot be used is replaced by `fallback`. */
  read(value: unknown, path: string, fallback: T, known: Known): Reading<T>;
}

/** A short name by which one thing is told from another: `pk`, `x`, `facebook`. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;
/** Longest name, UTF-16 units. */
export const MAX_NAME = 200;
const MAX_LIST = 5_000;

export const LEFT_OUT = 'this entry is left out';

/** Calls `visit` for each entry; those beyond the longest list are reported and left out. */
export function eachEntry(
  list: readonly unknown[],
  path: string,
  problems: PolicyProblem[],
  visit: (entry: unknown, path: string) => void,
): void {
  for (const [index, entry] of list.slice(0, MAX_LIST).entries()) visit(entry, `${path}[${index}]`);
  if (list.length > MAX_LIST) {
    problems.push({
      path,
      got: `${list.length} entries`,
      expected: `at most ${MAX_LIST} entries`,
      kept: `the first ${MAX_LIST}`,
    });
  }
}

/** One problem for each key that is not among `known`, with the nearest one named. */
export function unknownKeys(
  record: Record<string, unknown>,
  path: string,
  known: readonly string[],
): PolicyProblem[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      got: show(record[key]),
      expected: `no such key${hint(key, known)}; known are ${known.join(', ')}`,
      kept: 'this key is left out',
    }));
}

/** A problem at `path`; `kept` is what is in force instead. */
export function problem(
  got: unknown,
  path: string,
  expected: string,
  kept: unknown,
): PolicyProblem {
  return { path, got: show(got), expected, kept: kept === LEFT_OUT ? LEFT_OUT : show(kept) };
}

/** The value is not used; `kept` is. */
export function refused<T>(got: unknown, path: string, expected: string, kept: T): Reading<T> {
  return { value: kept, problems: [problem(got, path, expected, kept)] };
}

/** Whether this is an object with keys, as JSON has it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a key of its own; never something inherited, such as `constructor`. */
export function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A text that is not blank and not too long. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME;
}

/** Whether this is the id of a thing that exists in this build, or looks like one. */
export function isKnownId(value: unknown, known: readonly string[] | undefined): value is string {
  return typeof value === 'string' && (known?.includes(value) ?? ID.test(value));
}

/** What is expected where a known id stands, with the nearest one named. */
export function expectedId(
  what: string,
  got: unknown,
  known: readonly string[] | undefined,
): string {
  if (known === undefined) return `a ${what} id, in small letters`;
  return `a ${what} of this build (${known.join(', ')})${hint(got, known)}`;
}

/** A real day of the calendar written as `2026-01-31`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The known word that was probably meant, for a message. */
export function hint(got: unknown, known: readonly string[]): string {
  const near = typeof got === 'string' ? nearest(got, known) : null;
  return near === null ? '' : `; nearest is ${JSON.stringify(near)}`;
}

/** A value as one short line: at most 80 units of its JSON. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
