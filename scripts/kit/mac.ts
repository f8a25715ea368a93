import { createHash } from 'node:crypto';
import { type ChromiumBrowser, chromiumInstall, FIREFOX, MANAGED_BROWSERS } from './browsers';
import { firefoxPolicies } from './json-files';
import { type Json, type KitFiles, type KitInput, settings } from './kit';
import { type Element, el, xmlFile } from './xml';

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** Configuration profiles and property lists for macOS. */
export function macFiles(kit: KitInput): KitFiles {
  const files: KitFiles = new Map();
  const values = Object.fromEntries(settings(kit));
  for (const browser of MANAGED_BROWSERS) {
    const domain = `${browser.domain}.extensions.${kit.chromeId}`;
    files.set(
      `macos/${browser.id}.mobileconfig`,
      profile(kit, browser, [
        { domain: browser.domain, values: { ExtensionSettings: installed(kit, browser) } },
        { domain, values },
      ]),
    );
    files.set(`macos/${domain}.plist`, plistFile(values));
  }
  const { policies } = firefoxPolicies(kit);
  const firefox = { EnterprisePoliciesEnabled: true, ...policies };
  files.set(
    'macos/firefox.mobileconfig',
    profile(kit, FIREFOX, [{ domain: FIREFOX.domain, values: firefox }]),
  );
  files.set(`macos/${FIREFOX.domain}.plist`, plistFile(firefox));
  return files;
}

function installed(kit: KitInput, browser: ChromiumBrowser): Json {
  return { [kit.chromeId]: chromiumInstall(kit, browser) };
}

/** A configuration profile that sets preferences for everybody on the machine. */
function profile(
  kit: KitInput,
  browser: { id: string; name: string },
  payloads: { domain: string; values: Record<string, Json> }[],
): string {
  const identifier = `example.ehtiyat.${browser.id}`;
  const content = payloads.map(({ domain, values }) => ({
    PayloadType: domain,
    PayloadVersion: 1,
    PayloadIdentifier: `${identifier}.${domain}`,
    PayloadUUID: uuid(`${identifier}.${domain}`, kit.chromeId),
    PayloadDisplayName: domain,
    ...values,
  }));
  return plistFile({
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuid(identifier, kit.chromeId),
    PayloadDisplayName: `Ehtiyat in ${browser.name}`,
    PayloadOrganization: kit.office,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: content,
  });
}

/** The same for the same words, as a kit has to be: version 5 of RFC 9562, shortened SHA-1. */
function uuid(...words: string[]): string {
  const bytes = createHash('sha1').update(words.join('\n')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex').toUpperCase();
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** A property list in XML. */
function plistFile(value: Json): string {
  return xmlFile(el('plist', { version: '1.0' }, plist(value)), DOCTYPE);
}

function plist(value: Json): Element {
  if (typeof value === 'string') return value === '' ? el('string') : el('string', {}, value);
  if (typeof value === 'boolean') return el(value ? 'true' : 'false');
  if (typeof value === 'number') return el('integer', {}, String(value));
  if (Array.isArray(value)) return el('array', {}, ...value.map(plist));
  const pairs = Object.entries(value).flatMap(([key, one]) => [el('key', {}, key), plist(one)]);
  return el('dict', {}, ...pairs);
}
