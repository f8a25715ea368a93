import { isRecord } from '../../rules/policy/reading';
import { POLICY_KEYS } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import { readOfficePolicy } from '../office-policy';
import { PACKS } from '../vite-packs';
import type { Json } from './kit';
import { isXmlText } from './xml';

/** What an office's file says, or what is wrong with it: a line for each mistake. */
export type OfficeFile =
  | { values: Partial<Record<keyof Policy, Json>>; office: string }
  | { mistakes: string[] };

/**
 * Reads an office's policy for a kit: nothing in it may be refused, and every system has to be able
 * to hold it. `file`: its name, for messages.
 */
export function readOfficeFile(text: string, file: string): OfficeFile {
  const read = readOfficePolicy(text, file, PACKS);
  if ('mistake' in read) return { mistakes: [read.mistake] };
  const { given, laid, lineOf } = read;
  if (!isRecord(given)) {
    return { mistakes: [`${file}:1: expected keys of the policy: ${POLICY_KEYS.join(', ')}`] };
  }
  const mistake = (path: string, what: string) => `${file}:${lineOf(path)}: ${path}: ${what}`;
  const mistakes = [
    ...laid.problems.map(({ path, got, expected }) =>
      mistake(path, `got ${got}, expected ${expected}`),
    ),
    ...leavesOf(given, '').flatMap(({ path, value }) => {
      const reason = unfit(value);
      return reason === null ? [] : [mistake(path, reason)];
    }),
  ];
  if (mistakes.length > 0) return { mistakes };
  const values = Object.fromEntries(
    POLICY_KEYS.filter((key) => Object.hasOwn(given, key)).map((key) => [key, given[key]]),
  );
  const { en, ur } = laid.policy.officeName;
  return { values, office: en || ur || 'your office' };
}

/** Why not every system of the kit could hold a value; `null` where each can. */
function unfit(value: unknown): string | null {
  if (value === null) return 'got nothing, expected a value, or the key left out';
  if (typeof value === 'number' && !isRegistryNumber(value)) {
    return `got ${value}, expected a whole number of at most 2147483647`;
  }
  if (typeof value !== 'string' || isXmlText(value)) return null;
  return 'got a control sign, expected a text that XML can hold';
}

const isRegistryNumber = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Everything in a value that is neither a list nor an object, and where it stands. */
function leavesOf(value: unknown, path: string): { path: string; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leavesOf(each, `${path}[${at}]`));
  if (!isRecord(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, path === '' ? key : `${path}.${key}`),
  );
}
