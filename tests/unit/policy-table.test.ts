import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layPolicy, validatePolicy } from '../../rules/policy/layers';
import { nearest } from '../../rules/policy/nearest';
import { defaultPolicy, managedSchema, POLICY_TABLE } from '../../rules/policy/table';

/** A PNG of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const KNOWN = { packs: ['common', 'pk'], sites: ['x', 'facebook'] };

describe('validatePolicy', () => {
  it('gives the default for an empty policy, without a word', () => {
    expect(validatePolicy({})).toEqual({ policy: defaultPolicy, problems: [] });
  });

  it('takes a full policy as it is', () => {
    const policy = {
      ...defaultPolicy,
      officeName: { en: 'Ministry of Weather', ur: 'وزارتِ موسم' },
      packs: ['pk'],
      question: 'when-unclear',
      officeAccounts: [{ site: 'x', handle: '@weather', from: '2026-01-01', until: '2026-12-31' }],
      windows: [
        { kind: 'election', from: '2026-11-01', until: '2026-11-30', about: ['NA-122', 'لاہور'] },
        { kind: 'embargo', from: '2026-11-21T09:30', until: '2026-11-21T18:00' },
      ],
      sites: [{ host: 'a.example', name: 'Desk', like: 'x', places: [] }],
      unchecked: 'stop',
      helpDesk: { en: 'Desk, 2211', ur: 'ڈیسک، 2211' },
      legalPage: 'https://example.gov.pk/rules',
      logo: PIXEL,
      emergency: { offered: false, never: ['crisis'] },
      language: 'ur',
      disclosure: 'accepted',
    };
    const full = { ...defaultPolicy, ...policy };
    expect(validatePolicy(policy, KNOWN)).toEqual({ policy: full, problems: [] });
  });

  it('refuses one plain name for all languages: Chrome would drop it without a word', () => {
    const { policy, problems } = validatePolicy({ officeName: 'Ministry of Weather' });
    expect(policy.officeName).toEqual(defaultPolicy.officeName);
    expect(problems).toMatchObject([{ path: 'officeName', got: '"Ministry of Weather"' }]);
  });

  it('lends a name to the language that has none', () => {
    const { policy } = validatePolicy({ officeName: { ur: 'وزارتِ موسم' } });
    expect(policy.officeName).toEqual({ en: 'وزارتِ موسم', ur: 'وزارتِ موسم' });
  });

  it('keeps the default of one bad value and reads the others', () => {
    const { policy, problems } = validatePolicy({ question: 'allways', unchecked: 'stop' });
    expect(policy).toEqual({ ...defaultPolicy, unchecked: 'stop' });
    expect(problems).toEqual([
      {
        path: 'question',
        got: '"allways"',
        expected: 'one of "always", "when-unclear"; nearest is "always"',
        kept: '"always"',
      },
    ]);
  });

  it('reports a key that does not exist, and names the nearest', () => {
    const { problems } = validatePolicy({ officename: 'Ministry' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'officename', kept: 'this key is left out' });
    expect(problems[0]?.expected).toContain('nearest is "officeName"');
  });

  it('leaves out an account that cannot be used, says where, and keeps the others', () => {
    const { policy, problems } = validatePolicy(
      {
        officeAccounts: [
          { site: 'x', handle: 'weather' },
          { site: 'twitter', handle: 'weather' },
          { site: 'x', handle: ' @ ' },
          { site: 'x', handle: 'a', from: '2026-02-30' },
          { site: 'x', handle: 'b', from: '2026-02-02', until: '2026-02-01' },
          'x/weather',
        ],
      },
      KNOWN,
    );
    expect(policy.officeAccounts).toEqual([{ site: 'x', handle: 'weather' }]);
    expect(problems.map((problem) => problem.path)).toEqual([
      'officeAccounts[1].site',
      'officeAccounts[2].handle',
      'officeAccounts[3].from',
      'officeAccounts[4].until',
      'officeAccounts[5]',
    ]);
  });

  it('leaves out a window that cannot be used, says where, and keeps the others', () => {
    const good = { kind: 'court', from: '2026-01-01', until: '2026-01-01' };
    const { policy, problems } = validatePolicy({
      windows: [
        good,
        { ...good, kind: 'elections' },
        { ...good, from: '2026-02-30' },
        { ...good, from: '2026-01-01T25:00' },
        { ...good, until: '2025-12-31' },
        { ...good, from: '2026-01-01T09:00', until: '2026-01-01T08:59' },
        { ...good, about: [] },
        { ...good, about: ['!'] },
        { ...good, where: 'Lahore' },
        'election',
      ],
    });
    expect(policy.windows).toEqual([good, good]);
    expect(problems.map(({ path }) => path)).toEqual([
      'windows[1].kind',
      'windows[2].from',
      'windows[3].from',
      'windows[4].until',
      'windows[5].until',
      'windows[6].about',
      'windows[7].about[0]',
      'windows[8].where',
      'windows[9]',
    ]);
    expect(problems[0]?.expected).toContain('nearest is "election"');
  });

  it('refuses a pack that this build does not have, and a list that leaves none', () => {
    const mixed = validatePolicy({ packs: ['pk', 'pkk', 'pk'] }, KNOWN);
    expect(mixed.policy.packs).toEqual(['pk']);
    expect(mixed.problems[0]).toMatchObject({ path: 'packs[1]', got: '"pkk"' });
    const none = validatePolicy({ packs: [] }, KNOWN);
    expect(none.policy.packs).toEqual(defaultPolicy.packs);
    expect(none.problems[0]).toMatchObject({ path: 'packs', got: '[]' });
  });

  it.each([null, 'text', 7, [], [{}]])('says that %j is not a policy', (value) => {
    const { policy, problems } = validatePolicy(value);
    expect(policy).toEqual(defaultPolicy);
    expect(problems[0]?.path).toBe('policy');
  });

  it('gives a valid policy for any JSON and never throws', () => {
    const nearMiss = fc.record(
      Object.fromEntries(
        Object.keys(POLICY_TABLE).map((key) => [key, fc.jsonValue() as fc.Arbitrary<unknown>]),
      ),
      { requiredKeys: [] },
    );
    const property = fc.property(fc.oneof(fc.jsonValue(), nearMiss), (value) => {
      const { policy, problems } = validatePolicy(value, KNOWN);
      // What came out is itself a policy that needs no correction.
      expect(validatePolicy(policy, KNOWN)).toEqual({ policy, problems: [] });
      for (const problem of problems) {
        for (const field of Object.values(problem)) expect(typeof field).toBe('string');
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('is not misled by names that objects inherit', () => {
    const value = JSON.parse('{"__proto__": {"unchecked": "stop"}, "constructor": "x"}');
    const { policy, problems } = validatePolicy(value);
    expect(policy).toEqual(defaultPolicy);
    expect(problems.map((problem) => problem.path)).toEqual(['__proto__', 'constructor']);
  });
});

describe('layPolicy', () => {
  const lay = (managed: unknown, bundle: unknown, person: unknown) =>
    layPolicy(
      [
        { source: 'managed', given: managed },
        { source: 'bundle', given: bundle },
        { source: 'person', given: person },
      ],
      KNOWN,
    );

  it('lets the managed store win over the bundle, and both over the person', () => {
    const own = { question: 'when-unclear', packs: ['common'] };
    const { policy, sources } = lay({ packs: ['pk'] }, { unchecked: 'stop' }, own);
    expect(policy.packs).toEqual(['pk']);
    expect(policy.unchecked).toBe('stop');
    expect(policy.question).toBe('when-unclear');
    expect(sources).toMatchObject({
      packs: 'managed',
      unchecked: 'bundle',
      question: 'person',
      windows: 'default',
    });
  });

  it('falls back to the layer below where a value cannot be used, and says whose it was', () => {
    const { policy, sources, problems } = lay({ unchecked: 'halt' }, { unchecked: 'stop' }, {});
    expect(policy.unchecked).toBe('stop');
    expect(sources.unchecked).toBe('bundle');
    expect(problems).toMatchObject([{ path: 'unchecked', source: 'managed', kept: '"stop"' }]);
  });

  it('takes nothing of a person that only an office may set', () => {
    const { policy, sources } = lay({}, {}, { unchecked: 'stop', officeName: { en: 'Mine' } });
    expect(policy).toEqual(defaultPolicy);
    expect(new Set(Object.values(sources))).toEqual(new Set(['default']));
  });
});

describe('the table', () => {
  it('says of every key what it does, in one sentence, and since when', () => {
    for (const row of Object.values(POLICY_TABLE)) {
      expect(row.says).toMatch(/^[A-Z].{20,}[^.]\.$/);
      expect(row.since).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+$/);
    }
  });

  it('has defaults that are valid', () => {
    expect(validatePolicy(defaultPolicy).problems).toEqual([]);
  });
});

describe('managedSchema', () => {
  /** Chrome refuses to load an extension whose schema has anything else. */
  function check(schema: Record<string, unknown>): void {
    expect(['string', 'boolean', 'integer', 'array', 'object']).toContain(schema.type);
    const allowed = ['type', 'description', 'items', 'properties'];
    expect(Object.keys(schema).filter((key) => !allowed.includes(key))).toEqual([]);
    if (schema.type === 'array') check(schema.items as Record<string, unknown>);
    if (schema.type === 'object') {
      for (const part of Object.values(schema.properties as object)) check(part);
    }
  }

  it('has every key of the table and only what Chrome takes', () => {
    const schema = managedSchema();
    expect(Object.keys(schema.properties)).toEqual(Object.keys(POLICY_TABLE));
    check(schema);
  });
});

describe('nearest', () => {
  it('finds a slip of the pen and nothing far off', () => {
    expect(nearest('officeacounts', ['officeName', 'officeAccounts'])).toBe('officeAccounts');
    expect(nearest('colour', ['officeName', 'packs'])).toBeNull();
    expect(nearest('', [])).toBeNull();
  });
});
