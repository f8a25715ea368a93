import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChipView } from '../../components/view';
import { createOverlay, type Scene } from '../../guard/overlay';
import type { Stage } from '../../guard/stage';
import { draftOf, findingOf, verdictOf } from './guard-fixtures';

const LOOK: ChipView = { language: 'en', state: 'look', count: 1, telling: null };

/** Rectangle of a box of 300 by 20 px at this height. */
const rectAt = (top: number) => ({
  ...{ left: 100, right: 400, width: 300, top, bottom: top + 20, height: 20 },
  toJSON: () => top,
});

/** How often the page was asked what lies under a place for the chip. */
let asked: number;

beforeEach(() => {
  asked = 0;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  Object.defineProperties(document.documentElement, {
    clientWidth: { value: 1280 },
    clientHeight: { value: 900 },
  });
  document.elementsFromPoint = () => {
    asked += 1;
    return [];
  };
  vi.stubGlobal('document', document);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** An overlay on a bare page, and a scene whose box stands where `box.top` says. */
function scenery() {
  const box = { top: 200 };
  const element = {
    closest: () => null,
    getRootNode: () => ({}),
    querySelectorAll: () => [],
    getBoundingClientRect: () => rectAt(box.top),
  };
  const layer = () =>
    Object.assign(document.createElement('div'), {
      matches: () => false,
      getRootNode: () => ({ host: null }),
      getBoundingClientRect: () => ({ ...rectAt(0), width: 60, height: 18 }),
    });
  const [marks, chip] = [layer(), layer()];
  const stage = { marks, chip, ruler: null, ensureAttached: () => false } as unknown as Stage;
  let read = 'ab';
  const editor = { read: () => read, rects: () => [rectAt(box.top)] };
  const surface = {
    ...{ root: element, submit: null },
    boxes: [{ role: 'text', element, editor, attachments: [] }],
  };
  const scene = (chipView: ChipView): Scene => ({
    surface: surface as never,
    draft: draftOf('ab'),
    verdict: verdictOf([findingOf('warn', 'warn')]),
    chip: chipView,
  });
  const write = (text: string) => {
    read = text;
  };
  return { overlay: createOverlay(stage, () => {}), box, chip, marks, scene, write };
}

it('a chip that stands well is left alone, and follows its box', () => {
  const { overlay, box, chip, scene } = scenery();
  overlay.draw(scene(LOOK), true);
  const top = chip.style.top;
  const first = asked;
  expect(first).toBeGreaterThan(0);
  overlay.draw(scene(LOOK), true);
  expect(asked).toBe(first);
  box.top = 300;
  overlay.draw(scene(LOOK), true);
  expect(asked).toBeGreaterThan(first);
  expect(chip.style.top).not.toBe(top);
});

it('what the page put under the chip meanwhile is seen when it is looked over', () => {
  const { overlay, scene } = scenery();
  overlay.draw(scene(LOOK), true);
  const first = asked;
  overlay.draw(scene(LOOK), false);
  expect(asked).toBeGreaterThan(first);
});

it('the chip says what is known now', () => {
  const { overlay, chip, scene } = scenery();
  const says = () => chip.querySelector('button')?.textContent ?? null;
  overlay.draw(scene(LOOK), true);
  expect(says()).toBe('1 to look at');
  overlay.draw(scene({ ...LOOK, language: 'ur', state: 'checking' }), true);
  expect(says()).toMatch(/^[\u0600-\u06ff ]+$/);
  expect([chip.lang, chip.dir]).toEqual(['ur', 'rtl']);
  overlay.draw(null, true);
  expect(says()).toBeNull();
  overlay.draw(scene(LOOK), true);
  expect(says()).toBe('1 to look at');
});

it('marks stand under the words that were checked, and under no others', () => {
  const { overlay, marks, scene, write } = scenery();
  const drawn = () => marks.querySelectorAll('.underline').length;
  overlay.draw(scene(LOOK), true);
  expect(drawn()).toBe(1);
  write('abc');
  overlay.draw(scene(LOOK), true);
  expect(drawn()).toBe(0);
  write('ab');
  overlay.draw(scene(LOOK), true);
  expect(drawn()).toBe(1);
});
