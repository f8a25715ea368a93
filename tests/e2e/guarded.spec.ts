import { BEHAVIOURS } from './behaviours';
import { test } from './harness/test';
import { SITE_SURFACES, WHOLE } from './surfaces';

// Shared behaviours on every surface, on the build that ships: the whole table on the main composer
// of each site, the essential ones on the others; with `npm run test:all` the whole table on all.
for (const [main, ...others] of SITE_SURFACES) {
  for (const one of main === undefined ? others : [main, ...others]) {
    test.describe(one.name, () => {
      for (const behaviour of BEHAVIOURS) {
        if (!behaviour.on(one) || !(WHOLE || one === main || behaviour.essential)) continue;
        test(behaviour.name, ({ tab, stage }) => behaviour.play(tab, one, stage));
      }
    });
  }
}
