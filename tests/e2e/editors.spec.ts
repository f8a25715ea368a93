import type { Editor } from '../../sites/types';
import { BARE } from '../pages/editors/answer';
import { FACEBOOK_SURFACES, openSurface, X_SURFACES } from './harness/surfaces';
import type { Tab } from './harness/types';
import { type Ask, expect, poll, test } from './probe/test';

// The conformance suite: reading, measuring and changing every kind of editor from the isolated
// world, with the real engines, in both browsers, by one table. The model of the engine is asked
// each time: its DOM alone proves nothing.

type ReadBack = { ok: boolean; why?: string; text?: string };

interface Row {
  engine: Editor['id'];
  /** A surface of a stand-in site, or a bare editor. */
  on: string;
  url: string;
  open: string[];
  box: string;
  model: string;
  /** What breaks the line here without sending. */
  newline: 'Enter' | 'Shift+Enter';
  /** How the thing reads that the page's own button puts in: a mention or a picture. */
  inserts?: string;
  /** Lines of this plain box are the browser's own and differ. */
  oneLine?: boolean;
  /** In an open shadow root, where Chromium puts no caret inside a cluster of letter and marks. */
  shadow?: boolean;
}

function onSite(engine: Editor['id'], on: string, more: Partial<Row> = {}): Row {
  const found = [...X_SURFACES, ...FACEBOOK_SURFACES].find((one) => one.name === on);
  if (found === undefined) throw new Error(`no surface called ${on}`);
  const { url, open, box, model, key } = found;
  const newline = key === 'Enter' ? 'Shift+Enter' : 'Enter';
  return { engine, on, url, open, box, model, newline, ...more };
}

function bare(engine: Editor['id'], kind: string, more: Partial<Row> = {}): Row {
  return {
    engine,
    on: `bare ${kind}`,
    url: `https://${BARE}/${kind}`,
    open: [],
    box: '#mount [contenteditable="true"]:not(.ql-clipboard), #inner [contenteditable="true"]',
    model: 'bare',
    newline: 'Enter',
    ...more,
  };
}

