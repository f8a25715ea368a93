import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules, judge, type ShippedRule } from '../../rules';
import type { RuleChange, StageEntry } from '../../rules/policy/types';
import { CATEGORIES, SEVERITIES, type Verdict } from '../../rules/types';
import { bat, cnic, draft, rule, run, stamp } from './rules-helpers';

const NAME = { en: 'Met Office', ur: 'محکمہ موسمیات' };
const party = { ...bat, category: 'political' as const };
const TEXT = 'Please vote for bat.';

const changed = (ruleChanges: RuleChange[], text = TEXT, rules: ShippedRule[] = [party]) =>
  run(rules, text, { ruleChanges, officeName: NAME });
const severities = ({ findings }: Verdict) => findings.map(({ severity }) => severity);

describe('a change of rules', () => {
  it('has the last word, and the finding says whose it is', async () => {
    const verdict = await changed([{ rule: 't/bat', office: 'block' }]);
    expect(verdict.findings).toMatchObject([
      { severity: { office: 'block', private: 'note' }, decidedBy: 'office' },
    ]);
    expect(verdict.layers).toEqual({ office: NAME });
  });

  it('is not said of a rule that it leaves as it was', async () => {
    const [found] = (await changed([{ rule: 't/bat', office: 'warn' }])).findings;
    expect(found?.decidedBy).toBe('t');
  });

  it('may speak of a category, and a later one of a rule in it', async () => {
    const verdict = await changed([
      { rule: 'political', office: 'reason', private: 'warn' },
      { rule: 't/bat', private: 'off' },
    ]);
    expect(severities(verdict)).toEqual([{ office: 'reason', private: null }]);
  });

  it('switches a rule off in one capacity or both', async () => {
    const off = await changed([{ rule: 't/bat', office: 'off' }]);
    expect(severities(off)).toEqual([{ office: null, private: 'note' }]);
    expect(
      (await changed([{ rule: 'political', office: 'off', private: 'off' }])).findings,
    ).toEqual([]);
  });

  it('takes a rule of general knowledge no further than a warning', async () => {
    const grade = { ...party, citations: [{ ...party.citations[0], grade: 'G' }] } as ShippedRule;
    const verdict = await changed([{ rule: 't/bat', office: 'block' }], TEXT, [grade]);
    expect(severities(verdict)).toEqual([{ office: 'warn', private: 'note' }]);
  });

  it('adds to a window that is open, and does not weaken it but by switching off', async () => {
    const window = { kinds: ['election' as const], severity: { office: 'block', private: 'warn' } };
    const windowed = { ...party, window } as ShippedRule;
    const windows = [{ kind: 'election' as const, from: '2026-11-01', until: '2026-11-30' }];
    const inWindow = (change: Partial<RuleChange>) =>
      run([windowed], TEXT, { windows, ruleChanges: [{ rule: 't/bat', ...change }] });
    expect(severities(await inWindow({ office: 'note' }))[0]?.office).toBe('block');
    expect(severities(await inWindow({ office: 'off' }))[0]?.office).toBeNull();
  });

  it.each<[string, Partial<RuleChange>, boolean]>([
    ['the site', { sites: ['x'] }, true],
    ['another site', { sites: ['facebook'] }, false],
    ['the surface', { surfaces: ['post', 'reply'] }, true],
    ['another surface', { surfaces: ['message'] }, false],
    ['the account', { accounts: ['@ME'] }, true],
    ['another account', { accounts: ['they'] }, false],
    ['the site and another account', { sites: ['x'], accounts: ['they'] }, false],
  ])('holds on %s only where it says so', async (_, scope, holds) => {
    const verdict = await changed([{ rule: 't/bat', office: 'block', ...scope }]);
    expect(severities(verdict)[0]?.office).toBe(holds ? 'block' : 'warn');
  });

  it('excuses a match by words in its sentence, in any script, and no other match', async () => {
    const except = ['Cricket Board', 'کرکٹ بورڈ'];
    const texts = [
      ['The cricket-board asks: vote for bat of the year. Then vote for bat again.', 1],
      ['کرکٹ بورڈ: ووٹ بلے۔', 0],
      ['Cricket boards say vote for bat.', 1],
    ] as const;
    for (const [text, left] of texts) {
      const verdict = await changed([{ rule: 't/bat', except }], text);
      expect(verdict.findings.flatMap(({ ranges }) => ranges)).toHaveLength(left);
    }
  });

  it('excuses in a long text too, wherever the sentence stands', async () => {
    const filler = 'Nothing to see in this line of words.\n\n'.repeat(60);
    const text = `${filler}The board says vote for bat.\n\n${filler}Vote for bat.`;
    const verdict = await changed([{ rule: 't/bat', except: ['the board'] }], text);
    const places = verdict.findings.flatMap(({ ranges }) => ranges.map(({ start }) => start));
    expect(places).toEqual([text.lastIndexOf('Vote for bat')]);
  });
});

