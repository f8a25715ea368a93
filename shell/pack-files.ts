import { browser, type PublicPath } from 'wxt/browser';
import { type PreparedPack, readPack } from '../rules';

/**
 * One pack, from the extension's own files. Nothing else is ever asked for here, and the extension's
 * content security policy lets nothing else through.
 * @param pack the id of a pack of this build.
 * @throws when there is no such file, or not a whole one.
 */
export async function readPackFile(pack: string): Promise<PreparedPack> {
  const file = await fetch(browser.runtime.getURL(`/packs/${pack}.pack` as PublicPath));
  const text = new TextDecoder();
  return readPack(await file.arrayBuffer(), (bytes) => text.decode(bytes));
}
