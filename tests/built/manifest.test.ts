import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../rules';
import { managedSchema } from '../../rules/policy/table';
import { SITES } from '../../sites';

/**
 * What the two builds ask for, word for word. A new host or permission has to be written here too,
 * where a reviewer sees it, and its reason in docs/permissions.md.
 */
const PERMISSIONS = ['storage', 'scripting', 'alarms'];
const HOSTS = [
  'https://bsky.app/*',
  'https://business.facebook.com/*',
  'https://chat.reddit.com/*',
  'https://ec.social-network.europa.eu/*',
  'https://m.facebook.com/*',
  'https://mastodon.online/*',
  'https://mastodon.social/*',
  'https://messenger.com/*',
  'https://mobile.twitter.com/*',
  'https://mobile.x.com/*',
  'https://mod.reddit.com/*',
  'https://old.reddit.com/*',
  'https://sh.reddit.com/*',
  'https://social.bund.de/*',
  'https://social.network.europa.eu/*',
  'https://social.overheid.nl/*',
  'https://studio.youtube.com/*',
  'https://threads.com/*',
  'https://twitter.com/*',
  'https://web.facebook.com/*',
  'https://web.telegram.org/*',
  'https://web.whatsapp.com/*',
  'https://www.facebook.com/*',
  'https://www.instagram.com/*',
  'https://www.linkedin.com/*',
  'https://www.messenger.com/*',
  'https://www.reddit.com/*',
  'https://www.threads.com/*',
  'https://www.tiktok.com/*',
  'https://www.twitter.com/*',
  'https://www.x.com/*',
  'https://www.youtube.com/*',
  'https://x.com/*',
];

/** Keys of the manifest that both builds have; anything else is new and has to be thought about. */
const KEYS = [
  ...['action', 'background', 'content_scripts', 'content_security_policy', 'default_locale'],
  ...[
    'description',
    'host_permissions',
    'icons',
    'manifest_version',
    'name',
    'optional_host_permissions',
    'options_ui',
    'permissions',
  ],
  ...['short_name', 'version'],
];
const OWN_KEYS: Record<string, string[]> = {
  chrome: ['key', 'minimum_chrome_version', 'storage'],
  firefox: ['browser_specific_settings'],
};

