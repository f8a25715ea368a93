import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { officeHosts } from '../../scripts/office-hosts';
import { FORUM } from '../pages/forum/answer';
import { expect, poll, test } from './harness/test';
import { CLEAN, chip, noPanel, question, TWO_FINDINGS } from './panel';

// A site that an office adds by policy, on a package that has its host built in (`EHTIYAT_HOSTS`):
// the build that ships, with the one line of the manifest that such a build changes.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TOPIC = `https://${FORUM}/t/clean-air/7`;
const REPLY = '.reply textarea';
const CHAT = '.chat textarea';

test.use({
  extension: [
    async ({ browserKind }, use) => {
      const folder = `${ROOT}.cache/office-${browserKind}`;
      const built = browserKind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
      cpSync(`${ROOT}.output/${built}`, folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
      manifest.host_permissions.push(...officeHosts(FORUM));
      writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
      await use(folder);
    },
    { scope: 'worker' },
  ],
});

test.describe('a site that the office adds', () => {
  // Browsers start anew here, and give a policy some seconds late.
  test.describe.configure({ timeout: 90_000 });

  test.afterAll(async ({ stage }) => {
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('is not touched before the policy names it', async ({ stage }) => {
    const tab = await stage.newTab();
    await tab.goto(TOPIC);
    await tab.click(REPLY);
    await tab.type(CLEAN);
    await tab.click('.reply [type="submit"]');
    expect((await tab.postsAre(1))[0]?.text).toBe(CLEAN);
    expect(await tab.ours()).toEqual([]);
    await tab.close();
  });

  test('is guarded by the look of its boxes, and posts once', async ({ stage }) => {
    await stage.setManagedPolicy({ sites: [{ host: FORUM, name: 'Ministry forum' }] });
    const tab = await stage.newTab();
    // The policy may come seconds after the browser is up; a page loaded after that is guarded.
    await poll(
      'a guarded page',
      async () => {
        await tab.goto(TOPIC);
        await tab.click(REPLY);
        await tab.type('a');
        const found = await tab.ourNode({ selector: '.chip' }, 4_000).catch(() => null);
        return found !== null;
      },
      25_000,
    );
    await tab.goto(TOPIC);
    await tab.click(REPLY);
    await tab.type(TWO_FINDINGS);
    await chip(tab, '2 to look at');
    await tab.click('.reply [type="submit"]');
    await question(tab);
    await tab.ourNode({ text: 'Ministry forum' });
    expect(await tab.posts()).toEqual([]);
    await tab.press('Escape');
    await noPanel(tab);
    await tab.modelIs('reply', TWO_FINDINGS);

    await tab.click(CHAT);
    await tab.type(CLEAN);
    await tab.hold('Enter', 4);
    await question(tab);
    expect(await tab.posts()).toEqual([]);
    await tab.press('1');
    const [post] = await tab.postsAre(1);
    expect(post).toMatchObject({ surface: 'chat', text: CLEAN });

    await tab.click('[role="search"] textarea');
    await tab.type('air');
    await tab.click('[role="search"] button');
    await noPanel(tab);
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  test('is guarded by the places that the office names, with its account', async ({ stage }) => {
    const place = {
      kind: 'channel',
      editor: REPLY,
      root: '.reply',
      submit: '[type="submit"]',
      key: 'ctrl-enter',
      account: '.me',
    };
    await stage.setManagedPolicy({
      sites: [{ host: FORUM, name: 'Ministry forum', places: [place] }],
      officeAccounts: [{ site: FORUM, handle: 'air_desk' }],
    });
    const tab = await stage.newTab();
    await poll(
      'the place of the office',
      async () => {
        await tab.goto(TOPIC);
        await tab.click(REPLY);
        await tab.type(CLEAN);
        await tab.click('.reply [type="submit"]');
        const named = { selector: '.account', text: '@air_desk' };
        return (await tab.ourNode(named, 4_000).catch(() => null)) !== null;
      },
      25_000,
    );
    await question(tab);
    await tab.ourNode({ text: 'Your office’s list says this is an office account.' });
    await tab.press('1');
    const [post] = await tab.postsAre(1);
    expect(post?.text).toBe(CLEAN);
    await tab.close();
  });
});
