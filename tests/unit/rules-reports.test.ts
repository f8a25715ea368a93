import { describe, expect, it } from 'vitest';
import { draft, rule, run } from './rules-helpers';

const words = { title: 't', why: 'w', may: 'm', report: 'r' };
const leak = rule('t/leak', [{ phrases: { en: ['contract was changed'] } }], {
  words: { en: words, ur: words },
});
const plain = rule('t/plain', [{ phrases: { en: ['last night'] } }]);
const reads = rule('t/reads', [{ phrases: { en: ['asked me for a bribe'] } }], {
  severity: undefined,
  reads: 'report',
});
const TEXT = 'The contract was changed last night. A clerk asked me for a bribe.';

const flags = async (...args: Parameters<typeof run>) =>
  Object.fromEntries((await run(...args)).findings.map((each) => [each.rule, each.report]));

describe('a draft that reads like a report of wrongdoing', () => {
  it('turns the findings that have words for it, and is no finding itself', async () => {
    expect(await flags([leak, plain, reads], TEXT)).toEqual({ 't/leak': true, 't/plain': false });
    expect((await run([leak, reads], TEXT)).cards['t/leak']?.words.en.report).toBe('r');
    const alone = await run([reads], TEXT);
    expect(alone.cards).toEqual({});
    expect(alone.reports).toEqual([{ part: 0, start: 45, end: 65 }]);
  });

  it('is one in any of its parts', async () => {
    const parts = draft(['The contract was changed.', 'A clerk asked me for a bribe.']);
    expect(await flags([leak, reads], parts)).toEqual({ 't/leak': true });
  });

  it('is none without the words, or where the rule is not in force', async () => {
    expect(await flags([leak, reads], 'The contract was changed.')).toEqual({ 't/leak': false });
    const elsewhere = { ...reads, surfaces: ['reply' as const] };
    expect(await flags([leak, elsewhere], TEXT)).toEqual({ 't/leak': false });
  });
});
