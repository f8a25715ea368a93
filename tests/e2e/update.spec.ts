import { expect, type Stage, type Tab, test } from './harness/test';
import { CLEAN, chip, goOpens, nothingPosted, postedOnce, question, write } from './panel';
import { HOME } from './surfaces';

// Chromium does not start an unpacked extension again that loaded itself anew: no spec can follow.
test.use({ extension: 'built-alone' });

test('after an update the open page keeps its words and is never quietly unguarded', async ({
  tab,
  stage,
}) => {
  await write(tab, HOME, CLEAN);
  await chip(tab, 'Nothing to look at');
  await stage.reloadExtension();
  await tab.bringToFront();
  await tab.click(HOME.box);
  await tab.press('Control+End');
  await tab.type(' More.');
  await tab.modelIs('home:0', `${CLEAN} More.`);
  await tab.click(HOME.submit);
  await question(tab);
  await nothingPosted(tab, HOME);
  await (stage.browser === 'firefox' ? startedAnew(tab, stage) : leftBehind(tab));
  await postedOnce(tab, HOME, `${CLEAN} More.`);
  expect(await tab.errors()).toEqual([]);
});

/** Firefox starts the new version in the open page. */
async function startedAnew(tab: Tab, stage: Stage): Promise<void> {
  await tab.ourNode({ text: 'Nothing to look at.' });
  const popup = await stage.popup(tab);
  await popup.waitFor('body', 'guarding');
  await popup.close();
  await tab.bringToFront();
  await tab.press('2');
}

/** Chromium leaves the old script there: it says so, and a private person may still go on. */
async function leftBehind(tab: Tab): Promise<void> {
  await tab.ourNode({ text: /reload this tab\./i });
  await tab.press('2');
  await goOpens(tab);
  await tab.press('Enter');
}
