import { expect, test } from './harness/test';
import {
  CLEAN,
  chip,
  noPanel,
  nothingPosted,
  postedOnce,
  question,
  TWO_FINDINGS,
  write,
} from './panel';
import { HOME } from './surfaces';

test('shows the same verdict, whether the page is guarded, and mends', async ({ tab, stage }) => {
  await write(tab, HOME, TWO_FINDINGS);
  await chip(tab, '2 to look at');
  const popup = await stage.popup(tab);
  await popup.waitFor('body', 'guarding');
  await popup.waitFor('.finding');
  expect(await popup.text()).toContain('x.com');
  await popup.click('button', 'Mask it');
  await tab.modelIs('home:0', TWO_FINDINGS.replace('35202-1234567-1', '*****-*******-*'));
  await popup.close();
});

test('answers the question that is open on the page', async ({ tab, stage }) => {
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  const popup = await stage.popup(tab);
  await popup.waitFor('h1', 'Are you posting');
  await nothingPosted(tab, HOME);
  await popup.click('button', 'For the office');
  await postedOnce(tab, HOME, CLEAN);
  await noPanel(tab);
  await popup.close();
});

test('switches the language of page and popup', async ({ tab, stage }) => {
  await write(tab, HOME, TWO_FINDINGS);
  await chip(tab, '2 to look at');
  const popup = await stage.popup(tab);
  await popup.click('button', 'اردو');
  await popup.waitFor('[dir="rtl"]');
  await popup.close();
  await tab.click(HOME.submit);
  await tab.ourNode({ selector: 'dialog[dir="rtl"][lang="ur"]' });
  await tab.ourNode({ selector: 'h1', text: 'آپ' });
});

test('the first-time notice is shown until it was read, then never again', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  await tab.ourNode({ text: 'Before the first post with Ehtiyat' });
  await tab.clickOurs({ role: 'button', text: 'I have read this' });
  await tab.noneOfOurs({ text: 'Before the first post with Ehtiyat' });
  await tab.press('Escape');
  await tab.reload();
  await write(tab, HOME, CLEAN);
  await tab.click(HOME.submit);
  await question(tab);
  expect(await tab.ourNodes({ text: 'Before the first post with Ehtiyat' })).toEqual([]);
});
