import { describe, expect, it } from 'vitest';
import { clean, fresh, heldWith, run } from './guard-fixtures';

describe('a copied request', () => {
  it('is told in what is open, and changes nothing else', () => {
    const open = heldWith(clean);
    const { state, effects } = run(open, { type: 'copied', ok: true });
    expect(effects).toEqual([]);
    expect(state.decision).toEqual({ ...open.decision, telling: 'copied' });
    expect(state.revision).toBe(open.revision);
    expect(run(open, { type: 'copied', ok: false }).state.decision?.telling).toBe('copy-failed');
    expect(run(fresh(), { type: 'copied', ok: true }).state).toEqual(fresh());
  });
});
