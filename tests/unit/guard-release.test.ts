import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readDraft } from '../../guard/read-draft';
import { release } from '../../guard/release';
import type { Site, Surface } from '../../sites/types';

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
function page(pends: () => boolean) {
  const clicks = vi.fn();
  const element = {};
  const submit = { hasAttribute: () => false, getAttribute: () => null, click: clicks };
  const surface = {
    kind: 'post',
    root: element,
    boxes: [{ role: 'text', element, attachments: [], editor: { read: () => 'Hello' } }],
    submit,
  } as unknown as Surface;
  const site = {
    id: 'x',
    account: () => ({ handle: 'me', kind: 'unknown' }),
    conversation: () => null,
    outcome: () => null,
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
