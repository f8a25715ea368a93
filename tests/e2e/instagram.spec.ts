import { expect, pngFile, test } from './harness/test';
import { CLEAN, CNIC, nothingPosted, postedOnce, question, write } from './panel';
import { surface } from './surfaces';

const POST = surface('instagram post, at the last step of its wizard');
const COMMENT = surface('instagram comment, Urdu');
const mark = (name: string) => `[data-stand-in="${name}"]`;

test('the steps of the wizard and its notice are no press; only Share is held, once', async ({
  tab,
}) => {
  await tab.goto(`${POST.url}create/select/`);
  await tab.click(mark('select-clip'));
  await tab.click(mark('notice'));
  for (const step of ['next-crop', 'next-filter', 'access', 'advanced', 'emoji']) {
    await tab.click(mark(step));
  }
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  await tab.click(POST.submit);
  await question(tab);
  await tab.ourNode({ text: /not read|not looked at/iu });
  await nothingPosted(tab, POST);
  await tab.press('2');
  const [post] = await tab.postsAre(1);
  expect([post?.text, post?.attachments.map(({ name }) => name)]).toEqual(['', ['clip.mp4']]);
});

test('the words for each picture go out with the caption and are read with it', async ({ tab }) => {
  await tab.goto(POST.url);
  await tab.click(mark('create'));
  await tab.setFiles('[role="dialog"] input[type="file"]', [pngFile('a.png'), pngFile('b.png')]);
  await tab.click(mark('next-crop'));
  await tab.click(mark('next-filter'));
  await tab.click(POST.box);
  await tab.type(CLEAN);
  await tab.click(mark('access'));
  await tab.click(mark('alt-1'));
  await tab.type(`A card, ${CNIC}`);
  await tab.click('[name="creation-location-input"]');
  await tab.type('Islamabad');
  await tab.click(POST.submit);
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await nothingPosted(tab, POST);
  await question(tab);
  await tab.press('1');
  const [post] = await tab.postsAre(1);
  expect(post?.text).toBe(CLEAN);
  expect(post?.attachments.map(({ alt }) => alt)).toEqual(['', 'A card, *****-*******-*']);
});

test('a post that the site could not share is tried again without a second question', async ({
  tab,
}) => {
  await write(tab, { ...POST, url: `${POST.url}?fail=1` }, CLEAN);
  await tab.click(POST.submit);
  await question(tab);
  await tab.press('1');
  await tab.click(mark('retry'));
  await tab.rect(mark('retry'));
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  expect(await tab.posts()).toEqual([]);
});

test('comments on one post are asked about once; the form’s own submit is held too', async ({
  tab,
}) => {
  await write(tab, { ...COMMENT, url: `${COMMENT.url}&submit=button` }, CLEAN);
  await tab.click(COMMENT.submit);
  await question(tab);
  await nothingPosted(tab, COMMENT);
  await tab.press('2');
  await postedOnce(tab, COMMENT, CLEAN);
  await tab.click(mark('reply'));
  await tab.modelIs(COMMENT.model, '@neighbour ');
  await tab.click(COMMENT.box);
  await tab.press('Control+End');
  await tab.type('soon');
  await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
  await tab.press('Enter');
  expect((await tab.postsAre(2))[1]?.text).toBe('@neighbour soon');
});

test('the bio is held at its button; with no face to go by, the login’s number is named', async ({
  tab,
}) => {
  await tab.goto(`${POST.url}accounts/edit/?hidden`);
  await tab.click('textarea');
  await tab.type('The ministry.');
  await tab.press('Enter');
  await tab.type('Open until five.');
  await tab.modelIs('bio', 'The ministry.\nOpen until five.');
  await tab.click(mark('save'));
  await question(tab);
  await tab.ourNode({ selector: '.account', text: '5500123' });
  expect(await tab.posts()).toEqual([]);
  await tab.press('1');
  expect((await tab.postsAre(1))[0]).toMatchObject({
    surface: 'profile',
    text: 'The ministry.\nOpen until five.',
  });
});
