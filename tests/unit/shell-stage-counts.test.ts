import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { compileRules, createChecker } from '../../rules';
import { braked } from '../../rules/policy/brake';
import { defaultPolicy } from '../../rules/policy/table';
import type { Policy } from '../../rules/policy/types';
import { openOfficeChecks } from '../../shell/office-checks';
import { KEPT_DAYS, openStageCounts } from '../../shell/stage-counts';
import { bat, cnic, draft } from './rules-helpers';

const NOON = new Date('2026-11-21T12:34:56.789Z');
const dayBefore = (days: number) => new Date(NOON.getTime() - days * 86_400_000);
const stored = () => fakeBrowser.storage.local.get(null);

beforeEach(() => fakeBrowser.reset());

describe('the counts', () => {
  it('add up by rule, survive a stop of the worker, and hold no time finer than a day', async () => {
    const counts = openStageCounts();
    await Promise.all([counts.add(['t/a', 't/b', 't/a'], NOON), counts.add(['t/a'], NOON)]);
    await counts.add([], dayBefore(1));
    expect(await openStageCounts().sums(NOON)).toEqual({ posts: 3, rules: { 't/a': 2, 't/b': 1 } });
    expect(await stored()).toEqual({
      stageCounts: {
        '2026-11-20': { posts: 1, rules: {} },
        '2026-11-21': { posts: 2, rules: { 't/a': 2, 't/b': 1 } },
      },
    });
  });

  it('forget a day when it is too old', async () => {
    const counts = openStageCounts();
    await counts.add(['t/a'], dayBefore(KEPT_DAYS));
    await counts.add(['t/b'], dayBefore(KEPT_DAYS - 1));
    expect(await counts.sums(NOON)).toEqual({ posts: 1, rules: { 't/b': 1 } });
    await counts.add([], NOON);
    expect(JSON.stringify(await stored())).not.toContain('t/a');
  });

  it('are dropped whole', async () => {
    const counts = openStageCounts();
    await counts.add(['t/a'], NOON);
    await counts.drop();
    expect(await stored()).toEqual({});
    expect(await counts.sums(NOON)).toEqual({ posts: 0, rules: {} });
  });

  it.each([
    ['text'],
    [{ '2026-11-21': 7 }],
    [{ '2026-11-21': { posts: -1, rules: {} } }],
    [{ '2026-11-21': { posts: 1, rules: { a: 'x' } } }],
  ])('are not upset by what was spoilt: %j', async (stageCounts) => {
    await fakeBrowser.storage.local.set({ stageCounts });
    expect(await openStageCounts().sums(NOON)).toEqual({ posts: 0, rules: {} });
  });
});

describe('the brake', () => {
  it('waits for enough posts and for more than its share', () => {
    const counts = { posts: 20, rules: { 't/a': 5, 't/b': 4 } };
    expect(braked({ percent: 20, posts: 20 }, counts)).toEqual(['t/a']);
    expect(braked({ percent: 20, posts: 21 }, counts)).toEqual([]);
    expect(braked({ percent: 0, posts: 10 }, counts)).toEqual([]);
  });

  it('never lowers a rule that was found in no more than its share', () => {
    const property = fc.property(
      fc.nat(100),
      fc.integer({ min: 10, max: 500 }),
      fc.nat(600),
      fc.nat(600),
      (percent, least, posts, found) => {
        const lowered = braked({ percent, posts: least }, { posts, rules: { 't/a': found } });
        expect(lowered.length === 1).toBe(
          percent > 0 && posts >= least && found / posts > percent / 100,
        );
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe('an office post that went out', () => {
  const rules = [bat, cnic];
  const engine = async () => async () => ({
    checker: createChecker(compileRules(rules)),
    ...{ rules: [], packs: ['t'], own: [] },
  });
  const checksUnder = (more: Partial<Policy>) =>
    openOfficeChecks({
      inForce: async () => ({
        policy: { ...defaultPolicy, packs: ['t'], ...more },
        officePackTexts: [],
      }),
      engine,
      counts: openStageCounts(),
      now: () => NOON,
    });
  const WATCH = { stages: [{ rule: 't/bat', stage: 'watch' as const }] };

  it('is counted by the rules that the worker itself finds in it', async () => {
    const checks = checksUnder(WATCH);
    const { findings } = await checks.check(draft('Vote for bat. CNIC 35202-1234567-1'));
    expect(findings.map(({ rule }) => rule)).toEqual(['t/cnic']);
    await checks.posted(draft('Vote for bat. CNIC 35202-1234567-1'));
    expect(await stored()).toEqual({
      stageCounts: { '2026-11-21': { posts: 1, rules: { 't/bat': 1, 't/cnic': 1 } } },
    });
  });

  it('leaves nothing where the policy counts nothing', async () => {
    await checksUnder({}).posted(draft('Vote for bat.'));
    expect(await stored()).toEqual({});
  });

  it('is refused when it is no draft, and repeats none of its words', async () => {
    const spoilt = { ...draft('secret'), parts: [{ role: 'text', text: ['secret'] }] };
    const failed = checksUnder(WATCH).posted(spoilt as never);
    await expect(failed).rejects.toThrow('not a draft: parts[0].text must be a text');
    expect(await stored()).toEqual({});
  });

  it('stores nothing of a check, whatever it finds', async () => {
    await checksUnder({ ...WATCH, brake: { percent: 5, posts: 10 } }).check(draft('Vote for bat.'));
    expect(await stored()).toEqual({});
  });

  it('is forgotten with the last setting that counts, and not before', async () => {
    const watching = checksUnder(WATCH);
    await watching.posted(draft('Vote for bat.'));
    await watching.policyChanged();
    expect(await stored()).toHaveProperty('stageCounts');
    await checksUnder({ stages: [{ rule: 't/bat', stage: 'full' }] }).policyChanged();
    expect(await stored()).toEqual({});
  });

  it('brakes a rule that is found too often, and lets go when it is not any more', async () => {
    const checks = checksUnder({ brake: { percent: 50, posts: 10 } });
    const weight = async () => {
      const [found] = (await checks.check(draft('Vote for bat.'))).findings;
      return [found?.severity.office, found?.lowered];
    };
    for (let post = 0; post < 9; post++) await checks.posted(draft('Vote for bat.'));
    expect(await weight()).toEqual(['warn', undefined]);
    await checks.posted(draft('Vote for bat.'));
    expect(await weight()).toEqual(['note', 'brake']);
    for (let post = 0; post < 10; post++) await checks.posted(draft('Rain tomorrow.'));
    expect(await weight()).toEqual(['warn', undefined]);
  });
});
