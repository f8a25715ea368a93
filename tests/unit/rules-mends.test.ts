import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenWindow, ShippedRule } from '../../rules';
import { applyEdits } from '../../rules/draft';
import type { Edit, Finding } from '../../rules/types';
import { cnic, everything, iban, pack, phone, rule, run, stamp } from './rules-helpers';

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

describe('a mend that adds', () => {
  const vote = (mends: ShippedRule['mends'], more: Partial<ShippedRule> = {}) =>
    rule('t/vote', [{ phrases: { en: ['vote for'], ur: ['ووٹ دیں'], 'ur-Latn': ['vote dein'] } }], {
      mends,
      ...more,
    });
  const views = pack('t', { disclaimer: { en: 'Views my own.', ur: 'یہ میری رائے ہے۔' } });
  const mended = async (mends: ShippedRule['mends'], text: string | string[], packs = [views]) => {
    const { findings } = await run([vote(mends)], text, {}, packs);
    const texts = typeof text === 'string' ? [text] : text;
    const [mend] = findings[0]?.mends ?? [];
    if (mend === undefined) return null;
    return texts.map((each, part) =>
      applyEdits(
        each,
        mend.edits.filter((edit) => edit.part === part),
      ),
    );
  };

  it.each([
    ['Vote for him', ['Vote for him\nSource: ']],
    ['Vote for him\n', ['Vote for him\nSource: ']],
    ['آپ سب ووٹ دیں', ['آپ سب ووٹ دیں\nماخذ: ']],
    ['Aap sab vote dein aur kya', ['Aap sab vote dein aur kya\nZariya: ']],
    ['Vote for him\nSource: ', null],
    [
      ['Vote for him', 'and', 'vote for him'],
      ['Vote for him\nSource: ', 'and', 'vote for him\nSource: '],
    ],
  ])('a source: %j', async (text, expected) => {
    expect(await mended(['add-source'], text as string)).toEqual(expected);
  });

  it.each([
    ['Vote for him', ['Vote for him\nViews my own.']],
    ['آپ ووٹ دیں', ['آپ ووٹ دیں\nیہ میری رائے ہے۔']],
    ['Aap sab vote dein aur kya', ['Aap sab vote dein aur kya\nViews my own.']],
    ['Vote for him. VIEWS my own.', null],
    [
      ['Vote for him', 'vote for him', 'and'],
      ['Vote for him', 'vote for him\nViews my own.', 'and'],
    ],
  ])('the pack’s disclaimer: %j', async (text, expected) => {
    expect(await mended(['disclaimer'], text as string)).toEqual(expected);
  });

  it('the disclaimer of the layer below, and none where no layer has one', async () => {
    const upper = pack('t', { extends: 'below' });
    const below = pack('below', { disclaimer: { en: 'Below.' } });
    expect(await mended(['disclaimer'], 'Vote for', [upper, below])).toEqual(['Vote for\nBelow.']);
    expect(await mended(['disclaimer'], 'Vote for', [pack('t')])).toBeNull();
  });

  const route = { en: 'Ask the portal.', 'ur-Latn': 'Portal se poochein.' };
  it.each([
    ['Hello. Vote for him now! Bye.', ['Hello. Ask the portal. Bye.']],
    ['Aap sab kya hai. Kal vote dein aur kya', ['Aap sab kya hai. Portal se poochein.']],
    ['آپ سب ووٹ دیں', ['Ask the portal.']],
    ['Vote for him. Yes. Now vote for them. Bye.', ['Ask the portal. Yes. Bye.']],
    ['Vote for him. Vote for him.', ['Ask the portal.']],
  ])('the right channel in place of the sentence: %j', async (text, expected) => {
    expect(await mended([{ route }], text as string)).toEqual(expected);
  });

  it('asking leave and waiting change nothing', async () => {
    const waiting = vote(['ask-permission', 'wait']);
    const { findings } = await run([waiting], 'Vote for him');
    expect(findings[0]?.mends).toEqual([
      { kind: 'ask-permission', edits: [] },
      { kind: 'wait', edits: [] },
    ]);
  });

  it('waiting says until when, the latest of the windows that are open', async () => {
    const windowed = vote(['wait'], {
      window: { kinds: ['election', 'court'], severity: { office: 'block', private: null } },
    });
    const until = async (...windows: OpenWindow[]) =>
      (await run([windowed], 'Vote for him', { windows })).findings[0]?.mends;
    const short: OpenWindow = { kind: 'court', from: '2026-11-01', until: '2026-11-25T10:00' };
    const long: OpenWindow = { kind: 'election', from: '2026-11-01', until: '2026-11-25' };
    expect(await until(short, long)).toEqual([{ kind: 'wait', edits: [], until: '2026-11-25' }]);
    expect(await until(short)).toEqual([{ kind: 'wait', edits: [], until: '2026-11-25T10:00' }]);
    expect(await until()).toEqual([]);
  });

  it('stands at the end of a part that is too long to be read in full', async () => {
    const text = `Vote for him ${'a '.repeat(60_000)}`;
    expect(await mended(['add-source'], text)).toEqual([`${text}\nSource: `]);
  });

  it('leaves the signs of the lines around the sentence that a route replaces', async () => {
    expect(await mended([{ route }], 'Hello!👍🏽\nVote for him')).toEqual([
      'Hello!👍🏽\nAsk the portal.',
    ]);
    expect(await mended([{ route }], 'Vote for him!\n!Hello')).toEqual(['Ask the portal.\n!Hello']);
  });

  it('touches no word of the draft but the sentence that a route replaces', async () => {
    const piece = fc.constantFrom(
      'Vote for him',
      'ووٹ دیں',
      '. ',
      '\n',
      ' ',
      '!',
      '👍🏽',
      'Hello',
      '‏',
    );
    const all: ShippedRule['mends'] = ['add-source', 'disclaimer', { route }];
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 9 }), async (pieces) => {
        const text = pieces.join('');
        const { findings } = await run([vote(all)], text, {}, [views]);
        for (const { mends, ranges } of findings) {
          for (const { kind, edits } of mends) {
            if (kind !== 'route') expect(applyEdits(text, edits).startsWith(text)).toBe(true);
            else {
              const kept = text
                .split('\n')
                .filter((line) => /hello/i.test(line) && !/vote|ووٹ/iu.test(line));
              for (const line of kept) expect(applyEdits(text, edits)).toContain(line.trim());
              expect(ranges.length).toBeGreaterThan(0);
            }
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
