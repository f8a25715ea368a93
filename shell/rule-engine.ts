import {
  type Checker,
  type CompiledRule,
  compilePacks,
  createChecker,
  type OfficePack,
  type Pack,
  type PreparedPack,
  packsInForce,
  preparePack,
} from '../rules';
import type { Policy } from '../rules/policy/types';
import { readPackFile } from './pack-files';

/** What decides which rules there are. */
export interface RulePolicy extends Pick<Policy, 'packs' | 'ownRules'> {
  /** The packs of the office's bundle, each a text as in `ownRules`. */
  officePackTexts?: readonly string[];
}

/** An office's own pack, with what was refused of it. */
export interface OwnPack extends OfficePack {
  /** Where it stands: `ownRules`, or a pack of the bundle. */
  at: string;
}

/** The rules of a policy, ready to check drafts. */
export interface RunningRules {
  checker: Checker;
  rules: readonly CompiledRule[];
  /** Packs in force, lowest first, the office's own among them. */
  packs: readonly string[];
  /** The office's own packs, those of its bundle first. */
  own: readonly OwnPack[];
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
  return ({ packs, ownRules, officePackTexts = [] }) => {
    const names = packsInForce(packs, known);
    const texts = textsOf(ownRules, officePackTexts);
    const key = JSON.stringify([names, texts]);
    if (last?.key !== key) {
      const again = () => {
        if (last?.key === key) last = null;
      };
      last = { key, running: load(packs, texts, { known, ruleIds, again }) };
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

/** A text of the office, and where it stands. */
interface OwnText {
  at: string;
  text: string;
}

function textsOf(ownRules: string, ofBundle: readonly string[]): OwnText[] {
  const texts = ofBundle.map((text, index) => ({ at: `bundle.packs[${index}]`, text }));
  return [...texts, { at: 'ownRules', text: ownRules }].filter(({ text }) => text.trim() !== '');
}

async function load(
  packs: readonly string[],
  texts: readonly OwnText[],
  build: Build,
): Promise<RunningRules> {
  const { known, again } = build;
  // What an office's pack extends is in force with it, so the text is looked at before the packs.
  const asked = [...packs, ...(await extendedBy(texts))];
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
  const own = await ownPacks(texts, prepared, build);
  const compiled = compilePacks(prepared, there, own);
  const checker = forgetful(createChecker(compiled));
  const ownNames = own.flatMap(({ pack }) => pack?.pack ?? []);
  return { checker, rules: compiled.rules, packs: [...packs, ...ownNames], own };
}

/**
 * Reads the office's own packs, each on top of those before it; the means to read one come with
 * them, since few workers need them.
 */
async function ownPacks(
  texts: readonly OwnText[],
  prepared: readonly PreparedPack[],
  { known, ruleIds }: Build,
): Promise<OwnPack[]> {
  if (texts.length === 0) return [];
  const { loadOfficePack } = await import('../rules/load-office');
  const headsOf = (packs: readonly PreparedPack[]) =>
    packs.flatMap(({ rules }) => rules.map(({ rule }) => [rule.id, rule] as const));
  const heads = new Map(headsOf(prepared));
  const ids = new Set([...ruleIds, ...heads.keys()]);
  const own: OwnPack[] = [];
  for (const { at, text } of texts) {
    const rules = [...ids].map((id) => heads.get(id) ?? { id });
    const packs = [...known, ...own.flatMap(({ pack }) => pack ?? [])];
    const loaded = await loadOfficePack(text, at, { rules, packs }).catch(
      (error: unknown): OfficePack => unread(at, error),
    );
    for (const [id, head] of headsOf([loaded.prepared])) {
      heads.set(id, head);
      ids.add(id);
    }
    own.push({ ...loaded, at });
  }
  return own;
}

/** A text on which the reader itself failed: it costs the office's rules, and no other. */
function unread(at: string, error: unknown): OfficePack {
  const got = error instanceof Error ? error.message : String(error);
  const problem = { file: at, path: '', got, expected: 'a pack that can be read', line: 1 };
  const refused = [{ rule: null, problems: [problem] }];
  return { pack: null, rules: [], prepared: preparePack([]), refused, patterns: new Map() };
}

/** The packs that an office's texts say they extend. */
async function extendedBy(texts: readonly OwnText[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const { parseYaml } = await import('../rules/yaml');
  return texts.flatMap(({ at, text }) => {
    const parsed = parseYaml(text, at);
    if ('problem' in parsed) return [];
    const pack = (parsed.value as { pack?: { extends?: unknown } | null } | null)?.pack;
    return typeof pack?.extends === 'string' ? [pack.extends] : [];
  });
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
