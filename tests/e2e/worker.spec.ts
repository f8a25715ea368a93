import { expect, test } from './harness/test';
import {
  CLEAN,
  chip,
  goOpens,
  nothingPosted,
  postedOnce,
  question,
  TWO_FINDINGS,
  write,
} from './panel';
import { HOME, surface } from './surfaces';

test('a stopped worker: the press is held and answered as if nothing had happened', async ({
  tab,
  stage,
}) => {
  await write(tab, HOME, CLEAN);
  await chip(tab, 'Nothing to look at');
  await stage.stopWorker();
  await tab.type(' Carry an umbrella.');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, HOME, `${CLEAN} Carry an umbrella.`);
});

test('a silent worker: held, told after a second, and an answer still goes the right way', async ({
  tab,
  stage,
}) => {
  await write(tab, HOME, CLEAN);
  await chip(tab, 'Nothing to look at');
  await stage.silenceWorker(5_000, tab);
  await tab.type(' More.');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.ourNode({ text: 'This draft was not checked' }, 4_000);
  await nothingPosted(tab, HOME);
  await tab.press('2');
  await goOpens(tab);
  await tab.press('Enter');
  await postedOnce(tab, HOME, `${CLEAN} More.`);
});

test('a worker that comes back is asked once more by itself', async ({ tab, stage }) => {
  await write(tab, HOME, CLEAN);
  await chip(tab, 'Nothing to look at');
  await stage.silenceWorker(4_000, tab);
  await tab.type(' More.');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.ourNode({ text: 'This draft was not checked' }, 4_000);
  await tab.ourNode({ selector: '.progress.clear', text: 'Nothing to look at.' }, 8_000);
  await tab.noneOfOurs({ text: 'This draft was not checked' });
  await nothingPosted(tab, HOME);
});

test('a draft of 100,000 characters is held, checked or said to be unchecked, and kept', async ({
  tab,
}) => {
  const long = 'rain tomorrow in Islamabad and Lahore '.repeat(2632).slice(0, 100_000);
  const one = surface('x chat');
  await write(tab, one, 'x');
  await tab.press('Backspace');
  await tab.paste(long);
  await tab.modelIs('chat', long);
  await tab.press('Enter');
  await question(tab);
  await tab.ourNode({ text: /Nothing to look at|was not checked/ }, 8_000);
  await nothingPosted(tab, one);
  await tab.press('Escape');
  await tab.modelIs('chat', long);
});

test('many findings do not hide the way on', async ({ tab }) => {
  await write(
    tab,
    HOME,
    `${TWO_FINDINGS} SEND MONEY NOW TODAY!!! PIN is 4821, password: Lahore#2024x`,
  );
  await tab.press('Control+Enter');
  await question(tab);
  const back = await tab.ourNode({ role: 'button', text: 'Go back and edit' });
  const view = await tab.evaluate(() => window.innerHeight);
  expect(back.rect.y + back.rect.height).toBeLessThanOrEqual(view);
});
