import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileRules, type ShippedRule } from '../../rules';
import { CAPACITIES, type Severity } from '../../rules/types';
import { bat, draft, pack, rule, run } from './rules-helpers';

const on = (id: string, phrase: string, more: Partial<ShippedRule> = {}) =>
  rule(id, [{ phrases: { en: [phrase] } }], more);
const both = { packs: ['common', 'pk'] };
const weight = (office: Severity | null, own: Severity | null) => ({
  severity: { office, private: own },
});

describe('rules of several packs on the same words', () => {
  it('of one category are one finding: the strongest, with the others as more sources', async () => {
    const rules = [
      on('common/vote', 'vote for bat', weight('warn', 'note')),
      on('pk/vote', 'for bat and', weight('block', 'warn')),
    ];
    const verdict = await run(rules, 'Please vote for bat and win', both);
    expect(verdict.findings).toMatchObject([
      {
        id: 'pk/vote#0',
        ranges: [{ part: 0, start: 7, end: 23 }],
        severity: { office: 'block', private: 'warn' },
        also: ['common/vote'],
        decidedBy: 'pk',
      },
    ]);
    expect(Object.keys(verdict.cards)).toEqual(['common/vote', 'pk/vote']);
  });

  it('of equals the better grade speaks, then the later layer', async () => {
    const graded = (grade: 'A' | 'N') => ({
      citations: bat.citations.map((each) => ({ ...each, grade })),
    });
    const lead = async (a: ShippedRule, b: ShippedRule) =>
      (await run([a, b], 'vote for bat', both)).findings.map(({ rule: id }) => id);
    const words = 'vote for bat';
    expect(await lead(on('common/v', words), on('pk/v', words))).toEqual(['pk/v']);
    expect(await lead(on('common/v', words), on('pk/v', words, graded('N')))).toEqual(['common/v']);
  });

  it('where one is stronger for the office and one for a person, each has its own card', async () => {
    const rules = [
      on('common/v', 'vote for bat', weight('note', 'warn')),
      on('pk/v', 'vote for bat', weight('block', 'note')),
    ];
    const { findings } = await run(rules, 'vote for bat', both);
    expect(findings.map(({ rule: id, severity, also }) => [id, severity, also])).toEqual([
      ['common/v', { office: null, private: 'warn' }, ['pk/v']],
      ['pk/v', { office: 'block', private: null }, ['common/v']],
    ]);
  });

  it('a pause and hidden words stay; mends come from another where the strongest has none', async () => {
    const rules = [
      on('common/v', 'vote for bat', { pause: true, sensitive: true, mends: ['remove'] }),
      on('pk/v', 'vote for bat', weight('block', 'warn')),
    ];
    const { findings } = await run(rules, 'vote for bat', both);
    expect(findings).toMatchObject([{ rule: 'pk/v', pause: true, sensitive: true }]);
    expect(findings[0]?.mends.map(({ kind }) => kind)).toEqual(['remove']);
  });

  it('on the draft as a whole are merged likewise', async () => {
    const accounts = ['common/own', 'pk/own'].map((id) =>
      rule(id, [{ register: 'private-on-registered' }], { category: 'wrong-account' }),
    );
    const officeAccounts = [{ site: 'x', handle: 'me' }];
    const { findings } = await run(accounts, 'Good day', { ...both, officeAccounts });
    expect(findings.map(({ rule: id, also }) => [id, also])).toEqual([['pk/own', ['common/own']]]);
  });
});

describe('the order of the rules', () => {
  const words = ['vote', 'bat', 'vote for', 'for bat', 'lion', 'bat and lion'];
  const severity = fc.constantFrom<Severity | null>(null, 'note', 'warn', 'block');
  const rules = fc
    .array(
      fc.record({
        phrase: fc.constantFrom(...words),
        category: fc.constantFrom('tone' as const, 'political' as const),
        office: severity,
        own: severity,
        inPk: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) =>
      list.map(({ phrase, category, office, own, inPk }, i) =>
        on(`${inPk ? 'pk' : 'common'}/r${i}`, phrase, { category, ...weight(office, own) }),
      ),
    );
  const texts = fc.array(fc.constantFrom('vote for bat and lion', 'a lion.', 'bat', 'for'), {
    maxLength: 5,
  });

  it('changes nothing, and no capacity has two cards of one category on the same words', async () => {
    const property = fc.asyncProperty(
      rules.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      ),
      texts,
      async ([list, shuffled], pieces) => {
        const text = pieces.join(' ');
        const context = { policy: { ...both, officeAccounts: [] }, now: new Date(0) };
        const packs = [pack('common'), pack('pk')];
        const verdict = await check(compileRules(list, packs), draft(text), context);
        const other = await check(compileRules(shuffled, packs.reverse()), draft(text), context);
        expect(other).toEqual(verdict);
        for (const capacity of CAPACITIES) {
          const shown = verdict.findings.filter(({ severity: each }) => each[capacity] !== null);
          for (const [i, a] of shown.entries()) {
            for (const b of shown.slice(i + 1)) {
              const overlap = a.ranges.some((x) =>
                b.ranges.some((y) => x.start < y.end && y.start < x.end),
              );
              expect(overlap && a.category === b.category).toBe(false);
            }
          }
        }
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });
});
