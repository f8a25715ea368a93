import {
  type Checker,
  type CompiledRule,
  compilePacks,
  createChecker,
  type OfficePack,
  type Pack,
  type PreparedPack,
  packsInForce,
} from '../rules';
import type { Policy } from '../rules/policy/types';
import { readPackFile } from './pack-files';

/** What decides which rules there are. */
export type RulePolicy = Pick<Policy, 'packs' | 'ownRules'>;

/** The rules of a policy, ready to check drafts. */
export interface RunningRules {
  checker: Checker;
  rules: readonly CompiledRule[];
  /** Packs in force, lowest first, the office's own among them. */
  packs: readonly string[];
  /** The office's own pack, with what was refused of it; `null`: it has none. */
  own: OfficePack | null;
}

/** Gives the rules of a policy. */
export type RuleEngine = (policy: RulePolicy) => Promise<RunningRules>;

/**
 * Reads the packs in force when they are first asked for, and again when others are: a worker that
 * has just woken reads no others. A pack that cannot be read is left out, which every verdict says,
 * and tried again at the next check; only when none can be read is there no checker. The office's own
 * rules are put on top; what cannot be used of them is refused by itself.
 * @param known the packs of this build.
 * @param ruleIds all rules of this build, those of packs that are not in force too.
 */
export function openRuleEngine(
  known: readonly Pack[],
  ruleIds: readonly string[] = [],
): RuleEngine {
  let last: { key: string; running: Promise<RunningRules> } | null = null;
  return ({ packs, ownRules }) => {
    const names = packsInForce(packs, known);
    const key = `${names.join(' ')}\n${ownRules}`;
    if (last?.key !== key) {
      const again = () => {
        if (last?.key === key) last = null;
      };
      last = { key, running: load(packs, ownRules, { known, ruleIds, again }) };
    }
    return last.running;
  };
}

/** Longest that the words of a draft stay here after a check, ms: pauses in typing are shorter. */
const REMEMBERED_MS = 20_000;

/** What `load` stands on; `again` is called when some pack could not be read. */
interface Build {
  known: readonly Pack[];
  ruleIds: readonly string[];
  again(): void;
}

async function load(
  packs: readonly string[],
  ownRules: string,
  build: Build,
): Promise<RunningRules> {
  const { known, again } = build;
  // What an office's pack extends is in force with it, so the text is looked at before the packs.
  const asked = ownRules.trim() === '' ? packs : [...packs, ...(await extendedBy(ownRules))];
  const names = packsInForce(asked, known);
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
  const own = ownRules.trim() === '' ? null : await ownPack(ownRules, prepared, build);
  const compiled = compilePacks(prepared, there, own === null ? [] : [own]);
  const checker = forgetful(createChecker(compiled));
  const withOwn = own?.pack == null ? packs : [...packs, own.pack.pack];
  return { checker, rules: compiled.rules, packs: withOwn, own };
}

/** Reads the office's own pack; the means to read one come with it, since few workers need them. */
async function ownPack(
  text: string,
  prepared: readonly PreparedPack[],
  { known, ruleIds }: Build,
): Promise<OfficePack> {
  const { loadOfficePack } = await import('../rules/load-office');
  const heads = new Map(prepared.flatMap(({ rules }) => rules.map(({ rule }) => [rule.id, rule])));
  const rules = [...new Set([...ruleIds, ...heads.keys()])].map((id) => heads.get(id) ?? { id });
  return loadOfficePack(text, 'ownRules', { rules, packs: known });
}

/** The pack that an office's text says it extends, if any. */
async function extendedBy(text: string): Promise<string[]> {
  const { parseYaml } = await import('../rules/yaml');
  const parsed = parseYaml(text, 'ownRules');
  if ('problem' in parsed) return [];
  const pack = (parsed.value as { pack?: { extends?: unknown } } | null)?.pack;
  return typeof pack?.extends === 'string' ? [pack.extends] : [];
}

/** The same checker, that lets go of the last draft by itself when no other check follows. */
function forgetful(checker: Checker): Checker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    clearTimeout(timer);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      timer = setTimeout(checker.forget, REMEMBERED_MS);
    }
  };
  return {
    ...checker,
    check: (draft, context) => soon(checker.check(draft, context)),
    judge: (draft, context) => soon(checker.judge(draft, context)),
  };
}
