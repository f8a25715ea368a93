import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { debounce, throttleAround } from '../../guard/throttle';

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

describe('work after a pause', () => {
  /** When the work was done, ms, for calls at these times. */
  const pausesOf = (calls: readonly number[]): number[] => {
    const done: number[] = [];
    const start = performance.now();
    const call = debounce(win as unknown as Window, 300, () => {
      done.push(Math.round(performance.now() - start));
    });
    let at = 0;
    for (const next of calls) {
      vi.advanceTimersByTime(next - at);
      at = next;
      call();
    }
    vi.advanceTimersByTime(2_000);
    return done;
  };

  it('is done once for a run of calls, after the last of them', () => {
    expect(pausesOf([0])).toEqual([300]);
    expect(pausesOf([0, 100, 250, 500])).toEqual([800]);
    expect(pausesOf([0, 400])).toEqual([300, 700]);
  });

  it('is done after every pause, and never within a run', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(gaps, (between) => {
        const calls: number[] = [0];
        for (const gap of between) calls.push((calls.at(-1) ?? 0) + gap);
        const last = calls.filter((at, index) => {
          const next = calls[index + 1];
          return next === undefined || next - at > 300;
        });
        // A call in the very millisecond in which a pause ends may belong to either side.
        fc.pre(calls.every((at, index) => index === 0 || at - (calls[index - 1] ?? 0) !== 300));
        expect(pausesOf(calls)).toEqual(last.map((at) => at + 300));
      }),
    );
  });
});
