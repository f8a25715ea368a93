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

/** Longest that the words of a draft stay here after a check, ms: pauses in typing are shorter. */
const REMEMBERED_MS = 20_000;

async function load(names: readonly string[], known: readonly Pack[]): Promise<Checker> {
  const rules = await Promise.all(names.map(readPackRules));
  return forgetful(createChecker(compileRules(rules.flat(), known)));
}

/** The same checker, that lets go of the last draft by itself when no other check follows. */
function forgetful(checker: Checker): Checker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ...checker,
    async check(draft, context) {
      clearTimeout(timer);
      try {
        return await checker.check(draft, context);
      } finally {
        clearTimeout(timer);
        timer = setTimeout(checker.forget, REMEMBERED_MS);
      }
    },
  };
}