const ROOT = join(import.meta.dirname, '..', '..');
const folderOf = (target: string) => join(ROOT, '.output', `${target}-mv3`);
const read = (target: string, file: string) => readFileSync(join(folderOf(target), file), 'utf8');

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  // Read at once: without a build nothing here may pass.
  const manifest = JSON.parse(read(target, 'manifest.json'));
  const files = readdirSync(folderOf(target), { recursive: true }).map(String);
  const scripts = files.filter((file) => file.endsWith('.js'));

  it('asks for these permissions and hosts, and for nothing else', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual(PERMISSIONS);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect([...manifest.host_permissions].sort()).toEqual(HOSTS);
    expect(Object.keys(manifest).sort()).toEqual([...KEYS, ...(OWN_KEYS[target] ?? [])].sort());
  });

  it('guards from the very start, in every frame of these hosts', () => {
    const guards: { matches: string[]; exclude_matches?: string[]; js: string[] }[] =
      manifest.content_scripts;
    expect(guards.flatMap(({ matches }) => matches).sort()).toEqual(HOSTS);
    for (const guard of guards) {
      expect(guard).toMatchObject({ run_at: 'document_start', all_frames: true });
      expect(guard).not.toHaveProperty('css');
      expect(guard).not.toHaveProperty('world');
      const clips = guard.matches.includes('https://www.youtube.com/*');
      expect(guard.exclude_matches).toEqual(
        clips ? ['https://www.youtube.com/embed/*'] : undefined,
      );
    }
  });

  it('guards each host by one file that holds its own site, and added hosts by one with all', () => {
    const guards = scripts.filter((file) => file.startsWith('content-scripts'));
    const own: string[] = manifest.content_scripts.flatMap((one: { js: string[] }) => one.js);
    expect(new Set(own).size).toBe(manifest.content_scripts.length);
    expect(guards.sort()).toEqual([...own, 'content-scripts/guard.js'].sort());
    const held = (file: string) =>
      SITES.filter(({ checked, id }) => {
        const said = [`id:\`${id}\`,name:`, `id:"${id}",name:`];
        return checked !== '' && said.some((one) => read(target, file).includes(one));
      }).map(({ id }) => id);
    for (const { matches, js } of manifest.content_scripts) {
      const there = SITES.filter((site) => site.matches.some((one) => matches.includes(one)));
      expect(held(js[0])).toEqual(there.map(({ id }) => id));
    }
    expect(held('content-scripts/guard.js')).toEqual(SITES.map(({ id }) => id));
  });

  it('tells the page by no event or message of the build tool that it is there', () => {
    const guards = scripts.filter((file) => file.startsWith('content-scripts'));
    const telling = guards.filter((file) => read(target, file).includes('content-script-started'));
    expect(telling).toEqual([]);
  });

  it('names no machine of a developer', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/localhost|127\.0\.0\.1|\bws:|http:/);
  });

  it('lets its own pages load nothing from elsewhere; https alone may be asked, for a signed bundle', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    const asked = "connect-src 'self' https:;";
    expect(policy).toContain(asked);
    expect(policy.replace(asked, '')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('brings every file that it names', () => {
    const named = [
      manifest.action.default_popup,
      ...Object.values<string>(manifest.icons),
      ...manifest.content_scripts.flatMap((one: { js: string[] }) => one.js),
      ...(manifest.background.scripts ?? [manifest.background.service_worker]),
      `_locales/${manifest.default_locale}/messages.json`,
    ];
    expect(named.filter((file) => !existsSync(join(folderOf(target), file)))).toEqual([]);
  });

  it('brings the rules of every pack, a file each, without their examples', () => {
    const packs = readdirSync(join(ROOT, 'rules/packs')).filter((name) => !name.includes('.'));
    const all = readdirSync(join(folderOf(target), 'packs')).sort();
    // What an office tries its own rules on, in the workshop: texts alone.
    expect(all).toEqual([...packs.map((pack) => `${pack}.pack`), 'texts.json'].sort());
    const texts: unknown[] = JSON.parse(read(target, 'packs/texts.json'));
    expect(new Set(texts.map((each) => Object.keys(each as object).join()))).toEqual(
      new Set(['kind,text']),
    );
    const files = all.filter((file) => file.endsWith('.pack'));
    const text = new TextDecoder();
    const rules = files.flatMap((file) => {
      const bytes = new Uint8Array(readFileSync(join(folderOf(target), 'packs', file)));
      return readPack(bytes.buffer, (part) => text.decode(part)).rules;
    });
    expect(rules.length).toBeGreaterThan(200);
    expect(
      files.filter((file) => /"(?:examples|flag|quiet)":/.test(read(target, `packs/${file}`))),
    ).toEqual([]);
  });

  it('has its name and description in every language', () => {
    for (const language of readdirSync(join(ROOT, 'public/_locales'))) {
      const messages = JSON.parse(read(target, `_locales/${language}/messages.json`));
      for (const text of [manifest.name, manifest.short_name, manifest.description]) {
        const key = /^__MSG_(\w+)__$/.exec(text)?.[1] ?? '';
        expect(messages[key]?.message).toMatch(/\S/);
      }
    }
  });

  it('holds no way to the network, not even in a library, but for its own packs and the bundle', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    const ways = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/;
    const own = /\bfetch\([\w.]+\.runtime\.getURL\(`\/packs\//g;
    // Of the worker alone, and without cookies: see shell/bundle-fetch.ts.
    const bundle = /\bfetch\(\w+,\{headers:.{1,60}?,cache:`no-store`,credentials:`omit`,/g;
    const found = scripts.map((file) => {
      const text = read(target, file).replace(own, '');
      const left = file === 'background.js' ? text.replace(bundle, '') : text;
      return [file, ways.exec(left)?.[0]];
    });
    expect(found.filter(([, way]) => way !== undefined)).toEqual([]);
    expect(read(target, 'background.js').match(bundle)).toHaveLength(1);
  });

  it('reads its worker as one file, without code from elsewhere', () => {
    for (const file of scripts) {
      const text = read(target, file);
      expect([file, /\bimportScripts\(|\bimport\(\s*["'`]https?:/.test(text)]).toEqual([
        file,
        false,
      ]);
    }
  });
});

describe('the build for chrome', () => {
  const manifest = JSON.parse(read('chrome', 'manifest.json'));

  it('has the id that an office’s policy names', () => {
    const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
    const id = [...digest.slice(0, 32)].map((hex) => 'abcdefghijklmnop'[Number.parseInt(hex, 16)]);
    expect(id.join('')).toBe('iccembgailngenkhckgmdpcnnmcdcleh');
  });

  it('states the least version, and the policy it takes', () => {
    expect(manifest.minimum_chrome_version).toBe('123');
    const schema = JSON.parse(read('chrome', manifest.storage.managed_schema));
    expect(schema).toEqual(managedSchema());
  });
});

describe('the build for firefox', () => {
  const { gecko } = JSON.parse(read('firefox', 'manifest.json')).browser_specific_settings;

  it('has its id and least version, and collects nothing', () => {
    expect(gecko).toEqual({
      id: 'ehtiyat@ehtiyat.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    });
  });
});
