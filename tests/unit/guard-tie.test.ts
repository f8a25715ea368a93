import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ties, tie, WAIT_MS } from '../../guard/tie';

const isMedia = (file: string) => !file.endsWith('.pdf');
const empty: Ties<string> = { tied: new Map(), waiting: [] };
const attach = (ties: Ties<string>, files: string[], at = 0): Ties<string> => ({
  ...ties,
  waiting: [...ties.waiting, { files, at }],
});

/** Looks at these rows of previews one after the other; gives the file of each of the last row. */
function looks(ties: Ties<string>, rows: string[][], at = 0) {
  let before: string[] = [];
  for (const now of rows) {
    ties = tie(ties, before, now, at, isMedia);
    before = now;
  }
  return { ties, files: before.map((key) => ties.tied.get(key)) };
}

describe('a file and its preview', () => {
  it.each<[string, string[], string[][], (string | null | undefined)[]]>([
    ['in order', ['a', 'b'], [['blob:x/1', 'blob:x/2']], ['a', 'b']],
    ['not before all are there', ['a', 'b'], [['blob:x/1']], [undefined]],
    ['once all are there', ['a', 'b'], [['blob:x/1'], ['blob:x/1', 'blob:x/2']], ['a', 'b']],
    ['none is known for what the site put there itself', [], [['gif:x']], [null]],
    ['one more than was attached is unknown', ['a'], [['blob:x/1', 'gif:x']], ['a', null]],
    ['a place that takes pictures only', ['x.pdf', 'a'], [['blob:x/1']], ['a']],
    [
      'more files than previews: nobody knows which',
      ['a', 'b', 'c'],
      [['blob:x/1', 'blob:x/2']],
      [undefined, undefined],
    ],
    ['the upload has another address', ['a'], [['blob:x/1'], ['https://cdn/1']], ['a']],
    ['a preview that was hidden for a while', ['a'], [['blob:x/1'], [], ['blob:x/1']], ['a']],
    ['another in a place of the same name', ['a'], [['image:0'], [], ['image:0']], [null]],
  ])('%s', (_what, files, rows, expected) => {
    const begun = files.length > 0 ? attach(empty, files) : empty;
    expect(looks(begun, rows).files).toEqual(expected);
  });

  it('comes with the files of its own time', () => {
    const one = looks(attach(empty, ['a']), [['blob:x/1']]).ties;
    const two = tie(attach(one, ['b']), ['blob:x/1'], ['blob:x/1', 'blob:x/2'], 0, isMedia);
    expect([...two.tied.values()]).toEqual(['a', 'b']);
    const replaced = tie(attach(one, ['b']), ['blob:x/1'], ['blob:x/3'], 0, isMedia);
    expect(replaced.tied.get('blob:x/3')).toBe('b');
  });

  it('waits no longer than it may', () => {
    const late = tie(attach(empty, ['a'], 0), [], ['blob:x/1'], WAIT_MS + 1, isMedia);
    expect(late.tied.get('blob:x/1')).toBeNull();
    expect(late.waiting).toEqual([]);
  });
});

it('no file is ever tied to two previews at once, and none to a file that was not attached', () => {
  const keys = fc.uniqueArray(
    fc.constantFrom('blob:x/1', 'blob:x/2', 'blob:x/3', 'image:0', 'image:1'),
    {
      maxLength: 4,
    },
  );
  const files = fc.uniqueArray(fc.constantFrom('a', 'b', 'c.pdf', 'd'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.record({ files, keys }), { maxLength: 6 }), (steps) => {
      let ties = empty;
      let before: string[] = [];
      const given = new Set<string>();
      for (const [at, step] of steps.entries()) {
        const fresh = step.files.map((file) => `${at}${file}`);
        for (const file of fresh) given.add(file);
        if (fresh.length > 0) ties = attach(ties, fresh, at);
        ties = tie(ties, before, step.keys, at, isMedia);
        before = step.keys;
        const shown = step.keys.flatMap((key) => ties.tied.get(key) ?? []);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((file) => given.has(file))).toBe(true);
      }
    }),
  );
});
