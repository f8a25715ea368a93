import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../../rules/policy/nearest';
import { CAPACITIES, type Capacity } from '../../rules/types';

/** The command was not understood; the message says what was expected. */
export class UsageError extends Error {}

/** Options and files of a command. @throws UsageError naming the option that is not known. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A capacity by name, or `undefined` where none is given. @throws UsageError for any other word. */
export function readCapacity(value: unknown, place: string): Capacity | undefined {
  if (value === undefined || value === null || value === 'either') return undefined;
  if (CAPACITIES.includes(value as Capacity)) return value as Capacity;
  throw new UsageError(`${place}: got ${JSON.stringify(value)}, expected office or private`);
}

/** A moment as ISO. @throws UsageError when it is none. */
export function readMoment(value: unknown, place: string): Date | undefined {
  if (value === undefined || value === null) return undefined;
  const moment = new Date(typeof value === 'string' ? value : Number.NaN);
  if (!Number.isNaN(moment.getTime())) return moment;
  throw new UsageError(
    `${place}: got ${JSON.stringify(value)}, expected a moment as 2026-11-21T09:00`,
  );
}

/** One of the known names. @throws UsageError with the nearest of them. */
export function known(name: string, all: readonly string[], what: string): string {
  if (all.includes(name)) return name;
  const near = nearest(name, all);
  const hint = near === null ? `; known are ${all.join(', ')}` : `; did you mean ${near}?`;
  throw new UsageError(`no ${what} ${JSON.stringify(name)}${hint}`);
}
