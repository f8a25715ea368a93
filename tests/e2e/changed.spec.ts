import { expect, poll, test } from './harness/test';
import { question } from './panel';

// A site that changed what its boxes are known by: nothing is held there, and it is said.
for (const [site, url] of [
  ['x', 'https://x.com/i/chat/1-2?changed'],
  ['facebook', 'https://www.facebook.com/messages/t/1?changed'],
  ['mastodon', 'https://mastodon.social/publish?changed'],
  ['bluesky', 'https://bsky.app/messages/3kabcdefgh234?changed'],
  ['threads', 'https://www.threads.com/messages/t/17840001/?changed'],
  ['instagram', 'https://www.instagram.com/direct/t/17840001/?changed'],
  ['reddit', 'https://chat.reddit.com/room/abc?changed'],
  ['linkedin', 'https://www.linkedin.com/feed/?shareActive=true&changed'],
  ['tiktok', 'https://www.tiktok.com/@citizen/video/7300000000000000001?changed'],
  ['youtube', 'https://studio.youtube.com/video/first/edit?changed'],
  ['whatsapp', 'https://web.whatsapp.com/?changed'],
  ['telegram a', 'https://web.telegram.org/a/?changed#555'],
  ['telegram k', 'https://web.telegram.org/k/?changed#555'],
] as const) {
  test(`${site}: where no box is known any more, the popup says so`, async ({ tab, stage }) => {
    await tab.goto(url);
    await tab.rect('textarea,.changed-box,[contenteditable]');
    const popup = await stage.popup(tab);
    const says = async () => (await popup.text()).includes('cannot find a compose box here');
    await poll('that no box was found', says, 15_000);
    await popup.close();
  });
}

// A box that a site brings out tomorrow, while the rest of the page is as ever.
test('x: words that went out from a box nobody knew are told, with a report without them', async ({
  tab,
  stage,
}) => {
  const words = 'Rain is expected in Multan.';
  await tab.goto('https://x.com/i/labs/write');
  await tab.click('.reply textarea');
  await tab.type(words);
  await tab.click('.reply [type="button"]');
  await tab.modelIs('reply', '');
  expect(await tab.ourNodes({ selector: '.page-note' })).toEqual([]);
  await tab.click('.reply textarea');
  await tab.type(words);
  await tab.click('.reply [type="submit"]');
  await tab.postsAre(1);
  await tab.ourNode({ selector: '.page-note', text: 'was not checked' });
  const popup = await stage.popup(tab);
  await poll('the change', async () => (await popup.text()).includes('this page changed'));
  await popup.click('button', 'Copy a report for the IT desk');
  await poll('that it was copied', async () =>
    (await popup.text()).includes('It holds none of your words'),
  );
  await popup.close();
  await tab.clickOurs({ role: 'button', text: 'I have read this' });
  await tab.noneOfOurs({ selector: '.page-note' });
  // The next one is held.
  await tab.click('.reply textarea');
  await tab.type(words);
  await tab.click('.reply [type="submit"]');
  await question(tab);
  await tab.postsAre(1);
});
