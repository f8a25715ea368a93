import type { AccountEntry, Policy } from '../policy/types';
import type { Account, RegisterStanding, Verdict } from '../types';

/** A handle as it is compared: without `@`, without regard to case. */
export function plainHandle(handle: string): string {
  return handle.trim().replace(/^@/u, '').toLowerCase();
}

/** The calendar day of a moment where the official is, ISO. */
function isoDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * What the office's list says of the account a draft is posted from. An entry counts from its
 * `from` day to its `until` day, both included.
 */
export function registerStanding(
  site: string,
  account: Account,
  policy: Pick<Policy, 'officeAccounts'>,
  now: Date,
): RegisterStanding {
  if (policy.officeAccounts.length === 0) return 'no-register';
  if (account.handle === null || plainHandle(account.handle) === '') return 'unknown-account';
  return entriesOf(site, account, policy, now).length > 0 ? 'registered' : 'not-registered';
}

/**
 * Who answers for a registered account and who may use it now; `undefined` where the list does not
 * say. Two entries of one account (a delegation beside the owner's own) are read together.
 */
export function listedOf(
  site: string,
  account: Account,
  policy: Pick<Policy, 'officeAccounts'>,
  now: Date,
): Verdict['listed'] {
  const entries = entriesOf(site, account, policy, now);
  if (entries.length === 0) return undefined;
  const owner = entries.find((entry) => entry.owner !== undefined)?.owner ?? '';
  const users = [...new Set(entries.flatMap((entry) => entry.users ?? []))];
  if (owner === '' && users.length === 0) return undefined;
  // Where one of the entries has no end, neither has the listing.
  const ends = entries.map(({ until }) => until ?? '');
  return { owner, users, until: ends.includes('') ? '' : (ends.sort().at(-1) ?? '') };
}

/** The entries that list an account on the day of a moment. */
function entriesOf(
  site: string,
  account: Account,
  policy: Pick<Policy, 'officeAccounts'>,
  now: Date,
): AccountEntry[] {
  if (account.handle === null) return [];
  const handle = plainHandle(account.handle);
  const day = isoDay(now);
  return policy.officeAccounts.filter(
    (entry) =>
      entry.site === site &&
      plainHandle(entry.handle) === handle &&
      (entry.from === undefined || entry.from <= day) &&
      (entry.until === undefined || day <= entry.until),
  );
}
