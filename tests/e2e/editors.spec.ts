import { FACEBOOK_SURFACES, openSurface, type SurfaceCase, X_SURFACES } from './harness/surfaces';
import { expect, test } from './probe/test';

// Reading, measuring and changing the real engines from the isolated world, in both browsers. The
// model of the engine is asked each time: its DOM alone proves nothing.

type ReadBack = { ok: boolean; why?: string; text?: string };

function surfaceNamed(name: string): SurfaceCase {
  const found = [...X_SURFACES, ...FACEBOOK_SURFACES].find((one) => one.name === name);
  if (found === undefined) throw new Error(`no surface called ${name}`);
  return found;
}

const ROWS: { engine: string; on: string; lines: boolean }[] = [
  { engine: 'draftjs', on: 'x home', lines: true },
  { engine: 'lexical', on: 'fb post', lines: true },
  { engine: 'lexical', on: 'fb comment', lines: true },
  { engine: 'textarea', on: 'x chat', lines: true },
  { engine: 'textarea', on: 'x narrow', lines: true },
  { engine: 'contenteditable', on: 'business suite', lines: false },
];

const WORDS = 'first ready. دفتر کھلا ہے 😀 last';

/** Changes one after the other, each on what the one before left. */
const CHANGES: [from: string, to: string][] = [
  ['first', 'The'],
  ['ready', 'all set'],
  ['last', 'end'],
  ['😀', '🙂🙂'],
  ['کھلا', 'بند'],
  ['دفتر بند ہے ', ''],
];

for (const { engine, on, lines } of ROWS) {
  const one = surfaceNamed(on);
  const newline = one.key === 'Enter' ? 'Shift+Enter' : 'Enter';

  test.describe(`${engine} on ${on}`, () => {
    test('replaces words at every place, to the last one', async ({ tab, ask }) => {
      await openSurface(tab, one);
      await tab.type(WORDS);
      await tab.modelIs(one.model, WORDS);
      let text = WORDS;
      for (const [from, to] of [...CHANGES, ['', '']] as const) {
        const old = from === '' ? text : from;
        const start = text.indexOf(old);
        const edit = { start, end: start + old.length, text: to };
        expect(await ask({ ask: 'replace', at: one.box, expected: text, edits: [edit] })).toEqual({
          ok: true,
        });
        text = text.replace(old, to);
        await tab.modelIs(one.model, text);
        expect(await ask({ ask: 'read', at: one.box })).toBe(text);
      }
      await tab.type('and on');
      await tab.modelIs(one.model, 'and on');
    });

    test('replaces several stretches; undo takes them back; the caret comes back', async ({
      tab,
      ask,
    }) => {
      await openSurface(tab, one);
      await tab.type(WORDS);
      await tab.modelIs(one.model, WORDS);
      const edits = ['first', 'ready', 'last'].map((word) => {
        const start = WORDS.indexOf(word);
        return { start, end: start + word.length, text: '▇'.repeat(word.length) };
      });
      const masked = WORDS.replace(/first|ready|last/gu, (word) => '▇'.repeat(word.length));
      expect(await ask({ ask: 'replace', at: one.box, edits })).toEqual({ ok: true });
      await tab.modelIs(one.model, masked);
      expect(await ask({ ask: 'select', at: one.box, selection: { start: 3, end: 9 } })).toEqual({
        start: 3,
        end: 9,
      });
      for (const _ of edits) await tab.press('Control+z');
      await tab.modelIs(one.model, WORDS);
      expect(await ask({ ask: 'read', at: one.box })).toBe(WORDS);
    });

    test('touches nothing when the words are others by now', async ({ tab, ask }) => {
      await openSurface(tab, one);
      await tab.type(WORDS);
      await tab.modelIs(one.model, WORDS);
      const edit = { start: 0, end: 5, text: 'x' };
      const result = await ask<ReadBack>({
        ask: 'replace',
        at: one.box,
        expected: `${WORDS}!`,
        edits: [edit],
      });
      expect(result).toEqual({ ok: false, why: 'changed-meanwhile', text: WORDS });
      await tab.modelIs(one.model, WORDS);
    });

    test('measures the very words', async ({ tab, ask }) => {
      await openSurface(tab, one);
      await tab.type('aaaa MMMM aaaa');
      await tab.modelIs(one.model, 'aaaa MMMM aaaa');
      type Seen = { x: number; y: number; width: number; height: number };
      const rects = async (start: number, end: number) =>
        ask<Seen[]>({ ask: 'rects', at: one.box, start, end });
      const [word] = await rects(5, 9);
      const [whole] = await rects(0, 14);
      const [before] = await rects(0, 5);
      if (!word || !whole || !before) throw new Error('no rectangles');
      expect(await rects(5, 9)).toHaveLength(1);
      expect(word.x).toBeCloseTo(whole.x + before.width, 0);
      expect(word.width).toBeGreaterThan(20);
      expect(word.width + before.width).toBeLessThan(whole.width);
      const box = await tab.rect(one.box);
      expect(word.x).toBeGreaterThanOrEqual(box.x);
      expect(word.y + word.height).toBeLessThanOrEqual(box.y + box.height + 1);
    });

    // Lines of a plain box are the browser's own and differ.
    if (lines)
      test('reads lines, and replaces over them', async ({ tab, ask }) => {
        await openSurface(tab, one);
        for (const [at, line] of ['One line', 'second  line', '', 'after blank'].entries()) {
          if (at > 0) await tab.press(newline);
          if (line !== '') await tab.type(line);
        }
        const text = 'One line\nsecond  line\n\nafter blank';
        await tab.modelIs(one.model, text);
        expect(await ask({ ask: 'read', at: one.box })).toBe(text);
        const start = text.indexOf('line');
        const end = text.indexOf('after');
        const over = { start, end, text: 'A\nB\n' };
        expect(await ask({ ask: 'replace', at: one.box, edits: [over] })).toEqual({ ok: true });
        await tab.modelIs(one.model, 'One A\nB\nafter blank');
        const join = { start: 'One A'.length, end: 'One A\nB\n'.length, text: '' };
        expect(await ask({ ask: 'replace', at: one.box, edits: [join] })).toEqual({ ok: true });
        await tab.modelIs(one.model, 'One Aafter blank');
      });
  });
}
