import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileRules } from '../../rules';
import { sameDraft } from '../../rules/draft';
import { attachedText, spread, wordsOfName } from '../../rules/engine/attached';
import type { Attachment, Draft, Verdict } from '../../rules/types';
import { draftProblem } from '../../rules/validate-draft';
import { bat, cnic, draft, everything, pack, rule, run, stamp } from './rules-helpers';
import { loaded } from './shipped-packs';

const CNIC = '35202-1234567-1';
const file = (name: string, more: Partial<Attachment> = {}): Attachment => ({
  kind: 'file',
  key: name,
  name,
  ...more,
});
const withFiles = (text: string, ...attachments: Attachment[]): Draft => {
  const given = draft([text, 'Second part']);
  given.parts[0]?.attachments.push(...attachments);
  return given;
};

/** What the findings say of attachments, with the words there. */
const said = (given: Draft, { findings }: Verdict) =>
  findings.flatMap(({ rule: id, attachments }) =>
    attachments.map(({ part, index, of, start, end }) => {
      const attachment = given.parts[part]?.attachments[index] as Attachment;
      const words = of === 'picture' ? '' : attachedText(attachment, of).slice(start, end);
      return `${id} ${index} ${of} ${words}`.trim();
    }),
  );

describe('the words that come with an attachment', () => {
  it.each([
    ['the name', file('SECRET_cabinet_summary.pdf'), 't/stamp 0 name SECRET'],
    ['a number in the name', file(`card_${CNIC}.jpg`), `t/cnic 0 name ${CNIC}`],
    ['the alt text', file('a.png', { alt: `Card ${CNIC}` }), `t/cnic 0 alt ${CNIC}`],
    [
      'the text in it',
      file('a.txt', { content: { of: 'text', text: `Name, ${CNIC}`, whole: true } }),
      `t/cnic 0 text ${CNIC}`,
    ],
  ])('are judged: %s', async (_what, attachment, expected) => {
    const given = withFiles('Good morning.', attachment);
    const summary = {
      ...stamp,
      match: [{ marking: { levels: { en: ['secret'] }, headings: { en: ['cabinet'] } } }],
    };
    const verdict = await run([summary, cnic], given);
    expect(said(given, verdict).map((one) => one.replace(/SECRET.*/, 'SECRET'))).toEqual([
      expected,
    ]);
    const [finding] = verdict.findings;
    expect(finding?.ranges).toEqual([]);
    expect(finding?.mends).toEqual([]);
  });

  it('are one finding with the same words in the draft, which alone are mended', async () => {
    const given = withFiles(`CNIC ${CNIC}`, file('a.png', { alt: CNIC }));
    const { findings } = await run([cnic], given);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.ranges).toEqual([{ part: 0, start: 5, end: 20 }]);
    expect(findings[0]?.attachments).toHaveLength(1);
    for (const { edits } of findings[0]?.mends ?? []) {
      expect(edits.map(({ part }) => part)).toEqual([0]);
    }
  });

  it('are not judged by how they sound, but for the alt text', async () => {
    const caps = rule('t/caps', [{ tone: 'capitals' }], { category: 'tone-caps' });
    const loud = 'STAY HOME TODAY PLEASE';
    const named = withFiles('Hello.', file(`${loud}.jpg`));
    expect((await run([caps], named)).findings).toEqual([]);
    const described = withFiles('Hello.', file('a.jpg', { alt: loud }));
    expect(said(described, await run([caps], described))).toEqual([`t/caps 0 alt ${loud}`]);
  });

  it('suggest no capacity, and are no part of what is said of languages', async () => {
    const voice = rule('t/voice', [{ phrases: { en: ['hereby notified'] } }], {
      severity: undefined,
      signal: 'office',
    });
    const verdict = await run([voice], withFiles('Hello.', file('hereby_notified.pdf')));
    expect(verdict.signals).toEqual([]);
    expect(verdict.languages.every(({ part }) => part < 2)).toBe(true);
  });

  it('leave a disclaimer at the end of the draft itself', async () => {
    const spoken = { ...bat, mends: ['disclaimer' as const] };
    const line = { en: 'Views are my own.' };
    const given = withFiles('Please vote for bat.', file('a.pdf'));
    const packs = [pack('t', { disclaimer: line })];
    const { findings } = await run([spoken], given, {}, packs);
    expect(findings[0]?.mends[0]?.edits[0]?.part).toBe(0);
  });
});

