import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layPolicy } from '../../rules/policy/layers';
import type { ManagedSchema } from '../../rules/policy/reading';
import { managedSchema } from '../../rules/policy/table';
import { CHROMIUM_BROWSERS, MANAGED_BROWSERS } from '../../scripts/kit/browsers';
import type { KitFiles, KitInput } from '../../scripts/kit/kit';
import { CHROME_STORE, mozillaStore } from '../../scripts/kit/kit';
import { makeKit } from '../../scripts/kit/make';
import { SITES } from '../../sites';
import { below, parsePlist, parseReg, parseXml } from './kit-readers';
import { SAMPLES } from './kit-samples';

const KNOWN = { sites: SITES.map(({ id }) => id) };

const json = (files: KitFiles, path: string) => JSON.parse(String(files.get(path)));

/** Where a value is not of the type that Chrome's schema names; Chrome drops all that is listed here. */
function misfits(value: unknown, schema: ManagedSchema, path = ''): string[] {
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((each, at) => misfits(each, schema.items, `${path}[${at}]`));
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
    return Object.entries(value).flatMap(([key, each]) => {
      const part = schema.properties[key];
      return part === undefined ? [`${path}.${key}`] : misfits(each, part, `${path}.${key}`);
    });
  }
  const type = schema.type === 'integer' ? 'number' : schema.type;
  const isWhole = schema.type !== 'integer' || Number.isInteger(value);
  return typeof value === type && isWhole ? [] : [path];
}

/** Keys of an add-on's entry, from Firefox's own `policies-schema.json` (ESR 140 and later). */
const FIREFOX_INSTALL = {
  installation_mode: /^(allowed|blocked|force_installed|normal_installed)$/,
  install_url: /^(https?|file):\/\//,
  default_area: /^(navbar|menupanel)$/,
};

/** The values, from text of JSON where a system holds lists and objects so. */
const fromTexts = (values: [string, unknown][], kit: KitInput) =>
  Object.fromEntries(
    values.map(([key, value]) => {
      const isText = typeof kit.values[key as keyof KitInput['values']] === 'string';
      return [key, isText ? value : JSON.parse(String(value))];
    }),
  );

it('there are three sample offices', () => {
  expect(Object.keys(SAMPLES)).toEqual([
    'federal-ministry.yaml',
    'provincial-department.yaml',
    'uk-council.yaml',
  ]);
});

