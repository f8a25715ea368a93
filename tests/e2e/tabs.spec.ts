import { fileURLToPath } from 'node:url';
import { startServer } from '../pages/server';
import { ChromiumStage } from './harness/chromium-stage';
import { FirefoxStage } from './harness/firefox-stage';
import { expect, poll, test } from './harness/test';
import { CLEAN, chip, nothingPosted, postedOnce, question, TWO_FINDINGS, write } from './panel';
import { HOME } from './surfaces';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Pages from a server, as the back/forward cache takes no others.
test.use({
  stage: [
    async ({ browserKind, extension }, use) => {
      const server = await startServer();
      const kind = browserKind === 'chromium' ? ChromiumStage : FirefoxStage;
      const stage = await kind.start(extension, server);
      await use(stage);
      await stage.close();
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  extension: [
    // A browser of its own: the others have their pages intercepted.
    async ({ browserKind }, use) => {
      await use(`${ROOT}.output/${browserKind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
    },
    { scope: 'worker' },
  ],
});

test('a page that comes back from the back/forward cache is guarded as before', async ({ tab }) => {
  await write(tab, HOME, TWO_FINDINGS);
  await chip(tab, '2 to look at');
  await tab.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.cameBack = String(persisted);
    });
  });
  await tab.goto('https://www.facebook.com/');
  // Not within the answer: that would be cut off.
  await tab.evaluate(() => void setTimeout(() => history.back()));
  // While one page goes and the other comes nothing can be asked.
  const isBack = () =>
    tab.evaluate(() => document.documentElement.dataset.cameBack).catch(() => undefined);
  await poll('the page, as it was left', async () => (await isBack()) === 'true');
  await tab.modelIs(HOME.model, TWO_FINDINGS);
  await tab.click(HOME.submit);
  await question(tab);
  await nothingPosted(tab, HOME);
  await tab.ourNode({ selector: '.finding' });
});

test('two tabs with two accounts: each is asked for its own, and an answer is for its tab alone', async ({
  tab,
  stage,
}) => {
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@MoCC_Official' });
  const other = await stage.newTab();
  await write(other, { ...HOME, url: 'https://x.com/home?as=ayesha_khan' }, CLEAN);
  await other.click(HOME.submit);
  await question(other);
  await other.ourNode({ selector: '.account', text: '@ayesha_khan' });
  await other.press('2');
  await postedOnce(other, HOME, CLEAN);
  await tab.bringToFront();
  await question(tab);
  await nothingPosted(tab, HOME);
  await tab.press('1');
  await postedOnce(tab, HOME, CLEAN);
  expect(await other.errors()).toEqual([]);
  await other.close();
});
