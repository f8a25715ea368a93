import { expect, test } from './harness/test';
import { CLEAN, noPanel, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const COMMENT = surface('reddit comment');
const SUBMIT = 'https://www.reddit.com/r/pakistan/submit/?type=TEXT';
const TITLE = 'textarea[name="title"]';
const POST = '#inner-post-submit-button';

for (const [name, query, body] of [
  ['rich', '', '#post-composer_bodytext [name="body"]'],
  ['Markdown', '&markdown', 'textarea[aria-label="Text"]'],
] as const) {
  test(`a new post, ${name}, is one draft over its roots; keeping it as a draft holds nothing`, async ({
    tab,
  }) => {
    await tab.goto(SUBMIT + query);
    await tab.click(TITLE);
    await tab.type('Notice of tomorrow');
    await tab.click(body);
    await tab.type('My CNIC is 35202-1234567-1');
    await tab.modelIs('body', 'My CNIC is 35202-1234567-1');
    await tab.ourNode({ selector: '.chip', text: '1 to look at' });
    await tab.click('#inner-draft-button');
    await noPanel(tab);
    await tab.click(POST);
    await question(tab);
    expect(await tab.posts()).toEqual([]);
    await tab.clickOurs({ role: 'button', text: 'Mask it' });
    await tab.modelIs('body', 'My CNIC is *****-*******-*');
    await question(tab);
    await tab.press('1');
    const parts = ['Notice of tomorrow', 'My CNIC is *****-*******-*'];
    expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'post', parts });
  });
}

test('the title alone is marked and held; the link is read with it', async ({ tab }) => {
  await tab.goto('https://www.reddit.com/r/pakistan/submit/?type=LINK&confirm=link');
  await tab.click(TITLE);
  await tab.type('CNIC 35202-1234567-1');
  await tab.click('textarea[name="link"]');
  await tab.type('https://example.org/');
  await tab.ourNode({ selector: '.chip', text: '1 to look at' });
  await tab.click(POST);
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('title', 'CNIC *****-*******-*');
  await question(tab);
  await tab.press('1');
  expect((await tab.postsAre(1))[0]?.parts[1]).toBe('https://example.org/');
});

test('where the site acts on a hand only, the person is asked to press again, and no more', async ({
  tab,
}) => {
  await write(tab, { ...COMMENT, url: `${COMMENT.url}?byhand` }, CLEAN);
  await tab.click(COMMENT.submit);
  await question(tab);
  await tab.press('1');
  const again = 'Press the site’s own button once more now.';
  await tab.ourNode({ selector: '.chip', text: again }, 10_000);
  expect(await tab.posts()).toEqual([]);
  await tab.click(COMMENT.submit);
  await postedOnce(tab, COMMENT, CLEAN);
  await noPanel(tab);
});

test('of several open composers the one that was pressed is held, and goes out alone', async ({
  tab,
}) => {
  await write(tab, COMMENT, 'My CNIC is 35202-1234567-1');
  await tab.click('[data-stand-in="open-reply"]');
  await tab.click('shreddit-comment [name="body"]');
  await tab.type(CLEAN);
  await tab.modelIs('reply', CLEAN);
  await tab.click('shreddit-comment button[slot="submit-button"]');
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, COMMENT, CLEAN);
  await tab.modelIs('comment', 'My CNIC is 35202-1234567-1');
});

test('a chat drawer beside a new post has its own conversation, and Enter sends it', async ({
  tab,
}) => {
  await tab.goto(SUBMIT);
  await tab.click(TITLE);
  await tab.type('Notice');
  await tab.click('textarea[name="message"]');
  await tab.type(CLEAN);
  await tab.modelIs('drawer', CLEAN);
  await tab.press('Enter');
  await question(tab);
  await tab.ourNode({ selector: '.panel', text: 'message' });
  await tab.press('2');
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'message', text: CLEAN });
  await tab.modelIs('title', 'Notice');
});
