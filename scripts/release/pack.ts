import { createHash, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeIdOf, FIREFOX_ID } from '../ids';
import { el, xmlFile } from '../kit/xml';
import { crx3, publicKeyOf } from './crx3';
import { type ZipEntry, zip } from './zip';

/** What a release is made of. */
export interface ReleaseInput {
  /** The folders of the two builds. */
  chromium: string;
  firefox: string;
  /** The office's private key, RSA. */
  key: KeyObject;
  /** Where the files will stand, with a slash at the end. */
  url: string;
  /** The package as Mozilla signed it, in place of one made here. */
  signedXpi?: Uint8Array;
}

/** The files of a release, and what the kit has to be told. */
export interface Release {
  files: Map<string, string | Uint8Array>;
  version: string;
  chromeId: string;
}

interface Manifest {
  version: string;
  minimum_chrome_version?: string;
  key?: string;
  update_url?: string;
  browser_specific_settings?: { gecko: { strict_min_version: string; update_url?: string } };
}

/** Packages and update files, the same bytes for the same builds, key and address. */
export function packRelease({ chromium, firefox, key, url, signedXpi }: ReleaseInput): Release {
  const chromeId = chromeIdOf(publicKeyOf(key));
  const chrome = build(chromium, (manifest) => {
    // The id comes from the key that signs, not from the one that a folder is loaded under.
    delete manifest.key;
    manifest.update_url = `${url}update.xml`;
  });
  const gecko = build(firefox, ({ browser_specific_settings: settings }) => {
    if (settings) settings.gecko.update_url = `${url}updates.json`;
  });
  const { version } = chrome.manifest;
  if (gecko.manifest.version !== version) {
    throw new Error(`the builds are of versions ${version} and ${gecko.manifest.version}`);
  }
  const [crxName, xpiName] = [`ehtiyat-${version}.crx`, `ehtiyat-${version}.xpi`];
  const crx = crx3(zip(chrome.entries), key);
  const xpi = signedXpi ?? zip(gecko.entries);
  const hash = createHash('sha256').update(xpi).digest('hex');
  const files = new Map<string, string | Uint8Array>([
    [crxName, crx],
    ['update.xml', updateXml(chromeId, chrome.manifest, `${url}${crxName}`)],
    [xpiName, xpi],
    // Always the newest: what an office's policy for Firefox names.
    ['ehtiyat.xpi', xpi],
    ['updates.json', updatesJson(gecko.manifest, `${url}${xpiName}`, hash)],
  ]);
  return { files, version, chromeId };
}

/** A build's files, its manifest changed for the release. */
function build(folder: string, change: (manifest: Manifest) => void) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  change(manifest);
  const entries: ZipEntry[] = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      content: readFileSync(file),
    }))
    .filter(({ path }) => path !== 'manifest.json');
  entries.push({ path: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) });
  return { manifest, entries };
}

/** What Chromium asks for to see whether there is a newer version (Omaha's protocol 2). */
function updateXml(id: string, manifest: Manifest, codebase: string): string {
  const { version, minimum_chrome_version: least } = manifest;
  const check = { codebase, version, ...(least !== undefined && { prodversionmin: least }) };
  return xmlFile(
    el(
      'gupdate',
      { xmlns: 'http://www.google.com/update2/response', protocol: '2.0' },
      el('app', { appid: id }, el('updatecheck', check)),
    ),
  );
}

/** The same for Firefox. */
function updatesJson(manifest: Manifest, link: string, hash: string): string {
  const least = manifest.browser_specific_settings?.gecko.strict_min_version;
  const update = {
    version: manifest.version,
    update_link: link,
    update_hash: `sha256:${hash}`,
    applications: { gecko: { strict_min_version: least } },
  };
  return `${JSON.stringify({ addons: { [FIREFOX_ID]: { updates: [update] } } }, null, 2)}\n`;
}
