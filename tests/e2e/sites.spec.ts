import { UNLISTED } from '../pages/mastodon/answer';
import { ALL_SURFACES, openSurface } from './harness/surfaces';
import { expect, pngFile, poll, type SurfaceSeen, test } from './probe/test';

// What `sites/` finds on the stand-in pages, asked from the isolated world.

const WORDS = 'Rain is expected';

for (const [name, fails] of [
  ['x home', 'https://x.com/home?fail=1'],
  ['fb post', 'https://www.facebook.com/?fail=1'],
  ['linkedin post, old, Urdu', 'https://www.linkedin.com/feed/?fail=1'],
  ['mastodon post', 'https://mastodon.social/home?fail=1'],
  ['threads post', 'https://www.threads.com/?fail=1'],
  ['instagram comment, Urdu', 'https://www.instagram.com/p/DAbc1/?fail=1'],
  ['reddit comment', 'https://www.reddit.com/r/pakistan/comments/abc/tariff/?fail=1'],
] as const) {
  test(`${name}: a refusal is told from a post`, async ({ tab, ask }) => {
    const one = ALL_SURFACES.find((each) => each.name === name);
    if (one === undefined) throw new Error(`no surface called ${name}`);
    await openSurface(tab, { ...one, url: fails });
    await tab.type(WORDS);
    await tab.modelIs(one.model, WORDS);
    await ask({ ask: 'release', at: one.submit });
    expect(await poll('the outcome', () => ask({ ask: 'outcome' }))).toBe('refused');
  });
}

test('x thread: one surface, the button found wherever it moves', async ({ tab, ask }) => {
  const [MODAL, BUTTON] = ['[role="dialog"]', '[role="dialog"] [data-testid="tweetButton"]'];
  await tab.goto('https://x.com/compose/post');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_0"]`);
  await tab.type('same');
  await tab.click('[data-testid="addButton"]');
  await tab.click(`${MODAL} [data-testid="tweetTextarea_1"]`);
  await tab.type('same');
  await tab.modelIs('modal:1', 'same');
  for (const box of ['tweetTextarea_0', 'tweetTextarea_1']) {
    await tab.click(`${MODAL} [data-testid="${box}"]`);
    const seen = await ask<SurfaceSeen>({ ask: 'pressed', at: BUTTON });
    expect(seen.kind).toBe('thread');
    expect(seen.boxes.map(({ text }) => text)).toEqual(['same', 'same']);
  }
  await ask({ ask: 'release', at: BUTTON });
  expect((await tab.postsAre(1))[0]?.parts).toEqual(['same', 'same']);
});

test('x poll: choices are parts of the surface', async ({ tab, ask }) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type('Which day');
  await tab.click('[data-testid="createPollButton"]');
  await tab.click('[data-testid="pollOption1"]');
  await tab.type('Monday');
  const seen = await ask<SurfaceSeen>({ ask: 'surfaceAt', at: '[data-testid="pollOption1"]' });
  expect(seen.kind).toBe('poll');
  expect(seen.boxes.map(({ role, text }) => [role, text])).toEqual([
    ['text', 'Which day'],
    ['option', 'Monday'],
    ['option', ''],
  ]);
});

test('x repost: its confirm is a surface without words, taking back is none', async ({
  tab,
  ask,
}) => {
  for (const [query, id] of [
    ['', 'retweetConfirm'],
    ['?confirm=repost', 'repostConfirm'],
  ]) {
    await tab.goto(`https://x.com/home${query}`);
    await tab.click('[data-post="1"] [data-testid="retweet"]');
    const seen = await ask<SurfaceSeen>({ ask: 'pressed', at: `[data-testid="${id}"]` });
    expect([seen.kind, seen.boxes]).toEqual(['repost', []]);
    await ask({ ask: 'release', at: `[data-testid="${id}"]` });
    await tab.postsAre(1);
    await tab.click('[data-post="1"] [data-testid="unretweet"]');
    const undo = `[data-testid="un${id}"]`;
    expect(await ask({ ask: 'pressed', at: undo })).toBeNull();
  }
});

