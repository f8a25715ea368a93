import { expect, poll, test } from './harness/test';
import { CLEAN, goOpens, nothingPosted, postedOnce, question, write } from './panel';
import { HOME } from './surfaces';

const POLICY = {
  officeName: { en: 'Ministry of Climate Change', ur: 'وزارت موسمیاتی تبدیلی' },
  officeAccounts: [{ site: 'x', handle: '@MoCC_Official' }],
};

// Real managed policy restarts the browser, so these stand together and at the end of the file list.
test.describe('an office’s policy', () => {
  test.afterAll(async ({ stage }) => {
    // Without the copy first: other specs begin with no policy at all.
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('names the office and warns of a private post on its account', async ({ stage }) => {
    await stage.setManagedPolicy(POLICY);
    const tab = await stage.newTab();
    await write(tab, HOME, CLEAN);
    await tab.click(HOME.submit);
    await question(tab);
    await tab.ourNode({ text: 'Ministry of Climate Change' });
    await tab.ourNode({ text: 'Your office’s list says this is an office account.' });
    await tab.press('2');
    await tab.ourNode({ selector: '.finding' });
    await nothingPosted(tab, HOME);
    await goOpens(tab);
    await tab.press('Enter');
    await postedOnce(tab, HOME, CLEAN);
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });

  test('warns of an office post on an account that is not on the list', async ({ stage }) => {
    const tab = await stage.newTab();
    await write(tab, { ...HOME, url: 'https://x.com/home?as=ayesha_khan' }, CLEAN);
    await tab.click(HOME.submit);
    await question(tab);
    await tab.ourNode({ text: 'This account is not on your office’s list.' });
    await tab.press('1');
    await tab.ourNode({ selector: '.finding' });
    await nothingPosted(tab, HOME);
    await tab.press('2');
    await postedOnce(tab, HOME, CLEAN);
    await tab.close();
  });

  test('asks only where it is unclear, when the office says so', async ({ stage }) => {
    await stage.setManagedPolicy({ ...POLICY, question: 'when-unclear' });
    await stage.clearStorage();
    const tab = await stage.newTab();
    await write(tab, HOME, CLEAN);
    await tab.click(HOME.submit);
    // The first time on a device the notice is shown, and with it the question.
    await question(tab);
    await tab.ourNode({ role: 'button', text: 'I have read this' });
    await tab.press('1');
    await postedOnce(tab, HOME, CLEAN);
    // Chromium gives the policy some seconds after its start, and it is mirrored then.
    const given = async () => 'policy' in (await stage.storageDump()).local;
    if (stage.browser === 'chromium') await poll('the policy in force', given, 10_000);
    await write(tab, HOME, CLEAN);
    await tab.ourNode({ selector: '.chip', text: 'Nothing to look at' });
    await tab.press('Control+Enter');
    await postedOnce(tab, HOME, CLEAN);
    expect(await tab.ourNodes({ selector: '.panel' })).toEqual([]);
    await write(tab, HOME, 'In my personal opinion the rain is late.');
    await tab.press('Control+Enter');
    await question(tab);
    await nothingPosted(tab, HOME);
    await tab.close();
  });

  test('a value that is wrong is refused alone, and the popup says which', async ({ stage }) => {
    await stage.setManagedPolicy({ ...POLICY, question: 'sometimes' });
    const tab = await stage.newTab();
    await write(tab, HOME, CLEAN);
    const popup = await stage.popup(tab);
    await popup.waitFor('body', 'Ministry of Climate Change');
    await popup.close();
    await tab.close();
  });

  test('a province and an open election window weigh on the same words', async ({ stage }) => {
    const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const road = 'DC office is pleased to announce a new road for NA-122, work starts next week.';
    await stage.setManagedPolicy({
      ...POLICY,
      packs: ['common', 'pk-punjab'],
      windows: [{ kind: 'election', from, until, about: ['NA-122'] }],
    });
    const tab = await stage.newTab();
    await write(tab, HOME, road);
    await tab.click(HOME.submit);
    await question(tab);
    await tab.press('1');
    await tab.ourNode({ selector: '.finding.mend', text: 'Mend first' });
    await tab.ourNode({ text: /Wait until after/ });
    await nothingPosted(tab, HOME);
    await tab.press('Escape');
    await tab.close();
  });
});
