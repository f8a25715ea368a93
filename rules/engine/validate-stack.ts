import { nearest } from '../policy/nearest';
import type { Pack } from './pack';
import type { ShippedRule } from './prepared';
import type { RuleProblem } from './problem';
import { show } from './shape';

/** What packs and rules must agree on between them: mistakes that no file shows by itself. */
export interface StackProblem extends RuleProblem {
  /** The rule that cannot be used for it; absent: a pack's word that has no effect. */
  rule?: string;
}

/**
 * Checks packs against each other and against all rules. Paths and files are those of the pack's or
 * the rule's own file.
 */
export function stackProblems(
  packs: readonly Pack[],
  rules: readonly Pick<ShippedRule, 'id' | 'mends'>[],
): StackProblem[] {
  const ids = rules.map(({ id }) => id);
  return [
    ...packs.flatMap((pack) => [...extendsProblem(pack, packs), ...adjustProblems(pack, ids)]),
    ...rules.flatMap((rule) => disclaimerProblem(rule, packs)),
  ];
}

function extendsProblem(pack: Pack, packs: readonly Pack[]): StackProblem[] {
  if (pack.extends === undefined) return [];
  const at = { file: fileOf(pack.pack), path: 'extends', got: show(pack.extends) };
  const names = packs.map(({ pack: name }) => name);
  if (!names.includes(pack.extends)) return [{ ...at, expected: `one of ${names.join(', ')}` }];
  const chain = below(pack.pack, packs);
  return chain.includes(pack.pack)
    ? [{ ...at, expected: 'a pack below it, not one in a ring' }]
    : [];
}

function adjustProblems(pack: Pack, ids: readonly string[]): StackProblem[] {
  return Object.keys(pack.adjust ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = nearest(id, ids);
      const hint = near === null ? '' : `; did you mean ${near}?`;
      const path = `adjust.${id}`;
      return { file: fileOf(pack.pack), path, got: show(id), expected: `the id of a rule${hint}` };
    });
}

function disclaimerProblem(
  { id, mends = [] }: Pick<ShippedRule, 'id' | 'mends'>,
  packs: readonly Pack[],
): StackProblem[] {
  const name = id.slice(0, id.indexOf('/'));
  const has = [name, ...below(name, packs)].some(
    (each) => packs.find(({ pack }) => pack === each)?.disclaimer !== undefined,
  );
  if (has || !mends.includes('disclaimer')) return [];
  return [
    {
      file: `${id}.yaml`,
      path: `mends[${mends.indexOf('disclaimer')}]`,
      got: show('disclaimer'),
      expected: `no disclaimer: pack ${name} has none`,
      rule: id,
    },
  ];
}

/** The packs that a pack extends, nearest first; a ring is gone round once. */
function below(name: string, packs: readonly Pack[]): string[] {
  const chain: string[] = [];
  let next = packs.find(({ pack }) => pack === name)?.extends;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    const at = next;
    next = packs.find(({ pack }) => pack === at)?.extends;
  }
  return chain;
}

function fileOf(pack: string): string {
  return `${pack}/pack.yaml`;
}
