import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layPolicy, validatePolicy } from '../../rules/policy/layers';
import { MAX_OWN_RULES } from '../../rules/policy/own-rules';
import { defaultPolicy } from '../../rules/policy/table';

const KNOWN = {
  packs: ['common', 'pk'],
  sites: ['x', 'facebook'],
  rules: ['pk/cnic', 'pk/media-views', 'common/exclamation'],
};
const read = (value: Record<string, unknown>) => validatePolicy(value, KNOWN);
const paths = (value: Record<string, unknown>) => read(value).problems.map(({ path }) => path);

describe('ruleChanges', () => {
  it('takes a change of a rule or a category, with what excuses and where', () => {
    const ruleChanges = [
      { rule: 'pk/media-views', office: 'reason', private: 'warn' },
      { rule: 'tone', office: 'off', sites: ['x'], surfaces: ['reply'], accounts: ['@met'] },
      { rule: 'common/exclamation', except: ['Eid Mubarak'] },
    ];
    const { policy, problems } = read({ ruleChanges });
    expect(problems).toEqual([]);
    expect(policy.ruleChanges).toEqual(ruleChanges);
  });

  it('names the nearest rule where there is none of that id', () => {
    const { policy, problems } = read({ ruleChanges: [{ rule: 'pk/cnik', office: 'warn' }] });
    expect(policy.ruleChanges).toEqual([]);
    expect(problems).toMatchObject([{ path: 'ruleChanges[0].rule', got: '"pk/cnik"' }]);
    expect(problems[0]?.expected).toContain('nearest is "pk/cnic"');
  });

  it.each(['reason', 'approve', 'block'])('refuses %s in private capacity', (severity) => {
    const change = { rule: 'pk/cnic', private: severity };
    expect(paths({ ruleChanges: [change] })).toEqual(['ruleChanges[0].private']);
    expect(read({ ruleChanges: [change] }).policy.ruleChanges).toEqual([]);
  });

  it('leaves a change out whole when its scope has a mistake: it would hold elsewhere', () => {
    const change = { rule: 'tone', office: 'off' };
    expect(
      paths({
        ruleChanges: [
          { ...change, sites: ['twitter'] },
          { ...change, surfaces: ['posts'] },
          { ...change, accounts: [' @ '] },
          { ...change, accounts: [] },
          { rule: 'tone' },
          { rule: 'tone', except: ['!'] },
          'tone',
        ],
      }),
    ).toEqual([
      'ruleChanges[0].sites[0]',
      'ruleChanges[1].surfaces[0]',
      'ruleChanges[2].accounts[0]',
      'ruleChanges[3].accounts',
      'ruleChanges[4].office',
      'ruleChanges[5].except[0]',
      'ruleChanges[6]',
    ]);
  });

  it('may name a rule of the office’s own, and a site that it adds, in whatever layer they stand', () => {
    const { policy, problems } = layPolicy(
      [
        {
          source: 'managed',
          given: { ruleChanges: [{ rule: 'met/embargo', office: 'note', sites: ['a.example'] }] },
        },
        {
          source: 'bundle',
          given: { ownRules: 'rules:\n  - id: met/embargo\n', sites: [{ host: 'a.example' }] },
        },
      ],
      KNOWN,
    );
    expect(problems).toEqual([]);
    expect(policy.ruleChanges).toHaveLength(1);
  });
});

describe('ownRules', () => {
  it('takes a text up to its longest length', () => {
    expect(read({ ownRules: 'a'.repeat(MAX_OWN_RULES) }).problems).toEqual([]);
    const { policy, problems } = read({ ownRules: 'a'.repeat(MAX_OWN_RULES + 1) });
    expect(policy.ownRules).toBe('');
    expect(problems).toMatchObject([
      { path: 'ownRules', got: `"a text of ${MAX_OWN_RULES + 1} characters"` },
    ]);
  });
});

describe('stages and brake', () => {
  it('takes stages and says which it cannot use', () => {
    const stages = [{ rule: 'tone', stage: 'watch' }];
    const { policy, problems } = read({
      stages: [...stages, { rule: 'tone', stage: 'wach' }, { rule: 'pk/none', stage: 'full' }],
    });
    expect(policy.stages).toEqual(stages);
    expect(problems.map(({ path }) => path)).toEqual(['stages[1].stage', 'stages[2].rule']);
    expect(problems[0]?.expected).toContain('nearest is "watch"');
  });

  it('keeps the other half of a brake where one cannot be used', () => {
    const { policy, problems } = read({ brake: { percent: 20, posts: 3 } });
    expect(policy.brake).toEqual({ percent: 20, posts: defaultPolicy.brake.posts });
    expect(problems).toMatchObject([{ path: 'brake.posts', kept: '50' }]);
  });
});

