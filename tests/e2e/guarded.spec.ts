import { BEHAVIOURS } from './behaviours';
import { test } from './harness/test';
import { FACEBOOK_SURFACES, X_SURFACES } from './surfaces';

// Shared behaviours on every surface, on the build that ships.
for (const one of [...X_SURFACES, ...FACEBOOK_SURFACES]) {
  test.describe(one.name, () => {
    for (const behaviour of BEHAVIOURS) {
      if (!behaviour.on(one)) continue;
      test(behaviour.name, ({ tab, stage }) => behaviour.play(tab, one, stage));
    }
  });
}
