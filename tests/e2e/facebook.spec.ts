import { expect, pngFile, test } from './harness/test';
import { CNIC, noPanel, nothingPosted, pressSubmit, question, write } from './panel';
import { surface } from './surfaces';

test('a mend that the site cannot take is told, nothing is lost or posted', async ({ tab }) => {
  const one = surface('fb page');
  const words = await write(tab, one, `My CNIC is ${CNIC}`);
  await pressSubmit(tab, one);
  await question(tab);
  await tab.clickOurs({ role: 'button', text: 'Mask it' });
  await tab.ourNode({ text: 'The box did not take the change.' });
  await tab.modelIs(one.model, words);
  await nothingPosted(tab, one);
  await tab.press('Escape');
  await noPanel(tab);
});

test('a Page’s Next is no press: only its last step is held, once', async ({ tab }) => {
  const one = surface('fb page');
  await write(tab, one, 'The office is closed on Friday.');
  await tab.click(one.submit);
  expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
  for (const step of one.confirm ?? []) await tab.click(step);
  await question(tab);
  await nothingPosted(tab, one);
});

test('a picture without words is held, and goes out once', async ({ tab }) => {
  const one = surface('fb post');
  await tab.goto(one.url);
  await tab.click('[data-stand-in="compose"]');
  await tab.setFiles('[role="dialog"] input[type="file"]', [pngFile()]);
  await tab.until('the preview', () => document.querySelector('[role="dialog"] img'));
  await tab.click(one.submit);
  await question(tab);
  await tab.ourNode({ text: 'The picture itself was not looked at' });
  await nothingPosted(tab, one);
  await tab.press('2');
  expect((await tab.postsAre(1))[0]?.attachments).toHaveLength(1);
});

test('posting as a Page is another account than posting as the person', async ({ tab }) => {
  const one = surface('fb post');
  await write(tab, one, 'Good morning.');
  await tab.click(one.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: 'Ayesha Khan' });
  await tab.press('Escape');
  await write(tab, { ...one, url: `${one.url}?as=page` }, 'Good morning.');
  await tab.click(one.submit);
  await question(tab);
  await tab.ourNode({ selector: '.account', text: 'Ministry of Climate Change' });
});
