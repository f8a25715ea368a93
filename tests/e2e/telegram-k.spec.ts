import { expect, pngFile, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, TWO_FINDINGS, write } from './panel';
import { surface } from './surfaces';

const MESSAGE = surface('telegram k message');
const TOUCH = surface('telegram k message, Urdu, on a touch device');
const FILE = '.chat.active input[type="file"]';
const POPUP = '.popup-new-media';

test('where the site acts on mousedown, a mousedown by itself is held, and released once', async ({
  tab,
}) => {
  await write(tab, TOUCH, CLEAN);
  await tab.evaluate((selector) => {
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    document.querySelector(selector)?.dispatchEvent(down);
  }, TOUCH.submit);
  await tab.ourNode({ selector: 'dialog.armed h1' });
  await nothingPosted(tab, TOUCH);
  await tab.press('2');
  await postedOnce(tab, TOUCH, CLEAN);
});

test('a second clean message goes out by its mousedown, and its click opens nothing', async ({
  tab,
}) => {
  await write(tab, { ...TOUCH, url: MESSAGE.url.replace('#', '?touch#') }, CLEAN);
  await tab.click(TOUCH.submit);
  await question(tab);
  await tab.press('2');
  await tab.postsAre(1);
  await tab.click(TOUCH.box);
  await tab.type('And the day after.');
  await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
  await tab.click(TOUCH.submit);
  expect((await tab.postsAre(2))[1]?.text).toBe('And the day after.');
  await noPanel(tab);
});

test('a key pressed outside any box, which the site hears all over the page, is held', async ({
  tab,
}) => {
  await write(tab, MESSAGE, TWO_FINDINGS);
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tab.press('Enter');
  await question(tab);
  await nothingPosted(tab, MESSAGE);
});

for (const old of ['', '&old']) {
  test(`a caption takes the words of the box along, and is held by key and button${old}`, async ({
    tab,
  }) => {
    const caption = { ...MESSAGE, model: 'caption', surface: 'caption' };
    await write(tab, { ...MESSAGE, url: MESSAGE.url.replace('#', `?lang=ur${old}#`) }, CLEAN);
    await tab.setFiles(FILE, [pngFile()]);
    await tab.modelIs('caption', CLEAN);
    await tab.press('Enter');
    await question(tab);
    await tab.ourNode({ text: /not read|not looked at/iu });
    await nothingPosted(tab, caption);
    await tab.press('Escape');
    await noPanel(tab);
    await tab.click(`${POPUP} [data-stand-in="media-send"]`);
    await question(tab);
    await tab.press('1');
    await postedOnce(tab, caption, CLEAN);
    expect((await tab.posts())[0]?.attachments).toHaveLength(1);
  });
}

test('with "Ctrl+Enter sends", Enter is asked about once, sends nothing, and is then left alone', async ({
  tab,
}) => {
  await write(tab, { ...MESSAGE, url: MESSAGE.url.replace('#', '?keys=ctrl#') }, 'one');
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  await tab.ourNode({ selector: '.chip', text: 'Press that key once more now.' });
  await tab.press('Enter');
  await tab.modelIs('chat', 'one\n');
  await tab.type('two');
  await tab.press('Enter');
  await tab.type('three');
  await tab.modelIs('chat', 'one\ntwo\nthree');
  await noPanel(tab);
  await nothingPosted(tab, MESSAGE);
  // The answer for this conversation stands, and now the key is known.
  await tab.press('Control+Enter');
  await postedOnce(tab, MESSAGE, 'one\ntwo\nthree');
});

test('an item of the send menu is held, and it alone is pressed; its own question is waited for', async ({
  tab,
}) => {
  await write(tab, MESSAGE, CLEAN);
  await tab.evaluate((selector) => {
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    document.querySelector(selector)?.dispatchEvent(menu);
  }, MESSAGE.submit);
  await tab.click('.chat.active [data-stand-in="later"]');
  await question(tab);
  await nothingPosted(tab, MESSAGE);
  await tab.press('1');
  await tab.click('[data-stand-in="time"]');
  expect((await tab.postsAre(1))[0]).toMatchObject({ text: CLEAN, scheduled: 'tomorrow' });
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('writing as a channel in a group is another account; a forward without words is held', async ({
  tab,
}) => {
  await write(tab, { ...MESSAGE, url: MESSAGE.url.replace('#555', '#-1003000') }, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '-1001000' });
  await tab.press('Escape');
  await tab.goto(MESSAGE.url.replace('#', '?as=4242#'));
  await tab.click('.chat.active [data-stand-in="forward"]');
  await tab.click(MESSAGE.submit);
  await question(tab);
  await nothingPosted(tab, MESSAGE);
  await tab.press('2');
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'repost', text: '' });
});
