import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRuleEngine } from '../../shell/rule-engine';

const seen = vi.hoisted(() => ({ check: vi.fn(async () => {}), forget: vi.fn() }));
const COMMON = { packs: ['common'], ownRules: '' };
vi.mock('../../rules', async (load) => ({
  ...(await load<typeof import('../../rules')>()),
  createChecker: () => seen,
}));
vi.mock('../../shell/pack-files', async () => {
  const { preparePack } = await import('../../rules');
  return { readPackFile: async () => preparePack([]) };
});

const KNOWN = [{ pack: 'common', name: { en: 'Common', ur: 'مشترک' }, lawyer: null }];

beforeEach(() => {
  vi.useFakeTimers();
  seen.forget.mockClear();
});
afterEach(() => vi.useRealTimers());

describe('the words of the last draft', () => {
  it('are let go some seconds after the last check, not between pauses in typing', async () => {
    const { checker } = await openRuleEngine(KNOWN)(COMMON);
    for (let pause = 0; pause < 5; pause++) {
      await checker.check({} as never, {} as never);
      vi.advanceTimersByTime(15_000);
    }
    expect(seen.forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(seen.forget).toHaveBeenCalledOnce();
  });

  it('are let go also after a check that failed', async () => {
    seen.check.mockRejectedValueOnce(new Error('broken'));
    const { checker } = await openRuleEngine(KNOWN)(COMMON);
    await expect(checker.check({} as never, {} as never)).rejects.toThrow('broken');
    vi.advanceTimersByTime(20_000);
    expect(seen.forget).toHaveBeenCalledOnce();
  });
});
