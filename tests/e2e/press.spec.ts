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
import { HOME, surface } from './surfaces';

const CHAT = surface('x chat');
const MESSAGE = surface('fb message');
const COMMENT = surface('fb comment');

for (const one of [HOME, CHAT, COMMENT]) {
  test(`${one.name}: a press by the page’s own script is held too`, async ({ tab }) => {
    await write(tab, one, TWO_FINDINGS);
    await tab.evaluate((selector) => {
      const chat = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot;
      (chat ?? document).querySelector<HTMLElement>(selector)?.click();
    }, one.submit);
    await question(tab);
    await nothingPosted(tab, one);
  });

  test(`${one.name}: a double click opens one question and posts nothing`, async ({ tab }) => {
    await write(tab, one, CLEAN);
    await tab.doubleClick(one.submit);
    await question(tab);
    await nothingPosted(tab, one);
    await tab.press('1');
    await postedOnce(tab, one, CLEAN);
  });
}

test('Enter and Space on the focused Post button are held', async ({ tab }) => {
  for (const key of ['Enter', ' ']) {
    await write(tab, HOME, CLEAN);
    await tab.evaluate(
      (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
      HOME.submit,
    );
    await tab.press(key);
    await question(tab);
    await nothingPosted(tab, HOME);
    await tab.press('Escape');
    await noPanel(tab);
  }
});

test('Enter on a focused button of Facebook, which is a div, is held', async ({ tab }) => {
  const one = surface('fb post');
  await write(tab, one, CLEAN);
  await tab.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.focus(),
    one.submit,
  );
  await tab.press('Enter');
  await question(tab);
  await nothingPosted(tab, one);
  await tab.press('1');
  await postedOnce(tab, one, CLEAN);
});

test('Enter inside an IME composition is left alone', async ({ tab }) => {
  await write(tab, MESSAGE, 'Salaam ');
  await tab.compose('かな');
  await tab.composeEnter('仮名');
  await tab.modelIs('message', 'Salaam 仮名');
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  await tab.press('Enter');
  await question(tab);
});

test('Enter in an open type-ahead list goes to the list', async ({ tab }) => {
  await write(tab, MESSAGE, 'Salaam @Met');
  await tab.until('the list', () => document.querySelector('[role="listbox"]'));
  await tab.press('Enter');
  await tab.modelIs('message', 'Salaam @MetDept ');
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
});

test('a new line is no press: Shift+Enter in a message, Enter in a post', async ({ tab }) => {
  await write(tab, MESSAGE, 'one');
  await tab.press('Shift+Enter');
  await tab.type('two');
  await tab.modelIs('message', 'one\ntwo');
  await write(tab, HOME, 'one');
  await tab.press('Enter');
  await tab.type('two');
  await tab.modelIs('home:0', 'one\ntwo');
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
});

test('an Urdu keyboard answers', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.pressLayout({ key: '۱', code: 'Digit1' });
  await postedOnce(tab, HOME, CLEAN);
});

test('keys in the panel are not seen by the page: no shortcut, no typed letter', async ({
  tab,
}) => {
  await write(tab, HOME, TWO_FINDINGS);
  await chip(tab, '2 to look at');
  await tab.click(HOME.submit);
  await question(tab);
  const before = (await tab.log()).length;
  await tab.press('n');
  await tab.press('l');
  await tab.press('m');
  await tab.press('ArrowDown');
  expect(await tab.evaluate(() => window.pageShortcuts)).toEqual([]);
  expect((await tab.log()).length).toBe(before);
  await tab.modelIs('home:0', TWO_FINDINGS);
});

test('twenty clean messages in a row are asked about once', async ({ tab }) => {
  await write(tab, CHAT, 'Line 0');
  await tab.press('Enter');
  await question(tab);
  await tab.press('1');
  await tab.postsAre(1);
  for (let n = 1; n < 20; n++) {
    await tab.click(CHAT.box);
    await tab.type(`Line ${n}`);
    await tab.modelIs('chat', `Line ${n}`);
    await tab.press('Enter');
    const posts = await tab.postsAre(n + 1);
    expect(posts.at(-1)?.text).toBe(`Line ${n}`);
    await tab.modelIs('chat', '');
    expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  }
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.press('Enter');
  await question(tab);
  expect(await tab.posts()).toHaveLength(20);
});

test('words changed by the site while held are checked anew and not posted by the old answer', async ({
  tab,
}) => {
  await write(tab, CHAT, CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.evaluate(() => {
    const chat = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot;
    const box = chat?.querySelector('textarea') as HTMLTextAreaElement;
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    set?.call(box, 'My CNIC is 35202-1234567-1');
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  });
  await tab.press('1');
  await tab.ourNode({ text: 'The draft changed meanwhile. It is checked again.' });
  await tab.ourNode({ selector: '.finding' });
  await nothingPosted(tab, CHAT);
});
