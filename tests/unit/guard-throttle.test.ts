import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttleAround } from '../../guard/throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const win = { setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) };

/** Times at which the work was done, ms, for calls and busy stretches at these times. */
function doneAt(calls: readonly number[], busyUntil: (at: number) => boolean): number[] {
  const done: number[] = [];
  let at = 0;
  const call = throttleAround(
    win as unknown as Window,
    { ms: 400, most: 2_000 },
    () => busyUntil(at),
    () => done.push(at),
  );
  const due = new Set(calls);
  for (; at < 10_000; at += 10) {
    if (due.has(at)) call();
    vi.advanceTimersByTime(10);
  }
  return done;
}

describe('work that waits for a pause', () => {
  it('is done at most once in its time, the last call being served', () => {
    expect(doneAt([0, 10, 200, 390], () => false)).toEqual([390]);
    expect(doneAt([0, 500], () => false)).toEqual([390, 890]);
  });

  it('is put off while there is no pause, and done soon after it', () => {
    expect(doneAt([0], (at) => at < 1_000)).toEqual([1_090]);
  });

  it('is not put off for ever', () => {
    expect(doneAt([0], () => true)).toEqual([1_990]);
    expect(doneAt([0, 3_000], () => true)).toEqual([1_990, 4_990]);
  });

  it('follows each call within the longest wait, whatever the pauses', () => {
    const times = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(times, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (some, busy) => {
        const calls = some.map((at) => at * 10);
        const done = doneAt(calls, (at) => busy[Math.floor(at / 500)] ?? false);
        for (const call of calls) {
          expect(done.some((at) => at >= call && at <= call + 2_000)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
