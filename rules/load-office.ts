/** Reads an office's own pack at run time. What cannot be used is refused by itself, and said. */

import {
  type LinearPattern,
  linearEngine,
  longestFor,
  MOST_INSTRUCTIONS,
  type SizedPattern,
} from './engine/linear';
import type { OfficePack, Refusal } from './engine/office-pack';
import { OFFICE } from './engine/office-word';
import type { Pack } from './engine/pack';
import { preparePack, type ShippedRule } from './engine/prepared';
import type { RuleProblem } from './engine/problem';
import type { Rule } from './engine/rule';
import { isMap, listOf, mapOf, show } from './engine/shape';
import { validateRule } from './engine/validate';
import { validatePack } from './engine/validate-pack';
import { type StackProblem, stackProblems } from './engine/validate-stack';
import { withLists } from './load';
import { parseYaml } from './yaml';

/** What an office's pack stands on. */
export interface Built {
  rules: readonly Pick<ShippedRule, 'id' | 'mends'>[];
  packs: readonly Pack[];
}

/**
 * Reads an office's pack, YAML or JSON: `{ pack: {...}, rules: [...] }`, each as in a file of ours.
 * @param name how the text is called in messages.
 */
export async function loadOfficePack(
  text: string,
  name: string,
  built: Built,
): Promise<OfficePack> {
  const parsed = parseYaml(text, name);
  if ('problem' in parsed) return nothing([{ rule: null, problems: [parsed.problem] }]);
  const { value, lineOf } = parsed;
  const refused: Refusal[] = [];
  const refuse = (rule: string | null, problems: readonly RuleProblem[]) => {
    if (problems.length === 0) return;
    const placed = problems.map((each) => ({ ...each, file: name, line: lineOf(each.path) }));
    refused.push({ rule, problems: placed });
  };
  const frame: RuleProblem[] = [];
  mapOf({ pack: () => {}, rules: listOf(() => {}, 0) })(value, '', (path, got, expected) =>
    frame.push({ file: name, path, got: show(got), expected }),
  );
  refuse(null, frame);
  const given = isMap(value) ? value : {};
  // The last is how findings name the office itself.
  const taken = [...built.packs.map(({ pack }) => pack), OFFICE];
  const checked = validatePack(given.pack, name, taken);
  if ('problems' in checked) {
    if (isMap(value)) refuse(null, under('pack', checked.problems));
    return nothing(refused);
  }
  const { pack } = checked;
  const entries = Array.isArray(given.rules) ? given.rules : [];
  const rules = readRules(entries, pack, built, refuse);
  const kept = withoutStackProblems(rules, pack, built, refuse);
  const { patterns, able } = await withPatterns(kept, refuse);
  const own = able.map(({ rule }) => rule);
  return { pack, prepared: preparePack(own), rules: own, refused, patterns };
}

/** A rule and where it stands. */
interface Placed {
  rule: Rule;
  path: string;
}

type Refuse = (rule: string | null, problems: readonly RuleProblem[]) => void;

function nothing(refused: Refusal[]): OfficePack {
  return { pack: null, prepared: preparePack([]), rules: [], refused, patterns: new Map() };
}

function under(path: string, problems: readonly RuleProblem[]): RuleProblem[] {
  return problems.map((problem) => ({
    ...problem,
    path: problem.path === '' ? path : `${path}.${problem.path}`,
  }));
}

function readRules(entries: readonly unknown[], pack: Pack, built: Built, refuse: Refuse) {
  const lists = listsBelow(pack, built.packs);
  const taken = new Set(built.rules.map(({ id }) => id));
  const rules: Placed[] = [];
  for (const [index, entry] of entries.entries()) {
    const path = `rules[${index}]`;
    const id = isMap(entry) && typeof entry.id === 'string' ? entry.id : null;
    const checked = validateRule(entry, '', lists, pack.pack);
    if ('problems' in checked) refuse(id, under(path, checked.problems));
    else if (taken.has(checked.rule.id)) {
      const expected = 'an id that no other rule has';
      refuse(id, [{ file: '', path: `${path}.id`, got: show(id), expected }]);
    } else {
      taken.add(checked.rule.id);
      rules.push({ rule: withLists(checked.rule, lists), path });
    }
  }
  return rules;
}

