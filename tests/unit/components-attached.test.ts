import { describe, expect, it } from 'vitest';
import { attachedLines, unreadLines } from '../../components/attached';
import { wordsFor } from '../../components/words';
import type { Attachment, AttachmentPlace } from '../../rules/types';
import { draftOf, findingOf, verdictOf } from './guard-fixtures';

const CNIC = '35202-1234567-1';
const words = wordsFor('en');
const attachments: Attachment[] = [
  {
    kind: 'file',
    key: 'a',
    name: `list ${CNIC}.csv`,
    content: { of: 'text', text: `Ali, ${CNIC}`, whole: true },
  },
  { kind: 'image', key: 'b', alt: 'A letter' },
];
const draft = draftOf('', {
  parts: [
    { role: 'text', text: '', attachments: [] },
    { role: 'text', text: '', attachments },
  ],
});
const at = (index: number, of: AttachmentPlace['of'], start = 0, end = 0): AttachmentPlace => ({
  part: 1,
  index,
  of,
  start,
  end,
});
const found = findingOf('warn', 'warn', {
  ranges: [],
  sensitive: true,
  attachments: [at(0, 'text', 5, 20), at(0, 'name', 5, 20), at(1, 'picture')],
});
const view = { draft, verdict: verdictOf([found]) };
const plain = (text: string) => text.replace(/[\u2068\u2069]/gu, '');

describe('what a card says of attachments', () => {
  const lines = attachedLines(found, view, words, true);

  it('names each once, with no number that is not to be shown', () => {
    expect(lines.map(({ label }) => plain(label))).toEqual([
      'In the file list •••••-•••••••-•.csv',
      'In the name of a file',
      'Picture Attachment 2',
    ]);
  });

  it('quotes the words of the first', () => {
    expect(lines[0]?.excerpt?.pieces.map(({ text }) => text).join('')).toBe('Ali, •••••-•••••••-•');
    expect(lines.slice(1).map(({ excerpt }) => excerpt)).toEqual([null, null]);
    expect(attachedLines(found, view, words, false)[0]?.excerpt).toBeNull();
  });

  it('has the words even where the text is no longer there', () => {
    const gone = { ...view, draft: draftOf('') };
    expect(attachedLines(found, gone, words, true)[0]).toMatchObject({ excerpt: null });
  });
});

describe('what was not read', () => {
  const ref = (index: number) => ({ part: 1, index });
  it.each([
    [
      { files: [ref(0)], begun: [], pictures: [] },
      ['Not read, only the name: list •••••-•••••••-•.csv. Please check what is inside.'],
    ],
    [
      { files: [ref(1)], begun: [], pictures: [] },
      ['1 attachment was not read. Please check what is inside.'],
    ],
    [
      { files: [], begun: [ref(0)], pictures: [ref(1)] },
      [
        'Only the beginning was read: list •••••-•••••••-•.csv.',
        'The picture itself was not looked at, only whether its file tells the place.',
      ],
    ],
  ])('%#', (unread, expected) => {
    expect(unreadLines(unread, view, words).map(plain)).toEqual(expected);
  });
});
