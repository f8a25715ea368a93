import { expect, pngFile, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const POST = surface('threads post');
const MODAL = '#layers [role="dialog"]';
const EDITOR = 'div[contenteditable="true"][role="textbox"]';
const box = (at: number) => `${MODAL} > div:nth-of-type(${at + 2}) ${EDITOR}`;

test('a thread is one draft with a part for each editor', async ({ tab }) => {
  await write(tab, POST, 'First part.');
  await tab.click('[data-stand-in="add"]');
  await tab.click(box(1));
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.modelIs('post:1', 'My CNIC is 35202-1234567-1');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('post:1', 'My CNIC is *****-*******-*');
  await nothingPosted(tab, POST);
  await question(tab);
  await tab.press('1');
  const parts = ['First part.', 'My CNIC is *****-*******-*'];
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'thread', parts });
});

test('a quote with a poll and a picture: all of it is one draft, asked about once', async ({
  tab,
}) => {
  await tab.goto(POST.url);
  await tab.click('[data-post="DAbc2"] [data-stand-in="repost"]');
  await tab.click('[data-stand-in="quote"]');
  await tab.click(POST.box);
  await tab.type('Which day?');
  await tab.click('[data-stand-in="poll"]');
  await tab.click('[data-stand-in="choice-0"]');
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.click('[data-stand-in="choice-1"]');
  await tab.type('Monday');
  await tab.setFiles(`${MODAL} input[type="file"]`, [pngFile()]);
  await tab.rect(`${MODAL} img[width="160"]`);
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ text: /not read|not looked at/iu });
  await nothingPosted(tab, POST);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await question(tab);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.parts).toEqual(['Which day?', 'My CNIC is *****-*******-*', 'Monday']);
  expect([post?.surface, post?.attachments.length]).toEqual(['quote', 1]);
});

test('of two stacked composers the one that was pressed goes out', async ({ tab }) => {
  const url = `${POST.url}intent/post?text=Hello%20from%20elsewhere.`;
  const one = { ...POST, url, open: [], given: 'Hello from elsewhere.' };
  const upper = { ...one, box: `${MODAL}:not(.under) ${EDITOR}` };
  const words = await write(tab, upper, CLEAN);
  await tab.click(one.submit);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, one, words);
  await tab.modelIs('under:0', '');
  await tab.click(`${MODAL} ${EDITOR}`);
  await tab.type('My own words.');
  await tab.click('[data-stand-in="submit"]');
  await question(tab);
  expect(await tab.posts()).toHaveLength(1);
});

test('a site that heeds a whole press only is pressed so, and once', async ({ tab }) => {
  await write(tab, { ...POST, url: `${POST.url}?press=pointer` }, CLEAN);
  await tab.click(POST.submit);
  await question(tab);
  expect((await tab.log()).some((press) => press.target === 'submit')).toBe(false);
  await tab.press('1');
  await postedOnce(tab, POST, CLEAN);
});

test('side by side: a prompt is no press, and each column’s box is its own', async ({ tab }) => {
  await tab.goto(POST.url);
  await tab.click('[data-stand-in="prompt-post"]');
  await tab.rect(POST.box);
  const column = (at: number) => `.column:nth-of-type(${at})`;
  const reply = { ...POST, surface: 'reply', model: 'reply' };
  await tab.goto(`${POST.url}?columns`);
  await tab.click(`${column(1)} ${EDITOR}`);
  await tab.type('For the feed.');
  await tab.click(`${column(2)} ${EDITOR}`);
  await tab.type(CLEAN);
  await tab.modelIs('reply', CLEAN);
  await tab.click(`${column(2)} [data-stand-in="inline"]`);
  await question(tab);
  await nothingPosted(tab, reply);
  await tab.press('1');
  await postedOnce(tab, reply, CLEAN);
  await tab.modelIs('post', 'For the feed.');
});

test('Escape over the composer closes our question; the face beside the box names who writes', async ({
  tab,
}) => {
  const words = await write(tab, { ...POST, url: `${POST.url}?hidden` }, CLEAN);
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@mocc_pk' });
  await tab.press('Tab');
  expect(await tab.ourFocus()).not.toBeNull();
  await tab.press('Escape');
  await noPanel(tab);
  expect(await tab.evaluate(() => document.querySelector('[data-stand-in="discard"]'))).toBeNull();
  await tab.modelIs(POST.model, words);
});
