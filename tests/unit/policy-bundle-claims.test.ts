import { describe, expect, it } from 'vitest';
import { check, compileRules } from '../../rules';
import { loadOfficePack } from '../../rules/load';
import { claimsPack } from '../../rules/policy/bundle-claims';
import { bat, draft, pack } from './rules-helpers';

const BUILT = { rules: [bat], packs: [pack('t')] };
const CLAIM = {
  claimReviewed: 'The Tarbela dam has burst and water reaches Attock tonight',
  inLanguage: 'en',
  author: 'Ministry of Water',
  url: 'https://example.org/review',
  datePublished: '2026-11-20',
  reviewRating: 'False',
};

async function judge(claims: readonly unknown[], text: string) {
  const office = await loadOfficePack(claimsPack(claims, '2027-11-01') ?? '', 'claims', BUILT);
  const compiled = compileRules(BUILT.rules, BUILT.packs, [office]);
  const context = {
    policy: { packs: ['t', 'office-claims'], officeAccounts: [] },
    now: new Date(0),
  };
  return { office, verdict: await check(compiled, draft(text), context) };
}

describe('the claims of a bundle', () => {
  it('are a pack that flags a sentence like one of them, with its review', async () => {
    const { office, verdict } = await judge(
      [CLAIM],
      'The Tarbela dam has burst, water reaches Attock tonight.',
    );
    expect(office.refused).toEqual([]);
    expect(verdict.findings).toMatchObject([{ rule: 'office-claims/claim-1', claim: CLAIM }]);
    const denied = await judge(
      [CLAIM],
      'False: the Tarbela dam has burst and water reaches Attock tonight.',
    );
    expect(denied.verdict.findings).toEqual([]);
  });

  it.each([
    [null],
    ['text'],
    [{ ...CLAIM, url: 'http://x' }],
    [{ ...CLAIM, claimReviewed: 'too short' }],
  ])('lose one that cannot be read, %j, and no other', async (bad) => {
    const { office, verdict } = await judge([bad, CLAIM], CLAIM.claimReviewed);
    expect(office.refused.map(({ rule }) => rule)).toEqual(
      office.refused.map(() => 'office-claims/claim-1'),
    );
    expect(office.refused).not.toEqual([]);
    expect(verdict.findings).toMatchObject([{ rule: 'office-claims/claim-2' }]);
  });

  it('make no pack where there are none', () => {
    expect(claimsPack([], '2027-11-01')).toBeNull();
  });
});
