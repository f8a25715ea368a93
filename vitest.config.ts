import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { sitesPlugin } from './scripts/vite-sites';

/** `npm test` runs `built` apart, after the build; everything else needs only the source. */
export default defineConfig({
  // The fake browser is all that is wanted of WXT here, so its own config stays out of it.
  plugins: [WxtVitest({ configFile: false, imports: false }), preact(), sitesPlugin()],
  // What the build puts in here is read from the rule files instead.
  resolve: { alias: { 'virtual:packs': `${import.meta.dirname}/tests/unit/shipped-packs.ts` } },
  test: {
    include: ['tests/{unit,house,corpus,built}/**/*.test.{ts,tsx}'],
    retry: 0,
    restoreMocks: true,
    // A browser and a build often share the machine's few cores.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
