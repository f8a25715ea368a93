import { expect, pngFile, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question } from './panel';
import { HOME } from './surfaces';

const MODAL = '#layers [role="dialog"]';
const button = `${MODAL} [data-testid="tweetButton"]`;

test('a thread is one draft; the button that moved is found again', async ({ tab }) => {
  await tab.goto('https://x.com/compose/post');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_0"]`);
  await tab.type('First part.');
  await tab.click('[data-testid="addButton"]');
  await tab.click('[data-testid="tweetTextarea_1"]');
  await tab.type('My CNIC is 35202-1234567-1');
  await tab.modelIs('modal:1', 'My CNIC is 35202-1234567-1');
  await tab.click(button);
  await question(tab);
  await tab.ourNode({ text: 'Part 2' });
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('modal:1', 'My CNIC is *****-*******-*');
  await tab.modelIs('modal:0', 'First part.');
  await question(tab);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.parts).toEqual(['First part.', 'My CNIC is *****-*******-*']);
});

test('the Home composer behind the modal is left alone', async ({ tab }) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]');
  await tab.type('Behind');
  await tab.click('[data-testid="SideNav_NewTweet_Button"]');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_0"]`);
  await tab.type(CLEAN);
  await tab.modelIs('modal:0', CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.text).toBe(CLEAN);
  await tab.modelIs('home:0', 'Behind');
});

test('the modal’s own focus trap does not take the focus from the panel', async ({ tab }) => {
  await tab.goto('https://x.com/compose/post');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_0"]`);
  await tab.type(CLEAN);
  await tab.modelIs('modal:0', CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [contenteditable="true"]')?.focus();
  });
  await tab.press('Tab');
  expect((await tab.ourFocus())?.tag).toBe('button');
  for (let n = 0; n < 12; n++) {
    await tab.press('Tab');
    expect(await tab.ourFocus()).not.toBeNull();
  }
});

test('a plain repost is asked about, and goes out once', async ({ tab }) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-post="1"] [data-testid="retweet"]');
  await tab.click('[data-testid="retweetConfirm"]');
  await question(tab);
  await nothingPosted(tab, HOME);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.surface).toBe('repost');
});

test('a scheduled poll is one draft: options are read, the post button is held', async ({
  tab,
}) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('Which day?');
  await tab.click('[data-testid="createPollButton"]');
  await tab.click('[data-testid="pollOption1"]');
  await tab.type('CNIC 35202-1234567-1');
  await tab.click('[data-testid="pollOption2"]');
  await tab.type('Friday');
  await tab.click('[data-testid="scheduleOption"]');
  await tab.click('[data-testid="scheduledConfirmationPrimaryAction"]');
  await tab.click('[data-testid="tweetButtonInline"]');
  await question(tab);
  await tab.ourNode({ selector: '.finding' });
  await nothingPosted(tab, HOME);
  await tab.press('Escape');
  await noPanel(tab);
});

test('an article is held at the confirmation that really publishes', async ({ tab }) => {
  await tab.goto('https://x.com/compose/articles/edit/1');
  await tab.click('[data-testid="articleTitle"]');
  await tab.type('Rain');
  await tab.click('[data-testid="articleBody"] [contenteditable="true"]');
  await tab.type('Rain is expected tomorrow.');
  await tab.modelIs('article:body', 'Rain is expected tomorrow.');
  await tab.click('[data-testid="articlePublish"]');
  await tab.click('[data-testid="confirmationSheetConfirm"]');
  await question(tab);
  expect(await tab.posts()).toEqual([]);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.parts).toEqual(['Rain', 'Rain is expected tomorrow.']);
});

test('an image without words is held, and said not to be looked at', async ({ tab }) => {
  await tab.goto('https://x.com/home');
  await tab.setFiles('[data-testid="fileInput"]', [pngFile()]);
  await tab.until('the preview', () => document.querySelector('[data-testid="attachments"] img'));
  await tab.click('[data-testid="tweetButtonInline"]');
  await question(tab);
  await tab.ourNode({ text: 'The picture itself was not looked at' });
  await nothingPosted(tab, HOME);
  await tab.press('2');
  const [post] = await tab.postsAre(1);
  expect(post?.attachments).toHaveLength(1);
});

test('a refused post is told, and the words are still there', async ({ tab }) => {
  await tab.goto('https://x.com/home?fail=1');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type(CLEAN);
  await tab.modelIs('home:0', CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await tab.ourNode({ text: 'The site did not take it. Your words are still in the box.' }, 12_000);
  await tab.modelIs('home:0', CLEAN);
  expect(await tab.posts()).toEqual([]);
});

test('a slow post goes out once, also when the button is pressed again', async ({ tab }) => {
  await tab.goto('https://x.com/home?slow=1');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type(CLEAN);
  await tab.modelIs('home:0', CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await noPanel(tab);
  await tab.press('Control+Enter');
  await postedOnce(tab, HOME, CLEAN);
});

test('leaving the page while held: nothing is posted, the words are still shown', async ({
  tab,
}) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="SideNav_NewTweet_Button"]');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_0"]`);
  await tab.type(CLEAN);
  await tab.modelIs('modal:0', CLEAN);
  await tab.click(button);
  await question(tab);
  await tab.evaluate(() => history.back());
  await tab.ourNode({ text: 'The box is no longer on the page. Nothing was sent.' });
  expect((await tab.ourNode({ selector: 'textarea' })).value).toBe(CLEAN);
  expect(await tab.posts()).toEqual([]);
});

test('the account is the one the page shows', async ({ tab }) => {
  await tab.goto('https://x.com/home?as=MoFA_Pak');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type(CLEAN);
  await tab.modelIs('home:0', CLEAN);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@MoFA_Pak' });
});
