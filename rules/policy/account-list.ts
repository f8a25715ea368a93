import {
  eachEntry,
  expectedId,
  isDay,
  isKnownId,
  isName,
  isRecord,
  type Known,
  LEFT_OUT,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { AccountEntry, PolicyProblem } from './types';

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