/** Lists of the pack and of those it extends, the nearest one's word first. */
function listsBelow(pack: Pack, packs: readonly Pack[]): NonNullable<Pack['lists']> {
  let lists = { ...pack.lists };
  let next = pack.extends;
  for (let steps = 0; next !== undefined && steps <= packs.length; steps++) {
    const below = packs.find((each) => each.pack === next);
    lists = { ...below?.lists, ...lists };
    next = below?.extends;
  }
  return lists;
}

function withoutStackProblems(
  rules: readonly Placed[],
  pack: Pack,
  built: Built,
  refuse: Refuse,
): Placed[] {
  const own = rules.map(({ rule }) => rule);
  const before = new Set(stackProblems(built.packs, built.rules).map(keyOf));
  const problems = stackProblems([...built.packs, pack], [...built.rules, ...own]).filter(
    (problem) => !before.has(keyOf(problem)),
  );
  const bad = new Set<string>();
  for (const problem of problems) {
    const { rule, ...plain } = problem;
    const placed = rules.find((each) => each.rule.id === rule);
    if (placed !== undefined) bad.add(placed.rule.id);
    refuse(rule ?? null, under(placed?.path ?? 'pack', [plain]));
  }
  return rules.filter(({ rule }) => !bad.has(rule.id));
}

function keyOf({ file, path }: StackProblem): string {
  return `${file} ${path}`;
}

/** Compiles the patterns in order; a rule whose patterns cannot be run, or not in time, is refused. */
async function withPatterns(rules: readonly Placed[], refuse: Refuse) {
  const patterns = new Map<string, LinearPattern>();
  if (!rules.some(({ rule }) => sourcesOf(rule).length > 0)) return { patterns, able: rules };
  const compile = await linearEngine();
  const sized = new Map<string, SizedPattern>();
  const able: Placed[] = [];
  let instructions = 0;
  for (const placed of rules) {
    const problems: RuleProblem[] = [];
    const own = new Map<string, SizedPattern>();
    for (const { source, at } of sourcesOf(placed.rule)) {
      const path = `${placed.path}.match[${at}].pattern.source`;
      const made = sized.get(source) ?? compiled(compile, source);
      if (typeof made === 'string') {
        const expected = `a pattern for a linear engine: no look-ahead, no back-reference (${made})`;
        problems.push({ file: '', path, got: show(source), expected });
      } else if (!sized.has(source)) own.set(source, made);
    }
    const more = [...own.values()].reduce((sum, { size }) => sum + size, 0);
    if (instructions + more > MOST_INSTRUCTIONS) {
      const got = `patterns of ${more} instructions`;
      const left = MOST_INSTRUCTIONS - instructions;
      const expected = `at most ${left}: all patterns of an office share ${MOST_INSTRUCTIONS}; write shorter repetitions`;
      problems.push({ file: '', path: `${placed.path}.match`, got, expected });
    }
    refuse(placed.rule.id, problems);
    if (problems.length > 0) continue;
    instructions += more;
    for (const [source, made] of own) sized.set(source, made);
    able.push(placed);
  }
  const longest = longestFor(instructions);
  for (const [source, { find }] of sized) patterns.set(source, { longest, find });
  return { patterns, able };
}

function sourcesOf(rule: Rule): { source: string; at: number }[] {
  return rule.match.flatMap((matcher, at) =>
    'pattern' in matcher ? [{ source: matcher.pattern.source, at }] : [],
  );
}

function compiled(
  compile: (source: string) => SizedPattern,
  source: string,
): SizedPattern | string {
  try {
    return compile(source);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
