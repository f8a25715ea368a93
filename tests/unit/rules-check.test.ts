import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../rules';
import { applyEdits, MAX_CHECKED_LENGTH } from '../../rules/draft';
import type { Draft } from '../../rules/types';
import { bat, draft, everything, marked, rule, run } from './rules-helpers';

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
    const text = 'vote for bat, then vote for lion';
    const verdict = await run([bat, strong], text);
    expect(marked(verdict, text)).toEqual(['vote for bat']);
    expect(verdict.findings.map(({ rule: id }) => id)).toEqual(['t/strong']);
    expect(verdict.findings[0]?.also).toEqual(['t/bat']);
    expect(Object.keys(verdict.cards)).toEqual(['t/bat', 't/strong']);
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

describe('the languages of the draft', () => {
  it.each([
    ['The road is open.', ['en']],
    ['سڑک کھلی ہے۔', ['ur']],
    ['Sarak khuli hai aur aap ja sakte hain.', ['ur-Latn']],
    ['The road is open. Sarak khuli hai. سڑک کھلی ہے۔ راستہ صاف ہے۔', ['en', 'ur-Latn', 'ur']],
    ['یہ road closed ہے اور traffic diverted', ['mixed']],
    ['यह एक सरकारी सूचना है', ['other']],
    ['12345 !!!', []],
    ['', []],
  ])('%s', async (text, expected) => {
    const { languages } = await run([bat], ['', text]);
    expect(languages.map(({ language }) => language)).toEqual(expected);
    expect(languages.every(({ part }) => part === 1)).toBe(true);
  });

  it('are stretches that lie one after the other in the text', async () => {
    const [first, second] = (await run([bat], 'Open. سڑک کھلی ہے۔')).languages;
    expect(first).toEqual({ part: 0, start: 0, end: 5, language: 'en' });
    expect(second).toEqual({ part: 0, start: 6, end: 18, language: 'ur' });
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
    ['sentences in an open quotation', 'He told "them. '],
    ['blank lines', 'a\n\n'],
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
