import fc from 'fast-check';
import type { ManagedSchema } from '../../rules/policy/reading';
import { POLICY_KEYS, POLICY_TABLE } from '../../rules/policy/table';
import { CATEGORIES, SEVERITIES, SURFACE_KINDS } from '../../rules/types';

/** Policies made from the table's own shapes, so that a new key is under the promises at once. */

const OWN_RULES = `pack: { pack: met, name: { en: Met, ur: م }, lawyer: null }
rules:
  - id: met/word
    category: tone
    catalogue: []
    citations: [{ instrument: i, clause: c, year: 2026, version: v, grade: A, url: 'https://a.example/' }]
    verified: 2026-11-20
    expires: 2027-11-20
    severity: { office: block, private: block }
    pause: true
    words: { en: { title: a, why: b, may: c }, ur: { title: a, why: b, may: c } }
    match: [{ phrases: { en: [cabinet] } }]
    examples: { flag: { en: [cabinet] }, quiet: { en: [b] } }
`;

/** A PNG of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** For each key a value that an office may set and that is not the default. */
export const SEEDS: Readonly<Record<string, unknown>> = {
  officeName: { en: 'Met', ur: 'م' },
  packs: ['common'],
  question: 'when-unclear',
  officeAccounts: [{ site: 'x', handle: 'met' }],
  windows: [{ kind: 'crisis', from: '2026-11-01', until: '2026-11-30' }],
  sites: [{ host: 'a.example' }],
  unchecked: 'stop',
  ruleChanges: [
    { rule: 't/quiet', office: 'block', private: 'warn' },
    { rule: 'classified', office: 'block' },
  ],
  ownRules: OWN_RULES,
  stages: [{ rule: 't/hard', stage: 'note' }],
  brake: { percent: 5, posts: 10 },
  surfaces: ['post'],
  sitesOff: ['facebook'],
  quietHours: [{ from: '00:00', until: '00:00', zone: 'Asia/Karachi', severity: 'reason' }],
  crisis: [{ from: '2026-11-01', until: '2026-11-30', about: ['cabinet'], lead: { en: 'NDMA' } }],
  approvedHosts: ['met.example.org'],
  approvedPeople: ['Sana Mir'],
  helpDesk: { en: 'Desk', ur: 'ڈیسک' },
  legalPage: 'https://met.example.org/rules',
  logo: PIXEL,
  emergency: { offered: false, never: [...CATEGORIES] },
  language: 'ur',
  disclosure: 'accepted',
  bundle: { url: 'https://met.example.org/bundle.json', publicKey: `${'A'.repeat(43)}=` },
  json: '{"unchecked": "stop"}',
};

const WORDS = fc.constantFrom(
  ...['t/hard', 't/quiet', 't/warns', 'x', 'facebook', 'off', 'watch', 'note', 'full', 'met'],
  ...['2026-11-01', '2026-11-30', '2026-11-21T09:00', '00:00', '23:59', 'Asia/Karachi', 'UTC'],
  ...['mon', 'sat', 'sun', 'cabinet', 'Sana Mir', 'a.example', 'election', 'crisis', 'pk', ''],
  ...[...SEVERITIES, ...SURFACE_KINDS, 'tone', 'classified', 'personal-opinion'],
);

/** Words that mostly fit where a field of this name stands, whatever key it is in. */
const BY_FIELD: Readonly<Record<string, readonly string[]>> = {
  rule: ['t/hard', 't/quiet', 't/warns', 'tone', 'classified', 'personal-opinion'],
  office: ['off', ...SEVERITIES],
  private: ['off', ...SEVERITIES],
  severity: SEVERITIES,
  stage: ['watch', 'note', 'full'],
  site: ['x', 'facebook'],
  sites: ['x'],
  surfaces: ['post'],
  accounts: ['met'],
  except: ['hurrah'],
  kind: ['election', 'crisis', 'post'],
  from: ['2026-11-01', '00:00'],
  until: ['2026-11-30', '23:59'],
  about: ['cabinet'],
  days: ['sat', 'sun'],
  zone: ['UTC', 'Asia/Karachi'],
};

/** Values of the form that a key's schema says, near to what it takes or far from it. */
function ofForm(schema: ManagedSchema, field = ''): fc.Arbitrary<unknown> {
  const fitting = BY_FIELD[field];
  switch (schema.type) {
    case 'string':
      if (fitting === undefined) return fc.oneof({ arbitrary: WORDS, weight: 5 }, fc.string());
      return fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 20 }, WORDS);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: -1, max: 200 });
    case 'array':
      return fc.array(ofForm(schema.items, field), { minLength: 1, maxLength: 3 });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties).map(([key, part]) => [key, ofForm(part, key)]),
        ),
        { requiredKeys: [] },
      );
  }
}

/** Any policy that an office could give: each key left out, as seeded, of its form, or any JSON. */
export const anyPolicy: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(
    POLICY_KEYS.map((key) => [
      key,
      fc.oneof(
        { arbitrary: fc.constant(SEEDS[key]), weight: 3 },
        { arbitrary: ofForm(POLICY_TABLE[key].shape.schema), weight: 3 },
        fc.jsonValue(),
      ),
    ]),
  ),
  { requiredKeys: [] },
);
