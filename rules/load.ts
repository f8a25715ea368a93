/** Reads rules and packs from YAML (JSON is YAML too), with the line of every mistake. */
import type { Pack } from './engine/pack';
import type { PackProblem, RuleProblem } from './engine/problem';
import type { Phrases, Rule } from './engine/rule';
import { validateRule } from './engine/validate';
import { validatePack } from './engine/validate-pack';
import { type LineOf, parseYaml } from './yaml';

export type { OfficePack, Refusal } from './engine/office-pack';
export type { PackProblem } from './engine/problem';
export { loadOfficePack } from './load-office';
export type { LineOf } from './yaml';

/** Lists that rules of a pack may use, its own and those of the packs it extends. */
export type PackLists = Readonly<Record<string, Phrases>>;

/**
 * Reads one rule; `file` is its path below the packs folder. Those of the pack's lists that it uses
 * become lists of its own.
 */
export function readRule(
  yaml: string,
  file: string,
  lists: PackLists = {},
): { rule: Rule; lineOf: LineOf } | { problems: PackProblem[] } {
  return read(yaml, file, (value) => {
    const checked = validateRule(value, file, lists);
    return 'rule' in checked ? { rule: withLists(checked.rule, lists) } : checked;
  });
}

/** Reads one `pack.yaml`; `file` is its path below the packs folder. */
export function readPack(
  yaml: string,
  file: string,
): { pack: Pack; lineOf: LineOf } | { problems: PackProblem[] } {
  return read(yaml, file, (value) => validatePack(value, file));
}

function read<T extends object>(
  yaml: string,
  file: string,
  check: (value: unknown) => T | { problems: RuleProblem[] },
): (T & { lineOf: LineOf }) | { problems: PackProblem[] } {
  const parsed = parseYaml(yaml, file);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { value, lineOf } = parsed;
  const checked = check(value);
  if (!('problems' in checked)) return { ...checked, lineOf };
  const problems = checked.problems.map((problem) => ({ ...problem, line: lineOf(problem.path) }));
  return { problems };
}

/** The rule with the pack's lists it names; a list of its own has the word before the pack's. */
export function withLists(rule: Rule, lists: PackLists): Rule {
  const written = JSON.stringify(rule.match) + JSON.stringify(rule.except ?? {});
  const used = Object.entries(lists).filter(
    ([name]) => written.includes(`{${name}}`) && rule.lists?.[name] === undefined,
  );
  return used.length === 0
    ? rule
    : { ...rule, lists: { ...Object.fromEntries(used), ...rule.lists } };
}
