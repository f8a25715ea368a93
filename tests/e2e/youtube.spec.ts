import { expect, pngFile, poll, type Tab, test } from './harness/test';
import { CLEAN, noPanel, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const COMMENT = surface('youtube comment');
const POST = surface('youtube community post, German, beside its twins');
const REPLY = surface('youtube studio reply');

/** What the chat in the frame beside a stream has sent. */
const sentInFrame = (tab: Tab) =>
  tab.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#chatframe');
    return frame?.contentWindow?.pagePosts?.map(({ text }) => text) ?? null;
  });

test('live chat is held inside its frame beside the stream, and sent once', async ({
  tab,
  stage,
}) => {
  await tab.goto('https://www.youtube.com/live/stream');
  const field = await poll('the field in the frame', () =>
    tab.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#chatframe');
      const box = frame?.contentDocument?.querySelector('#input[contenteditable]');
      if (frame == null || box == null) return null;
      const [outer, inner] = [frame.getBoundingClientRect(), box.getBoundingClientRect()];
      return { x: outer.x + inner.x + 20, y: outer.y + inner.y + inner.height / 2 };
    }),
  );
  await tab.clickAt(field.x, field.y);
  await tab.type(CLEAN);
  await tab.press('Enter');
  // The harness sees panels of the top document only; the popup shows what any frame asks.
  const popup = await stage.popup(tab);
  await popup.waitFor('h1', 'Are you posting');
  expect(await sentInFrame(tab)).toEqual([]);
  await popup.click('button', 'As a private person');
  await poll('the message', async () => (await sentInFrame(tab))?.length === 1);
  await popup.close();
  expect(await sentInFrame(tab)).toEqual([CLEAN]);
});

test('a quiz is one draft with its options and its explanation', async ({ tab }) => {
  await write(tab, POST, 'Which number?');
  await tab.click('[data-stand-in="quiz"]');
  const fields = ['35202-1234567-1', '12', 'Look it up'];
  for (const [at, words] of fields.entries()) {
    const field = `yt-posts-creation-options-editor-view-model > :nth-child(${at + 1}) textarea`;
    await tab.click(field);
    await tab.type(at === 0 ? `CNIC ${words}` : words);
  }
  await tab.click(POST.submit);
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.modelIs('option:1', 'CNIC *****-*******-*');
  await nothingPosted(tab, POST);
  await question(tab);
  await tab.press('1');
  const parts = ['Which number?', 'CNIC *****-*******-*', '12', 'Look it up'];
  expect((await tab.postsAre(1))[0]).toMatchObject({ surface: 'poll', parts });
});

test('a picture is part of a post; templates of it are not', async ({ tab }) => {
  await write(tab, POST, CLEAN);
  await tab.setFiles('#dropzone input:not([hidden])', [pngFile()]);
  await tab.rect('#dropzone img[src]');
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ text: /not read|not looked at/iu });
  await tab.press('2');
  expect((await tab.postsAre(1))[0]?.attachments).toHaveLength(1);
});

test('once the account is known, it is asked once for a video; the next uses the same boxes', async ({
  tab,
}) => {
  await write(tab, COMMENT, CLEAN);
  await tab.click('[data-stand-in="account"]');
  await tab.click(COMMENT.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '@mocc' });
  await tab.press('2');
  await postedOnce(tab, COMMENT, CLEAN);
  // Neither the answer nor any other key was one of the player's.
  expect(await tab.evaluate(() => window.pageShortcuts)).toEqual([]);
  const again = async (words: string) => {
    for (const control of COMMENT.open) await tab.click(control);
    await tab.type(words);
    await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
    await tab.click(COMMENT.submit);
  };
  await again('And the day after.');
  await tab.postsAre(2);
  await noPanel(tab);
  await tab.click('[data-stand-in="next"]');
  await again('Rain here too.');
  await question(tab);
  await tab.postsAre(2);
  await tab.press('1');
  expect((await tab.postsAre(3))[2]?.text).toBe('Rain here too.');
});

test('a control of Studio that is no button to the browser is held all the same', async ({
  tab,
}) => {
  const old = {
    ...REPLY,
    url: `${REPLY.url}?old`,
    box: 'ytcp-commentbox textarea',
    submit: '#submit-button',
  };
  await write(tab, old, CLEAN);
  await tab.click(old.submit);
  await question(tab);
  await nothingPosted(tab, old);
  await tab.press('1');
  await postedOnce(tab, old, CLEAN);
});

test('what was saved and stays in its boxes is not said to be refused', async ({ tab }) => {
  const details = surface('youtube studio details');
  const words = await write(tab, details, CLEAN);
  await tab.click(details.submit);
  await question(tab);
  await tab.press('1');
  await postedOnce(tab, details, words);
  // A next change is asked about at once: nothing waits for a sign any more.
  await tab.type('.');
  await tab.click(details.submit);
  await question(tab);
  expect(await tab.ourNodes({ text: 'The site did not take it' })).toEqual([]);
});