describe.each(Object.entries(SAMPLES))('the kit for %s', (_, kit) => {
  const files = makeKit(kit);
  const pages = [...files].filter(([path]) => path.endsWith('.md'));

  it('has only kinds of files that are read here', () => {
    const kinds = [...files.keys()].map((path) => /\.[a-z0-9]+$/.exec(path)?.[0]);
    expect([...new Set(kinds)].sort()).toEqual(
      ['.adml', '.admx', '.json', '.md', '.mobileconfig', '.plist', '.ps1', '.reg'].sort(),
    );
  });

  it('is the same again', () => {
    expect(makeKit(structuredClone(kit))).toEqual(files);
  });

  it('lists the check sum of every other file', () => {
    const { sha256 } = json(files, 'kit.json');
    const others = [...files].filter(([path]) => path !== 'kit.json');
    const sums = others.map(([path, content]) => [
      path,
      createHash('sha256').update(content).digest('hex'),
    ]);
    expect(sha256).toEqual(Object.fromEntries(sums));
  });

  it.each(CHROMIUM_BROWSERS)(
    'Linux, $name: what Chrome’s schema lets through, unchanged',
    (browser) => {
      const file = json(files, `linux/${browser.linux}`);
      expect(Object.keys(file)).toEqual(['ExtensionSettings', '3rdparty']);
      expect(file.ExtensionSettings[kit.chromeId]).toMatchObject({
        installation_mode: 'force_installed',
        update_url: kit.updateUrl,
        override_update_url: true,
      });
      const values = file['3rdparty'].extensions[kit.chromeId];
      expect(values).toEqual(kit.values);
      expect(misfits(values, managedSchema())).toEqual([]);
      expect(layPolicy([{ source: 'managed', given: values }], KNOWN).problems).toEqual([]);
    },
  );

  it('Firefox: the shape that its own schema states', () => {
    const { policies } = json(files, 'linux/etc/firefox/policies/policies.json');
    const install = policies.ExtensionSettings[kit.firefoxId];
    for (const [key, value] of Object.entries(install)) {
      expect(String(value)).toMatch(FIREFOX_INSTALL[key as keyof typeof FIREFOX_INSTALL]);
    }
    expect(policies['3rdparty'].Extensions[kit.firefoxId]).toEqual(kit.values);
  });

  it.each(MANAGED_BROWSERS)('Windows, $name: the registry says the same', (browser) => {
    const entries = parseReg(files.get(`windows/${browser.id}.reg`) as Uint8Array);
    const policy = `${browser.registry}\\3rdparty\\extensions\\${kit.chromeId}\\policy`;
    const values = entries.filter(({ key }) => key === policy);
    expect(
      fromTexts(
        values.map(({ name, value }) => [name, value]),
        kit,
      ),
    ).toEqual(kit.values);
    const install = entries.filter(({ key }) => key !== policy);
    expect(new Set(install.map(({ key }) => key))).toEqual(
      new Set([`${browser.registry}\\ExtensionSettings\\${kit.chromeId}`]),
    );
    expect(install).toContainEqual(
      expect.objectContaining({ name: 'override_update_url', type: 'DWord', value: 1 }),
    );
  });

  it('Windows, Firefox: one text of JSON with everything', () => {
    const entries = parseReg(files.get('windows/firefox.reg') as Uint8Array);
    const all = entries.find(({ name }) => name === kit.firefoxId);
    expect(all?.key).toBe('SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions');
    expect(JSON.parse([all?.value].flat().join('\n'))).toEqual(kit.values);
  });

  it.each(MANAGED_BROWSERS)('macOS, $name: profile and preferences say the same', (browser) => {
    const domain = `${browser.domain}.extensions.${kit.chromeId}`;
    expect(parsePlist(String(files.get(`macos/${domain}.plist`)))).toEqual(kit.values);
    const profile = parsePlist(String(files.get(`macos/${browser.id}.mobileconfig`))) as Profile;
    expectProfile(profile);
    const [install, values] = profile.PayloadContent;
    expect(install).toMatchObject({
      PayloadType: browser.domain,
      ExtensionSettings: { [kit.chromeId]: { installation_mode: 'force_installed' } },
    });
    expect(values).toMatchObject({ PayloadType: domain, ...kit.values });
  });

  it('macOS, Firefox: a profile that turns policies on', () => {
    const profile = parsePlist(String(files.get('macos/firefox.mobileconfig'))) as Profile;
    expectProfile(profile);
    expect(profile.PayloadContent[0]).toMatchObject({
      PayloadType: 'org.mozilla.firefox',
      EnterprisePoliciesEnabled: true,
      '3rdparty': { Extensions: { [kit.firefoxId]: kit.values } },
    });
  });

  it('the Google Admin console: each value under its key', () => {
    const file = json(files, 'google-admin/policy-for-extensions.json');
    const values = Object.entries<{ Value: unknown }>(file).map(([key, { Value }]) => [key, Value]);
    expect(Object.fromEntries(values)).toEqual(kit.values);
  });

  it('Intune: every row leads to a setting of its template, with the value', () => {
    const { omaSettings } = json(files, 'intune/custom-profile.json');
    const templates = new Map<string, string>();
    const given: Record<string, [string, unknown][]> = {};
    for (const { omaUri, value } of omaSettings) {
      const install = /ADMXInstall\/(\w+)\/Policy\//.exec(omaUri);
      if (install) {
        templates.set(install[1] as string, value);
        continue;
      }
      const [, app = '', category, name = ''] =
        /Config\/(\w+)~Policy~(\w+)\/(\w+)$/.exec(omaUri) ?? [];
      const policies = below(parseXml(templates.get(app) ?? '')).find(
        (one) => one.name === 'policies',
      );
      const policy = below(policies ?? parseXml('<none/>')).find(
        (one) => one.attributes.name === name,
      );
      expect(policy && below(policy, 'parentCategory')[0]?.attributes.ref).toBe(category);
      const [enabled, data] = below(parseXml(`<row>${value}</row>`));
      expect(enabled).toEqual({ name: 'enabled', attributes: {}, children: [] });
      const elements = policy && below(policy, 'elements')[0];
      expect(elements && below(elements)[0]?.attributes.id).toBe(data?.attributes.id);
      given[app] = [...(given[app] ?? []), [name, data?.attributes.value]];
    }
    expect(templates.get('EhtiyatChrome')).toBe(files.get('windows/admx/ehtiyat-chrome.admx'));
    expect(templates.get('EhtiyatFirefox')).toBe(files.get('windows/admx/ehtiyat-firefox.admx'));
    const [[, updateUrl] = [], ...chrome] = given.EhtiyatChrome ?? [];
    expect(updateUrl).toBe(kit.updateUrl);
    expect(fromTexts(chrome, kit)).toEqual(kit.values);
    const [[, xpiUrl] = [], [, settings] = []] = given.EhtiyatFirefox ?? [];
    expect(xpiUrl).toBe(kit.xpiUrl);
    expect(JSON.parse(String(settings))).toEqual(kit.values);
  });

  it('its pages name only files that are there', () => {
    const named = pages.flatMap(([page, text]) =>
      [...String(text).matchAll(/`([\w./-]+\.(?:admx|adml|reg|ps1|md|json|mobileconfig|plist))`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !/^(docs|distribution|policies\.json)/.test(name))
        .map((name) => [page, name] as const),
    );
    const paths = [...files.keys()];
    const there = (page: string, name: string) => {
      const beside = page.slice(0, page.lastIndexOf('/') + 1) + name;
      return paths.includes(name) || paths.includes(beside) || paths.includes(`windows/${name}`);
    };
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(([page, name]) => !there(page, name))).toEqual([]);
  });

  it('says where a package from one’s own server is refused, and not where it is from a store', () => {
    const readme = String(files.get('README.md'));
    expect(readme).toMatch(/does not come from a store/);
    expect(readme).toMatch(/without Mozilla's signature/);
    const stores = { updateUrl: CHROME_STORE, xpiUrl: mozillaStore(kit.firefoxId) };
    const fromStores = String(makeKit({ ...kit, ...stores }).get('README.md'));
    expect(fromStores).not.toMatch(/does not come from a store|without Mozilla's signature/);
  });
});

interface Profile {
  PayloadContent: Record<string, unknown>[];
  [key: string]: unknown;
}

/** What macOS asks of every profile, and of every part of it. */
function expectProfile(profile: Profile) {
  expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
  const parts = [profile, ...profile.PayloadContent];
  for (const part of parts) {
    expect(part.PayloadVersion).toBe(1);
    expect(part.PayloadUUID).toMatch(
      /^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
    );
    expect(part.PayloadIdentifier).toMatch(/^example\.ehtiyat\./);
  }
  expect(new Set(parts.map(({ PayloadUUID }) => PayloadUUID)).size).toBe(parts.length);
}