describe('what was not read', () => {
  const unread = async (...attachments: Attachment[]) =>
    (await run([cnic], withFiles('Hello.', ...attachments))).unchecked;

  it('is told by attachment and degree', async () => {
    const [told] = await unread(
      file('a.pdf'),
      file('b.txt', { content: { of: 'text', text: 'x', whole: false } }),
      file('c.jpg', { content: { of: 'picture', located: false } }),
      file('d.txt', { content: { of: 'text', text: 'x', whole: true } }),
    );
    expect(told).toMatchObject({
      what: 'attachments',
      unread: {
        files: [{ part: 0, index: 0 }],
        begun: [{ part: 0, index: 1 }],
        pictures: [{ part: 0, index: 2 }],
      },
    });
  });

  it('is nothing where all was read; a name is of no language', async () => {
    expect(
      await unread(file('d.txt', { content: { of: 'text', text: 'x', whole: true } })),
    ).toEqual([]);
    const kinds = (await unread(file('Документ_номер_семь.pdf'))).map(({ what }) => what);
    expect(kinds).toEqual(['attachments']);
  });
});

describe('a photo that tells its place', () => {
  const located = rule('t/located', [{ picture: 'located' }]);
  const photo = (is: boolean) => file('a.jpg', { content: { of: 'picture', located: is } });

  it.each([
    [[photo(true)], ['t/located 0 picture']],
    [[photo(false), photo(true)], ['t/located 1 picture']],
    [[photo(false)], []],
    [[file('gps.jpg')], []],
  ])('%#', async (attachments, expected) => {
    const given = withFiles('Camp.', ...attachments);
    const verdict = await run([located], given);
    expect(said(given, verdict)).toEqual(expected);
    expect(verdict.findings.length).toBe(expected.length > 0 ? 1 : 0);
  });
});

describe('names', () => {
  const { rules, packs } = loaded;
  const compiled = compileRules(rules, packs);
  const policy = { packs: packs.map((one) => one.pack), officeAccounts: [] };
  const found = async (name: string) => {
    const verdict = await check(compiled, withFiles('', file(name)), {
      policy,
      now: new Date('2026-11-21'),
    });
    return verdict.findings.map(({ category }) => category);
  };

  it.each([
    'IMG_20260105_101233.jpg',
    'PXL_20260105_101233123.jpg',
    'Screenshot_2026-01-05-10-12-33-123_com.twitter.android.jpg',
    'WhatsApp Image 2026-01-05 at 10.12.33 AM (1).jpeg',
    'FB_IMG_1672905123456.jpg',
    'VID-20260105-WA0003.mp4',
    '3f2504e0-4f89-11d3-9a0c-0305e82cd3f0.jpg',
    'received_1234567890123456.jpeg',
    'Press Release 05-01-2026.pdf',
    'secret_garden.jpg',
  ])('that cameras and offices give say nothing: %s', async (name) => {
    expect(await found(name)).toEqual([]);
  });

  it.each([
    ['SECRET_cabinet_summary.pdf', 'classified'],
    ['CONFIDENTIAL.pdf', 'classified'],
    ['OFFICIAL-SENSITIVE draft.docx', 'classified'],
    ['cnic_3520212345671_front.jpg', 'personal-data'],
  ])('that say too much are found: %s', async (name, category) => {
    expect(await found(name)).toEqual([category]);
  });
});

