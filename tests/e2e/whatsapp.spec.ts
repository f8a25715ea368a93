import { expect, pngFile, test } from './harness/test';
import {
  CLEAN,
  CNIC,
  chip,
  noPanel,
  nothingPosted,
  postedOnce,
  question,
  TWO_FINDINGS,
  write,
} from './panel';
import { surface } from './surfaces';

const MESSAGE = surface('whatsapp message');
const OFF = { ...MESSAGE, url: `${MESSAGE.url}?enter=off` };
const FILE = '#main footer input[type="file"]:not([hidden])';

test('"Enter is send" off: Enter is asked about once, makes its line, and is then left alone', async ({
  tab,
}) => {
  await write(tab, OFF, 'one');
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  await tab.modelIs('chat', 'one\n');
  await chip(tab, 'That key makes a new line here. Nothing was sent.');
  await tab.type('two');
  await tab.press('Enter');
  await tab.type(TWO_FINDINGS);
  await tab.modelIs('chat', `one\ntwo\n${TWO_FINDINGS}`);
  await noPanel(tab);
  await nothingPosted(tab, OFF);
  await tab.press('Shift+Enter');
  await question(tab);
  await nothingPosted(tab, OFF);
});

test('"Enter is send" on: once Enter has sent, the other keys make lines and are not held', async ({
  tab,
}) => {
  await write(tab, MESSAGE, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, MESSAGE, CLEAN);
  await tab.type('one');
  await tab.press('Shift+Enter');
  await tab.type('two');
  await tab.modelIs('chat', 'one\ntwo');
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  await tab.press('Enter');
  expect((await tab.postsAre(2))[1]?.text).toBe('one\ntwo');
});

test('a press on a switch of the page makes all keys doubtful again', async ({ tab }) => {
  await write(tab, OFF, 'one');
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  await tab.modelIs('chat', 'one\n');
  await tab.evaluate(() => {
    const toggle = document.createElement('div');
    toggle.setAttribute('role', 'switch');
    toggle.textContent = 'Enter is send';
    document.getElementById('side')?.append(toggle);
  });
  await tab.click('[role="switch"]');
  await tab.click(OFF.box);
  await tab.press('Control+End');
  await tab.type(`My CNIC is ${CNIC}`);
  await tab.press('Enter');
  await question(tab);
  await nothingPosted(tab, OFF);
});

test('a list is read, marked, mended and posted with its marks', async ({ tab }) => {
  await write(tab, { ...OFF, given: '' }, CLEAN);
  await tab.press('Control+a');
  await tab.press('Backspace');
  await tab.type('- first');
  await tab.modelIs('chat', '- first');
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  await tab.modelIs('chat', '- first\n- ');
  await tab.type(`CNIC ${CNIC}`);
  await chip(tab, '1 to look at');
  await tab.press('Control+Enter');
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  const mended = '- first\n- CNIC *****-*******-*';
  await tab.modelIs('chat', mended);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, OFF, mended);
});

for (const lang of ['en', 'ur']) {
  test(`a caption, into which the draft is copied, is held by key and control: ${lang}`, async ({
    tab,
  }) => {
    const caption = { ...MESSAGE, model: 'caption', surface: 'caption' };
    await write(tab, { ...MESSAGE, url: `${MESSAGE.url}?lang=${lang}` }, CLEAN);
    await tab.setFiles(FILE, [pngFile()]);
    await tab.modelIs('caption', CLEAN);
    await tab.press('Enter');
    await question(tab);
    await tab.ourNode({ text: /not read|not looked at/iu });
    await nothingPosted(tab, caption);
    await tab.press('Escape');
    await noPanel(tab);
    await tab.click('[data-stand-in="small-send"]');
    await question(tab);
    await tab.press('2');
    await postedOnce(tab, caption, CLEAN);
    expect((await tab.posts())[0]?.attachments).toHaveLength(1);
  });
}

test('a text status is held, though only the engine and the mark of its control are known', async ({
  tab,
}) => {
  const status = {
    ...MESSAGE,
    open: ['[data-stand-in="status"]'],
    box: '.modal [contenteditable]',
    model: 'story',
    surface: 'story',
  };
  await write(tab, status, CLEAN);
  await tab.click('[data-stand-in="small-send"]');
  await question(tab);
  await nothingPosted(tab, status);
  await tab.press('1');
  await postedOnce(tab, status, CLEAN);
});

test('each chat is asked about by itself, also where the box is built anew', async ({ tab }) => {
  await write(tab, MESSAGE, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  await tab.postsAre(1);
  await tab.click('[data-chat="120363000000000001@g.us"]');
  await tab.click(MESSAGE.box);
  await tab.type('To the group.');
  await chip(tab, 'Nothing to look at');
  await tab.press('Enter');
  await question(tab);
  await tab.press('2');
  expect((await tab.postsAre(2))[1]?.text).toBe('To the group.');
});
