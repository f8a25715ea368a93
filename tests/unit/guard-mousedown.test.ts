import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capture } from '../../guard/capture';
import { pressOnce } from '../../guard/press-control';
import type { PressRuling } from '../../guard/ruling';
import { endsPress } from '../../guard/running-press';
import type { Site, Surface } from '../../sites/types';
import { CLEAN_DRAFT, draftOf } from './guard-fixtures';

class FakeElement {}

/** An event as a constructor of the browser would make it, with what the tests read. */
class FakeEvent {
  defaultPrevented = false;
  constructor(
    readonly type: string,
    readonly init: Record<string, unknown>,
  ) {}
}

beforeEach(() => {
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
    },
  );
  vi.stubGlobal('Element', FakeElement);
  for (const name of ['PointerEvent', 'MouseEvent', 'KeyboardEvent']) {
    vi.stubGlobal(name, FakeEvent);
  }
});
afterEach(() => vi.unstubAllGlobals());

/** A page with one control that acts on mousedown, and what the guard does with each event. */
function page(ruling: PressRuling) {
  const handlers: [string, (event: Event) => void][] = [];
  const win = {
    document: {},
    setTimeout: () => 0,
    addEventListener: (type: string, handler: (event: Event) => void) =>
      handlers.push([type, handler]),
  } as unknown as Window;
  const root = { contains: (other: unknown) => other === root } as unknown as Element;
  let words = 'Hello';
  const box = { role: 'text', element: {}, attachments: [], editor: { read: () => words } };
  const surface = { kind: 'message', root, boxes: [box], submit: {}, actsOn: 'mousedown' };
  const site = {
    id: 'telegram-k',
    account: () => ({ handle: 'me', kind: 'unknown' }),
    conversation: () => null,
    pressed: () => surface,
    forgetKeys() {},
  } as unknown as Site;
  const rule = vi.fn(() => ruling);
  const held = vi.fn();
  capture(win, site, {
    isOurs: () => false,
    relay() {},
    takesKeys: () => false,
    panelKey() {},
    rule,
    wouldLetThrough: () => ruling === 'let-through',
    held,
  });
  /** Plays one event; gives whether the page would see it. */
  const play = (type: string, isTrusted = true) => {
    let seen = true;
    const event = {
      ...{ type, isTrusted, button: 0, detail: 1, clientX: 5, clientY: 5, timeStamp: 1e6 },
      composedPath: () => [root],
      preventDefault() {},
      stopImmediatePropagation() {
        seen = false;
      },
    };
    for (const [name, handler] of handlers) if (name === type) handler(event as unknown as Event);
    return seen;
  };
  const write = (text: string) => {
    words = text;
  };
  return { play, rule, held, write };
}

const WHOLE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

describe('a control that acts on mousedown', () => {
  it('is held: the page sees nothing of a press by hand, and one question opens', () => {
    const { play, held } = page('hold');
    expect(WHOLE.map((type) => play(type))).toEqual([false, false, false, false, false]);
    expect(held).toHaveBeenCalledTimes(1);
  });

  it('is held at a mousedown that a script makes', () => {
    const { play, held } = page('hold');
    expect(play('mousedown', false)).toBe(false);
    expect(held).toHaveBeenCalledTimes(1);
  });

  it('is ruled on once where a press by hand may go through, at the mousedown', () => {
    const { play, rule, held } = page('let-through');
    expect(WHOLE.map((type) => play(type))).toEqual([true, true, true, true, true]);
    expect(rule).toHaveBeenCalledTimes(1);
    expect(held).not.toHaveBeenCalled();
  });

  it('is ruled on anew at the click when other words stand there by then', () => {
    const { play, rule, write } = page('let-through');
    play('pointerdown');
    play('mousedown');
    write('Other words');
    play('click');
    expect(rule).toHaveBeenCalledTimes(2);
  });
});

it('a click ends only the press that began on the same place with the same words', () => {
  const root = {} as Element;
  const begun = { root, draft: CLEAN_DRAFT };
  expect(endsPress(begun, root, CLEAN_DRAFT)).toBe(true);
  expect(endsPress(begun, {} as Element, CLEAN_DRAFT)).toBe(false);
  expect(endsPress(begun, root, draftOf('other'))).toBe(false);
  expect(endsPress(null, root, CLEAN_DRAFT)).toBe(false);
});

describe('a release', () => {
  /** A control that is gone from the page after so many events. */
  const control = (lives = 9) => {
    const events: string[] = [];
    const submit = {
      get isConnected() {
        return events.length < lives;
      },
      getBoundingClientRect: () => ({ left: 10, top: 20, width: 30, height: 40 }),
      dispatchEvent: ({ type }: Event) => events.push(type),
      click: () => events.push('.click()'),
    };
    return { submit: submit as unknown as HTMLElement, events };
  };
  const surface = (part: Partial<Surface>) => ({ boxes: [], ...part }) as unknown as Surface;

  it('is a plain click where nothing else is said', () => {
    const { submit, events } = control();
    expect(pressOnce(surface({ submit }))).toBe(true);
    expect(events).toEqual(['.click()']);
  });

  it('is the whole press where the control acts on mousedown, for as long as it is there', () => {
    const whole = control();
    pressOnce(surface({ submit: whole.submit, actsOn: 'mousedown' }));
    expect(whole.events).toEqual(WHOLE);
    const gone = control(2);
    pressOnce(surface({ submit: gone.submit, actsOn: 'mousedown' }));
    expect(gone.events).toEqual(['pointerdown', 'mousedown']);
  });

  it('is the same key where only that says what is meant, and tells whether the page took it', () => {
    const key = {
      key: 'Enter',
      code: 'Enter',
      ctrlKey: true,
      metaKey: false,
      shiftKey: false,
      altKey: false,
    };
    for (const takes of [true, false]) {
      const sent: FakeEvent[] = [];
      const element = {
        dispatchEvent(event: FakeEvent) {
          event.defaultPrevented = takes;
          sent.push(event);
        },
      };
      const boxes = [{ element, editor: { selection: () => null } }] as unknown as Surface['boxes'];
      const { submit, events } = control();
      expect(pressOnce(surface({ submit, boxes, key }))).toBe(takes);
      expect(sent.map(({ type, init }) => [type, init.ctrlKey])).toEqual([['keydown', true]]);
      expect(events).toEqual([]);
    }
  });
});
