import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileRules, createChecker, type ShippedRule } from '../../rules';
import { chunksOf } from '../../rules/engine/chunks';
import { draft, everything, rule, run } from './rules-helpers';

const NOW = new Date('2026-11-21T12:00:00');
const context = { policy: { packs: ['t'], officeAccounts: [] }, now: NOW };
const local: ShippedRule[] = [
  ...everything,
  rule('t/any', [{ phrases: { en: ['the dam'] } }], {
    category: 'crisis',
    except: { anywhere: { en: ['drill'] }, official: true },
    mends: ['remove-sentence', 'add-source'],
  }),
  rule(
    't/sourced',
    [{ missing: { what: 'source', when: { en: ['# died'] }, by: { en: ['according to'] } } }],
    { category: 'unverified-claim' },
  ),
  rule('t/report', [{ phrases: { en: ['a bribe'] } }], { severity: undefined, reads: 'report' }),
  rule('t/office', [{ phrases: { en: ['notified'] } }], { severity: undefined, signal: 'office' }),
];
const compiled = compileRules(local);

const LINES = [
  'Vote for bat.',
  'A plain line of the notice, long enough to fill a good part of a paragraph of its own here.',
  'The dam is full!',
  'It is a drill.',
  'See https://ndma.gov.pk/a',
  '12 died',
  'according to the PDMA',
  'CNIC 35202-1234567-1',
  'SECRET',
  'Summary for the Cabinet',
  '"vote for bat"',
  'He asked for a bribe. It is notified!!!',
  'PLEASE LEAVE YOUR HOMES',
  'آپ ووٹ بلے کو دیں',
  '',
  '',
  'x'.repeat(700),
  'sooooo',
];
const paragraph = fc
  .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n'));
const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\n\n'));
/** One edit: where (a share of the text), how much goes, and what comes. */
const edit = fc.record({
  part: fc.nat(3),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(30),
  come: fc.oneof(
    fc.constantFrom('', ' ', '\n', '\n\n', '!', 'a', 'not ', '"'),
    fc.constantFrom(...LINES),
  ),
});

describe('a checker that remembers the last draft', () => {
  it('says what a full check says, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        async (texts, edits) => {
          const checker = createChecker(compiled);
          const now = [...texts];
          expect(await checker.check(draft(now), context)).toEqual(
            await check(compiled, draft(now), context),
          );
          for (const { part, at, gone, come } of edits) {
            const index = part % now.length;
            const old = now[index] as string;
            const from = Math.floor(at * old.length);
            now[index] = old.slice(0, from) + come + old.slice(from + gone);
            expect(await checker.check(draft(now), context)).toEqual(
              await check(compiled, draft(now), context),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is not misled by another surface, role or set of packs', async () => {
    const reply = rule('t/reply', [{ phrases: { en: ['vote'] } }], {
      surfaces: ['reply'],
      roles: ['title'],
    });
    const checker = createChecker(compileRules([reply]));
    const count = async (more: Parameters<typeof draft>[1], packs = ['t']) => {
      const policy = { packs, officeAccounts: [] };
      return (await checker.check(draft('vote', more), { policy, now: NOW })).findings.length;
    };
    const title = [{ role: 'title' as const, text: 'vote', attachments: [] }];
    expect(await count({})).toBe(0);
    expect(await count({ surface: 'reply' })).toBe(0);
    expect(await count({ surface: 'reply', parts: title })).toBe(1);
    expect(await count({ surface: 'reply', parts: title }, [])).toBe(0);
    expect(await count({ surface: 'post', parts: title })).toBe(0);
    expect(await count({ surface: 'reply', parts: title })).toBe(1);
  });
});

describe('a long text', () => {
  it('is cut into paragraphs that make it up; a short one is left whole', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        const chunks = chunksOf(given);
        expect(chunks.map((chunk) => chunk.text).join('')).toBe(given);
        let at = 0;
        for (const { start, text: piece } of chunks) {
          expect(start).toBe(at);
          at += piece.length;
        }
        for (const { text: piece } of chunks.slice(0, -1)) expect(piece).toMatch(/[\n \t]$/u);
        if (given.length <= 1000) expect(chunks.length).toBe(1);
      }),
    );
  });

  it('is not cut inside a quotation, nor after an abbreviation', () => {
    const filler = 'The notice goes on today. '.repeat(60);
    const cut = (given: string) => chunksOf(given).map((chunk) => chunk.text.trim().slice(-9));
    expect(cut(`${filler}End of it. More.`)[0]).toBe('on today.');
    expect(cut(`He said "${filler}End of it today." More words. Bye.`)[0]).toBe('t today."');
    expect(cut(`${'x'.repeat(1600)} Dr. Khan came. Bye.`)[0]).toBe('han came.');
  });

  it('has exceptions and missing words that count for all of it', async () => {
    const filler = `${'A plain line of the notice. '.repeat(60)}\n\n`;
    const quiet = async (end: string) =>
      (await run(local, `The dam. 12 died.\n\n${filler}${end}`)).findings.map((each) => each.rule);
    expect(await quiet('It ends.')).toEqual(['t/any', 't/sourced']);
    expect(await quiet('A drill.')).toEqual(['t/sourced']);
    expect(await quiet('See https://ndma.gov.pk/a')).toEqual([]);
    expect(await quiet('So it is, according to him.')).toEqual(['t/any']);
  });
});
