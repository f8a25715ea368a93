import { FORUM } from '../pages/forum/answer';
import { expect, poll, test } from './harness/test';
import { CLEAN, question } from './panel';

// The way of a site that an office adds, on the build that ships: the popup says that there is no
// access, the person gives it by the browser's own question, and the next page is guarded. Played
// in Firefox, whose question can be answered here (see `answerAccess`).
const TOPIC = `https://${FORUM}/t/clean-air/7`;
const REPLY = '.reply textarea';

test.describe('access to a site that the office adds', () => {
  // The browser starts anew here.
  test.describe.configure({ timeout: 90_000 });

  test.afterAll(async ({ stage }) => {
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('is asked for in the popup, may be refused, and guards once given', async ({ stage }) => {
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
});
