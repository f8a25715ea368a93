import { braked, isCounting } from '../rules/policy/brake';
import type { Draft, Verdict } from '../rules/types';
import { draftProblem } from '../rules/validate-draft';
import type { PolicyInForce } from './policy-store';
import type { RuleEngine } from './rule-engine';
import type { StageCounts } from './stage-counts';

/** Checks drafts under the policy in force, and counts what the office's roll-out asks for. */
export interface OfficeChecks {
  /** The verdict on a draft. @throws when it is no draft, saying where; its words are not repeated. */
  check(draft: Draft): Promise<Verdict>;
  /**
   * An office post went out. It is checked here once more and its rules are counted, where the
   * policy counts at all: a page can neither name rules nor have others counted than its post holds.
   */
  posted(draft: Draft): Promise<void>;
  /** Another policy is in force: where it counts nothing, what was counted is deleted. */
  policyChanged(): Promise<void>;
}

/** @param now the clock. */
export function openOfficeChecks(of: {
  inForce(): Promise<Pick<PolicyInForce, 'policy' | 'officePackTexts'>>;
  engine(): Promise<RuleEngine>;
  counts: StageCounts;
  now(): Date;
}): OfficeChecks {
  const ready = async (draft: Draft) => {
    const problem = draftProblem(draft);
    if (problem !== null) {
      throw new Error(`not a draft: ${problem.path} must be ${problem.expected}`);
    }
    const [{ policy, officePackTexts }, open] = await Promise.all([of.inForce(), of.engine()]);
    const { checker, packs } = await open({ ...policy, officePackTexts });
    const now = of.now();
    const isBraked = policy.brake.percent > 0;
    const lowered = isBraked ? braked(policy.brake, await of.counts.sums(now)) : [];
    const withOwn = { ...policy, packs: [...packs] };
    return { checker, context: { policy: withOwn, now, lowered: new Set(lowered) } };
  };
  return {
    async check(draft) {
      const { checker, context } = await ready(draft);
      return checker.check(draft, context);
    },
    async posted(draft) {
      if (!isCounting((await of.inForce()).policy)) return;
      const { checker, context } = await ready(draft);
      const { fired } = await checker.judge(draft, context);
      await of.counts.add(fired, context.now);
    },
    async policyChanged() {
      if (isCounting((await of.inForce()).policy)) return;
      // What cannot be deleted now is deleted with the next change, and counts for nothing till then.
      await of.counts.drop().catch(() => {});
    },
  };
}
