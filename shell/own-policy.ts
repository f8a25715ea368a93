import { browser } from 'wxt/browser';
import { isRecord, type Known } from '../rules/policy/reading';
import { POLICY_KEYS, POLICY_TABLE } from '../rules/policy/table';
import type { LaidPolicy } from '../rules/policy/types';

/** What the person chose on this device, for keys that a person may set. */
export interface OwnPolicy {
  given: Record<string, unknown>;
  /** ISO moment of the last choice. */
  since: string;
}

const KEY = 'ownPolicy';

/** Reads the person's choices; `null`: none, or not readable. */
export async function readOwnPolicy(): Promise<OwnPolicy | null> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY).catch(() => ({}));
  const found = stored[KEY];
  if (!isRecord(found) || !isRecord(found.given) || typeof found.since !== 'string') return null;
  return { given: found.given, since: found.since };
}

/** Keeps the person's choices; `null` takes them away. */
export async function writeOwnPolicy(own: OwnPolicy | null): Promise<void> {
  if (own === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: own });
}

/**
 * The choices with one more, or with one less where its value is `null`; `null` when none is left.
 * @throws when the key is not a person's to set, is set by the office, or the value cannot be used.
 */
export function ownWith(
  own: OwnPolicy | null,
  choice: { key: string; value: unknown },
  sources: LaidPolicy['sources'],
  known: Known,
): OwnPolicy | null {
  const key = POLICY_KEYS.find((each) => each === choice.key);
  if (key === undefined || !POLICY_TABLE[key].person) {
    throw new Error(`${JSON.stringify(choice.key)} is not a person's to set`);
  }
  if (sources[key] === 'managed' || sources[key] === 'bundle') {
    throw new Error(`${key} is set by the office`);
  }
  const { [key]: _before, ...given } = own?.given ?? {};
  if (choice.value !== null) {
    const row = POLICY_TABLE[key];
    const [problem] = row.shape.read(choice.value, key, row.default as never, known).problems;
    if (problem) throw new Error(`${problem.path}: expected ${problem.expected}`);
    given[key] = choice.value;
  }
  if (Object.keys(given).length === 0) return null;
  return { given, since: new Date().toISOString() };
}
