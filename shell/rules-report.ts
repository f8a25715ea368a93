import { braked, isCounting, type PostCounts } from '../rules/policy/brake';
import { lowerable, ownRulesProblems, weakened } from '../rules/policy/rules-report';
import type { PolicyProblem } from '../rules/policy/types';
import type { PolicyReport } from './messages';
import type { PolicyInForce } from './policy-store';
import type { RuleEngine } from './rule-engine';

/** What only the rules themselves can say of a policy. */
export interface RulesTold {
  problems: PolicyProblem[];
  rules: Pick<PolicyReport, 'weakened' | 'counts' | 'lowered'>;
}

/** Asks the rules, where the policy says something of them. Without rules there is nothing to say. */
export async function reportRules(
  { policy, officePackTexts, report }: PolicyInForce,
  engine: () => Promise<RuleEngine>,
  counted: () => Promise<PostCounts>,
): Promise<RulesTold> {
  const { ownRules, ruleChanges, stages, brake } = policy;
  const counts = isCounting(policy) ? await counted() : null;
  const nothing = { problems: [], rules: { weakened: [], counts, lowered: [] } };
  const hasOwn = ownRules !== '' || officePackTexts.length > 0;
  if (!hasOwn && ruleChanges.length === 0 && counts === null) return nothing;
  try {
    const { rules, own } = await (await engine())({ ...policy, officePackTexts });
    const sourceOf = (at: string) => (at === 'ownRules' ? report.sources.ownRules : 'bundle');
    return {
      problems: own.flatMap((pack) => {
        const source = sourceOf(pack.at);
        const problems = ownRulesProblems(pack);
        return source === 'default' ? problems : problems.map((one) => ({ ...one, source }));
      }),
      rules: {
        weakened: weakened(rules, { ruleChanges, stages }, own),
        counts,
        lowered: counts === null ? [] : lowerable(braked(brake, counts), rules),
      },
    };
  } catch {
    // No pack can be read: every draft is shown as not checked, and that says more.
    return nothing;
  }
}
