import { type Checker, compilePacks, createChecker, type Pack, packsInForce } from '../rules';
import { readPackFile } from './pack-files';

/** Gives the checker for the packs of a policy. */
export type RuleEngine = (packs: readonly string[]) => Promise<Checker>;

/**
 * Reads the packs in force when they are first asked for, and again when others are: a worker that
 * has just woken reads no others. A pack that cannot be read is left out, which every verdict says,
 * and tried again at the next check; only when none can be read is there no checker.
 * @param known the packs of this build.
 */
export function openRuleEngine(known: readonly Pack[]): RuleEngine {
  let last: { key: string; checker: Promise<Checker> } | null = null;
  return (packs) => {
    const names = packsInForce(packs, known);
    const key = names.join(' ');
    if (last?.key !== key) {
      const again = () => {
        if (last?.key === key) last = null;
      };
      last = { key, checker: load(names, known, again) };
    }
    return last.checker;
  };
}

/** Longest that the words of a draft stay here after a check, ms: pauses in typing are shorter. */
const REMEMBERED_MS = 20_000;

/** @param again called when some pack could not be read. */
async function load(
  names: readonly string[],
  known: readonly Pack[],
  again: () => void,
): Promise<Checker> {
  const read = await Promise.allSettled(names.map(readPackFile));
  const failed = read.filter((each) => each.status === 'rejected');
  if (failed.length > 0) again();
  const [first] = failed;
  if (first !== undefined && failed.length === names.length) throw first.reason;
  const prepared = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const there = known.filter(({ pack }) => {
    const at = names.indexOf(pack);
    return at === -1 || read[at]?.status === 'fulfilled';
  });
  return forgetful(createChecker(compilePacks(prepared, there)));
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
