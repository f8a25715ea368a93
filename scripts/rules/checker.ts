import { check, compilePacks, packsInForce } from '../../rules';
import type { Capacity, Draft, Finding, Verdict } from '../../rules/types';
import { type BuiltPacks, builtPacks, packsNamed } from './built-packs';

/** Checks drafts with the packs that `--pack` names. */
export interface Checker {
  packs: string[];
  check(draft: Draft, now: Date): Promise<Verdict>;
}

/** @throws UsageError when `--pack` names one that is not here. */
export function makeChecker(option: string | undefined, built: BuiltPacks = builtPacks()): Checker {
  const packs = packsNamed(option, built.packs);
  const prepared = packsInForce(packs, built.packs).map((pack) => built.prepared(pack));
  const compiled = compilePacks(prepared, built.packs);
  const policy = { packs, officeAccounts: [], windows: [] };
  return { packs, check: (draft, now) => check(compiled, draft, { policy, now }) };
}

/** Whether a finding says anything in this capacity; without one, in any. */
export function speaks({ severity }: Finding, capacity: Capacity | undefined): boolean {
  if (capacity !== undefined) return severity[capacity] !== null;
  return severity.office !== null || severity.private !== null;
}
