import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { ChromiumStage } from './chromium-stage';
import { FirefoxStage } from './firefox-stage';
import type { BrowserName, Stage, Tab } from './types';

export { expect } from '@playwright/test';
export { diskFile, photoFile, pngFile } from './files';
export * from './poll';
export type * from './types';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

interface WorkerFixtures {
  browserKind: BrowserName;
  /**
   * `built`: the build that ships; `built-alone`: the same, in a browser that no other spec gets.
   * `none`: no extension, the guard switched off. Else a folder.
   */
  extension: string;
  stage: Stage;
}

/** Where the extension is, said plainly when it is not built. */
function extensionFolder(extension: string, kind: BrowserName): string | null {
  if (extension === 'none') return null;
  const folder = /^built/.test(extension) ? root + BUILDS[kind] : extension;
  if (existsSync(`${folder}/manifest.json`)) return folder;
  throw new Error(`No built extension in ${folder}: run "npm run build" first.`);
}

/** Playwright's test with a browser (`stage`) for the worker and a fresh `tab` for each test. */
export const test = base.extend<{ tab: Tab }, WorkerFixtures>({
  browserKind: ['chromium', { option: true, scope: 'worker' }],
  extension: ['built', { option: true, scope: 'worker' }],
  stage: [
    async ({ browserKind, extension }, use) => {
      const folder = extensionFolder(extension, browserKind);
      const kind = browserKind === 'chromium' ? ChromiumStage : FirefoxStage;
      const stage = await kind.start(folder);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ stage }, use, info) => {
    if (stage.extensionUrl) await stage.clearStorage();
    const tab = await stage.newTab();
    await use(tab);
    const errors = await tab.errors();
    if (info.status !== info.expectedStatus) {
      await tab.screenshot(info.outputPath('failed.png')).catch(() => undefined);
    }
    await tab.close();
    if (errors.length) throw new Error(`errors on the page:\n${errors.join('\n')}`);
  },
});
