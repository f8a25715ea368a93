import { expect, pngFile, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const POST = surface('bluesky post');
const VIEW = '[data-testid="composePostView"]';
const box = (at: number) => `${VIEW} > div:nth-of-type(${at + 2}) .ProseMirror`;

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

test('"skip empty posts" belongs to the answer that was given', async ({ tab }) => {
  await write(tab, POST, 'First part.');
  for (const [at, words] of ['to be empty', 'Last part.'].entries()) {
    await tab.click('[data-stand-in="add"]');
    await tab.click(box(at + 1));
    await tab.type(words);
    await tab.modelIs(`post:${at + 1}`, words);
  }
  await tab.click(box(1));
  await tab.press('Control+a');
  await tab.press('Backspace');
  await tab.modelIs('post:1', '');
  await tab.click(POST.submit);
  await question(tab);
  await nothingPosted(tab, POST);
  await tab.press('2');
  await tab.click('[data-testid="confirmBtn"]');
  const [post] = await tab.postsAre(1);
  expect(post?.parts).toEqual(['First part.', 'Last part.']);
  await tab.until('the composer gone', () => !document.querySelector('.ProseMirror'));
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('neither the focus trap nor Escape of the composer reaches the question', async ({ tab }) => {
  const words = await write(tab, POST, CLEAN);
  await tab.click(POST.submit);
  await question(tab);
  for (let n = 0; n < 4; n++) {
    await tab.press('Tab');
    expect(await tab.ourFocus()).not.toBeNull();
  }
  await tab.press('Escape');
  await noPanel(tab);
  // The composer would have asked whether to discard the draft.
  expect(await tab.evaluate(() => document.querySelector('[data-testid="confirmBtn"]'))).toBeNull();
  await tab.modelIs(POST.model, words);
  await tab.press('Escape');
  await tab.rect('[data-testid="confirmBtn"]');
});

test('a spinner in the place of the button is a post on its way, not a refusal', async ({
  tab,
}) => {
  await write(tab, { ...POST, url: `${POST.url}?slow` }, CLEAN);
  await tab.click(POST.submit);
  await question(tab);
  await tab.press('1');
  await tab.rect('[role="progressbar"]');
  await postedOnce(tab, POST, CLEAN);
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('a press with Alt held, which the site ignores, posts nothing by itself', async ({ tab }) => {
  await write(tab, POST, CLEAN);
  await tab.keyDown('Alt');
  await tab.click(POST.submit);
  await tab.keyUp('Alt');
  await question(tab);
  await nothingPosted(tab, POST);
  await tab.press('1');
  await postedOnce(tab, POST, CLEAN);
});

test('a mention is read by its handle; Enter in the list publishes nothing', async ({ tab }) => {
  await write(tab, POST, 'thanks @Met');
  await tab.press('Enter');
  await tab.modelIs(POST.model, 'thanks @MetDept ');
  await tab.type('and all');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, POST, 'thanks @MetDept and all');
});

test('a picture without words is held, and belongs to its own post of the thread', async ({
  tab,
}) => {
  await write(tab, POST, 'Words only.');
  await tab.click('[data-stand-in="add"]');
  await tab.click(box(1));
  await tab.setFiles(`${VIEW} input[type="file"]`, [pngFile()]);
  await tab.rect('[data-testid="selectedPhotosView"] img');
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ text: 'The picture itself was not looked at' });
  await tab.press('2');
  expect((await tab.postsAre(1))[0]?.attachments).toHaveLength(1);
});

test('a chat asks once; another login is another account', async ({ tab }) => {
  const chat = surface('bluesky chat, beside its hidden twin');
  await write(tab, { ...chat, url: `${chat.url}?as=ayesha.example` }, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@ayesha.example' });
  await tab.press('2');
  await tab.postsAre(1);
  await tab.type('And the day after.');
  await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
  await tab.press('Enter');
  expect((await tab.postsAre(2))[1]?.text).toBe('And the day after.');
  await noPanel(tab);
});
