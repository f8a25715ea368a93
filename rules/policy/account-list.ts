import {
  eachEntry,
  expectedId,
  isDay,
  isKnownId,
  isName,
  isRecord,
  type Known,
  LEFT_OUT,
  MAX_NAME,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { AccountEntry, PolicyProblem } from './types';

const TEXT_KEYS = ['site', 'handle', 'from', 'until', 'owner'] as const;
const ACCOUNT_KEYS = [...TEXT_KEYS, 'users'] as const;

/** The office's own accounts; an entry that cannot be used is left out, the others stand. */
export const accountList: Shape<AccountEntry[]> = {
  says: 'a list of accounts, each with site and handle, from and until where there is a limit, owner (who answers for it) and users (a list of those who may use it)',
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        ...Object.fromEntries(TEXT_KEYS.map((key) => [key, { type: 'string' as const }])),
        users: { type: 'array', items: { type: 'string' } },
      },
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
  const { site, handle, from, until, owner, users } = Object.fromEntries(
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
  const named = namesOf(users, `${path}.users`, problems);
  if (owner !== undefined && !isName(owner)) {
    problems.push(problem(owner, `${path}.owner`, `a name of at most ${MAX_NAME}`, 'no owner'));
  }
  return {
    site: site as string,
    handle: (handle as string).trim(),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
    ...(isName(owner) && { owner: owner.trim() }),
    ...(named.length > 0 && { users: named }),
  };
}

/** What the list says of who may use an account; a name that cannot be used is left out by itself. */
function namesOf(users: unknown, path: string, problems: PolicyProblem[]): string[] {
  if (users === undefined) return [];
  if (!Array.isArray(users)) {
    problems.push(problem(users, path, 'a list of names', []));
    return [];
  }
  const named = new Set<string>();
  eachEntry(users, path, problems, (entry, at) => {
    if (isName(entry)) named.add(entry.trim());
    else problems.push(problem(entry, at, `a name of at most ${MAX_NAME}`, LEFT_OUT));
  });
  return [...named];
}
