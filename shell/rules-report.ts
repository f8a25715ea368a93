import { ownRulesProblems, weakened } from '../rules/policy/rules-report';
import type { Policy, PolicyProblem, PolicySource } from '../rules/policy/types';
import type { PolicyReport } from './messages';
import type { RuleEngine } from './rule-engine';

/** What only the rules themselves can say of a policy. */
export interface RulesTold {
  problems: PolicyProblem[];
  rules: Pick<PolicyReport, 'weakened'>;
}

const NOTHING: RulesTold = { problems: [], rules: { weakened: [] } };

/**
 * Asks the rules, where the policy says something of them. Without rules there is nothing to say.
 * @param source the layer that the office's own rules stand in.
 */
export async function reportRules(
  policy: Policy,
  source: PolicySource,
  engine: () => Promise<RuleEngine>,
): Promise<RulesTold> {
  const { ownRules, ruleChanges, stages } = policy;
  if (ownRules === '' && ruleChanges.length === 0 && stages.length === 0) return NOTHING;
  try {
    const { rules, own } = await (await engine())(policy);
    return {
      problems: ownRulesProblems(own).map((one) =>
        source === 'default' ? one : { ...one, source },
      ),
      rules: { weakened: weakened(rules, policy, own) },
    };
  } catch {
    // No pack can be read: every draft is shown as not checked, and that says more.
    return NOTHING;
  }
}
