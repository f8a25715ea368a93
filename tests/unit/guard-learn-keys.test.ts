import { describe, expect, it, vi } from 'vitest';
import { keyLearner, meaningOf } from '../../guard/learn-keys';
import { next } from '../../guard/machine';
import { wouldLetThrough } from '../../guard/ruling';
import { keySettings } from '../../sites/dom/key-settings';
import { type KeyRule, sends } from '../../sites/dom/keys';
import type { Site } from '../../sites/types';
import { answer, CLEAN_DRAFT, clean, draftOf, fresh, heldWith, START } from './guard-fixtures';
import { ENTER } from './sites-dom';

describe('what an Enter turned out to be', () => {
  it.each([
    ['one', '', 'sends'],
    ['one', 'one\n', 'line'],
    ['one two', 'one\ntwo', 'line'],
    ['', '\n', 'line'],
    ['- a', '- a\n- ', 'line'],
    ['one', 'one', null],
    ['', '', null],
    ['one', 'two\n', null],
    ['to @Me', 'to @MetDept ', null],
  ])('%j, then %j: %s', (before, after, meant) => {
    expect(meaningOf(before, after)).toBe(meant);
  });
});

it('is known before the next key is judged, however fast the hand', () => {
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
    },
  );
  let words = 'one';
  const element = { isConnected: true };
  const surface = { boxes: [{ element, editor: { read: () => words } }] };
  const keyShown = vi.fn();
  const site = { surfaceAt: () => surface, asksKeys: () => true, keyShown } as unknown as Site;
  // No timer of this page ever runs.
  const win = { document: {}, setTimeout: () => 0, setInterval: () => 0 } as unknown as Window;
  const learner = keyLearner(win, site);
  learner.follow({ ...ENTER, isTrusted: true, composedPath: () => [element] } as never);
  learner.settle();
  expect(keyShown).not.toHaveBeenCalled();
  words = 'one\ntwo';
  learner.settle();
  learner.settle();
  expect(keyShown.mock.calls).toEqual([[surface, ENTER, 'line']]);
  vi.unstubAllGlobals();
});

describe('keys that a setting decides', () => {
  const RULES: KeyRule[] = ['alone-or-meta', 'not-alone'];
  const shift = { ...ENTER, shiftKey: true };

  it('by what is possible: alone or with Cmd, or with any modifier', () => {
    const rows = [{}, { metaKey: true }, { shiftKey: true }, { ctrlKey: true }, { altKey: true }];
    const by = (rule: KeyRule) => rows.map((part) => sends(rule, { ...ENTER, ...part }));
    expect(by('alone-or-meta')).toEqual([true, true, false, false, false]);
    expect(by('not-alone')).toEqual([false, true, true, true, true]);
    expect(by('bare-enter')).toEqual([true, false, false, false, true]);
  });

  it('are known from one that was seen, until it proves wrong or a setting is changed', () => {
    const settings = keySettings();
    expect(settings.possible(RULES)).toEqual(RULES);
    settings.shown(RULES, shift, 'line');
    expect(settings.possible(RULES)).toEqual(['alone-or-meta']);
    settings.shown(RULES, ENTER, 'sends');
    expect(settings.possible([...RULES])).toEqual(['alone-or-meta']);
    settings.shown(RULES, ENTER, 'line');
    expect(settings.possible(RULES)).toEqual(['not-alone']);
    settings.forget();
    expect(settings.possible(RULES)).toEqual(RULES);
  });
});

describe('a key that the page left alone', () => {
  const releasing = () => ({ ...answer(heldWith(clean), 'private').state, pass: null });

  it('has to be pressed again, and goes through then', () => {
    const { state, effects } = next(releasing(), {
      type: 'released',
      outcome: 'unheeded',
      draft: CLEAN_DRAFT,
      at: START,
    });
    expect(effects).toEqual([{ do: 'tell', telling: 'key-again' }]);
    expect(wouldLetThrough(state, CLEAN_DRAFT, START + 14_000)).toBe(true);
    expect(wouldLetThrough(state, CLEAN_DRAFT, START + 16_000)).toBe(false);
    expect(wouldLetThrough(state, draftOf('other'), START)).toBe(false);
  });

  it('gives no pass where nothing is being released, nor where the key made a line', () => {
    const idle = next(fresh(), {
      type: 'released',
      outcome: 'unheeded',
      draft: CLEAN_DRAFT,
      at: START,
    });
    expect([idle.state.pass, idle.effects]).toEqual([null, []]);
    const line = { type: 'released', draft: CLEAN_DRAFT, outcome: 'new-line', at: START } as const;
    const { state } = next(releasing(), line);
    expect([state.pass, state.decision]).toEqual([null, null]);
  });
});
