import { braked, isCounting, type PostCounts } from '../rules/policy/brake';
import { lowerable, ownRulesProblems, weakened } from '../rules/policy/rules-report';
import type { Policy, PolicyProblem, PolicySource } from '../rules/policy/types';
import type { PolicyReport } from './messages';
import type { RuleEngine } from './rule-engine';

/** What only the rules themselves can say of a policy. */
export interface RulesTold {
  problems: PolicyProblem[];
  rules: Pick<PolicyReport, 'weakened' | 'counts' | 'lowered'>;
}

/**
 * Asks the rules, where the policy says something of them. Without rules there is nothing to say.
 * @param source the layer that the office's own rules stand in.
 */
export async function reportRules(
  policy: Policy,
  source: PolicySource,
  engine: () => Promise<RuleEngine>,
  counted: () => Promise<PostCounts>,
): Promise<RulesTold> {
  const { ownRules, ruleChanges, stages, brake } = policy;
  const counts = isCounting(policy) ? await counted() : null;
  const nothing = { problems: [], rules: { weakened: [], counts, lowered: [] } };
  if (ownRules === '' && ruleChanges.length === 0 && counts === null) return nothing;
  try {
    const { rules, own } = await (await engine())(policy);
    return {
      problems: ownRulesProblems(own).map((one) =>
        source === 'default' ? one : { ...one, source },
      ),
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
