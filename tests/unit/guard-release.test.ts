import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESS_AGAIN_MS } from '../../guard/pass';
import { readDraft } from '../../guard/read-draft';
import { release } from '../../guard/release';
import { rulePress } from '../../guard/ruling';
import type { Site, Surface } from '../../sites/types';
import { answer, CLEAN_DRAFT, clean, heldWith, run, START } from './guard-fixtures';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose composer stays as it is, with or without something that says "wait" over it. */
function page(pends: () => boolean, more: Partial<Surface> = {}) {
  const clicks = vi.fn();
  const element = {};
  const submit = { hasAttribute: () => false, getAttribute: () => null, click: clicks };
  const surface = {
    kind: 'post',
    root: element,
    boxes: [{ role: 'text', element, attachments: [], editor: { read: () => 'Hello' } }],
    submit,
    ...more,
  } as unknown as Surface;
  const site = {
    id: 'x',
    account: () => ({ handle: 'me', kind: 'unknown' }),
    conversation: () => null,
    outcome: () => null,
    press: (control: HTMLElement) => control.click(),
    pends,
  } as unknown as Site;
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const clock = { setTimeout, clearTimeout, setInterval, clearInterval };
  const win = { ...clock, document: {} } as unknown as Window;
  const draft = readDraft(site, surface, win.document);
  const end = vi.fn();
  void release(
    win,
    site,
    draft,
    () => surface,
    () => true,
  ).then(end);
  return { clicks, end };
}

it('waits while the site asks something of its own, as long as a person may need', async () => {
  let open = true;
  const { clicks, end } = page(() => open);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(clicks).toHaveBeenCalledTimes(1);
  expect(end).not.toHaveBeenCalled();
  open = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(end).toHaveBeenCalledWith('not-taken');
});

it('does not wait for ever on a page that always says "wait"', async () => {
  const { clicks, end } = page(() => true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(clicks).toHaveBeenCalledTimes(1);
  expect(end).toHaveBeenCalledWith('not-taken');
});

it('says soon that its press was ignored, where the site may do that, and not while it is at work', async () => {
  const idle = page(() => false, { mayIgnore: true });
  await vi.advanceTimersByTimeAsync(4_100);
  expect(idle.clicks).toHaveBeenCalledTimes(1);
  expect(idle.end).toHaveBeenCalledWith('ignored');
  const other = page(() => false);
  const working = page(() => true, { mayIgnore: true });
  await vi.advanceTimersByTimeAsync(4_100);
  expect(other.end).not.toHaveBeenCalled();
  expect(working.end).not.toHaveBeenCalled();
});

it('lets one press by hand through where the site left ours without effect', () => {
  const [draft, T] = [CLEAN_DRAFT, START];
  const passed = answer(heldWith(clean), 'office').state;
  const used = rulePress(passed, draft, T).state;
  const lost = run(used, { type: 'released', draft, outcome: 'press-again', at: T }).state;
  expect(rulePress(lost, draft, T).ruling).toBe('hold');
  const step = run(used, { type: 'released', draft, outcome: 'ignored', at: T });
  expect(step.effects).toEqual([{ do: 'tell', telling: 'press-again' }]);
  const by = rulePress(step.state, draft, T + PRESS_AGAIN_MS);
  expect(by.ruling).toBe('let-through');
  expect(rulePress(by.state, draft, T).ruling).toBe('hold');
  expect(rulePress(step.state, draft, T + PRESS_AGAIN_MS + 1).ruling).toBe('hold');
});

describe('by a key whose meaning a setting decides', () => {
  const ENTER = { key: 'Enter', code: 'Enter' };
  /** A box that does this with the key; there is no control beside it. */
  function boxThat(acts: (words: string) => string, takes = true) {
    class Key {
      defaultPrevented = takes;
    }
    vi.stubGlobal('KeyboardEvent', Key);
    let words = 'one';
    const dispatchEvent = () => {
      words = acts(words);
    };
    const editor = { read: () => words, selection: () => null };
    const boxes = [{ role: 'text', element: { dispatchEvent }, attachments: [], editor }];
    const root = { kind: 'message', root: {}, boxes, submit: null, key: ENTER };
    const surface = root as unknown as Surface;
    const keyShown = vi.fn();
    const site = {
      id: 'whatsapp',
      account: () => ({ handle: 'me', kind: 'unknown' }),
      conversation: () => null,
      outcome: () => (words === '' ? 'sent' : null),
      pends: () => false,
      keyShown,
    } as unknown as Site;
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
    const clock = { setTimeout, clearTimeout, setInterval, clearInterval };
    const win = { ...clock, document: {} } as unknown as Window;
    const draft = readDraft(site, surface, win.document);
    const find = () => surface;
    return { keyShown, ended: release(win, site, draft, find, () => true) };
  }

  it.each([
    ['a post', () => '', 'sent', 'sends'],
    ['a new line', (words: string) => `${words}\n`, 'new-line', 'line'],
  ] as const)('%s is told, and learned', async (_, acts, outcome, meant) => {
    const { ended, keyShown } = boxThat(acts);
    expect(await ended).toBe(outcome);
    expect(keyShown).toHaveBeenCalledWith(expect.anything(), ENTER, meant);
  });

  it('a key that was left alone teaches nothing; nor does a box that reads otherwise', async () => {
    const alone = boxThat((words) => words, false);
    expect(await alone.ended).toBe('unheeded');
    expect(alone.keyShown).not.toHaveBeenCalled();
    const silent = boxThat(() => '', false);
    expect(await silent.ended).toBe('sent');
    const other = boxThat(() => 'to @MetDept');
    expect(await other.ended).toBe('sent');
    expect(other.keyShown).not.toHaveBeenCalled();
  });
});
