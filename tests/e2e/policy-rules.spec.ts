import { expect, poll, test } from './harness/test';
import type { Stage } from './harness/types';
import { CLEAN, nothingPosted, postedOnce, question, write } from './panel';
import { HOME } from './surfaces';

const OFFICE = { officeName: { en: 'Ministry of Weather', ur: 'وزارت موسمیات' } };
const OWN_RULES = `pack:
  pack: met
  name: { en: House rules of the ministry, ur: وزارت کے اپنے اصول }
  lawyer: null
rules:
  - id: met/outlook
    category: media-permission
    catalogue: []
    citations:
      - { instrument: House rules, clause: '4', year: 2026, version: first, grade: A, url: 'https://example.org/r' }
    verified: 2026-11-20
    expires: 2027-11-20
    severity: { office: reason, private: null }
    words:
      en: { title: an outlook before its release, why: The outlook is released on Monday., may: You may announce the date. }
      ur: { title: اجرا سے پہلے پیش گوئی, why: پیش گوئی پیر کو جاری ہوتی ہے۔, may: آپ تاریخ بتا سکتے ہیں۔ }
    match:
      - phrases: { en: [monsoon outlook] }
    examples:
      flag: { en: [The monsoon outlook is wet.] }
      quiet: { en: [The outlook is wet.] }
`;
const OUTLOOK = 'The monsoon outlook is wet.';

/** Sets a policy and waits until it is in force: Chromium gives it some seconds after its start. */
async function enforce(stage: Stage, policy: Record<string, unknown>): Promise<void> {
  await stage.setManagedPolicy({ ...OFFICE, ...policy });
  const isThere = async () => {
    const { policy: copy } = (await stage.storageDump()).local as { policy?: { given: unknown } };
    return JSON.stringify(copy?.given ?? '').includes(Object.keys(policy)[0] as string);
  };
  await poll('the policy in force', isThere, 15_000);
}

// Real managed policy restarts the browser, so these stand together.
test.describe('an office’s own rules', () => {
  test.afterAll(async ({ stage }) => {
    // Without the copy first: other specs begin with no policy at all.
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('flag an office draft, and a change of a rule says whose it is', async ({ stage }) => {
    await enforce(stage, {
      ownRules: OWN_RULES,
      ruleChanges: [{ rule: 'pk/cnic', office: 'reason' }],
    });
    const tab = await stage.newTab();
    await write(tab, HOME, `${OUTLOOK} CNIC 35202-1234567-1`);
    await tab.click(HOME.submit);
    await question(tab);
    await tab.press('1');
    await tab.ourNode({ selector: '.finding', text: 'an outlook before its release' });
    await tab.ourNode({ text: 'As set by: Ministry of Weather' });
    await nothingPosted(tab, HOME);
    await tab.press('Escape');
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  test('are counted in office posts that went out, and in no private one', async ({ stage }) => {
    await enforce(stage, {
      stages: [{ rule: 'met/outlook', stage: 'watch' }],
      ownRules: OWN_RULES,
    });
    const counts = async () => (await stage.storageDump()).local.stageCounts;
    const tab = await stage.newTab();
    for (const key of ['2', '1']) {
      await write(tab, HOME, OUTLOOK);
      await tab.click(HOME.submit);
      await question(tab);
      expect(await counts()).toBeUndefined();
      await tab.press(key);
      if (key === '2') await postedOnce(tab, HOME, OUTLOOK);
    }
    // Watched: nothing is shown, so the answer alone posts.
    await postedOnce(tab, HOME, OUTLOOK);
    const kept = await poll('the count of one office post', counts);
    expect(Object.values(kept as object)).toEqual([{ posts: 1, rules: { 'met/outlook': 1 } }]);
    await tab.close();
  });

  test('end where the office switches the site off, and the popup says so', async ({ stage }) => {
    await enforce(stage, { sitesOff: ['x'] });
    const tab = await stage.newTab();
    await write(tab, HOME, CLEAN);
    await tab.press('Control+Enter');
    await postedOnce(tab, HOME, CLEAN);
    expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
    const popup = await stage.popup(tab);
    await popup.waitFor('body', 'switched off by your office');
    await popup.close();
    await tab.close();
  });
});