describe('names that posts may give', () => {
  const naming = rule('t/naming', [{ phrases: { en: ['thanks to * (mir|khan)'] } }], {
    category: 'self-promotion',
  });

  it('excuse what overlaps one, and nothing beside it', async () => {
    const approvedPeople = ['Sana Mir'];
    const found = async (text: string, rules = [naming]) =>
      (await run(rules, text, { approvedPeople })).findings.length;
    expect(await found('Thanks to Sana Mir.')).toBe(0);
    expect(await found('Thanks to Ali Khan, says Sana Mir.')).toBe(1);
  });

  it('are no excuse for abuse', async () => {
    const abuse = { ...naming, category: 'abusive' as const };
    const verdict = await run([abuse], 'Thanks to Sana Mir.', { approvedPeople: ['Sana Mir'] });
    expect(verdict.findings).toHaveLength(1);
  });
});

describe('stages and the brake', () => {
  const compiled = compileRules([party, cnic, stamp]);
  const judged = (stages: StageEntry[], text = TEXT, lowered: string[] = []) =>
    judge(compiled, draft(text), {
      policy: { packs: ['t'], officeAccounts: [], stages },
      now: new Date('2026-11-21T12:00:00'),
      lowered: new Set(lowered),
    });

  it('counts a watched rule and shows nothing of it', async () => {
    const { verdict, fired } = await judged([{ rule: 'political', stage: 'watch' }]);
    expect(fired).toEqual(['t/bat']);
    expect(verdict.findings).toEqual([]);
    expect(JSON.stringify(verdict)).not.toContain('t/bat');
  });

  it('shows a rule as a note, says why, and asks for no pause', async () => {
    const pausing = compileRules([{ ...party, pause: true }]);
    const { verdict } = await judge(pausing, draft(TEXT), {
      policy: { packs: ['t'], officeAccounts: [], stages: [{ rule: 't/bat', stage: 'note' }] },
      now: new Date(),
    });
    expect(verdict.findings).toMatchObject([
      { severity: { office: 'note', private: 'note' }, lowered: 'stage', pause: false },
    ]);
  });

  it('lets the word on a rule stand before that on its category', async () => {
    const { verdict } = await judged([
      { rule: 't/bat', stage: 'full' },
      { rule: 'political', stage: 'watch' },
    ]);
    expect(verdict.findings).toHaveLength(1);
    expect(verdict.findings[0]).not.toHaveProperty('lowered');
  });

  it('lowers by the brake, but no marking and no identifier', async () => {
    const text = `TOP SECRET\n${TEXT} CNIC 35202-1234567-1`;
    const all = ['t/bat', 't/cnic', 't/stamp'];
    const { verdict, fired } = await judged([], text, all);
    expect(fired).toEqual(all);
    const weights = verdict.findings.map(({ rule: id, severity, lowered }) => [
      id,
      severity.office,
      lowered,
    ]);
    expect(weights.sort()).toEqual([
      ['t/bat', 'note', 'brake'],
      ['t/cnic', 'warn', undefined],
      ['t/stamp', 'warn', undefined],
    ]);
  });

  it('counts nothing that is silent in office capacity', async () => {
    const own = compileRules([{ ...party, severity: { office: null, private: 'warn' } }]);
    const { fired } = await judge(own, draft(TEXT), {
      policy: { packs: ['t'], officeAccounts: [] },
      now: new Date(),
    });
    expect(fired).toEqual([]);
  });
});

it('never takes a private person above a warning that was none before', async () => {
  const change = fc.record(
    {
      rule: fc.constantFrom('t/bat', 't/cnic', ...CATEGORIES),
      office: fc.constantFrom('off', ...SEVERITIES),
      private: fc.constantFrom('off', 'note', 'warn'),
    },
    { requiredKeys: ['rule'] },
  ) as fc.Arbitrary<RuleChange>;
  const stage = fc.record({
    rule: fc.constantFrom('t/bat', 'political'),
    stage: fc.constantFrom('watch', 'note', 'full'),
  }) as fc.Arbitrary<StageEntry>;
  const property = fc.asyncProperty(
    fc.array(change, { maxLength: 6 }),
    fc.array(stage, { maxLength: 3 }),
    async (ruleChanges, stages) => {
      const verdict = await run([party, cnic], `${TEXT} CNIC 35202-1234567-1`, {
        ruleChanges,
        stages,
      });
      for (const { severity } of verdict.findings) {
        expect([null, 'note', 'warn']).toContain(severity.private);
        expect(severity.office ?? severity.private).not.toBeNull();
      }
    },
  );
  await fc.assert(property, { numRuns: 200 });
});
