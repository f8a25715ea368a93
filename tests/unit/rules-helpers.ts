import { check, compileRules, type Pack, type Rule, type ShippedRule } from '../../rules';
import { type Gate, Gates } from '../../rules/engine/gates';
import { readWords } from '../../rules/engine/text';
import type { Draft, Verdict } from '../../rules/types';

const NOW = new Date('2026-11-21T12:00:00');
const words = { title: 't', why: 'w', may: 'm' };

/** A rule with one set of matchers; everything else is plain unless given. */
export function rule(
  id: string,
  match: Rule['match'],
  more: Partial<ShippedRule> = {},
): ShippedRule {
  return {
    id,
    category: 'tone',
    catalogue: [],
    citations: [
      { instrument: 'i', clause: 'c', year: 2000, version: 'v', grade: 'A', url: 'https://a.b/' },
    ],
    verified: '2026-01-01',
    expires: '2027-01-01',
    severity: { office: 'warn', private: 'note' },
    words: { en: words, ur: words },
    match,
    ...more,
  };
}

/** A draft with these texts as parts. */
export function draft(text: string | string[], more: Partial<Draft> = {}): Draft {
  const texts = typeof text === 'string' ? [text] : text;
  return {
    site: 'x',
    surface: 'post',
    account: { handle: 'me', kind: 'unknown' },
    conversation: null,
    parts: texts.map((each) => ({ role: 'text', text: each, attachments: [] })),
    ...more,
  };
}

/** Whether a text opens any of these gates. */
export function opened(any: readonly Gate[], text: string): boolean {
  const gates = new Gates();
  const when = gates.add(any);
  gates.read(readWords(text));
  return gates.isOpen(when);
}

/** A pack with this name and nothing in it, unless given. */
export function pack(name: string, more: Partial<Pack> = {}): Pack {
  return { pack: name, name: { en: name, ur: name }, lawyer: null, ...more };
}

/** The verdict of these rules (pack `t`) on a draft; `packs`: what is said of their packs. */
export function run(
  rules: ShippedRule[],
  text: string | string[] | Draft,
  policy: Partial<Parameters<typeof check>[2]['policy']> = {},
  packs: Pack[] = [],
  now = NOW,
): Promise<Verdict> {
  const given = typeof text === 'string' || Array.isArray(text) ? draft(text) : text;
  const full = { packs: ['t'], officeAccounts: [], ...policy };
  return check(compileRules(rules, packs), given, { policy: full, now });
}

/** The marked words, in the order of the verdict. */
export function marked(verdict: Verdict, texts: string | string[]): string[] {
  const all = typeof texts === 'string' ? [texts] : texts;
  return verdict.findings.flatMap((finding) =>
    finding.ranges.map(({ part, start, end }) => (all[part] ?? '').slice(start, end)),
  );
}

export const bat = rule('t/bat', [{ phrases: { en: ['vote for bat'], ur: ['ووٹ بلے'] } }]);
export const stamp = rule(
  't/stamp',
  [
    {
      marking: {
        levels: { en: ['top secret', 'secret', 'restricted'], ur: ['خفیہ'] },
        headings: { en: ['summary for *1 cabinet'], ur: ['کابینہ کے لیے سمری'] },
      },
    },
  ],
  { category: 'classified', mends: ['remove', 'remove-line'] },
);

export const cnic = rule('t/cnic', [{ identifier: 'cnic' }], {
  category: 'personal-data',
  mends: ['mask', 'remove'],
  sensitive: true,
});
export const iban = rule('t/iban', [{ identifier: 'iban' }], {
  category: 'personal-data',
  mends: ['mask'],
});
export const phone = rule(
  't/phone',
  [{ identifier: { kind: 'pk-mobile', context: { en: ['call'] } } }],
  {
    category: 'personal-data',
    mends: ['mask', 'remove-sentence'],
  },
);
/** One rule of each kind that can be mended. */
export const everything = [
  bat,
  stamp,
  cnic,
  iban,
  phone,
  rule('t/caps', [{ tone: 'capitals' }], { category: 'tone-caps', mends: ['sentence-case'] }),
  rule('t/marks', [{ tone: 'exclamations' }], {
    category: 'tone-exclamation',
    mends: ['one-mark'],
  }),
  rule('t/long', [{ tone: 'stretched' }], { mends: ['shorten'] }),
];
