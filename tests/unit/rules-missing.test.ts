import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../rules/types';
import { draft, marked, rule, run } from './rules-helpers';

const image = (alt?: string): Attachment => ({ kind: 'image', key: 'k', alt });

describe('a picture without its description', () => {
  const bare = rule('t/bare', [{ missing: { what: 'alt-text' } }], { category: 'accessibility' });
  const withPictures = (...pictures: Attachment[]) => {
    const given = draft(['Look', 'More']);
    given.parts[1]?.attachments.push(...pictures);
    return given;
  };

  it.each([
    ['one that is empty', [image('A road'), image('')], 1],
    ['one of blanks', [image(' ')], 1],
    ['two that are empty', [image(''), image('')], 1],
    ['all described', [image('A road')], 0],
    ['a page without a field for it', [image(undefined)], 0],
    ['a clip', [{ kind: 'video', key: 'k', alt: '' } as Attachment], 0],
    ['none', [], 0],
  ])('%s', async (_name, pictures, count) => {
    const { findings } = await run([bare], withPictures(...pictures));
    expect(findings.map(({ ranges }) => ranges)).toEqual(Array(count).fill([]));
  });

  it('speaks only where the rule does', async () => {
    const title = { ...bare, roles: ['title' as const] };
    expect((await run([title], withPictures(image('')))).findings).toEqual([]);
    const reply = { ...bare, surfaces: ['reply' as const] };
    expect((await run([reply], withPictures(image('')))).findings).toEqual([]);
    expect((await run([bare], withPictures(image('')), { packs: [] })).findings).toEqual([]);
  });
});

describe('a source', () => {
  const sourced = rule('t/sourced', [
    {
      missing: {
        what: 'source',
        when: { en: ['# people died', 'breaking news'] },
        by: { en: ['according to', 'said'] },
      },
    },
  ]);

  it.each([
    ['40 people died in the flood.', ['40 people died']],
    ['40 people died, according to the PDMA.', []],
    ['40 people died. The DC said so.', []],
    ['40 people died. https://example.com/news', []],
    ['Breaking news: 40 people died', ['Breaking news', '40 people died']],
    ['A fine day.', []],
  ])('%s', async (text, expected) => {
    expect(marked(await run([sourced], text), text)).toEqual(expected);
  });

  it('is looked for in the same part', async () => {
    const texts = ['40 people died', 'according to the PDMA'];
    expect(marked(await run([sourced], texts), texts)).toEqual(['40 people died']);
  });
});

it('words that have to stand there: an address does not stand for them', async () => {
  const tender = rule('t/tender', [
    { missing: { what: 'words', when: { en: ['tender notice'] }, by: { en: ['last date'] } } },
  ]);
  const text = 'Tender notice: https://example.com';
  expect(marked(await run([tender], text), text)).toEqual(['Tender notice']);
  expect((await run([tender], 'Tender notice, last date 4 May')).findings).toEqual([]);
});