describe('any draft with attachments', () => {
  const words = fc.constantFrom(
    'SECRET',
    CNIC,
    'vote for bat',
    'GO HOME NOW!!!',
    '_-.',
    'خفیہ',
    '😀',
    ' ',
    '\n',
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const attachment: fc.Arbitrary<Attachment> = fc.record(
    {
      kind: fc.constantFrom<Attachment['kind']>('image', 'file'),
      key: fc.uuid(),
      name: text,
      alt: text,
      content: fc.record({ of: fc.constant('text' as const), text, whole: fc.boolean() }),
    },
    { requiredKeys: ['kind', 'key'] },
  );
  const drafts = fc.record({ own: text, attachments: fc.array(attachment, { maxLength: 3 }) });

  it('has its findings where words are, and its mends in its own words', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ({ own, attachments }) => {
        const given = withFiles(own, ...attachments);
        expect(draftProblem(given)).toBeNull();
        const { findings, unchecked } = await run(everything, given);
        for (const finding of findings) {
          for (const { part, end } of finding.ranges) {
            expect(end).toBeLessThanOrEqual(given.parts[part]?.text.length ?? -1);
          }
          for (const { index, of, start, end } of finding.attachments) {
            const there = attachments[index] as Attachment;
            expect(start).toBeLessThan(end);
            expect(of === 'picture' ? -1 : end).toBeLessThanOrEqual(
              attachedText(there, of as 'name').length,
            );
          }
          const edits = finding.mends.flatMap((mend) => mend.edits);
          expect(edits.every(({ part }) => part < 2)).toBe(true);
        }
        const unread = unchecked.find(({ what }) => what === 'attachments')?.unread;
        const all = Object.values(unread ?? {}).flat();
        expect(all.length).toBe(
          attachments.filter(({ content }) => content?.of !== 'text' || !content.whole).length,
        );
      }),
    );
  });

  it('finds in its own words what it finds without them', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async ({ own, attachments }) => {
        const ranges = ({ findings }: Verdict) =>
          findings.flatMap((finding) =>
            finding.ranges.map(({ start, end }) => `${finding.rule} ${start} ${end}`),
          );
        const bare = ranges(await run(everything, withFiles(own)));
        expect(ranges(await run(everything, withFiles(own, ...attachments)))).toEqual(bare);
      }),
    );
  });

  it('keeps every letter of a name in its place', () => {
    fc.assert(
      fc.property(text, (name) => {
        const read = wordsOfName(name);
        expect(read.length).toBe(name.length);
        for (let at = 0; at < name.length; at++) {
          if (read[at] !== ' ') expect(read[at]).toBe(name[at]);
        }
      }),
    );
  });
});

it('a draft without attachments is checked as it stands', () => {
  const given = draft('Hello');
  expect(spread(given).draft).toBe(given);
});

describe('the same draft', () => {
  const one = () => withFiles('Hello', file('a.txt'));
  it('does not hang on what was read, and does on the file', () => {
    const read = one();
    Object.assign(read.parts[0]?.attachments[0] as Attachment, {
      content: { of: 'text', text: 'x', whole: true },
    });
    expect(sameDraft(one(), read)).toBe(true);
    expect(sameDraft(one(), withFiles('Hello', file('a.txt', { key: 'b' })))).toBe(false);
    expect(sameDraft(one(), withFiles('Hello', file('a.txt', { name: 'b.txt' })))).toBe(false);
    expect(sameDraft(one(), withFiles('Hello', file('a.txt', { alt: '' })))).toBe(false);
  });
});

describe('a draft that came in a message', () => {
  it.each([
    [{ type: 1 }, 'type'],
    [{ size: -1 }, 'size'],
    [{ size: 1.5 }, 'size'],
    [{ content: 'x' }, 'content'],
    [{ content: { of: 'pdf' } }, 'content.of'],
    [{ content: { of: 'picture', located: 'yes' } }, 'content.located'],
    [{ content: { of: 'text', text: 1, whole: true } }, 'content.text'],
    [{ content: { of: 'text', text: '' } }, 'content.whole'],
  ])('is refused with %j', (more, path) => {
    const given = withFiles('Hello', file('a', more as Partial<Attachment>));
    expect(draftProblem(given)?.path).toBe(`parts[0].attachments[0].${path}`);
  });
});