for (const query of ['', '?ids=0']) {
  test(`x article${query}: the dialog publishes, the page's button only asks`, async ({
    tab,
    ask,
  }) => {
    await tab.goto(`https://x.com/compose/articles/edit/1${query}`);
    await tab.click('textarea');
    await tab.type('Title');
    await tab.click('.public-DraftEditor-content');
    await tab.type('Body');
    await tab.modelIs('article:body', 'Body');
    expect(await ask({ ask: 'pressed', at: '.article > button' })).toBeNull();
    await tab.click('.article > button');
    const confirm = '[data-testid="confirmationSheetConfirm"]';
    await tab.rect(confirm);
    const seen = await ask<SurfaceSeen>({ ask: 'pressed', at: confirm });
    expect(seen.kind).toBe('article');
    expect(seen.boxes.map(({ role, text }) => [role, text])).toEqual([
      ['title', 'Title'],
      ['text', 'Body'],
    ]);
    expect(await ask({ ask: 'pressed', at: '[data-testid="confirmationSheetCancel"]' })).toBeNull();
  });
}

test('x schedule: the time dialog publishes nothing, the post button does', async ({
  tab,
  ask,
}) => {
  await tab.goto('https://x.com/home');
  await tab.click('[data-testid="tweetTextarea_0"]');
  await tab.type(WORDS);
  await tab.click('[data-testid="scheduleOption"]');
  const confirm = '[data-testid="scheduledConfirmationPrimaryAction"]';
  await tab.rect(confirm);
  expect(await ask({ ask: 'pressed', at: confirm })).toBeNull();
  await tab.click(confirm);
  await tab.rect('[data-testid="scheduledTweetIndicator"]');
  const seen = await ask<SurfaceSeen>({ ask: 'pressed', at: '[data-testid="tweetButtonInline"]' });
  expect(seen.kind).toBe('post');
});

test('x: home and modal side by side are told apart; a list takes Enter', async ({ tab, ask }) => {
  const home = '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"]';
  const modal = '[role="dialog"] [data-testid="tweetTextarea_0"]';
  await tab.goto('https://x.com/home');
  await tab.click(home);
  await tab.type('home words');
  await tab.click('[data-testid="SideNav_NewTweet_Button"]');
  await tab.click(modal);
  await tab.type('modal words');
  await tab.modelIs('modal:0', 'modal words');
  const text = async (at: string) =>
    (await ask<SurfaceSeen>({ ask: 'surfaceAt', at })).boxes[0]?.text;
  expect([await text(home), await text(modal)]).toEqual(['home words', 'modal words']);
  const all = await ask<SurfaceSeen[]>({ ask: 'surfaces' });
  expect(all.map(({ boxes }) => boxes[0]?.text)).toEqual(['modal words', 'home words']);
});

test('fb message: an open list takes plain Enter only', async ({ tab, ask }) => {
  const box = 'div[contenteditable="true"][role="textbox"]';
  await tab.goto('https://www.facebook.com/messages/t/1');
  await tab.click(box);
  await tab.type('to @Mo');
  await tab.rect('[role="listbox"]');
  expect(await ask({ ask: 'key', at: box })).toBeNull();
  expect(await ask({ ask: 'key', at: box, key: { ctrlKey: true } })).not.toBeNull();
  await tab.press('Escape');
  await tab.type(' hello');
  await tab.until('the list gone', () => document.querySelector('[role="listbox"]') === null);
  expect(await ask({ ask: 'key', at: box })).not.toBeNull();
});

