import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChecks } from '../../guard/checks';
import type { Draft, Verdict } from '../../rules/types';
import { draftOf, verdictOf } from './guard-fixtures';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker whose answers are given by hand, in order. */
function worker() {
  const waiting: { resolve(verdict: Verdict): void; reject(error: unknown): void }[] = [];
  const heard: string[] = [];
  let wanted = true;
  const send = vi.fn(
    () => new Promise<Verdict>((resolve, reject) => waiting.push({ resolve, reject })),
  );
  const win = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) };
  const checks = createChecks(
    win as unknown as Window,
    { read: (draft) => draft, send, failureOf: (error) => error as 'timeout' },
    {
      verdict: (draft: Draft) => heard.push(`verdict ${draft.parts[0]?.text}`),
      failure: (draft: Draft, failure) => heard.push(`${failure} ${draft.parts[0]?.text}`),
      wanted: () => wanted,
    },
  );
  const stopWaiting = () => {
    wanted = false;
  };
  return { checks, send, waiting, heard, stopWaiting };
}

it('a check is of the draft with what was read of its files, once it is read', async () => {
  const [bare, filled] = [draftOf('bare'), draftOf('filled')];
  const heard: string[] = [];
  const send = vi.fn(async () => verdictOf());
  const told = (draft: Draft) => heard.push(draft.parts[0]?.text ?? '');
  const checks = createChecks(
    { setTimeout } as unknown as Window,
    { read: async () => filled, send, failureOf: () => 'failed' },
    { verdict: told, failure: told, wanted: () => false },
  );
  checks.ask(bare);
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(0);
  expect(send).toHaveBeenCalledExactlyOnceWith(filled);
  expect(heard).toEqual(['filled']);
});

describe('checks', () => {
  it('asks once for one draft while it is under way, and anew afterwards', async () => {
    const { checks, send, waiting, heard } = worker();
    checks.ask(draftOf('a'));
    checks.ask(draftOf('a'));
    checks.ask(draftOf('b'));
    expect(send).toHaveBeenCalledTimes(2);
    waiting[0]?.resolve(verdictOf());
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['verdict a']);
    checks.ask(draftOf('a'));
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('asks again after a failure, ever more slowly, while somebody waits', async () => {
    const { checks, send, waiting, heard, stopWaiting } = worker();
    checks.ask(draftOf('a'));
    for (const [n, wait] of [250, 500, 1_000].entries()) {
      waiting[n]?.reject('timeout');
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(send).toHaveBeenCalledTimes(n + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(send).toHaveBeenCalledTimes(n + 2);
    }
    expect(heard).toEqual(['timeout a', 'timeout a', 'timeout a']);
    stopWaiting();
    waiting[3]?.reject('timeout');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('does not ask an extension again that was updated under the page', async () => {
    const { checks, send, waiting } = worker();
    checks.ask(draftOf('a'));
    waiting[0]?.reject('invalidated');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('drops what the old policy says, and asks the new one at once', async () => {
    const { checks, send, waiting, heard } = worker();
    checks.ask(draftOf('a'));
    checks.newPolicy();
    checks.ask(draftOf('a'));
    expect(send).toHaveBeenCalledTimes(2);
    waiting[0]?.resolve(verdictOf());
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([]);
    waiting[1]?.resolve(verdictOf());
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['verdict a']);
  });
});
