import type { Policy } from '../policy/types';
import type { Account, RegisterStanding } from '../types';

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
  const handle = plainHandle(account.handle);
  const day = isoDay(now);
  const listed = policy.officeAccounts.some(
    (entry) =>
      entry.site === site &&
      plainHandle(entry.handle) === handle &&
      (entry.from === undefined || entry.from <= day) &&
      (entry.until === undefined || day <= entry.until),
  );
  return listed ? 'registered' : 'not-registered';
}
