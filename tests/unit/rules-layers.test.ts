import { describe, expect, it } from 'vitest';
import type { Pack, ShippedRule } from '../../rules';
import { pack, rule, run } from './rules-helpers';

const federal = rule('pk/road', [{ phrases: { en: ['new road'] } }], {
  category: 'election',
  severity: { office: 'warn', private: 'note' },
  window: { kinds: ['election'], severity: { office: 'block', private: 'warn' } },
});
const local = rule('pk-punjab/canal', [{ phrases: { en: ['canal'] } }]);
const below = pack('pk');
const above = (adjust: Pack['adjust']) => pack('pk-punjab', { extends: 'pk', adjust });
const office = (adjust: Pack['adjust']) => pack('my-office', { adjust });

async function said(packs: Pack[], names: string[], rules: ShippedRule[] = [federal, local]) {
  const { findings } = await run(rules, 'A new road by the canal', { packs: names }, packs);
  return findings.map(({ rule: id, severity, decidedBy }) => [id, severity.office, decidedBy]);
}

describe('layers', () => {
  it('a pack brings what it extends', async () => {
    expect(await said([below, above(undefined)], ['pk-punjab'])).toEqual([
      ['pk/road', 'warn', 'pk'],
      ['pk-punjab/canal', 'warn', 'pk-punjab'],
    ]);
    expect(await said([below, above(undefined)], ['pk'])).toEqual([['pk/road', 'warn', 'pk']]);
  });

  it('a later layer tightens, loosens and switches off', async () => {
    const to = (severity: 'block' | 'note') => ({ 'pk/road': { office: severity, private: null } });
    expect(await said([below, above(to('block'))], ['pk-punjab'])).toContainEqual([
      'pk/road',
      'block',
      'pk-punjab',
    ]);
    expect(await said([below, above(to('note'))], ['pk-punjab'])).toContainEqual([
      'pk/road',
      'note',
      'pk-punjab',
    ]);
    const off = await said([below, above({ 'pk/road': 'off' })], ['pk-punjab']);
    expect(off.map(([id]) => id)).toEqual(['pk-punjab/canal']);
  });

  it('the last layer that has a word decides, and none that is not in force', async () => {
    const packs = [
      below,
      above({ 'pk/road': 'off' }),
      office({ 'pk/road': { office: 'reason', private: null } }),
    ];
    expect(await said(packs, ['pk-punjab', 'my-office'])).toContainEqual([
      'pk/road',
      'reason',
      'my-office',
    ]);
    expect(await said(packs, ['my-office', 'pk-punjab'])).toEqual([
      ['pk-punjab/canal', 'warn', 'pk-punjab'],
    ]);
    expect(await said(packs, ['pk'])).toEqual([['pk/road', 'warn', 'pk']]);
  });

  it('the verdict names the packs that decided', async () => {
    const named = pack('pk', { name: { en: 'Pakistan', ur: 'پاکستان' } });
    const { layers } = await run([federal], 'A new road', { packs: ['pk'] }, [named, above({})]);
    expect(layers).toEqual({ pk: { en: 'Pakistan', ur: 'پاکستان' } });
    expect((await run([federal], 'Good day', { packs: ['pk'] }, [named])).layers).toEqual({});
  });

  it('a layer has no say over the layers above it', async () => {
    const packs = [pack('pk', { adjust: { 'pk-punjab/canal': 'off' } }), above(undefined)];
    expect(await said(packs, ['pk-punjab'])).toContainEqual([
      'pk-punjab/canal',
      'warn',
      'pk-punjab',
    ]);
  });

  it('no layer lifts what grade and privacy hold down', async () => {
    const guess = {
      ...federal,
      citations: federal.citations.map((each) => ({ ...each, grade: 'G' as const })),
    };
    const hard = above({ 'pk/road': { office: 'block', private: 'approve' } });
    const { findings } = await run([guess], 'A new road', { packs: ['pk-punjab'] }, [below, hard]);
    expect(findings[0]?.severity).toEqual({ office: 'warn', private: 'warn' });
  });

  it('in a window the layer’s word can only add to the rule’s', async () => {
    const windows = [{ kind: 'election' as const, from: '2026-11-01', until: '2026-11-30' }];
    const weigh = async (adjust: Pack['adjust']) => {
      const packs = [below, above(adjust)];
      const policy = { packs: ['pk-punjab'], windows };
      const { findings } = await run([federal], 'A new road', policy, packs);
      return findings.map(({ severity, decidedBy }) => [
        severity.office,
        severity.private,
        decidedBy,
      ]);
    };
    const note = { office: 'note', private: null } as const;
    expect(await weigh({ 'pk/road': note })).toEqual([['block', 'warn', 'pk']]);
    const block = { office: 'block', private: 'block' } as const;
    expect(await weigh({ 'pk/road': block })).toEqual([['block', 'block', 'pk-punjab']]);
    expect(await weigh({ 'pk/road': 'off' })).toEqual([]);
  });

  it('packs that extend each other in a ring end somewhere', async () => {
    const ring = [pack('pk', { extends: 'pk-punjab' }), pack('pk-punjab', { extends: 'pk' })];
    expect((await said(ring, ['pk', 'pk-punjab'])).length).toBe(2);
  });

  it('a signal can be switched off, too', async () => {
    const signal = rule('pk/signal', [{ phrases: { en: ['canal'] } }], {
      severity: undefined,
      signal: 'office',
    });
    const packs = [below, above({ 'pk/signal': 'off' })];
    const { signals } = await run([signal], 'canal', { packs: ['pk-punjab'] }, packs);
    expect(signals).toEqual([]);
  });
});
