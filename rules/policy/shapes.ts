import { LANGUAGES, type Language } from '../types';
import { nearest } from './nearest';
import type { AccountEntry, PolicyProblem } from './types';

/** The part of JSON Schema that Chrome takes in `storage.managed_schema`. */
export type ManagedSchema =
  | { type: 'string'; description?: string }
  | { type: 'array'; items: ManagedSchema; description?: string }
  | { type: 'object'; properties: Record<string, ManagedSchema>; description?: string };

/** Ids that exist in this build; a name outside them is refused where a list is given. */
export interface Known {
  packs?: readonly string[];
  sites?: readonly string[];
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
  /** Reads a value found at `path`; what cannot be used is replaced by `fallback`. */
  read(value: unknown, path: string, fallback: T, known: Known): Reading<T>;
}

/** A short name by which one thing is told from another: `pk`, `x`, `facebook`. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;
const MAX_NAME = 200;
const MAX_LIST = 5_000;

/** One of a few words. */
export function choice<const T extends string>(words: readonly T[]): Shape<T> {
  const says = `one of ${words.map((word) => JSON.stringify(word)).join(', ')}`;
  return {
    says,
    schema: { type: 'string' },
    read(value, path, fallback) {
      const found = words.find((word) => word === value);
      if (found !== undefined) return { value: found, problems: [] };
      return refused(value, path, says + hint(value, words), fallback);
    },
  };
}

/** A name in each language we speak; one plain text stands for all of them. */
export const nameByLanguage: Shape<Record<Language, string>> = {
  says: `names by language, such as {"en": "…"}; languages: ${LANGUAGES.join(', ')}`,
  schema: {
    type: 'object',
    properties: Object.fromEntries(LANGUAGES.map((code) => [code, { type: 'string' as const }])),
  },
  read(value, path, fallback) {
    // Not one plain text: Chrome's schema knows no either-or and would drop it without a word.
    if (!isRecord(value)) return refused(value, path, this.says, fallback);
    const problems = unknownKeys(value, path, LANGUAGES);
    const given = LANGUAGES.map((code) => own(value, code))
      .find(isName)
      ?.trim();
    const names = eachLanguage((code) => {
      const name = own(value, code);
      // A language that is left out borrows the other one's name: better than none.
      if (isName(name)) return name.trim();
      const kept = given ?? fallback[code];
      if (name !== undefined && name !== '') {
        problems.push(problem(name, `${path}.${code}`, `a text of at most ${MAX_NAME}`, kept));
      }
      return kept;
    });
    return { value: names, problems };
  },
};

/** Ids of packs, at least one, in order; a pack named twice counts once. */
export const packList: Shape<string[]> = {
  says: 'a list of at least one pack id',
  schema: { type: 'array', items: { type: 'string' } },
  read(value, path, fallback, known) {
    if (!Array.isArray(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = [];
    const packs = new Set<string>();
    eachEntry(value, path, problems, (entry, at) => {
      if (isKnownId(entry, known.packs)) packs.add(entry);
      else problems.push(problem(entry, at, expectedId('pack', entry, known.packs), LEFT_OUT));
    });
    if (packs.size > 0) return { value: [...packs], problems };
    return {
      value: fallback,
      problems: [...problems, problem(value, path, this.says, fallback)],
    };
  },
};

const ACCOUNT_KEYS = ['site', 'handle', 'from', 'until'] as const;

/** The office's own accounts; an entry that cannot be used is left out, the others stand. */
export const accountList: Shape<AccountEntry[]> = {
  says: 'a list of accounts, each with site and handle, and from and until where there is a limit',
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(ACCOUNT_KEYS.map((key) => [key, { type: 'string' as const }])),
    },
  },
  read(value, path, fallback, known) {
    if (!Array.isArray(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = [];
    const accounts: AccountEntry[] = [];
    eachEntry(value, path, problems, (entry, at) => {
      const account = readAccount(entry, at, known, problems);
      if (account !== null) accounts.push(account);
    });
    return { value: accounts, problems };
  },
};

export const LEFT_OUT = 'this entry is left out';

function readAccount(
  entry: unknown,
  path: string,
  known: Known,
  problems: PolicyProblem[],
): AccountEntry | null {
  if (!isRecord(entry)) {
    problems.push(problem(entry, path, 'an account with site and handle', LEFT_OUT));
    return null;
  }
  problems.push(...unknownKeys(entry, path, ACCOUNT_KEYS));
  const before = problems.length;
  const { site, handle, from, until } = Object.fromEntries(
    ACCOUNT_KEYS.map((key) => [key, own(entry, key)]),
  );
  const refuse = (got: unknown, key: string, expected: string) =>
    problems.push(problem(got, `${path}.${key}`, expected, LEFT_OUT));
  if (!isKnownId(site, known.sites)) refuse(site, 'site', expectedId('site', site, known.sites));
  if (!isName(handle) || handle.replaceAll('@', '').trim() === '') {
    refuse(handle, 'handle', 'a handle or numeric id, as a text');
  }
  if (from !== undefined && !isDay(from)) refuse(from, 'from', 'a day, as 2026-01-31');
  if (until !== undefined && !isDay(until)) refuse(until, 'until', 'a day, as 2026-01-31');
  if (isDay(from) && isDay(until) && until < from) {
    refuse(until, 'until', `a day not before ${from}`);
  }
  if (problems.length > before) return null;
  return {
    site: site as string,
    handle: (handle as string).trim(),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
  };
}

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

function isKnownId(value: unknown, known: readonly string[] | undefined): value is string {
  return typeof value === 'string' && (known?.includes(value) ?? ID.test(value));
}

function expectedId(what: string, got: unknown, known: readonly string[] | undefined): string {
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

function eachLanguage(name: (code: Language) => string): Record<Language, string> {
  return Object.fromEntries(LANGUAGES.map((code) => [code, name(code)])) as Record<
    Language,
    string
  >;
}

/** A value as one short line: at most 80 units of its JSON. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
