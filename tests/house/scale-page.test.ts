import { expect, it } from 'vitest';
import { fleetCost, ORDINARY, scalePage } from '../../scripts/bundle/scale';
import { nextCheck } from '../../shell/bundle-schedule';

// To refresh the page: npm run unit -- tests/house/scale-page.test.ts -u
it('docs/scale.md is what the figures say', async () => {
  await expect(scalePage()).toMatchFileSnapshot('../../docs/scale.md');
});

/** Chance from a seed, 0 to 1 (a linear congruential generator, figures of Numerical Recipes). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('a day that is played asks as often as the page says, and no more at once', () => {
  const officials = 20_000;
  const chance = chances(7);
  const yesterday = 1_800_000_000_000;
  const morning = yesterday + 24 * 3_600_000;
  const asked: number[] = [];
  for (let each = 0; each < officials; each += 1) {
    const open = morning + chance() * ORDINARY.startMinutes * 60_000;
    let next = nextCheck({ checkedAt: yesterday, failures: 0 }, open, chance());
    while (next < open + ORDINARY.hoursOpen * 3_600_000) {
      asked.push(next);
      next = nextCheck({ checkedAt: next, failures: 0 }, next, chance());
    }
  }
  const { requests, peakPerSecond } = fleetCost(officials);
  expect(Math.abs(asked.length - requests) / requests).toBeLessThan(0.02);
  const minutes = new Map<number, number>();
  for (const moment of asked) {
    const minute = Math.floor(moment / 60_000);
    minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  const busiest = Math.max(...minutes.values()) / 60;
  expect(busiest / peakPerSecond).toBeGreaterThan(0.9);
  // Chance makes single minutes busier than their average.
  expect(busiest / peakPerSecond).toBeLessThan(1.25);
});
