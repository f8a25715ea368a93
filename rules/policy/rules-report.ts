import type { CompiledRule } from '../engine/compile';
import type { OfficePack } from '../engine/office-pack';
import { mayBrake } from '../engine/office-word';
import { compareSeverity } from '../gate';
import type { Severity } from '../types';
import { LEFT_OUT } from './reading';
import type { Policy, PolicyProblem } from './types';

const RULE_LEFT_OUT = 'this rule is left out';

/** What was refused of an office's own rules, with the line of the text (called `at`) it stands in. */
export function ownRulesProblems({
  at,
  pack,
  refused,
}: Pick<OfficePack, 'pack' | 'refused'> & { at: string }): PolicyProblem[] {
  return refused.flatMap(({ rule, problems }) =>
    problems.map(({ line, path, got, expected }) => ({
      path: `${at}, line ${line}${path === '' ? '' : `: ${path}`}`,
      got,
      expected,
      kept: pack === null ? 'no rules of the office' : rule === null ? LEFT_OUT : RULE_LEFT_OUT,
    })),
  );
}

/**
 * Rules about markings, credentials and identifiers that the office switched off or made weaker in
 * office capacity, anywhere, by id in order. It may; an admin is told that it did.
 */
export function weakened(
  rules: readonly CompiledRule[],
  { ruleChanges, stages }: Pick<Policy, 'ruleChanges' | 'stages'>,
  own: readonly OfficePack[] = [],
): string[] {
  const guarded = rules.filter((rule) => rule.severity.office !== null && !mayBrake(rule));
  const isWeaker = (severity: Severity | null, rule: CompiledRule) =>
    compareSeverity(severity, rule.severity.office) < 0;
  return guarded
    .filter((one) => {
      const { id, category } = one.rule;
      const adjusted = own.findLast(({ pack }) => pack?.adjust?.[id] !== undefined)?.pack?.adjust?.[
        id
      ];
      return (
        ruleChanges.some(
          ({ rule, office }) =>
            (rule === id || rule === category) &&
            office !== undefined &&
            isWeaker(office === 'off' ? null : office, one),
        ) ||
        stages.some(({ rule, stage }) => (rule === id || rule === category) && stage !== 'full') ||
        (adjusted !== undefined && isWeaker(adjusted === 'off' ? null : adjusted.office, one))
      );
    })
    .map(({ rule }) => rule.id)
    .sort();
}

/** Those of these rules that the brake may lower. */
export function lowerable(ids: readonly string[], rules: readonly CompiledRule[]): string[] {
  return ids.filter((id) => rules.some((one) => one.rule.id === id && mayBrake(one)));
}
