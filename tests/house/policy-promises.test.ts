import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { next } from '../../guard/machine';
import { type Effect, type GuardSettings, initialState, type State } from '../../guard/state';
import { panelView } from '../../guard/view';
import { compileRules, createChecker, judge } from '../../rules';
import { compareSeverity, gate, PAUSE_SECONDS } from '../../rules/gate';
import { layPolicy } from '../../rules/policy/layers';
import { defaultPolicy, POLICY_KEYS } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import type { Verdict } from '../../rules/types';
import { openOfficeChecks } from '../../shell/office-checks';
import { openStageCounts } from '../../shell/stage-counts';
import { draft, rule } from '../unit/rules-helpers';
import { anyPolicy, SEEDS } from './policy-seeds';

/**
 * What no key of the policy can do (DESIGN, promise 2): take private capacity away, stop or slow a
 * private post beyond the fixed pause, count or store anything of it, or hide the first-time notice.
 */

const phrase = (words: string) => [{ phrases: { en: [words] } }];
const RULES = [
  rule('t/hard', phrase('cabinet'), {
    category: 'classified',
    severity: { office: 'block', private: 'block' },
    pause: true,
  }),
  rule('t/warns', phrase('my own view'), {
    category: 'personal-opinion',
    severity: { office: 'warn', private: 'warn' },
  }),
  rule('t/quiet', phrase('hurrah'), {
    severity: { office: 'note', private: null },
    window: { kinds: ['crisis', 'election'], severity: { office: 'block', private: 'note' } },
  }),
];
const COMPILED = compileRules(RULES);
const DRAFT = draft('The cabinet met. My own view: hurrah.', {
  account: { handle: 'met', kind: 'unknown' },
});
const NOON = new Date('2026-11-21T12:00:00');
const KNOWN = {
  packs: ['common', 'pk'],
  sites: ['x', 'facebook'],
  rules: RULES.map(({ id }) => id),
};

/** What is in force of a given policy; from the test's own rules, whatever packs it names. */
function inForce(given: unknown): Policy {
  const { policy } = layPolicy([{ source: 'managed', given }], KNOWN);
  return { ...policy, packs: ['t'] };
}

const judged = (policy: Policy) =>
  judge(COMPILED, DRAFT, { policy, now: NOON, lowered: new Set(['t/warns']) });

/** What a page is told on a device where the notice was not read yet. */
const settingsOf = (policy: Policy): GuardSettings => ({
  ...{ language: 'en', officeName: policy.officeName.en, noticeSeen: false },
  ...{ question: policy.question, unchecked: policy.unchecked, emergency: policy.emergency },
  side: { helpDesk: '', legalPage: '', logo: '' },
  coverage: { surfaces: policy.surfaces, sitesOff: policy.sitesOff },
});

/** Answers as a private person and goes on when the fixed pause is over; gives all that was done. */
function postPrivately(policy: Policy, verdict: Verdict | null) {
  let state: State = initialState(settingsOf(policy));
  const effects: Effect[] = [];
  const apply = (event: Parameters<typeof next>[1]) => {
    const step = next(state, event);
    state = step.state;
    effects.push(...step.effects);
  };
  apply({ type: 'held', draft: DRAFT, at: 0 });
  if (verdict === null) apply({ type: 'check-failed', draft: DRAFT, failure: 'timeout' });
  else apply({ type: 'verdict', draft: DRAFT, verdict, at: 0 });
  const asked = panelView(state, 'X', 0);
  apply({ type: 'answer', capacity: 'private', seen: state.revision, at: 0 });
  apply({ type: 'go', seen: state.revision, at: PAUSE_SECONDS * 1000 });
  const released = effects.some((effect) => effect.do === 'release');
  apply({ type: 'released', draft: DRAFT, outcome: 'sent', at: PAUSE_SECONDS * 1000 + 1 });
  return { asked, released, effects };
}

describe('the seeds', () => {
  it('are a value of every key that an office may set, and none is refused', () => {
    expect(Object.keys(SEEDS).sort()).toEqual([...POLICY_KEYS].sort());
    for (const key of POLICY_KEYS) {
      const { policy, problems } = layPolicy(
        [{ source: 'managed', given: { [key]: SEEDS[key] } }],
        KNOWN,
      );
      expect([key, problems]).toEqual([key, []]);
      expect([key, policy]).not.toEqual([key, defaultPolicy]);
    }
  });
});

describe('no key of the policy', () => {
  let base: Verdict;
  beforeEach(async () => {
    fakeBrowser.reset();
    base = (await judged({ ...defaultPolicy, packs: ['t'] })).verdict;
  });

  /** The most that a rule weighs for a private person without a policy, and at most a warning with. */
  const bearable = (id: string) => {
    const own = base.findings.find((one) => one.rule === id)?.severity.private ?? null;
    return compareSeverity(own, 'warn') > 0 ? own : 'warn';
  };

  it('stops a private post, asks a reason of it, or slows it beyond the fixed pause', async () => {
    expect(PAUSE_SECONDS).toBe(4);
    const property = fc.asyncProperty(anyPolicy, async (given) => {
      const { verdict } = await judged(inForce(given));
      const own = gate(verdict, 'private', inForce(given).emergency);
      expect(own).toMatchObject({ mend: [], reason: [] });
      expect([0, PAUSE_SECONDS]).toContain(own.pauseSeconds);
      for (const { rule: id, severity, pause } of verdict.findings) {
        expect(compareSeverity(severity.private, bearable(id))).toBeLessThanOrEqual(0);
        if (id.startsWith('office/')) expect([severity.private, pause]).toEqual([null, false]);
        if (pause) expect(id).toBe('t/hard');
      }
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it('takes the private answer away, answers for a person, or hides the first-time notice', async () => {
    const property = fc.asyncProperty(anyPolicy, fc.boolean(), async (given, fails) => {
      const policy = inForce(given);
      const verdict = fails ? null : (await judged(policy)).verdict;
      const { asked, released } = postPrivately(policy, verdict);
      expect(asked).toMatchObject({ mode: 'question', chosen: null, notice: true });
      expect(released).toBe(true);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it('has anything told, counted or stored of a private post, or of one that is not answered', async () => {
    const property = fc.asyncProperty(anyPolicy, async (given) => {
      const policy = inForce(given);
      const checks = openOfficeChecks({
        inForce: async () => ({ policy, officePackTexts: [] }),
        engine: async () => async () => ({
          checker: createChecker(COMPILED),
          ...{ rules: [], packs: ['t'], own: [] },
        }),
        counts: openStageCounts(),
        now: () => NOON,
      });
      const { effects } = postPrivately(policy, await checks.check(DRAFT));
      const done = new Set(effects.map((effect) => effect.do));
      for (const each of done) {
        expect(['check', 'release', 'save-notice-seen', 'tell']).toContain(each);
      }
      for (const area of ['local', 'session', 'sync'] as const) {
        expect(await fakeBrowser.storage[area].get(null)).toEqual({});
      }
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
