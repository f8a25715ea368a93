import { describe, expect, it } from 'vitest';
import { DOUBLE_MS, isStray, type LastPress } from '../../guard/double-press';
import { failSoft } from '../../guard/fail-soft';
import { activates, isComposing, keyFacts } from '../../guard/key-facts';
import { goesOn, runningPress } from '../../guard/running-press';

const PRESS: LastPress = { ours: false, x: 100, y: 50, at: 1_000 };

describe('a double click', () => {
  it('is stray where its halves are on two sides, near and soon', () => {
    expect(isStray(PRESS, { ...PRESS, ours: true, x: 104, at: 1_000 + DOUBLE_MS })).toBe(true);
    expect(isStray({ ...PRESS, ours: true }, { ...PRESS, at: 1_100 })).toBe(true);
  });

  it.each([
    ['the first press of all', null, PRESS],
    ['both halves on the page', PRESS, { ...PRESS, at: 1_100 }],
    ['a press elsewhere', PRESS, { ...PRESS, ours: true, y: 70, at: 1_100 }],
    ['a press later', PRESS, { ...PRESS, ours: true, at: 1_001 + DOUBLE_MS }],
  ])('is not: %s', (_, last, now) => {
    expect(isStray(last, now)).toBe(false);
  });
});

/** A stand-in for an element that holds others: all that is asked of it. */
function place(...inside: Element[]): Element {
  const self = { contains: (other: Element) => other === self || inside.includes(other) };
  return self as unknown as Element;
}

describe('a running press', () => {
  const form = place();
  const composer = place(form);

  it('goes on from key to click to submit, each once', () => {
    const key = runningPress(composer, 'keydown');
    const click = goesOn(key, composer, 'click', false);
    expect(click).not.toBeNull();
    const submit = click && goesOn(click, form, 'submit', false);
    expect(submit).not.toBeNull();
    for (const type of ['keydown', 'click', 'submit']) {
      expect(submit && goesOn(submit, form, type, false)).toBeNull();
    }
  });

  it('takes along neither another place nor a press by hand', () => {
    const click = runningPress(composer, 'click');
    expect(goesOn(click, place(), 'submit', false)).toBeNull();
    expect(goesOn(click, composer, 'submit', true)).toBeNull();
    expect(goesOn(click, composer, 'click', false)).toBeNull();
  });
});

/** The fields of a key event that are read. */
function key(part: Partial<KeyboardEvent>): KeyboardEvent {
  const plain = { key: '', code: '', keyCode: 0, charCode: 0, isTrusted: false };
  const mods = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { ...plain, ...mods, isComposing: false, ...part } as KeyboardEvent;
}

describe('a key', () => {
  it.each([
    [{ key: 'Enter' }, 'Enter'],
    [{ code: 'NumpadEnter' }, 'NumpadEnter'],
    [{ keyCode: 13 }, 'Enter'],
    [{ charCode: 13 }, 'Enter'],
    [{ keyCode: 32 }, 'Space'],
    [{ key: 'a', code: 'KeyA', keyCode: 13 }, 'Enter'],
  ])('is known however a script says it: %j', (part, code) => {
    expect(keyFacts(key(part)).code).toBe(code);
    expect(activates(keyFacts(key(part)))).toBe(true);
  });

  it('of a person is what the keyboard says', () => {
    const pressed = key({ key: 'ا', code: 'KeyH', keyCode: 72, isTrusted: true, ctrlKey: true });
    expect(keyFacts(pressed)).toMatchObject({ key: 'ا', code: 'KeyH', ctrlKey: true });
    expect(activates(keyFacts(pressed))).toBe(false);
  });

  it('is taken by an IME only where a person has one', () => {
    expect(isComposing(key({ isComposing: true, isTrusted: true }))).toBe(true);
    expect(isComposing(key({ keyCode: 229, isTrusted: true }))).toBe(true);
    expect(isComposing(key({ isComposing: true, keyCode: 229 }))).toBe(false);
  });
});

describe('work that may throw', () => {
  it('gives what it gives, else what stands for it', () => {
    const broken = (): string => {
      throw new Error('no such thing');
    };
    expect(failSoft(() => 'words', broken)).toBe('words');
    expect(failSoft(broken, () => 'nothing')).toBe('nothing');
  });
});
