import { afterEach, expect, it, vi } from 'vitest';
import { pressOnce } from '../../guard/press-control';
import type { Surface } from '../../sites/types';

/** An event as a page would be told of it. */
class Told {
  constructor(
    readonly type: string,
    readonly init: Record<string, unknown>,
  ) {}
}

afterEach(() => vi.unstubAllGlobals());

/** Gives the events that a press of a surface's control makes. */
function pressOf(part: Partial<Surface>): (Told | string)[] {
  vi.stubGlobal('PointerEvent', Told);
  vi.stubGlobal('MouseEvent', Told);
  const told: (Told | string)[] = [];
  const control = {
    getBoundingClientRect: () => ({ left: 10, top: 20, width: 40, height: 8 }),
    isConnected: true,
    dispatchEvent: (event: Told) => told.push(event),
    click: () => told.push('click()'),
  };
  const submit = control as unknown as HTMLElement;
  pressOnce({ kind: 'post', root: submit, boxes: [], submit, ...part });
  return told;
}

it('is a bare click, once, where a place says nothing else', () => {
  expect(pressOf({})).toEqual(['click()']);
});

it('ends with the step that took the control away', () => {
  const told: string[] = [];
  const control = {
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 9, height: 9 }),
    isConnected: true,
    dispatchEvent(event: Told) {
      told.push(event.type);
      this.isConnected = event.type !== 'mousedown';
    },
  };
  vi.stubGlobal('PointerEvent', Told);
  vi.stubGlobal('MouseEvent', Told);
  const submit = control as unknown as HTMLElement;
  pressOnce({ kind: 'post', root: submit, boxes: [], submit, actsOn: 'mousedown' });
  expect(told).toEqual(['pointerdown', 'mousedown']);
});

it('is made as a hand makes it where a bare click may not do, and clicks once', () => {
  const told = pressOf({ byHand: true }) as Told[];
  expect(told.map(({ type }) => type)).toEqual([
    ...['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'],
  ]);
  for (const { init } of told) {
    expect(init).toMatchObject({ bubbles: true, composed: true, clientX: 30, clientY: 24 });
  }
  expect(told.map(({ init }) => init.buttons)).toEqual([1, 1, 0, 0, undefined]);
});
