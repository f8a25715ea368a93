import { expect, test } from './harness/test';
import { CLEAN, chip, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const NEW = surface('linkedin post, new, in a native dialog in the shadow root');
const OLD = surface('linkedin post, old, Urdu');
const FEED = 'https://www.linkedin.com/feed/';
const AGAIN = 'Press the site’s own button once more now.';

test('marks and chip lie over the native dialog of the site, and the question over both', async ({
  tab,
}) => {
  await write(tab, NEW, 'My CNIC is 35202-1234567-1');
  await chip(tab, '1 to look at');
  await tab.ourNode({ selector: '.marks-layer:popover-open .underline' });
  await tab.ourNode({ selector: '.chip-layer:popover-open' });
  const { length } = await tab.log();
  await tab.clickOurs({ selector: '.chip' });
  await tab.ourNode({ selector: '.panel', text: 'identity number' });
  await tab.press('Escape');
  await noPanel(tab);
  // What lies under the chip is the dialog of the site: it saw nothing of the press.
  expect((await tab.log()).slice(length)).toEqual([]);
  await tab.click(NEW.submit);
  await question(tab);
  for (let n = 0; n < 3; n++) {
    await tab.press('Tab');
    expect(await tab.ourFocus()).not.toBeNull();
  }
  await tab.press('Escape');
  await noPanel(tab);
  // Escape was ours: the site's own dialog stands as it stood.
  await tab.rect(NEW.box);
  await nothingPosted(tab, NEW);
});

for (const [name, one] of [
  ['post', NEW],
  ['comment', surface('linkedin comment, new, German')],
] as const) {
  test(`a ${name} box that acts on a hand only: the person is asked to press again, and no more`, async ({
    tab,
  }) => {
    const words = await write(tab, { ...one, url: `${one.url}&byhand` }, CLEAN);
    await tab.click(one.submit);
    await question(tab);
    await tab.press('1');
    await tab.ourNode({ selector: '.chip', text: AGAIN }, 10_000);
    await nothingPosted(tab, one);
    await tab.click(one.submit);
    await postedOnce(tab, one, words);
    await noPanel(tab);
  });
}

test('a schedule: the step in between holds nothing, the last press is held', async ({ tab }) => {
  const words = await write(tab, { ...OLD, url: FEED }, CLEAN);
  await tab.click('.share-actions__scheduled-post-btn');
  await tab.click('.share-box-footer__primary-btn');
  await tab.rect(OLD.submit);
  await noPanel(tab);
  await tab.click(OLD.submit);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, OLD, words);
  expect((await tab.posts())[0]?.scheduled).toBe('tomorrow');
});

test('an article is held at its last press, with title, text and the words that share it', async ({
  tab,
}) => {
  await tab.goto('https://www.linkedin.com/article/new/');
  await tab.click('#article-editor-headline__textarea');
  await tab.type('A title');
  await tab.modelIs('title', 'A title');
  await tab.click('[aria-label="Article editor content"]');
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.modelIs('body', 'My CNIC is 35202-1234567-1');
  await tab.click('[data-stand-in="next"]');
  await tab.click('[role="dialog"] .ql-editor');
  await tab.type('Please read.');
  await tab.click('.share-actions__primary-action');
  await question(tab);
  expect(await tab.posts()).toEqual([]);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('body', 'My CNIC is *****-*******-*');
  await question(tab);
  await tab.press('1');
  const parts = ['A title', 'My CNIC is *****-*******-*', 'Please read.'];
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'article', parts });
});

test('where Enter sends and no button is there, it is held, and sends when pressed again', async ({
  tab,
}) => {
  const message = surface('linkedin message');
  const words = await write(tab, { ...message, url: `${message.url}?enter` }, CLEAN);
  await tab.hold('Enter', 4);
  await question(tab);
  await nothingPosted(tab, message);
  await tab.press('1');
  await tab.ourNode({ selector: '.chip', text: AGAIN });
  await tab.press('Enter');
  await postedOnce(tab, message, words);
});

test('a reply of the old front end is held apart from the comment above it', async ({ tab }) => {
  const post = '[data-post="urn:li:activity:1"]';
  const [above, below] = [`${post} .comments-comment-box`, `${post} .comments-comment-item`];
  await tab.goto(`${FEED}?toggle`);
  await tab.click(`${post} [data-stand-in="comment"]`);
  await tab.click(`${above} .ql-editor`);
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.click(`${below} .ql-editor`);
  await tab.type(CLEAN);
  await tab.modelIs('reply:urn:li:activity:1', CLEAN);
  await tab.click('.comments-comment-box__submit-button--cr');
  await question(tab);
  await tab.ourNode({ selector: '.account', text: 'Ministry of Climate Change' });
  await tab.press('1');
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'comment', text: CLEAN });
  await tab.modelIs('comment:urn:li:activity:1', 'My CNIC is 35202-1234567-1');
});

test('a repost at once and a note with an invitation are held too', async ({ tab }) => {
  await tab.goto(FEED);
  await tab.click('[data-post="urn:li:activity:1"] [data-stand-in="repost"]');
  await tab.click('[data-stand-in="repost-now"]');
  await question(tab);
  expect(await tab.posts()).toEqual([]);
  await tab.press('1');
  expect((await tab.postsAre(1))[0]?.surface).toBe('repost');
  await tab.goto(FEED);
  await tab.click('[data-stand-in="invite"]');
  await tab.click('#custom-message');
  await tab.type(CLEAN);
  await tab.click('[data-stand-in="send-note"]');
  await question(tab);
  expect(await tab.posts()).toEqual([]);
  await tab.press('2');
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'message', text: CLEAN });
});
