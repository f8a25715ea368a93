import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietAt } from '../../rules/engine/quiet-hours';
import { gate } from '../../rules/gate';
import type { Crisis, Policy, QuietHours } from '../../rules/policy/types';
import { WEEKDAYS } from '../../rules/policy/types';
import type { Draft } from '../../rules/types';
import { draft, rule, run } from './rules-helpers';

const NIGHT: QuietHours = { from: '22:00', until: '06:00', zone: 'Asia/Karachi', severity: 'warn' };
/** A moment by its time in Karachi, which is five hours before UTC all year. */
const karachi = (local: string) => new Date(`2026-11-${local}:00+05:00`);
const isQuiet = (hours: QuietHours, local: string) => quietAt([hours], karachi(local)).length > 0;

describe('quiet hours', () => {
  // 2026-11-21 is a Saturday.
  it.each<[string, Partial<QuietHours>, string, boolean]>([
    ['begin', {}, '21T22:00', true],
    ['have not begun', {}, '21T21:59', false],
    ['go over midnight', {}, '22T05:59', true],
    ['end', {}, '22T06:00', false],
    ['of a day begin on it', { days: ['sat'] }, '21T23:00', true],
    ['of a day go on into the next', { days: ['sat'] }, '22T03:00', true],
    ['of a day are not those of the next', { days: ['sat'] }, '22T23:00', false],
    ['of a day are not those before it', { days: ['sat'] }, '21T03:00', false],
    ['of a Sunday go on into Monday', { days: ['sun'] }, '23T03:00', true],
    ['within a day', { from: '12:00', until: '14:00' }, '21T13:00', true],
    ['within a day, over', { from: '12:00', until: '14:00' }, '21T14:00', false],
    ['all day long', { from: '00:00', until: '00:00', days: ['sat'] }, '21T23:59', true],
    ['all day long, over', { from: '00:00', until: '00:00', days: ['sat'] }, '22T00:00', false],
  ])('%s', (_, more, local, quiet) => {
    expect(isQuiet({ ...NIGHT, ...more }, local)).toBe(quiet);
  });

  it('follow the clocks of their zone, summer time too', () => {
    const hours = { ...NIGHT, zone: 'Europe/London' };
    expect(quietAt([hours], new Date('2026-07-01T21:30:00Z'))).toHaveLength(1);
    expect(quietAt([hours], new Date('2026-12-01T21:30:00Z'))).toHaveLength(0);
  });

  it('ask an office post for what the strictest of them says, and a private one for nothing', async () => {
    const quietHours = [NIGHT, { ...NIGHT, severity: 'reason' as const }];
    const verdict = await run([], 'Rain.', { quietHours }, [], karachi('21T23:00'));
    expect(gate(verdict, 'office')).toMatchObject({ reason: ['office/quiet-hours#0'] });
    expect(gate(verdict, 'private')).toMatchObject({ clear: true, shown: [], pauseSeconds: 0 });
    const [found] = verdict.findings;
    expect(verdict.cards[found?.rule ?? '']?.words.ur.why).toContain('22:00');
    const day = await run([], 'Rain.', { quietHours }, [], karachi('21T12:00'));
    expect(day.findings).toEqual([]);
  });

  it('are total, and on for as many minutes of a day as they say', () => {
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((both) => both.map((n) => String(n).padStart(2, '0')).join(':'));
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const property = fc.property(clock, clock, (from, until) => {
      const hours = { ...NIGHT, from, until };
      const long = (minutes(until) - minutes(from) + 1440) % 1440 || 1440;
      const start = karachi('16T00:00').getTime();
      let on = 0;
      for (let minute = 0; minute < 1440; minute += 5) {
        if (quietAt([hours], new Date(start + minute * 60_000)).length > 0) on += 5;
      }
      expect(Math.abs(on - long)).toBeLessThanOrEqual(5);
    });
    fc.assert(property, { numRuns: 30 });
    const nowhere = { ...NIGHT, zone: 'Nowhere/At-All' };
    expect(quietAt([nowhere], karachi('21T23:00'))).toEqual([]);
  });
});

const FLOOD: Crisis = {
  from: '2026-11-20',
  until: '2026-11-25',
  about: ['flood', 'سیلاب'],
  lead: { en: 'NDMA', ur: 'این ڈی ایم اے' },
  accounts: ['@ndma'],
};
const shout = rule('t/caps', [{ phrases: { en: ['run now'] } }], {
  severity: { office: 'note', private: null },
  window: { kinds: ['crisis'], severity: { office: 'warn', private: null } },
});

describe('a crisis', () => {
  const found = async (
    text: string | Draft,
    policy: Partial<Policy> = { crisis: [FLOOD] },
    day = '2026-11-21T12:00:00',
  ) => run([shout], text, policy, [], new Date(day));
  const rules = async (...given: Parameters<typeof found>) =>
    (await found(...given)).findings.map(({ rule: id }) => id);

  it('points another account to the office that leads, and offers a line for the source', async () => {
    const verdict = await found('The flood is rising.\nسیلاب');
    const [one] = verdict.findings;
    expect(one).toMatchObject({
      rule: 'office/crisis-0',
      severity: { office: 'warn', private: null },
      ranges: [
        { part: 0, start: 4, end: 9 },
        { part: 0, start: 21, end: 26 },
      ],
      mends: [{ kind: 'add-source' }],
    });
    expect(verdict.cards['office/crisis-0']?.words.en.why).toContain('NDMA speaks on this');
    expect(verdict.cards['office/crisis-0']?.words.ur.why).toContain('این ڈی ایم اے');
  });

  it('says nothing to the account that may speak, nor of other topics, nor outside its days', async () => {
    const lead = draft('The flood is rising.', { account: { handle: 'NDMA', kind: 'page' } });
    expect(await rules(lead)).toEqual([]);
    expect(await rules('Rain tomorrow.')).toEqual([]);
    expect(await rules('The flood.', undefined, '2026-11-19T23:59:59')).toEqual([]);
    expect(await rules('The flood.', undefined, '2026-11-26T00:00:00')).toEqual([]);
  });

  it('lets rules that know crises weigh more while it is open, on its topic', async () => {
    const weight = async (text: string, day?: string) => {
      const { findings } = await found(text, undefined, day);
      return findings.find(({ rule: id }) => id === 't/caps')?.severity.office;
    };
    expect(await weight('Run now from the flood.')).toBe('warn');
    expect(await weight('Run now.')).toBe('note');
    expect(await weight('Run now from the flood.', '2026-12-01T12:00:00')).toBe('note');
  });

  it('never stops, delays or speaks to a private person, whatever is in force', async () => {
    const text = fc.constantFrom('The flood.', 'Rain.', 'سیلاب', 'flood '.repeat(300));
    const hours = fc.record({
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      from: fc.constantFrom('00:00', '12:00'),
      until: fc.constantFrom('00:00', '11:59', '23:59'),
      zone: fc.constantFrom('UTC', 'Asia/Karachi'),
      severity: fc.constantFrom('warn' as const, 'reason' as const),
    });
    const property = fc.asyncProperty(text, fc.array(hours, { maxLength: 3 }), async (words, q) => {
      const verdict = await run([], words, { crisis: [FLOOD, FLOOD], quietHours: q });
      expect(gate(verdict, 'private')).toMatchObject({ shown: [], clear: true, pauseSeconds: 0 });
      expect(new Set(verdict.findings.map(({ rule: id }) => id)).size).toBe(
        verdict.findings.length,
      );
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
