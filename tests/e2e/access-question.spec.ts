import { FORUM } from '../pages/forum/answer';
import { reportOf } from './harness/ask';
import { expect, poll, test } from './harness/test';
import { CLEAN, question } from './panel';

// Hosts that an office's policy names, on the build that ships: popup or page says that there is no
// access, and the person gives it by the browser's own question. Played in Firefox, whose question can be answered here (see `answerAccess`).
const TOPIC = `https://${FORUM}/t/clean-air/7`;
const REPLY = '.reply textarea';

const NO_SERVER = 'rules.example.gov.pk';

test.describe('access to a host that the office names', () => {
  // The browser starts anew here.
  test.describe.configure({ timeout: 90_000 });

  test.afterAll(async ({ stage }) => {
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('of an added site is asked for in the popup, may be refused, and guards once given', async ({
    stage,
  }) => {
    await stage.setManagedPolicy({ sites: [{ host: FORUM, name: 'Ministry forum' }] });
    const tab = await stage.newTab();
    await tab.goto(TOPIC);
    for (const give of [false, true]) {
      const popup = await stage.popup(tab);
      await popup.waitFor('.added li', 'not guarded: the browser gives no access');
      await popup.click('.added button', `Give access to ${FORUM}`);
      await stage.answerAccess?.(give);
      await popup.close();
      if (give) break;
      await tab.goto(TOPIC);
      await tab.click(REPLY);
      await tab.type(CLEAN);
      await tab.click('.reply [type="submit"]');
      await tab.postsAre(1);
      expect(await tab.ours()).toEqual([]);
    }
    const guarded = async () => {
      await tab.goto(TOPIC);
      await tab.click(REPLY);
      await tab.type(CLEAN);
      return (await tab.ourNode({ selector: '.chip' }, 4_000).catch(() => null)) !== null;
    };
    await poll('a guarded page', guarded, 25_000);
    await tab.click('.reply [type="submit"]');
    await question(tab);
    await tab.postsAre(0);
    const popup = await stage.popup(tab);
    const says = () => popup.evaluate(() => document.querySelector('.added li')?.textContent ?? '');
    const given = `Ministry forum (${FORUM}): guarded`;
    await poll('that it is guarded', async () => (await says()).trim() === given);
    await popup.close();
    await tab.close();
  });

  test('of a signed bundle is asked for on the page of settings, and used at once', async ({
    stage,
  }) => {
    const publicKey = `${'A'.repeat(43)}=`;
    await stage.setManagedPolicy({ bundle: { url: `https://${NO_SERVER}/b.json`, publicKey } });
    const why = async () => (await reportOf(stage)).bundle?.refused?.reason;
    await poll('that there is no access', async () => (await why()) === 'no-access', 25_000);
    const tab = await stage.extensionTab('options.html');
    await tab.bringToFront();
    await tab.click('[aria-labelledby="bundle-title"] .button');
    await stage.answerAccess?.(true);
    // There is no such server: that it was asked is what is to be seen.
    await poll('that it was asked', async () => (await why()) === 'unreachable', 25_000);
    expect((await reportOf(stage)).bundle?.access).toBe(true);
    await tab.close();
  });
});
