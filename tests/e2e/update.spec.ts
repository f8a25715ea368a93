import { expect, test } from './harness/test';
import { CLEAN, chip, goOpens, nothingPosted, postedOnce, question, write } from './panel';
import { HOME } from './surfaces';

test('after an update: the page that was open keeps its words, and is never quietly unguarded', async ({
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
  // Firefox starts the new version in the open page; Chromium leaves the old one there.
  const told = stage.browser === 'firefox' ? 'Nothing to look at.' : /reload this tab\./i;
  await tab.ourNode({ text: told });
  await nothingPosted(tab, HOME);
  await tab.press('2');
  if (stage.browser === 'chromium') {
    await goOpens(tab);
    await tab.press('Enter');
  }
  await postedOnce(tab, HOME, `${CLEAN} More.`);
  expect(await tab.errors()).toEqual([]);
});

test('after an update the popup says how the open page stands, and a reload makes it good', async ({
  tab,
  stage,
}) => {
  await write(tab, HOME, CLEAN);
  await stage.reloadExtension();
  await tab.bringToFront();
  const popup = await stage.popup(tab);
  await popup.waitFor('body', stage.browser === 'firefox' ? 'guarding' : 'reload the tab');
  await popup.close();
  await tab.bringToFront();
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, HOME, CLEAN);
});
