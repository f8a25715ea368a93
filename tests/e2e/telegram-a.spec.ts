import { expect, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, TWO_FINDINGS, write } from './panel';
import { surface } from './surfaces';

const MESSAGE = surface('telegram a message');
const CAPTION = surface('telegram a caption, whose Send acts on mousedown');

test('the caption’s Send, which acts on mousedown, is held when a script makes only that', async ({
  tab,
}) => {
  await write(tab, { ...CAPTION, url: MESSAGE.url }, CLEAN);
  await tab.evaluate((selector) => {
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    document.querySelector(selector)?.dispatchEvent(down);
  }, CAPTION.submit);
  await question(tab);
  await nothingPosted(tab, CAPTION);
  await tab.press('1');
  await postedOnce(tab, CAPTION, CLEAN);
});

test('on a device for touch the same Send acts on click, and is released once', async ({ tab }) => {
  await write(tab, { ...CAPTION, url: MESSAGE.url.replace('#', '?touch#') }, CLEAN);
  await tab.doubleClick(CAPTION.submit);
  await question(tab);
  await nothingPosted(tab, CAPTION);
  await tab.press('2');
  await postedOnce(tab, CAPTION, CLEAN);
});

test('neither the focus trap nor Escape of the dialog reaches the question', async ({ tab }) => {
  const words = await write(tab, { ...CAPTION, url: MESSAGE.url }, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.press('Tab');
  expect(await tab.ourFocus()).not.toBeNull();
  await tab.press('Escape');
  await noPanel(tab);
  await tab.modelIs('caption', words);
});

test('a key pressed outside any box is held before the page hands it to its own', async ({
  tab,
}) => {
  await write(tab, { ...MESSAGE, url: MESSAGE.url.replace('#', '?sliding#') }, TWO_FINDINGS);
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tab.press('Enter');
  await question(tab);
  await nothingPosted(tab, MESSAGE);
  await tab.ourNode({ selector: '.finding' });
});

test('with "Ctrl+Enter sends", Enter is asked about once, sends nothing, and is then left alone', async ({
  tab,
}) => {
  const one = { ...MESSAGE, url: MESSAGE.url.replace('#', '?keys=ctrl#') };
  await write(tab, one, 'one');
  await tab.press('Enter');
  await question(tab);
  await tab.press('1');
  await tab.ourNode({ selector: '.chip', text: 'Press that key once more now.' });
  await tab.press('Enter');
  await tab.type('two');
  await tab.modelIs('chat', 'one\ntwo');
  await tab.press('Enter');
  await tab.type('three');
  await tab.modelIs('chat', 'one\ntwo\nthree');
  await nothingPosted(tab, one);
  // The answer for this conversation stands, and now the key is known.
  await tab.press('Control+Enter');
  await postedOnce(tab, one, 'one\ntwo\nthree');
});

test('an item of the send menu is held, and it alone is pressed; its own question is waited for', async ({
  tab,
}) => {
  await write(tab, MESSAGE, CLEAN);
  await tab.evaluate((selector) => {
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    document.querySelector(selector)?.dispatchEvent(menu);
  }, MESSAGE.submit);
  await tab.click('[data-stand-in="later"]');
  await question(tab);
  await nothingPosted(tab, MESSAGE);
  await tab.press('1');
  await tab.click('[data-stand-in="time"]');
  expect((await tab.postsAre(1))[0]).toMatchObject({ text: CLEAN, scheduled: 'tomorrow' });
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('a reply to a story and a forward without words are held; another identity another account', async ({
  tab,
}) => {
  const story = {
    ...MESSAGE,
    open: ['[data-stand-in="story"]'],
    box: '#editable-story-input-text',
    model: 'story',
  };
  await write(tab, story, CLEAN);
  await tab.click('[data-stand-in="story-send"]');
  await question(tab);
  await nothingPosted(tab, story);
  await tab.press('1');
  await postedOnce(tab, story, CLEAN);
  await tab.goto(MESSAGE.url.replace('#555', '?as=4242#-1003000'));
  await tab.click('[data-stand-in="forward"]');
  await tab.click(MESSAGE.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '-1001000' });
  await tab.press('2');
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'repost', account: '-1001000' });
});
