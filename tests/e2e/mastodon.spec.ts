import { expect, pngFile, test } from './harness/test';
import { CLEAN, chip, goOpens, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const POST = surface('mastodon post');
const FILE = '.compose-panel input[name="file-upload-input"]';

test('warning, words and choices are one draft, held from any of its boxes', async ({ tab }) => {
  await write(tab, POST, 'Which day?');
  await tab.click('[data-stand-in="poll"]');
  await tab.click('.poll__option:nth-child(1) input');
  await tab.type('Monday');
  await tab.click('.poll__option:nth-child(2) input');
  await tab.type('Friday');
  await tab.click('[data-stand-in="cw"]');
  await tab.click('#cw-spoiler-input');
  await tab.type('My CNIC is 35202-1234567-1');
  await chip(tab, '1 to look at');
  await tab.press('Control+Enter');
  await question(tab);
  await nothingPosted(tab, POST);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('warning', 'My CNIC is *****-*******-*');
  await question(tab);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  const parts = ['My CNIC is *****-*******-*', 'Which day?', 'Monday', 'Friday'];
  expect(post).toMatchObject({ surface: 'poll', parts, account: 'mocc@mastodon.social' });
});

test('Enter in a choice submits the form, and is held like the button', async ({ tab }) => {
  await write(tab, POST, 'Which day?');
  await tab.click('[data-stand-in="poll"]');
  await tab.click('.poll__option:nth-child(2) input');
  await tab.type('Friday');
  await tab.hold('Enter', 4);
  await question(tab);
  await nothingPosted(tab, POST);
  await tab.press('1');
  expect((await tab.postsAre(1))[0]?.parts).toEqual(['Which day?', 'Friday']);
});

test('"post anyway" for a picture without words belongs to the answer that was given', async ({
  tab,
}) => {
  await write(tab, POST, CLEAN);
  await tab.setFiles(FILE, [pngFile()]);
  await tab.rect('[data-stand-in="alt"]');
  await tab.click(POST.submit);
  await question(tab);
  await nothingPosted(tab, POST);
  await tab.press('2');
  await tab.click('[data-stand-in="secondary"]');
  const [post] = await tab.postsAre(1);
  expect(post?.attachments).toEqual([{ name: 'photo.png', alt: '' }]);
  await tab.modelIs('compose', '');
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});

test('words for a picture are marked as they are written; Done holds nothing', async ({ tab }) => {
  await write(tab, POST, CLEAN);
  await tab.setFiles(FILE, [pngFile()]);
  for (const [end, text] of [
    ['[data-stand-in="done"]', 'Letter with CNIC 35202-1234567-1'],
    ['Control+Enter', ' again'],
  ] as const) {
    await tab.click('[data-stand-in="alt"]');
    await tab.click('.dialog-modal textarea');
    await tab.press('Control+End');
    await tab.type(text);
    await chip(tab, '1 to look at');
    if (end.startsWith('[')) await tab.click(end);
    else await tab.press(end);
    await tab.until('the dialog gone', () => document.querySelector('.dialog-modal') === null);
    expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  }
  await tab.click(POST.submit);
  await question(tab);
  await tab.press('2');
  await goOpens(tab);
  await tab.press('Enter');
  const alt = 'Letter with CNIC 35202-1234567-1 again';
  expect((await tab.postsAre(1))[0]?.attachments).toEqual([{ name: 'photo.png', alt }]);
});

test('the list of people takes Enter first, with Ctrl too', async ({ tab }) => {
  for (const key of ['Enter', 'Control+Enter']) {
    await write(tab, POST, 'to @Met');
    await tab.rect('.autosuggest-textarea__suggestions__item');
    await tab.press(key);
    await tab.modelIs('compose', 'to @MetDept ');
    await noPanel(tab);
    await nothingPosted(tab, POST);
  }
});

// The second button of glitch-soc sends to other people: it must never be the first that is pressed
// in its place, nor the other way round.
const glitch = { ...POST, url: `${POST.url}?glitch` };
for (const [name, press, to] of [
  ['the second button', '.secondary-post-button', 'message'],
  ['Alt+Enter', 'Alt+Enter', 'message'],
  ['the first button', POST.submit, 'post'],
  ['Ctrl+Enter', 'Control+Enter', 'post'],
] as const) {
  test(`glitch-soc: ${name} is held, and goes out as it was pressed`, async ({ tab }) => {
    await write(tab, glitch, CLEAN);
    if (press.includes('+')) await tab.press(press);
    else await tab.click(press);
    await question(tab);
    await nothingPosted(tab, glitch);
    await tab.press('1');
    await postedOnce(tab, { ...glitch, surface: to }, CLEAN);
  });
}

test('a visibility of mentioned people makes it a message; another login another account', async ({
  tab,
}) => {
  await write(tab, { ...POST, url: `${POST.url}?as=ayesha` }, '@citizen the office is open.');
  await tab.click('[data-stand-in="visibility"]');
  await tab.click('[data-stand-in="visibility-direct"]');
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@ayesha@mastodon.social' });
  await tab.ourNode({ selector: '.panel', text: 'message' });
  await tab.press('2');
  expect((await tab.postsAre(1))[0]?.surface).toBe('message');
});
