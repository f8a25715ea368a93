import { type Compiled, compilePacks, type OfficePack, packsInForce } from '../../rules';
import { loadOfficePack } from '../../rules/load';
import type { Policy } from '../../rules/policy/types';
import { type BuiltPacks, builtPacks } from './built-packs';

/** The rules of a policy as the worker runs them. */
export interface Running {
  compiled: Compiled;
  /** The packs in force, the office's own among them. */
  packs: string[];
  /** The office's own pack, with what was refused of it; `null`: it has none. */
  own: OfficePack | null;
}

/** The packs of a policy, with the office's own rules on top. */
export async function rulesOf(
  { packs, ownRules }: Pick<Policy, 'packs' | 'ownRules'>,
  built: BuiltPacks = builtPacks(),
): Promise<Running> {
  const own =
    ownRules.trim() === ''
      ? null
      : await loadOfficePack(ownRules, 'ownRules', { rules: built.rules(), packs: built.packs });
  const below = own?.pack?.extends === undefined ? packs : [...packs, own.pack.extends];
  const prepared = packsInForce(below, built.packs).map((pack) => built.prepared(pack));
  const compiled = compilePacks(prepared, built.packs, own === null ? [] : [own]);
  return { compiled, packs: own?.pack == null ? packs : [...packs, own.pack.pack], own };
}
