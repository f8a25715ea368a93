import { BEHAVIOURS } from './behaviours';
import { expect, test } from './harness/test';
import { ALL_SURFACES } from './surfaces';

// The same behaviours with the guard switched off: each one must fail, or it proves nothing.
test.use({ extension: 'none' });

for (const behaviour of BEHAVIOURS) {
  const one = ALL_SURFACES.find((surface) => behaviour.on(surface));
  if (one === undefined) throw new Error(`"${behaviour.name}" is on no surface`);
  test(`without the guard this fails: ${behaviour.name}`, async ({ tab, stage }) => {
    await expect(behaviour.play(tab, one, stage)).rejects.toThrow();
  });
}
