import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../rules/dry-run';
import { MOST_POSTS, readPosts } from '../../rules/posts-file';
import { draftOf, verdictOf } from '../gallery/draft';
import { bank, bribe, cnic } from '../gallery/samples';

const texts = (name: string, text: string) => readPosts(name, text).posts.map((post) => post.text);

describe('a file of posts', () => {
  it('is paragraphs, or lines where there is no empty line', () => {
    const text = '\ufeffone\r\nstill one\r\n \r\ntwo\n\n\n\nthree\n';
    expect(readPosts('p.txt', text).posts).toEqual([
      { line: 1, text: 'one\nstill one' },
      { line: 4, text: 'two' },
      { line: 8, text: 'three' },
    ]);
    expect(readPosts('p.txt', 'one\ntwo\n').posts).toEqual([
      { line: 1, text: 'one' },
      { line: 2, text: 'two' },
    ]);
  });

  it('is a table with a column of ours, quotes, separators and lines in cells', () => {
    const csv = 'id;Tweet;site\n1;"a ""b""; c\nd";x\n2;;x\n3;e;facebook\n';
    expect(readPosts('p.CSV', csv).posts).toEqual([
      { line: 2, text: 'a "b"; c\nd', site: 'x' },
      { line: 5, text: 'e', site: 'facebook' },
    ]);
  });

  it('is a table without a head', () => {
    expect(texts('p.csv', 'one, and more\ntwo\n')).toEqual(['one', 'two']);
    expect(texts('p.csv', '')).toEqual([]);
  });

  it('is JSON Lines, and says which line is none', () => {
    const lines = '{"text":"a","surface":"reply","account":"@me"}\n\nnull\n{"text":5}\n{"tex';
    expect(readPosts('p.jsonl', lines)).toEqual({
      posts: [{ line: 1, text: 'a', surface: 'reply', handle: 'me' }],
      problems: [3, 4, 5].map((line) => ({ line, why: 'expected an object with "text"' })),
    });
  });

  it('ends somewhere, and says so', () => {
    const { posts, problems } = readPosts('p.txt', 'a\n'.repeat(MOST_POSTS + 2));
    expect(posts).toHaveLength(MOST_POSTS);
    expect(problems).toMatchObject([{ line: MOST_POSTS + 1 }]);
  });

  it('is read whatever it holds, and a quoted table gives back what was put in', () => {
    const names = fc.constantFrom('a.txt', 'a.csv', 'a.jsonl', 'a');
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (name, text) => {
        const at = readPosts(name, text).posts.map(({ line }) => line);
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }),
    );
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'ب') });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const csv = ['text', ...cells.map((each) => `"${each.replaceAll('"', '""')}"`)].join('\n');
        expect(texts('a.csv', csv)).toEqual(cells.filter((each) => each.trim() !== ''));
      }),
    );
  });
});

describe('a dry run', () => {
  it('counts posts by rule and by what they ask for, for the office alone', () => {
    const tally = tallyOf({ problems: [] });
    const add = (text: string, samples: Parameters<typeof verdictOf>[1]) =>
      tally.add({ line: 1, text }, verdictOf(draftOf(text), samples));
    const id = 'My CNIC is 35202-1234567-1';
    const stop = { ...cnic, office: 'block' as const };
    add(id, [stop]);
    add(id, [stop, { ...stop, rule: 'pk/other', office: 'note' }]);
    add('a quiet note', [{ ...bribe, about: [], office: 'note', rule: 'pk/quiet' }]);
    add('said in private only', [{ ...bank, about: [], office: null, own: 'block' }]);
    add('clean', []);
    const run = tally.result();
    expect(run).toMatchObject({ posts: 5, any: 3, alarms: 2, mend: 2 });
    expect(run.rules.map(({ rule, posts }) => [rule, posts])).toEqual([
      [cnic.rule, 2],
      ['pk/other', 1],
      ['pk/quiet', 1],
    ]);
    expect(run.listed).toHaveLength(2);
    expect(run.listed[1]?.rules).toEqual([cnic.rule]);
    const [masked] = run.listed[0]?.masked ?? [];
    expect(id.slice(masked?.start, masked?.end)).toBe('35202-1234567-1');
  });
});
