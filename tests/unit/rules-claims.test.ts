import { describe, expect, it } from 'vitest';
import type { ShippedRule } from '../../rules';
import type { Claim } from '../../rules/types';
import { marked, rule, run } from './rules-helpers';

const claim = (claimReviewed: string, inLanguage: Claim['inLanguage'] = 'en'): Claim => ({
  claimReviewed,
  inLanguage,
  author: 'A fact checker',
  url: 'https://example.org/review',
  datePublished: '2026-01-01',
  reviewRating: 'False',
});
const list = [
  claim('Polio drops contain a chemical that makes children infertile.'),
  claim('The Tarbela dam has burst and water reaches Attock tonight'),
  claim('تربیلا ڈیم ٹوٹ گیا ہے اور پانی آج رات اٹک پہنچے گا', 'ur'),
  claim('Tarbela dam toot gaya hai aur pani aaj raat Attock pohanch jayega', 'ur-Latn'),
];
const known = rule('t/known', [{ claim: { list } }], { category: 'unverified-claim' });

describe('a known claim', () => {
  it.each([
    ['Polio drops contain a chemical that makes children infertile', true],
    ['BREAKING: polio drops contain the chemical which makes your children infertile, share', true],
    ['Hello. The Tarbela Dam has burst, water reaches Attock tonight! Run.', true],
    ['Polio drops are safe for children.', false],
    ['A chemical in the drops of rain', false],
    ['Children drops polio infertile chemical makes contain', false],
    ['تربیلا ڈیم ٹوٹ گیا، پانی آج رات اٹک پہنچے گا۔', true],
    ['تربیلا ڈیم بھر گیا', false],
    ['Tarbela dam ka pani saaf hai', false],
    ['tarbela dam toot gya hai or paani aaj raat Attock pohanch jayega', true],
    ['', false],
  ])('%s', async (text, found) => {
    const { findings } = await run([known], text);
    expect(findings.length).toBe(found ? 1 : 0);
  });

  it('marks its sentence, and names the review', async () => {
    const text = 'Hello. The Tarbela dam has burst and water reaches Attock tonight! Run.';
    const verdict = await run([known], text);
    expect(marked(verdict, text)).toEqual([
      'The Tarbela dam has burst and water reaches Attock tonight!',
    ]);
    expect(verdict.findings[0]?.claim).toEqual(list[1]);
  });

  it('needs as much of the claim as the rule says', async () => {
    const strict = rule('t/strict', [{ claim: { list, likeness: 1 } }]);
    const loose = rule('t/loose', [{ claim: { list, likeness: 0.2 } }]);
    const text = 'They say the Tarbela dam has burst';
    expect((await run([strict], text)).findings.length).toBe(0);
    expect((await run([loose], text)).findings.length).toBe(1);
    expect((await run([strict], list[1]?.claimReviewed ?? '')).findings.length).toBe(1);
  });

  it('keeps to its exceptions', async () => {
    const careful: ShippedRule = { ...known, except: { anywhere: { en: ['false'] } } };
    const text = 'False: polio drops contain a chemical that makes children infertile';
    expect((await run([careful], text)).findings).toEqual([]);
  });
});