const ROWS: Row[] = [
  onSite('draftjs', 'x home'),
  onSite('lexical', 'fb post'),
  onSite('lexical', 'fb comment'),
  onSite('textarea', 'x chat'),
  onSite('textarea', 'x narrow'),
  onSite('contenteditable', 'business suite', { oneLine: true }),
  bare('contenteditable', 'plain', { inserts: '😀' }),
  bare('quill', 'quill-1', { inserts: '@MoCC_Official' }),
  bare('quill', 'quill-2', { inserts: '@MoCC_Official' }),
  bare('prosemirror', 'prosemirror'),
  bare('prosemirror', 'tiptap', { inserts: '@MoCC_Official' }),
  // Quill itself does not work in a shadow root: what LinkedIn has done to it there is not known.
  bare('prosemirror', 'tiptap?shadow', { inserts: '@MoCC_Official', shadow: true }),
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

/** Joined letters, both joiners, marks on letters, a flag, and words of both directions. */
const JOINED = 'میں نہیں می\u200cخواہم کہ ABC نئی\u064b 👨\u200d👩\u200d👧 🇵🇰 ۱۲۳ ختم';

const LINES = 'One line\nsecond  line\n\nafter blank';
const PASTED = 'کل اجلاس ہے\nroom two\nlast one';

for (const row of ROWS) {
  test.describe(`${row.engine} on ${row.on}`, () => {
    test.beforeEach(async ({ tab, ask }) => {
      await openSurface(tab, row);
      expect(await ask({ ask: 'editor', at: row.box })).toBe(row.engine);
    });

    test('replaces words at every place, to the last one; the caret goes back to its place', async ({
      tab,
      ask,
    }) => {
      await write(tab, row, WORDS);
      let text = WORDS;
      for (const [from, to] of [...CHANGES, ['', '']] as const) {
        const old = from === '' ? text : from;
        text = await change(tab, ask, row, text, old, to);
      }
      await write(tab, row, 'and on');
      await change(tab, ask, row, 'and on', 'and', 'it goes');
      const caret = { start: 5, end: 5 };
      expect(await ask({ ask: 'select', at: row.box, selection: caret })).toEqual(caret);
      await tab.type('al');
      await tab.modelIs(row.model, 'it goales on');
      expect(await ask({ ask: 'selection', at: row.box })).toEqual({ start: 7, end: 7 });
    });

    test('replaces several stretches; undo takes them back; the caret comes back', async ({
      tab,
      ask,
    }) => {
      await write(tab, row, WORDS);
      await rest(tab);
      const edits = ['first', 'ready', 'last'].map((word) => {
        const start = WORDS.indexOf(word);
        return { start, end: start + word.length, text: '▇'.repeat(word.length) };
      });
      const masked = WORDS.replace(/first|ready|last/gu, (word) => '▇'.repeat(word.length));
      expect(await ask({ ask: 'replace', at: row.box, edits })).toEqual({ ok: true });
      await tab.modelIs(row.model, masked);
      const caret = { start: 3, end: 9 };
      expect(await ask({ ask: 'select', at: row.box, selection: caret })).toEqual(caret);
      await undo(tab, row, WORDS, edits.length);
      expect(await ask({ ask: 'read', at: row.box })).toBe(WORDS);
    });

    test('leaves a composition alone, and mends when it is over', async ({ tab, ask }) => {
      await write(tab, row, 'first ');
      await tab.compose('ni');
      // Firefox composes from another process.
      await poll('the composition', async () => {
        return (await ask({ ask: 'read', at: row.box })) === 'first ni';
      });
      const edits = [{ start: 0, end: 5, text: 'x' }];
      const result = await ask<ReadBack>({ ask: 'replace', at: row.box, edits });
      expect(result).toEqual({ ok: false, why: 'changed-meanwhile', text: 'first ni' });
      await tab.composeEnter('你好');
      await tab.modelIs(row.model, 'first 你好');
      await change(tab, ask, row, 'first 你好', 'first', 'then');
    });

    test('reads and mends joined letters; every offset leads to its place and back', async ({
      tab,
      ask,
    }) => {
      await write(tab, row, JOINED);
      expect(await ask({ ask: 'read', at: row.box })).toBe(JOINED);
      for (const at of placesOf(JOINED, row.shadow ? 'clusters' : 'characters')) {
        const selection = { start: at, end: at };
        expect(await ask({ ask: 'select', at: row.box, selection })).toEqual(selection);
      }
      const once = await change(tab, ask, row, JOINED, 'خواہم', 'کنم');
      const twice = await change(tab, ask, row, once, '👨\u200d👩\u200d👧 ', '');
      await change(tab, ask, row, twice, 'میں', 'آپ');
    });

    test('measures the very words; touches nothing when they are others by now', async ({
      tab,
      ask,
    }) => {
      await write(tab, row, 'aaaa MMMM aaaa');
      const edits = [{ start: 0, end: 5, text: 'x' }];
      const expected = 'aaaa MMMM aaab';
      const refused = { ok: false, why: 'changed-meanwhile', text: 'aaaa MMMM aaaa' };
      expect(await ask({ ask: 'replace', at: row.box, expected, edits })).toEqual(refused);
      await tab.modelIs(row.model, 'aaaa MMMM aaaa');
      type Seen = { x: number; y: number; width: number; height: number };
      const rects = async (start: number, end: number) =>
        ask<Seen[]>({ ask: 'rects', at: row.box, start, end });
      const [word] = await rects(5, 9);
      const [whole] = await rects(0, 14);
      const [before] = await rects(0, 5);
      if (!word || !whole || !before) throw new Error('no rectangles');
      expect(await rects(5, 9)).toHaveLength(1);
      expect(word.x).toBeCloseTo(whole.x + before.width, 0);
      expect(word.width).toBeGreaterThan(20);
      expect(word.width + before.width).toBeLessThan(whole.width);
      const box = await tab.rect(row.box);
      expect(word.x).toBeGreaterThanOrEqual(box.x);
      expect(word.y + word.height).toBeLessThanOrEqual(box.y + box.height + 1);
    });

    if (!row.oneLine) {
      test('reads lines, typed and pasted, and replaces over them', async ({ tab, ask }) => {
        for (const [at, line] of LINES.split('\n').entries()) {
          if (at > 0) await tab.press(row.newline);
          if (line !== '') await tab.type(line);
        }
        await tab.modelIs(row.model, LINES);
        expect(await ask({ ask: 'read', at: row.box })).toBe(LINES);
        const over = await change(tab, ask, row, LINES, 'line\nsecond  line\n\n', 'A\nB\n');
        expect(over).toBe('One A\nB\nafter blank');
        const open = await change(tab, ask, row, over, 'B', 'C\n\nD');
        const joined = await change(tab, ask, row, open, 'A\nC\n\nD\n', '');
        expect(joined).toBe('One after blank');

        // The caret is where the lines were, and the box has the focus.
        const typed = 'One and after blank';
        await tab.type('and ');
        await tab.modelIs(row.model, typed);
        await change(tab, ask, row, typed, typed, '');
        await tab.paste(PASTED);
        await tab.modelIs(row.model, PASTED);
        expect(await ask({ ask: 'read', at: row.box })).toBe(PASTED);
        const first = await change(tab, ask, row, PASTED, 'کل', 'آج');
        const middle = await change(tab, ask, row, first, 'room two\n', '');
        await change(tab, ask, row, middle, 'one', 'line');
      });
    }

    const { inserts } = row;
    if (inserts !== undefined) {
      test(`reads ${inserts}, and mends around it`, async ({ tab, ask }) => {
        await write(tab, row, 'ask ');
        await tab.click('[data-stand-in="insert"]');
        await tab.modelIs(row.model, `ask ${inserts}`);
        await tab.type(' now');
        const text = `ask ${inserts} now`;
        await tab.modelIs(row.model, text);
        expect(await ask({ ask: 'read', at: row.box })).toBe(text);
        const after = await change(tab, ask, row, text, 'now', 'today');
        const before = await change(tab, ask, row, after, 'ask', 'tell');
        await change(tab, ask, row, before, `${inserts} `, '');
      });
    }
  });
}

/** The offsets at which a caret can stand. */
function placesOf(text: string, of: 'characters' | 'clusters'): number[] {
  const parts =
    of === 'characters'
      ? [...text]
      : [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let at = 0;
  return [0, ...parts.map((part) => (at += part.length))];
}

async function write(tab: Tab, row: Row, text: string): Promise<void> {
  await tab.type(text);
  await tab.modelIs(row.model, text);
}

/** Changes the first such words; the editor and its model must read so. Gives the new text. */
async function change(
  tab: Tab,
  ask: Ask,
  row: Row,
  text: string,
  from: string,
  to: string,
): Promise<string> {
  const start = text.indexOf(from);
  const edits = [{ start, end: start + from.length, text: to }];
  const result = await ask({ ask: 'replace', at: row.box, expected: text, edits });
  expect(result).toEqual({ ok: true });
  const next = text.slice(0, start) + to + text.slice(start + from.length);
  await tab.modelIs(row.model, next);
  expect(await ask({ ask: 'read', at: row.box })).toBe(next);
  return next;
}

/** The engine's undo step is over, as after a while without a key (where the page can tell it). */
async function rest(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('[data-stand-in="rest"]')?.click();
  });
}

/** Undoes by the keyboard until the words are back; engines may undo several edits as one. */
async function undo(tab: Tab, row: Row, words: string, most: number): Promise<void> {
  for (let done = 0; done < most; done += 1) {
    const before = (await tab.model())[row.model];
    if (before === words) break;
    await tab.press('Control+z');
    await tab.until(
      'something was undone',
      ({ name, was }: { name: string; was?: string }) => window.pageModel()[name] !== was,
      {
        name: row.model,
        was: before,
      },
    );
  }
  await tab.modelIs(row.model, words);
}
