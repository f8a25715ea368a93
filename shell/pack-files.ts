import { browser, type PublicPath } from 'wxt/browser';
import { type PreparedPack, readPack } from '../rules';
import type { ShippedText } from '../rules/workshop';

/**
 * One pack, from the extension's own files. Nothing else is ever asked for here, and the extension's
 * content security policy lets nothing else through.
 * @param pack the id of a pack of this build.
 * @throws when there is no such file, or not a whole one.
 */
export async function readPackFile(pack: string): Promise<PreparedPack> {
  const file = await packFile(`${pack}.pack`);
  const text = new TextDecoder();
  return readPack(await file.arrayBuffer(), (bytes) => text.decode(bytes));
}

/** The texts that the rules of the product are tested on, for an office that writes its own rules. */
export async function readShippedTexts(): Promise<ShippedText[]> {
  return (await packFile('texts.json')).json();
}

function packFile(name: string): Promise<Response> {
  return fetch(browser.runtime.getURL(`/packs/${name}` as PublicPath));
}
