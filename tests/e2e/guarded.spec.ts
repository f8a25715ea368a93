import { BEHAVIOURS } from './behaviours';
import { test } from './harness/test';
import { ALL_SURFACES } from './surfaces';

// Shared behaviours on every surface, on the build that ships.
for (const one of ALL_SURFACES) {
  test.describe(one.name, () => {
    for (const behaviour of BEHAVIOURS) {
      if (!behaviour.on(one) || (one.essentials && !behaviour.essential)) continue;
      test(behaviour.name, ({ tab, stage }) => behaviour.play(tab, one, stage));
    }
  });
}
