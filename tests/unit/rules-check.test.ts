import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileRules, type Rule, type ShippedRule } from '../../rules';
import { applyEdits, MAX_CHECKED_LENGTH } from '../../rules/draft';
import type { Draft, Edit, Finding, Verdict } from '../../rules/types';

const NOW = new Date('2026-11-21T12:00:00');
const words = { title: 't', why: 'w', may: 'm' };

function rule(id: string, match: Rule['match'], more: Partial<ShippedRule> = {}): ShippedRule {
  return {
    id,
    category: 'tone',
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

function draft(text: string | string[], more: Partial<Draft> = {}): Draft {
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

function run(
  rules: ShippedRule[],
  text: string | string[] | Draft,
  policy: Partial<Parameters<typeof check>[2]['policy']> = {},
): Promise<Verdict> {
  const given = typeof text === 'string' || Array.isArray(text) ? draft(text) : text;
  const full = { packs: ['t'], officeAccounts: [], ...policy };
  return check(compileRules(rules), given, { policy: full, now: NOW });
}

function marked(verdict: Verdict, texts: string | string[]): string[] {
  const all = typeof texts === 'string' ? [texts] : texts;
  return verdict.findings.flatMap((finding) =>
    finding.ranges.map(({ part, start, end }) => (all[part] ?? '').slice(start, end)),
  );
}

const bat = rule('t/bat', [{ phrases: { en: ['vote for bat'], ur: ['ووٹ بلے'] } }]);
const stamp = rule(
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

describe('a marking', () => {
  it.each([
    ['SECRET', ['SECRET']],
    ['Look\n- TOP SECRET -\nmore', ['TOP SECRET']],
    ['SECRET / Summary for the Cabinet / Subject', ['SECRET / Summary for the Cabinet']],
    ['SECRET: Summary for the Cabinet', ['SECRET: Summary for the Cabinet']],
    ['RESTRICTED / Police only', ['RESTRICTED']],
    ['خفیہ: کابینہ کے لیے سمری، منظوری', ['خفیہ: کابینہ کے لیے سمری']],
    ['Summary for the Cabinet / SECRET', ['SECRET']],
    ['secret', []],
    ['The SECRET of success', []],
    ['SECRET Cinema was fun.', []],
    ["Victoria's SECRET", []],
    ['Restricted area ahead', []],
    ['SECRETARY', []],
    ['گفتگو خفیہ رکھی جاتی ہے۔', []],
  ])('%s', async (text, expected) => {
    expect(marked(await run([stamp], text), text)).toEqual(expected);
  });
});

describe('tone', () => {
  const caps = rule('t/caps', [{ tone: 'capitals' }], { mends: ['sentence-case'] });
  const marks = rule('t/marks', [{ tone: 'exclamations' }], { mends: ['one-mark'] });
  const long = rule('t/long', [{ tone: 'stretched' }], { mends: ['shorten'] });

  it.each([
    [caps, 'PLEASE LEAVE YOUR HOMES NOW', 'Please leave your homes now'],
    [caps, 'Please NEVER EVER LEAVE HOME today', 'Please never ever leave home today'],
    [caps, 'NDMA, PDMA, NADRA and WAPDA met BISP', null],
    [caps, 'We met at PTV and the FBR', null],
    [caps, '#RELIEFWORKNOW @SOMEONE https://A.COM/LONG/WORDS', null],
    [marks, 'Leave now!!!', 'Leave now!'],
    [marks, 'What?!?!', 'What?'],
    [marks, 'One! Two! Three! Four!', 'One! Two! Three. Four.'],
    [marks, 'خبردار!!! گھر! چھوڑ! دیں!', 'خبردار! گھر! چھوڑ۔ دیں۔'],
    [marks, 'Eid Mubarak! Stay safe!', null],
    [marks, 'مبارک ہو!', null],
    [long, 'sooooo gooooood', 'soo good'],
    [long, 'بہتتتتت خوب', 'بہت خوب'],
    [long, 'xxxxx-xxxxxxx-x www.aaaaa.com', null],
  ])('%# %s', async (tone, text, mended) => {
    const { findings } = await run([tone as ShippedRule], text as string);
    const [mend] = findings[0]?.mends ?? [];
    expect(mend === undefined ? null : applyEdits(text as string, mend.edits)).toBe(mended);
    expect(findings.length).toBe(mended === null ? 0 : 1);
  });
});

describe('exceptions', () => {
  const careful = rule(
    't/careful',
    [{ phrases: { en: ['vote for bat'], 'ur-Latn': ['vote dein'] } }],
    {
      except: {
        quoted: true,
        negated: true,
        question: true,
        near: { en: ['zoo'] },
        anywhere: { en: ['museum'] },
      },
    },
  );

  it.each([
    ['Vote for bat.', 1],
    ['She said "vote for bat" and left.', 0],
    ['"So." Vote for bat. "Yes."', 1],
    ['A lone " here: vote for bat', 1],
    ['I will not say vote for bat', 0],
    ['No, vote for bat', 1],
    ['bat ko vote dein', 1],
    ['vote dein nahi', 0],
    ['vote dein, baat nahi', 1],
    ['May I vote for bat?', 0],
    ['May I? Vote for bat.', 1],
    ['At the zoo vote for bat.', 0],
    ['At the zoo. Vote for bat.', 1],
    ['Museum day. Vote for bat.', 0],
  ])('%s', async (text, count) => {
    expect((await run([careful], text)).findings.length).toBe(count);
  });
});

describe('a grammar rule', () => {
  const promise = rule('t/promise', [
    { grammar: { match: '(we|i) will #Verb', triggers: [['we', 'i'], ['will']] } },
  ]);

  it.each([
    ['Dear all. We will pay you in May.', ['We will pay']],
    ['The will of the people. We met.', []],
    ['ہم 👍 We will build it', ['We will build']],
  ])('%s', async (text, expected) => {
    expect(marked(await run([promise], text), text)).toEqual(expected);
  });
});

describe('a pattern', () => {
  const file = rule('t/file', [
    {
      pattern: {
        source: 'no\\. (?<mark>[0-9]{1,3}/[0-9]{4})',
        needs: { kinds: ['digit'], literals: ['/'] },
      },
    },
  ]);

  it('marks its named group, through folding', async () => {
    const text = 'See No. ۱۲/۲۰۲۵.';
    expect(marked(await run([file], text), text)).toEqual(['۱۲/۲۰۲۵']);
  });
});

describe('severity', () => {
  it('is clamped for grade G and for a private person', async () => {
    const guess = rule('t/guess', bat.match, {
      citations: [{ ...(bat.citations[0] as Rule['citations'][0]), grade: 'G' }],
      severity: { office: 'block', private: 'block' },
    });
    expect((await run([guess], 'vote for bat')).findings[0]?.severity).toEqual({
      office: 'warn',
      private: 'warn',
    });
    const asks = rule('t/asks', bat.match, { severity: { office: 'reason', private: 'approve' } });
    expect((await run([asks], 'vote for bat')).findings[0]?.severity).toEqual({
      office: 'reason',
      private: 'warn',
    });
  });
});

describe('merging', () => {
  const strong = rule('t/strong', [{ phrases: { en: ['for bat'] } }], {
    severity: { office: 'block', private: 'warn' },
  });
  const crossed = rule('t/crossed', [{ phrases: { en: ['for bat'] } }], {
    severity: { office: null, private: 'warn' },
  });

  it('keeps one card for the same words and category: the stronger', async () => {
    const verdict = await run([bat, strong], 'vote for bat, then vote for lion');
    expect(verdict.findings.map(({ rule: id }) => id)).toEqual(['t/strong']);
    expect(Object.keys(verdict.cards)).toEqual(['t/strong']);
  });

  it('loses no severity of either capacity', async () => {
    const verdict = await run([bat, crossed], 'vote for bat');
    expect(verdict.findings.map(({ rule: id }) => id)).toEqual(['t/bat', 't/crossed']);
  });

  it('keeps other categories, and one card for words that stand twice', async () => {
    const other = rule('t/other', bat.match, { category: 'political' });
    const verdict = await run([bat, other], ['Vote for bat. VOTE for bat.', 'vote for bat']);
    expect(verdict.findings.map(({ id, ranges }) => [id, ranges.length])).toEqual([
      ['t/bat#0', 3],
      ['t/other#0', 3],
    ]);
  });

  it('is in order of part and place', async () => {
    const lion = rule('t/a-lion', [{ phrases: { en: ['lion'] } }]);
    const verdict = await run([lion, bat], ['vote for bat and lion', 'vote for bat']);
    expect(verdict.findings.map(({ id }) => id)).toEqual(['t/bat#0', 't/a-lion#0']);
  });
});

describe('the register', () => {
  const own = rule('t/own', [{ register: 'private-on-registered' }], {
    category: 'wrong-account',
    severity: { office: null, private: 'warn' },
    pause: true,
  });
  const elsewhere = rule('t/elsewhere', [{ register: 'office-on-unregistered' }], {
    category: 'wrong-account',
    severity: { office: 'warn', private: null },
  });
  const entry = { site: 'x', handle: '@ME' };

  it.each([
    [[], 'no-register', []],
    [[entry], 'registered', ['t/own']],
    [[{ ...entry, from: '2026-11-21', until: '2026-11-21' }], 'registered', ['t/own']],
    [[{ ...entry, until: '2026-11-20' }], 'not-registered', ['t/elsewhere']],
    [[{ ...entry, from: '2026-11-22' }], 'not-registered', ['t/elsewhere']],
    [[{ site: 'facebook', handle: 'me' }], 'not-registered', ['t/elsewhere']],
  ])('%j is %s', async (officeAccounts, standing, ids) => {
    const verdict = await run([own, elsewhere], 'Good day', { officeAccounts });
    expect(verdict.register).toBe(standing);
    expect(verdict.findings.map(({ rule: id }) => id)).toEqual(ids);
    expect(verdict.findings.every(({ ranges }) => ranges.length === 0)).toBe(true);
  });

  it('says nothing of an account that the page does not name', async () => {
    const unknown = draft('x', { account: { handle: null, kind: 'unknown' } });
    const verdict = await run([own, elsewhere], unknown, { officeAccounts: [entry] });
    expect(verdict.register).toBe('unknown-account');
    expect(verdict.findings).toEqual([]);
  });
});

describe('what was not checked is said', () => {
  it('a text beyond the limit', async () => {
    const long = `${'a '.repeat(MAX_CHECKED_LENGTH / 2)}vote for bat`;
    const { findings, unchecked } = await run([bat], [`vote for bat ${long}`, 'vote for bat']);
    expect(findings[0]?.ranges.length).toBe(1);
    expect(unchecked.map(({ what }) => what)).toEqual(['length']);
  });

  it('attachments, an unknown pack, a foreign script', async () => {
    const given = draft('यह एक सरकारी सूचना है');
    given.parts[0]?.attachments.push({ kind: 'image', key: 'k' });
    const { unchecked } = await run([bat], given, { packs: ['t', 'none'] });
    expect(unchecked.map(({ what }) => what)).toEqual(['pack', 'attachments', 'language']);
  });
});

describe('a rule', () => {
  it('keeps to its surfaces, roles and packs', async () => {
    const reply = rule('t/reply', bat.match, { surfaces: ['reply'], roles: ['title'] });
    const given = (surface: Draft['surface'], role: 'text' | 'title'): Draft =>
      draft('', { surface, parts: [{ role, text: 'vote for bat', attachments: [] }] });
    const count = async (each: Draft, packs = ['t']) =>
      (await run([reply], each, { packs })).findings.length;
    expect(await count(given('reply', 'title'))).toBe(1);
    expect(await count(given('post', 'title'))).toBe(0);
    expect(await count(given('reply', 'text'))).toBe(0);
    expect(await count(given('reply', 'title'), [])).toBe(0);
  });

  it('with a signal gives no finding but a place and a card', async () => {
    const office = rule('t/office', [{ phrases: { en: ['hereby notified'] } }], {
      severity: undefined,
      signal: 'office',
    });
    const { findings, signals, cards } = await run([office], 'It is hereby notified');
    expect(findings).toEqual([]);
    expect(signals).toEqual([
      { rule: 't/office', capacity: 'office', range: { part: 0, start: 6, end: 21 } },
    ]);
    expect(Object.keys(cards)).toEqual(['t/office']);
  });

  it('goes on working after its day of expiry', async () => {
    const old = { ...bat, expires: '2020-01-01' };
    expect((await run([old], 'vote for bat')).findings.length).toBe(1);
  });
});

const cnic = rule('t/cnic', [{ identifier: 'cnic' }], {
  category: 'personal-data',
  mends: ['mask', 'remove'],
  sensitive: true,
});
const iban = rule('t/iban', [{ identifier: 'iban' }], {
  category: 'personal-data',
  mends: ['mask'],
});
const phone = rule('t/phone', [{ identifier: { kind: 'pk-mobile', context: { en: ['call'] } } }], {
  category: 'personal-data',
  mends: ['mask', 'remove-sentence'],
});
const everything = [
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

describe('a mend', () => {
  const mendOf = (finding: Finding | undefined, number: number, text: string): string =>
    applyEdits(text, (finding?.mends[number]?.edits ?? []) as Edit[]);

  it.each([
    [cnic, 0, 'CNIC 35202-1234567-1.', 'CNIC *****-*******-*.'],
    [cnic, 0, 'نمبر ۳۵۲۰۲–۱۲۳۴۵۶۷–۱ ہے', 'نمبر *****–*******–* ہے'],
    [cnic, 1, 'My 35202-1234567-1 card', 'My card'],
    [cnic, 1, 'It is 35202-1234567-1.', 'It is.'],
    [cnic, 1, 'a\n35202-1234567-1\nb', 'a\nb'],
    [cnic, 1, '35202-1234567-1', ''],
    [iban, 0, 'PK36 SCBL 0000 0011 2345 6702', '**** **** **** **** **** ****'],
    [phone, 0, 'call +92 300-1234567', 'call +** ***-*******'],
    [phone, 1, 'Hello. Call 0300-1234567 now! Thanks.', 'Hello. Thanks.'],
    [stamp, 1, 'One\n* SECRET *\nTwo', 'One\nTwo'],
  ])('%# %s', async (each, number, text, expected) => {
    const { findings } = await run([each as ShippedRule], text as string);
    expect(mendOf(findings[0], number as number, text as string)).toBe(expected);
  });

  it('leaves every other character alone and its finding gone', async () => {
    const piece = fc.constantFrom(
      'Hello there',
      'vote',
      'SECRET',
      '\n',
      ' ',
      'CNIC 35202-1234567-1',
      'call 0300-1234567',
      '!!!',
      '؟!',
      'sooooo',
      'یہ خبر بہتتتت اہم ہے۔',
      '۳۵۲۰۲-۱۲۳۴۵۶۷-۱',
      'PLEASE LEAVE YOUR HOMES',
      'PK36SCBL0000001123456702',
      '. ',
      '👍🏽',
      '\u200f',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = pieces.join('');
        const { findings } = await run(everything, text);
        for (const finding of findings) {
          for (const { edits, kind } of finding.mends) {
            const after = await run(everything, applyEdits(text, edits));
            const words = finding.ranges.map(({ start, end }) => text.slice(start, end));
            const left = after.findings.filter(({ rule: id }) => id === finding.rule);
            expect(left.flatMap(({ ranges }) => ranges).length).toBe(
              0 + countOthers(findings, finding),
            );
            if (kind === 'mask') expect(applyEdits(text, edits).length).toBe(text.length);
            expect(words.every((word) => word.length > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Ranges of the same rule that other findings hold: a mend leaves those. */
function countOthers(findings: readonly Finding[], finding: Finding): number {
  return findings
    .filter((other) => other.rule === finding.rule && other.id !== finding.id)
    .reduce((sum, other) => sum + other.ranges.length, 0);
}

describe('any text', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.string({ unit: fc.constantFrom(...'SECRTaا ۱1-!?./\n"()'), maxLength: 120 }),
  );

  it('gives a verdict, the same each time, with ranges on code point borders', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        const verdict = await run(everything, text);
        expect(await run(everything, text)).toEqual(verdict);
        for (const { ranges, mends } of verdict.findings) {
          for (const { start, end } of [...ranges, ...mends.flatMap(({ edits }) => edits)]) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(
              /[\uD800-\uDBFF]$/.test(text.slice(0, start)) &&
                /^[\uDC00-\uDFFF]/.test(text.slice(start)),
            ).toBe(false);
          }
          for (const { edits } of mends) expect(() => applyEdits(text, edits)).not.toThrow();
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one letter', 'a'],
    ['digits', '35202-1234567-'],
    ['marks', '!'],
    ['stamps', 'SECRET / '],
    ['quotes', '"vote for bat '],
    ['separators', '- '],
    ['joiners', 'a\u200d'],
    ['addresses', 'a.a-'],
    ['keys', 'secret = '],
    ['IBAN heads', 'pk36 '],
  ])('a draft of nothing but %s is checked', async (_name, piece) => {
    const text = piece
      .repeat(Math.ceil(MAX_CHECKED_LENGTH / piece.length))
      .slice(0, MAX_CHECKED_LENGTH);
    const all = [
      ...everything,
      ...(['card', 'one-time-code', 'password', 'api-key', 'email'] as const).map((kind) =>
        rule(`t/${kind}`, [{ identifier: kind }]),
      ),
    ];
    expect((await run(all, text)).unchecked).toEqual([]);
  });
});
