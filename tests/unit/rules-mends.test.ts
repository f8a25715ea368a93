import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShippedRule } from '../../rules';
import { applyEdits } from '../../rules/draft';
import type { Edit, Finding } from '../../rules/types';
import { cnic, everything, iban, phone, run, stamp } from './rules-helpers';

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
            const left = after.findings.filter(({ rule: id }) => id === finding.rule);
            expect(left.flatMap(({ ranges }) => ranges).length).toBe(
              0 + countOthers(findings, finding),
            );
            if (kind === 'mask') expect(applyEdits(text, edits).length).toBe(text.length);
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
