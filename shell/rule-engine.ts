import { type Checker, compileRules, createChecker, type Pack, packsInForce } from '../rules';
import { readPackRules } from './pack-files';

/** Gives the checker for the packs of a policy. */
export type RuleEngine = (packs: readonly string[]) => Promise<Checker>;

/**
 * Compiles the packs in force when they are first asked for, and again when others are: a worker
 * that has just woken reads no others. A pack that could not be read is tried again at the next check.
 * @param known the packs of this build.
 */
export function openRuleEngine(known: readonly Pack[]): RuleEngine {
  let last: { key: string; checker: Promise<Checker> } | null = null;
  return (packs) => {
    const names = packsInForce(packs, known);
    const key = names.join(' ');
    if (last?.key !== key) {
      const checker = load(names, known).catch((error: unknown) => {
        if (last?.key === key) last = null;
        throw error;
      });
      last = { key, checker };
    }
    return last.checker;
  };
}

async function load(names: readonly string[], known: readonly Pack[]): Promise<Checker> {
  const rules = await Promise.all(names.map(readPackRules));
  return createChecker(compileRules(rules.flat(), known));
}