describe('what is covered and approved', () => {
  it('refuses a list of surfaces that leaves none', () => {
    expect(read({ surfaces: ['post', 'dm'] }).policy.surfaces).toEqual(['post']);
    expect(read({ surfaces: [] }).policy.surfaces).toEqual(defaultPolicy.surfaces);
    expect(paths({ surfaces: [] })).toEqual(['surfaces']);
  });

  it('takes sites, hosts and names, each once', () => {
    const { policy } = read({
      sitesOff: ['facebook', 'facebook', 'myspace'],
      approvedHosts: ['met.example.org', 'https://met.example.org'],
      approvedPeople: [' Sana Mir ', 'ثنا میر', '?'],
    });
    expect(policy.sitesOff).toEqual(['facebook']);
    expect(policy.approvedHosts).toEqual(['met.example.org']);
    expect(policy.approvedPeople).toEqual(['Sana Mir', 'ثنا میر']);
  });
});

describe('quietHours', () => {
  const night = { from: '22:00', until: '06:00', zone: 'Asia/Karachi', severity: 'warn' };

  it('takes hours, of some days or all', () => {
    const quietHours = [night, { ...night, days: ['sat', 'sun'], severity: 'reason' }];
    expect(read({ quietHours })).toMatchObject({ policy: { quietHours }, problems: [] });
  });

  it.each([
    ['from', '24:00'],
    ['until', '6:00'],
    ['zone', 'Asia/Lahore-East'],
    ['severity', 'block'],
    ['days', []],
  ])('refuses a %s of %j', (key, value) => {
    expect(paths({ quietHours: [{ ...night, [key]: value }] })).toEqual([`quietHours[0].${key}`]);
  });
});

describe('crisis', () => {
  const flood = {
    from: '2026-07-01',
    until: '2026-07-30',
    about: ['flood', 'سیلاب'],
    lead: { en: 'NDMA', ur: 'این ڈی ایم اے' },
    accounts: ['@ndma'],
  };

  it('takes one, and lends a name to the language that has none', () => {
    expect(read({ crisis: [flood] })).toMatchObject({ policy: { crisis: [flood] }, problems: [] });
    const { policy } = read({ crisis: [{ ...flood, lead: { en: 'NDMA' } }] });
    expect(policy.crisis[0]?.lead).toEqual({ en: 'NDMA', ur: 'NDMA' });
  });

  it('takes no more than thirty days at a time', () => {
    expect(paths({ crisis: [{ ...flood, until: '2026-07-31' }] })).toEqual(['crisis[0].until']);
    expect(paths({ crisis: [{ ...flood, until: '2026-06-30' }] })).toEqual(['crisis[0].until']);
  });

  it.each([
    ['about', undefined],
    ['lead', { fr: 'x' }],
    ['accounts', ['@']],
  ])('refuses %s where it is %j', (key, value) => {
    expect(paths({ crisis: [{ ...flood, [key]: value }] })[0]).toMatch(`crisis[0].${key}`);
  });
});

it('never throws, and what comes out needs no correction', () => {
  const word = fc.constantFrom(
    ...['pk/cnic', 'tone', 'off', 'warn', 'x', 'post', '22:00', 'Asia/Karachi', '2026-07-01', ''],
  );
  const value: fc.Arbitrary<unknown> = fc.oneof(word, fc.jsonValue(), fc.array(word));
  const names = ['rule', 'office', 'private', 'except', 'sites', 'surfaces', 'accounts', 'stage'];
  const more = ['from', 'until', 'zone', 'severity', 'days', 'about', 'lead', 'percent', 'posts'];
  const entry = fc.dictionary(fc.constantFrom(...names, ...more), value);
  const keys = ['ruleChanges', 'ownRules', 'stages', 'brake', 'surfaces', 'sitesOff'];
  const others = ['approvedHosts', 'approvedPeople', 'quietHours', 'crisis'];
  const any = fc.oneof(fc.array(entry), fc.array(value), entry, value);
  const given = fc.dictionary(fc.constantFrom(...keys, ...others), any);
  const property = fc.property(given, (policy) => {
    const first = read(policy).policy;
    expect(read({ ...first })).toEqual({ policy: first, problems: [] });
  });
  fc.assert(property, { numRuns: 500 });
});
