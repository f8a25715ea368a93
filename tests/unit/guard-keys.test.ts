import { describe, expect, it } from 'vitest';
import { keyDown, keyTaken, keyUp, NO_KEYS } from '../../guard/held-keys';
import { offsetAfter } from '../../guard/mend';
import { type PanelFocus, type PanelKeyFacts, panelKey } from '../../guard/panel-keys';

const key = (code: string, part: Partial<PanelKeyFacts> = {}): PanelKeyFacts => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  composing: false,
  ...part,
});
const focus = (part: Partial<PanelFocus> = {}): PanelFocus => ({
  armed: true,
  inField: false,
  onControl: false,
  asks: true,
  ...part,
});

describe('keys in the panel', () => {
  it.each([
    ['Digit1', 'office'],
    ['Numpad1', 'office'],
    ['Digit2', 'private'],
    ['Numpad2', 'private'],
    ['Enter', 'go'],
    ['Escape', 'back'],
    ['Tab', 'focus-next'],
    ['KeyN', 'ignore'],
    ['ArrowDown', 'native'],
  ])('%s is %s', (code, meaning) => {
    expect(panelKey(key(code), focus())).toBe(meaning);
  });

  it('none counts before the opening key is up', () => {
    for (const code of ['Digit1', 'Enter', 'Escape', 'Tab']) {
      expect(panelKey(key(code), focus({ armed: false }))).toBe('ignore');
    }
  });

  it('a repeat never answers, goes or leaves', () => {
    for (const code of ['Digit1', 'Digit2', 'Enter', 'Escape']) {
      expect(panelKey(key(code, { repeat: true }), focus())).toBe('ignore');
    }
  });

  it('digits and Enter are text in the reason field, Ctrl+Enter goes', () => {
    expect(panelKey(key('Digit1'), focus({ inField: true }))).toBe('native');
    expect(panelKey(key('Enter'), focus({ inField: true }))).toBe('native');
    expect(panelKey(key('Enter', { ctrlKey: true }), focus({ inField: true }))).toBe('go');
  });

  it('Enter on a focused control is that control', () => {
    expect(panelKey(key('Enter'), focus({ onControl: true }))).toBe('native');
    expect(panelKey(key('Space'), focus({ onControl: true }))).toBe('native');
  });

  it('a look cannot be answered', () => {
    expect(panelKey(key('Digit1'), focus({ asks: false }))).toBe('ignore');
    expect(panelKey(key('Enter'), focus({ asks: false }))).toBe('back');
  });
});

describe('keys that are held', () => {
  it('stay ours through their repeats until they are up', () => {
    const held = keyTaken(NO_KEYS, 'Enter', true);
    expect(held.opener).toBe('Enter');
    expect(keyDown(held, 'Enter', true).meaning).toBe('ours');
    expect(keyDown(held, 'KeyA', true).meaning).toBe('fresh');
    const up = keyUp(held, 'Enter');
    expect(up.opener).toBeNull();
    expect(keyDown(up, 'Enter', true).meaning).toBe('fresh');
  });

  it('are pressed anew when their key-up went elsewhere', () => {
    const held = keyTaken(NO_KEYS, 'Enter', true);
    const { meaning, held: after } = keyDown(held, 'Enter', false);
    expect(meaning).toBe('fresh');
    expect(after.opener).toBeNull();
  });
});

describe('the caret after a mend', () => {
  const edits = [
    { part: 0, start: 5, end: 10, text: '*' },
    { part: 1, start: 0, end: 3, text: '' },
  ];
  it.each([
    [0, 3, 3],
    [0, 5, 5],
    [0, 7, 6],
    [0, 10, 6],
    [0, 12, 8],
    [1, 12, 9],
  ])('part %i offset %i is at %i', (part, before, after) => {
    expect(offsetAfter(edits, part, before)).toBe(after);
  });
});
