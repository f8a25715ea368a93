import { poll, test } from './harness/test';

// A site that changed what its boxes are known by: nothing is held there, and it is said.
for (const [site, url] of [
  ['mastodon', 'https://mastodon.social/publish?changed'],
  ['bluesky', 'https://bsky.app/messages/3kabcdefgh234?changed'],
] as const) {
  test(`${site}: where no box is known any more, the popup says so`, async ({ tab, stage }) => {
    await tab.goto(url);
    await tab.rect('textarea');
    const popup = await stage.popup(tab);
    const says = async () => (await popup.text()).includes('cannot find a compose box here');
    await poll('that no box was found', says, 15_000);
    await popup.close();
  });
}