test('x and fb: a picture without words has a key of its own', async ({ tab, ask }) => {
  const pictures = async (box: string, input: string) => {
    await tab.setFiles(input, [pngFile('one.png')]);
    const attached = () =>
      ask<SurfaceSeen>({ ask: 'surfaceAt', at: box }).then((seen) => seen.boxes[0]?.attachments);
    const one = await poll('the picture', async () => {
      const found = await attached();
      return found?.length === 1 && found;
    });
    expect(one[0]?.kind).toBe('image');
    expect(await attached()).toEqual(one);
    return one[0]?.key;
  };
  const x = '[data-testid="tweetTextarea_0"]';
  const fb = '[role="dialog"] div[contenteditable="true"]';
  await tab.goto('https://x.com/home');
  await tab.click(x);
  const first = await pictures(x, '[data-testid="fileInput"]');
  await tab.click('[aria-label="Remove media"]');
  expect(await pictures(x, '[data-testid="fileInput"]')).not.toBe(first);
  const button = '[data-testid="tweetButtonInline"]';
  expect(await ask({ ask: 'release', at: button })).toBeNull();
  await tab.postsAre(1);
  expect(await poll('the outcome', () => ask({ ask: 'outcome' }))).toBe('sent');
  await tab.goto('https://www.facebook.com/');
  await tab.click('[data-stand-in="compose"]');
  await tab.click(fb);
  await pictures(fb, '[role="dialog"] input[type="file"]');
  await tab.goto('https://www.facebook.com/');
  const form = '[data-post="2"] form[role="presentation"]';
  await tab.click(`${form} div[contenteditable="true"]`);
  await pictures(`${form} div[contenteditable="true"]`, `${form} input[type="file"]`);
});

test('accounts: the box, the switcher, the cookies', async ({ tab, ask }) => {
  const account = async (at: string) => (await ask<SurfaceSeen>({ ask: 'surfaceAt', at })).account;
  await tab.goto('https://x.com/home');
  const box = '[data-testid="tweetTextarea_0"]';
  await tab.rect(box);
  expect(await account(box)).toEqual({
    handle: 'MoCC_Official',
    name: 'MoCC Official',
    kind: 'unknown',
  });
  await tab.click('[data-testid="SideNav_AccountSwitcher_Button"]');
  await tab.click('[aria-label="Switch to @ayesha_khan"]');
  await tab.click(box);
  await tab.type('a');
  await poll('the other account', async () => (await account(box)).handle === 'ayesha_khan');
  const message = 'div[contenteditable="true"][role="textbox"]';
  await tab.goto('https://www.facebook.com/messages/t/1');
  await tab.rect(message);
  expect(await account(message)).toMatchObject({ handle: '100001', kind: 'person' });
  await tab.goto('https://www.facebook.com/messages/t/1?as=page');
  await tab.rect(message);
  expect(await account(message)).toMatchObject({ handle: '200002', kind: 'page' });
});

test('mastodon: any host is known by its front end', async ({ tab, ask }) => {
  await tab.goto(`https://${UNLISTED}/home`);
  const box = '.compose-panel textarea';
  await tab.click(box);
  await tab.type(WORDS);
  await tab.modelIs('compose', WORDS);
  const seen = await ask<SurfaceSeen>({ ask: 'surfaceAt', at: box });
  expect(seen).toMatchObject({ kind: 'post', account: { handle: `mocc@${UNLISTED}` } });
  expect(await ask({ ask: 'release', at: '.compose-panel button[type="submit"]' })).toBeNull();
  await tab.postsAre(1);
});

test('bluesky: each picture belongs to the post that it stands under', async ({ tab, ask }) => {
  const view = '[data-testid="composePostView"]';
  await tab.goto('https://bsky.app/');
  await tab.click('[data-stand-in="compose"]');
  await tab.click(`${view} .ProseMirror`);
  await tab.type(WORDS);
  await tab.setFiles(`${view} input[type="file"]`, [pngFile()]);
  await tab.rect(`${view} [data-testid="selectedPhotosView"] img`);
  await tab.click('[data-stand-in="add"]');
  await tab.click(`${view} > div:nth-of-type(3) .ProseMirror`);
  await tab.type('Second');
  await tab.modelIs('post:1', 'Second');
  const seen = await ask<SurfaceSeen>({ ask: 'pressed', at: '[data-testid="composerPublishBtn"]' });
  expect(seen.kind).toBe('thread');
  expect(seen.boxes.map((box) => [box.text, box.attachments.length])).toEqual([
    [WORDS, 1],
    ['Second', 0],
  ]);
});
