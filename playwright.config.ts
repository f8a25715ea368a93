import { defineConfig } from '@playwright/test';
import type { BrowserName } from './tests/e2e/harness/types';

/** End-to-end tests: the same specs in both browsers, no retries, one worker. */
export default defineConfig<object, { browserKind: BrowserName }>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/harness/build-pages.ts',
  outputDir: 'test-results',
  retries: 0,
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    {
      name: 'chromium',
      use: { browserKind: 'chromium' },
      // Its question about access is a window of the browser that no remote tool reaches.
      testIgnore: 'access-question.spec.ts',
    },
    { name: 'firefox', use: { browserKind: 'firefox' } },
  ],
});
