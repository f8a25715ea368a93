import { describe, expect, it } from 'vitest';
import type { OpenWindow } from '../../rules';
import { draft, rule, run } from './rules-helpers';

const scheme = rule('t/scheme', [{ phrases: { en: ['new road'], ur: ['نئی سڑک'] } }], {
  category: 'election',
  severity: { office: 'note', private: null },
  window: { kinds: ['election', 'caretaker'], severity: { office: 'block', private: 'warn' } },
});
const LOUD = { office: 'block', private: 'warn' };
const PLAIN = { office: 'note', private: null };

/** The rule's severity on a text while these windows stand in the policy. */
async function severityOf(
  text: string | string[],
  windows: OpenWindow[],
  now = new Date('2026-11-21T12:00:00'),
) {
  const { findings } = await run([scheme], text, { windows }, [], now);
  return findings[0]?.severity;
}

const election: OpenWindow = { kind: 'election', from: '2026-11-01', until: '2026-11-30' };

describe('a window', () => {
  it('that is open changes what the rule weighs; another kind does not', async () => {
    expect(await severityOf('A new road', [])).toEqual(PLAIN);
    expect(await severityOf('A new road', [election])).toEqual(LOUD);
    expect(await severityOf('A new road', [{ ...election, kind: 'court' }])).toEqual(PLAIN);
    expect(await severityOf('A new road', [{ ...election, kind: 'caretaker' }])).toEqual(LOUD);
  });

  it.each([
    ['2026-11-21', '2026-11-21', '2026-11-21T00:00:00', true],
    ['2026-11-21', '2026-11-21', '2026-11-21T23:59:59.999', true],
    ['2026-11-21', '2026-11-21', '2026-11-20T23:59:59', false],
    ['2026-11-21', '2026-11-21', '2026-11-22T00:00:00', false],
    ['2026-11-21T09:30', '2026-11-21T18:00', '2026-11-21T09:30:00', true],
    ['2026-11-21T09:30', '2026-11-21T18:00', '2026-11-21T09:29:59', false],
    ['2026-11-21T09:30', '2026-11-21T18:00', '2026-11-21T18:00:00', true],
    ['2026-11-21T09:30', '2026-11-21T18:00', '2026-11-21T18:01:00', false],
    ['2026-11-20', '2026-11-21T18:00', '2026-11-21T12:00:00', true],
  ])('from %s until %s, at %s: %s', async (from, until, now, open) => {
    const severity = await severityOf(
      'A new road',
      [{ kind: 'election', from, until }],
      new Date(now),
    );
    expect(severity).toEqual(open ? LOUD : PLAIN);
  });

  it.each([
    ['A new road in NA-122', true],
    ['A new road in na 122', true],
    ['A new road in NA-123', false],
    ['A new road in RNA-122', false],
    ['لاہور میں نئی سڑک', true],
    ['لاهور ميں نئي سڑك', true],
    [['A new road', 'for NA-122'], true],
    ['A new road', false],
  ])('with names counts where one of them stands: %s', async (text, open) => {
    const about = ['NA-122', 'لاہور'];
    const severity = await severityOf(text as string, [{ ...election, about }]);
    expect(severity).toEqual(open ? LOUD : PLAIN);
  });

  it('is clamped as any severity', async () => {
    const guess = {
      ...scheme,
      citations: scheme.citations.map((each) => ({ ...each, grade: 'G' as const })),
    };
    const { findings } = await run([guess], 'A new road', { windows: [election] });
    expect(findings[0]?.severity).toEqual({ office: 'warn', private: 'warn' });
  });

  it('lets a rule speak that is silent otherwise', async () => {
    const silent = { ...scheme, severity: { office: null, private: null } };
    const { findings } = await run([silent], draft('A new road'), {});
    expect(findings).toEqual([]);
    const inWindow = await run([silent], 'A new road', { windows: [election] });
    expect(inWindow.findings.length).toBe(1);
  });
});
