import { browser, type PublicPath } from 'wxt/browser';
import type { ShippedRule } from '../rules';

/**
 * The rules of one pack, from the extension's own files. Nothing else is ever asked for here, and the
 * extension's content security policy lets nothing else through.
 * @param pack the id of a pack of this build.
 * @throws when there is no such file.
 */
export async function readPackRules(pack: string): Promise<ShippedRule[]> {
  const file = await fetch(browser.runtime.getURL(`/packs/${pack}.json` as PublicPath));
  return file.json();
}
