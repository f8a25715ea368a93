import { expect, pngFile, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const COMMENT = surface('tiktok comment, beside its copies');
const MESSAGE = surface('tiktok message, Indonesian');
const CLIP = surface('tiktok clip by its caption');
const checking = { ...CLIP, url: `${CLIP.url}&checking` };

test('"Post now" belongs to the answer that was given, and is asked about no more', async ({
  tab,
}) => {
  const words = await write(tab, { ...checking, url: `${checking.url}&lang=ur` }, CLEAN);
  await tab.click(CLIP.submit);
  await question(tab);
  await nothingPosted(tab, CLIP);
  await tab.press('1');
  await tab.rect('[data-stand-in="now"]');
  await nothingPosted(tab, CLIP);
  await noPanel(tab);
  await tab.click('[data-stand-in="now"]');
  await postedOnce(tab, CLIP, words);
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('whoever goes back from the second question and changes the words is asked again', async ({
  tab,
}) => {
  const words = await write(tab, checking, CLEAN);
  await tab.click(CLIP.submit);
  await question(tab);
  await tab.press('1');
  await tab.click('[data-stand-in="cancel"]');
  await tab.click(CLIP.box);
  await tab.press('Control+End');
  await tab.type(' My CNIC is 35202-1234567-1');
  await tab.modelIs(CLIP.model, `${words} My CNIC is 35202-1234567-1`);
  await tab.click(CLIP.submit);
  await question(tab);
  await tab.ourNode({ selector: '.finding', text: 'CNIC' });
  await nothingPosted(tab, CLIP);
  expect(await tab.evaluate(() => document.querySelector('.TUXModal-overlay'))).toBeNull();
});

test('a chosen clip is part of the draft; a set time goes by the same control', async ({ tab }) => {
  await tab.goto('https://www.tiktok.com/tiktokstudio/upload');
  await tab.setFiles('input[accept="video/*"]', [pngFile('clip.mp4')]);
  await tab.click(CLIP.box);
  await tab.press('Control+End');
  await tab.type(' rain');
  await tab.modelIs(CLIP.model, 'clip rain');
  await tab.click('[data-stand-in="schedule"]');
  await tab.click(CLIP.submit);
  await question(tab);
  await tab.ourNode({ text: /not read|not looked at/iu });
  await nothingPosted(tab, CLIP);
  await tab.press('2');
  const [post] = await tab.postsAre(1);
  expect(post).toMatchObject({ text: 'clip rain', scheduled: 'tomorrow' });
});

test('Enter in a caption is a line break; in a list of people it takes one', async ({ tab }) => {
  await write(tab, { ...CLIP, url: `${CLIP.url}&lang=id` }, 'to @Met');
  await tab.rect('[role="listbox"]');
  await tab.press('Enter');
  await tab.modelIs(CLIP.model, 'Rain to @MetDept ');
  await tab.press('Enter');
  await tab.modelIs(CLIP.model, 'Rain to @MetDept \n');
  await noPanel(tab);
  await nothingPosted(tab, CLIP);
});

test('a list of people takes Enter in a comment before it is sent', async ({ tab }) => {
  await write(tab, COMMENT, 'to @Met');
  await tab.rect('[role="listbox"]');
  await tab.press('Enter');
  await tab.modelIs(COMMENT.model, 'to @MetDept ');
  await nothingPosted(tab, COMMENT);
  await tab.press('Enter');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, COMMENT, 'to @MetDept ');
});

test('a chat asks once, the next chat again; another login is another account', async ({ tab }) => {
  await write(tab, { ...MESSAGE, url: `${MESSAGE.url}&as=ayesha` }, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@ayesha' });
  await tab.press('2');
  await tab.postsAre(1);
  const again = async (words: string) => {
    await tab.click(MESSAGE.box);
    await tab.type(words);
    await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
    await tab.press('Enter');
  };
  await again('And the day after.');
  await tab.postsAre(2);
  await noPanel(tab);
  await tab.click('[data-stand-in="weather.desk"]');
  await again('Salaam to you.');
  await question(tab);
  await tab.postsAre(2);
});
