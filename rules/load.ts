/** Reads rules and packs from YAML (JSON is YAML too), with the line of every mistake. */
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { Pack } from './engine/pack';
import type { RuleProblem } from './engine/problem';
import type { Phrases, Rule } from './engine/rule';
import { validateRule } from './engine/validate';
import { validatePack } from './engine/validate-pack';

/** A mistake in a file, with the line it stands on. */
export interface PackProblem extends RuleProblem {
  /** 1 for the first line. */
  line: number;
}

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
): { rule: Rule } | { problems: PackProblem[] } {
  return read(yaml, file, (value) => {
    const checked = validateRule(value, file, lists);
    return 'rule' in checked ? { rule: withLists(checked.rule, lists) } : checked;
  });
}

/** Reads one `pack.yaml`; `file` is its path below the packs folder. */
export function readPack(yaml: string, file: string): { pack: Pack } | { problems: PackProblem[] } {
  return read(yaml, file, (value) => validatePack(value, file));
}

function read<T extends object>(
  yaml: string,
  file: string,
  check: (value: unknown) => T | { problems: RuleProblem[] },
): T | { problems: PackProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const [got = ''] = error.message.split('\n');
    const line = lines.linePos(error.pos[0]).line;
    return { problems: [{ file, path: '', got, expected: 'YAML that can be read', line }] };
  }
  const checked = check(document.toJS());
  if (!('problems' in checked)) return checked;
  const problems = checked.problems.map((problem) => ({
    ...problem,
    line: lines.linePos(offsetOf(document, problem.path)).line,
  }));
  return { problems };
}

/** The rule with the pack's lists it names; a list of its own has the word before the pack's. */
function withLists(rule: Rule, lists: PackLists): Rule {
  const written = JSON.stringify(rule.match) + JSON.stringify(rule.except ?? {});
  const used = Object.entries(lists).filter(
    ([name]) => written.includes(`{${name}}`) && rule.lists?.[name] === undefined,
  );
  return used.length === 0
    ? rule
    : { ...rule, lists: { ...Object.fromEntries(used), ...rule.lists } };
}

/** Where a key path stands in the file: its key, or the nearest thing above that is there. */
function offsetOf(document: Document, path: string): number {
  const keys = [...path.matchAll(/[^.[\]]+/gu)].map(([key]) =>
    /^\d+$/u.test(key) ? Number(key) : key,
  );
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node = (pair?.key ?? document.getIn(keys.slice(0, length), true)) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
