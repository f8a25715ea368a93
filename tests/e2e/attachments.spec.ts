import { diskFile, expect, photoFile, pngFile, type Tab, test } from './harness/test';
import {
  CLEAN,
  CNIC,
  chip,
  goButton,
  goOpens,
  nothingKept,
  nothingPosted,
  postedOnce,
  question,
  write,
} from './panel';
import { HOME, surface } from './surfaces';

const MASTODON = surface('mastodon post');
const MASTODON_FILE = '.compose-panel input[name="file-upload-input"]';
const X_FILE = '[data-testid="fileInput"]';
const PLACE = 'a photo that says where it was taken';

const image = (tab: Tab, within: string) => tab.rect(`${within} img`);

test('a photo with a place in it is warned about, by its name; one without is not', async ({
  tab,
}) => {
  await write(tab, HOME, CLEAN);
  await tab.setFiles(X_FILE, [photoFile('camp.jpg', 'place')]);
  await image(tab, '[data-testid="attachments"]');
  await chip(tab, '1 to look at');
  await tab.click(HOME.submit);
  await question(tab);
  await tab.ourNode({ selector: '.finding', text: PLACE });
  await tab.ourNode({ selector: '.part', text: 'camp.jpg' });
  await nothingPosted(tab, HOME);
  await tab.clickOurs({ role: 'button', text: 'Go back and edit' });
  await tab.click('[aria-label="Remove media"]');
  await tab.setFiles(X_FILE, [photoFile('desk.jpg', 'no fix')]);
  await image(tab, '[data-testid="attachments"]');
  await chip(tab, 'Nothing to look at');
  await tab.click(HOME.submit);
  await question(tab);
  expect(await tab.ourNodes({ text: PLACE })).toEqual([]);
});

test('the same on Facebook, for two pictures of which one tells its place', async ({ tab }) => {
  const one = surface('fb post');
  await write(tab, one, CLEAN);
  const files = [photoFile('desk.jpg', 'no gps'), photoFile('camp.jpg', 'place')];
  await tab.setFiles('[role="dialog"] input[type="file"]', files);
  await image(tab, '[role="dialog"]');
  await chip(tab, '1 to look at');
  await tab.click(one.submit);
  await question(tab);
  await tab.ourNode({ selector: '.part', text: 'camp.jpg' });
  expect(await tab.ourNodes({ selector: '.part', text: 'desk.jpg' })).toEqual([]);
});

test('a pasted picture is a file like any other', async ({ tab }) => {
  await write(tab, MASTODON, CLEAN);
  await tab.pastePicture();
  await tab.rect('[data-stand-in="alt"]');
  await tab.click(MASTODON.submit);
  await question(tab);
  await tab.ourNode({ text: 'The picture itself was not looked at' });
  await tab.press('1');
  await tab.click('[data-stand-in="secondary"]');
  expect((await tab.postsAre(1))[0]?.attachments).toEqual([{ name: 'image.png', alt: '' }]);
});

test('a dropped photo with a place in it is warned about', async ({ tab }) => {
  await write(tab, MASTODON, CLEAN);
  await tab.dropFiles('.compose-panel textarea', [photoFile('dropped.jpg', 'place')]);
  await tab.rect('[data-stand-in="alt"]');
  await chip(tab, '1 to look at');
  await tab.click(MASTODON.submit);
  await question(tab);
  await tab.ourNode({ selector: '.part', text: 'dropped.jpg' });
});

test('a marking in the name of a file is to be mended first; the file is said to be unread', async ({
  tab,
}) => {
  await write(tab, MASTODON, CLEAN);
  await tab.setFiles(MASTODON_FILE, [diskFile('SECRET_cabinet_summary.pdf', '%PDF-1.7')]);
  await tab.rect('[data-stand-in="alt"]');
  await chip(tab, '1 to look at');
  await tab.click(MASTODON.submit);
  await question(tab);
  await tab.ourNode({ selector: '.finding mark', text: 'cabinet_summary' });
  await tab.ourNode({ selector: '.unchecked', text: 'SECRET_cabinet_summary.pdf' });
  await tab.press('1');
  expect((await goButton(tab)).disabled).toBe(true);
  await nothingPosted(tab, MASTODON);
});

test('an identity number in a text file is found and not shown; a private post leaves nothing', async ({
  tab,
  stage,
}) => {
  await write(tab, MASTODON, CLEAN);
  const list = diskFile('families.txt', `Name, number\nAli Khan, CNIC ${CNIC}\n`);
  await tab.setFiles(MASTODON_FILE, [list]);
  await tab.rect('[data-stand-in="alt"]');
  await chip(tab, '1 to look at');
  await tab.click(MASTODON.submit);
  await question(tab);
  await tab.ourNode({ selector: '.part', text: 'families.txt' });
  await tab.ourNode({ selector: '.words', text: 'Ali Khan' });
  expect(await tab.ourNodes({ text: CNIC })).toEqual([]);
  await tab.clickOurs({ role: 'button', text: 'I have read this' });
  const before = await stage.storageDump();
  await tab.press('2');
  await goOpens(tab);
  await tab.clickOurs({ selector: 'button.go' });
  await tab.click('[data-stand-in="secondary"]');
  expect((await tab.postsAre(1))[0]?.attachments).toEqual([{ name: 'families.txt', alt: '' }]);
  expect(await stage.storageDump()).toEqual(before);
  await nothingKept(stage, CNIC, 'families', 'Ali Khan');
  expect(await stage.networkRequests()).toEqual([]);
});

test('an identity number in the words for a picture is held as the post goes out', async ({
  tab,
}) => {
  await write(tab, MASTODON, CLEAN);
  await tab.setFiles(MASTODON_FILE, [pngFile('letter.png')]);
  await tab.click('[data-stand-in="alt"]');
  await tab.click('.dialog-modal textarea');
  await tab.type(`Letter with CNIC ${CNIC}`);
  await tab.click('[data-stand-in="done"]');
  await tab.click(MASTODON.submit);
  await question(tab);
  await tab.ourNode({ selector: '.part', text: 'In the description of' });
  await tab.ourNode({ selector: '.words', text: 'Letter with CNIC' });
  expect(await tab.ourNodes({ text: CNIC })).toEqual([]);
  await nothingPosted(tab, MASTODON);
});

test('a picture that is replaced under the open question is another draft', async ({ tab }) => {
  await write(tab, HOME, CLEAN);
  await tab.setFiles(X_FILE, [photoFile('desk.jpg', 'no gps')]);
  await image(tab, '[data-testid="attachments"]');
  await chip(tab, 'Nothing to look at');
  await tab.click(HOME.submit);
  await question(tab);
  await tab.evaluate(() =>
    document.querySelector<HTMLElement>('[aria-label="Remove media"]')?.click(),
  );
  await tab.setFiles(X_FILE, [photoFile('camp.jpg', 'place')]);
  await tab.ourNode({ selector: '.finding', text: PLACE });
  await tab.press('1');
  await tab.ourNode({ selector: 'button.go' });
  expect(await tab.posts()).toEqual([]);
  await tab.press('Enter');
  await postedOnce(tab, HOME, CLEAN);
});
