import { expect, it, vi } from 'vitest';
import { ownRulesProblems } from '../../rules/policy/rules-report';
import { openRuleEngine } from '../../shell/rule-engine';
import { draft } from './rules-helpers';

vi.mock('../../rules/load-office', () => ({
  loadOfficePack: async () => {
    throw new Error('out of room');
  },
}));
vi.mock('../../shell/pack-files', async () => {
  const { preparePack } = await import('../../rules');
  const { bat } = await import('./rules-helpers');
  return { readPackFile: async () => preparePack([bat]) };
});

it('a reader that fails costs the office’s own rules and no others, and is reported', async () => {
  const engine = openRuleEngine([{ pack: 't', name: { en: 't', ur: 't' }, lawyer: null }]);
  const { checker, packs, own } = await engine({ packs: ['t'], ownRules: 'pack: {}' });
  const policy = { packs: [...packs], officeAccounts: [] };
  const { findings } = await checker.check(draft('Vote for bat.'), { policy, now: new Date(0) });
  expect(findings.map(({ rule }) => rule)).toEqual(['t/bat']);
  expect(own.flatMap(ownRulesProblems)).toEqual([
    {
      path: 'ownRules, line 1',
      got: 'out of room',
      expected: 'a pack that can be read',
      kept: 'no rules of the office',
    },
  ]);
});
