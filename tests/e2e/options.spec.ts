import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diskFile, expect, type Tab, test } from './harness/test';
import { CLEAN, question, write } from './panel';
import { HOME } from './surfaces';

const ICON = fileURLToPath(new URL('../../public/icons/48.png', import.meta.url));
const POLICY = {
  officeName: { en: 'Ministry of Climate Change', ur: 'وزارت موسمیاتی تبدیلی' },
  officeAccounts: [{ site: 'x', handle: '@MoCC_Official', owner: 'Press wing', users: ['Desk A'] }],
  question: 'always',
  unchecked: 'sometimes',
  helpDesk: { en: 'Extension 2211', ur: 'ایکسٹینشن 2211' },
  legalPage: 'https://example.gov.pk/rules',
  logo: `data:image/png;base64,${readFileSync(ICON).toString('base64')}`,
  disclosure: 'accepted',
};

/** Waits until some element that fits shows these words. */
const shows = (tab: Tab, selector: string, text: string) =>
  tab.until(
    `"${text}" in ${selector}`,
    ([at, words]) =>
      [...document.querySelectorAll(at as string)].some((one) =>
        (one as HTMLElement).innerText.includes(words as string),
      ),
    [selector, text],
  );

test('shows every setting, and keeps a person’s own choice until it is taken back', async ({
  stage,
}) => {
  const first = await stage.extensionTab('options.html');
  await shows(first, '.lead', 'No office has set anything');
  await shows(first, '.key-row', 'Only an office can set this');
  await first.click('input[name="question"]:not(:checked)');
  await shows(first, '.key-row.person', 'Your own choice');
  await first.close();
  const tab = await stage.extensionTab('options.html');
  await shows(tab, '.key-row.person', 'When the question is asked');
  await tab.click('.key-row.person .own .button');
  await tab.until('no own choice', () => document.querySelector('.key-row.person') === null);
  await tab.click('.head .button');
  await shows(tab, 'h1', 'نافذ ترتیبات');
  await tab.click('.head .button');
  await shows(tab, 'h1', 'Settings in force');
  expect(await tab.errors()).toEqual([]);
  await tab.close();
});

test('says what is read and kept until it was noted, and the popup leads there', async ({
  tab,
  stage,
}) => {
  await tab.goto(HOME.url);
  const popup = await stage.popup(tab);
  await popup.waitFor('.to-disclose button', 'What is read and kept');
  await popup.close();
  const welcome = await stage.extensionTab('options.html#welcome');
  await welcome.click('.noting .button');
  await shows(welcome, '.noting', 'You have taken note of this.');
  await welcome.close();
  const again = await stage.popup(tab);
  await again.waitFor('.page-links button', 'Settings in force');
  expect(await again.text()).not.toContain('Before you begin');
  await again.close();
});

test('tries an office’s own rules while they are written, and points at the line of a mistake', async ({
  stage,
}) => {
  const tab = await stage.extensionTab('options.html#workshop');
  await tab.click('.row button.button');
  await shows(tab, '.rule', '4 of 4 own examples as they should be');
  await shows(tab, '.results summary', '(0 %)');
  await tab.click('#texts');
  await tab.type('So the lowest bid is known.');
  await shows(tab, '.marked mark', 'lowest bid');
  await tab.click('#yaml');
  await tab.press('Control+Home');
  await tab.type('rulez: 1\n');
  await shows(tab, '#problems', 'rulez');
  await shows(tab, '#problems .link', 'Line 1');
  await tab.click('#problems .link');
  const chosen = await tab.evaluate(() => {
    const field = document.querySelector('textarea.code') as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(chosen).toBe('rulez: 1');
  expect(await tab.errors()).toEqual([]);
  await tab.close();
});

test('goes through a file of past posts, and keeps nothing of it', async ({ stage }) => {
  await stage.clearStorage();
  const tab = await stage.extensionTab('options.html#dry-run');
  await shows(tab, '.lead', 'nothing of it is kept or sent');
  const posts = 'text,site\n"My CNIC is 35202-1234567-1",x\nRain is expected tomorrow.,x\n';
  await tab.setFiles('input[type="file"]', [diskFile('posts.csv', posts)]);
  await shows(tab, '.figures', '2 posts');
  await shows(tab, 'table', 'pk/cnic');
  await shows(tab, '.marked', '•••••-•••••••-•');
  expect(JSON.stringify(await stage.storageDump())).not.toContain('35202');
  expect(await stage.networkRequests()).toEqual([]);
  expect(await tab.errors()).toEqual([]);
  await tab.close();
});

test.describe('with a policy of an office', () => {
  test.afterAll(async ({ stage }) => {
    await stage.clearStorage();
    await stage.setManagedPolicy(null);
  });

  test('locks what it sets, says what was refused, and shows where help is', async ({ stage }) => {
    await stage.setManagedPolicy(POLICY);
    const tab = await stage.extensionTab('options.html');
    await shows(tab, '.key-row.managed', 'Locked: set by your office.');
    expect(await tab.evaluate(() => document.querySelector('input[name="question"]'))).toBeNull();
    await shows(tab, '.refused-keys', 'unchecked');
    await shows(tab, '.refused-keys', 'Extension 2211');
    await tab.rect('.head canvas.logo.there');
    await tab.goto(`${stage.extensionUrl}options.html#welcome`);
    await shows(tab, '.noting', 'Your office has taken note of this');
    await tab.close();
  });

  test('shows logo, help desk and who may use the account in panel and popup', async ({
    stage,
  }) => {
    const tab = await stage.newTab();
    await write(tab, HOME, CLEAN);
    await tab.click(HOME.submit);
    await question(tab);
    await tab.ourNode({ selector: '.top canvas.logo.there' });
    await tab.ourNode({ selector: '.listed', text: /Press wing.* answers for it/ });
    await tab.press('Escape');
    const popup = await stage.popup(tab);
    await popup.waitFor('.help-desk', 'Extension 2211');
    await popup.waitFor('.legal-page a[href="https://example.gov.pk/rules"]');
    expect(await popup.text()).not.toContain('Before you begin');
    await popup.close();
    expect(await tab.errors()).toEqual([]);
    await tab.close();
  });
});
