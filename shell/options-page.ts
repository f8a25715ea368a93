import { browser } from 'wxt/browser';
import type { OptionsPage } from '../components/options/options-view';
import type { Policy } from '../rules/policy/types';

/** Ways in which a person, and nobody else, put the extension here. */
const BY_A_PERSON: readonly string[] = ['normal', 'sideload'];

/** Opens one of our full pages in a tab of its own. */
export async function openOptions(page: OptionsPage): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${page}` });
}

/**
 * After a first install by a person, opens the page that says what is read and kept, once. Where the
 * office installed the extension, or took note of it for its people, no tab opens by itself.
 */
export async function welcome(disclosure: () => Promise<Policy['disclosure']>): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (!BY_A_PERSON.includes(installType) || (await disclosure()) === 'accepted') return;
  await openOptions('welcome');
}
