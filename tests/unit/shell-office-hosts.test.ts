import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OfficeSite } from '../../rules/policy/types';
import { officeHosts } from '../../scripts/office-hosts';
import { openOfficeHosts } from '../../shell/office-hosts';

const site = (host: string): OfficeSite => ({ host, name: host, like: null, places: [] });

let registered: { id: string; matches?: string[] }[];
let access: string[];
const changes: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  access = [];
  changes.length = 0;
  const listener = { addListener: (changed: () => void) => changes.push(changed) };
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => access.includes(origin)),
      onAdded: listener,
      onRemoved: listener,
    },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      unregisterContentScripts: async () => {
        registered = [];
      },
      registerContentScripts: vi.fn(async (scripts: typeof registered) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      }),
    },
  });
});

const matches = () => registered.flatMap((script) => script.matches ?? []);

describe('hosts that an office adds', () => {
  it('are guarded with access and a policy, and no longer than both last', async () => {
    let sites = [site('a.example'), site('b.example')];
    const hosts = openOfficeHosts(async () => sites, []);
    expect(await hosts.report()).toMatchObject([{ access: false }, { access: false }]);
    expect(matches()).toEqual([]);
    access = ['https://a.example/*'];
    for (const changed of changes) changed();
    await vi.waitFor(() => expect(matches()).toEqual(['https://a.example/*']));
    expect(await hosts.matches()).toEqual(['https://a.example/*']);
    access.push('https://b.example/*');
    for (const changed of changes) changed();
    await vi.waitFor(() => expect(matches()).toHaveLength(2));
    sites = [];
    hosts.policyChanged();
    await vi.waitFor(() => expect(matches()).toEqual([]));
  });

  it('are not registered anew when nothing changed', async () => {
    access = ['https://a.example/*'];
    const hosts = openOfficeHosts(async () => [site('a.example')], []);
    await vi.waitFor(() => expect(matches()).toHaveLength(1));
    hosts.policyChanged();
    hosts.policyChanged();
    await hosts.report();
    await vi.waitFor(() =>
      expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1),
    );
  });

  it('are asked of the browser once, until policy or access changes', async () => {
    access = ['https://a.example/*'];
    const asked = vi.spyOn(browser.permissions, 'contains');
    const hosts = openOfficeHosts(async () => [site('a.example')], []);
    for (let message = 0; message < 20; message += 1) await hosts.matches();
    expect(asked).toHaveBeenCalledTimes(1);
    access = [];
    for (const changed of changes) changed();
    expect(await hosts.matches()).toEqual([]);
  });

  it('are asked again where the browser could not say', async () => {
    access = ['https://a.example/*'];
    vi.spyOn(browser.permissions, 'contains').mockRejectedValueOnce(new Error('busy'));
    const hosts = openOfficeHosts(async () => [site('a.example')], []);
    await expect(hosts.matches()).rejects.toThrow('busy');
    expect(await hosts.matches()).toEqual(['https://a.example/*']);
  });

  it('need nothing where the manifest guards them', async () => {
    access = ['https://x.com/*'];
    const hosts = openOfficeHosts(async () => [site('x.com')], ['https://x.com/*']);
    expect(await hosts.matches()).toEqual([]);
    expect(await hosts.report()).toMatchObject([{ access: true }]);
  });
});

describe('hosts that are built in', () => {
  it('are names with commas between', () => {
    expect(officeHosts(undefined)).toEqual([]);
    expect(officeHosts(' a.example, b.gov.pk ,')).toEqual([
      'https://a.example/*',
      'https://b.gov.pk/*',
    ]);
  });

  it.each(['https://a.example', 'a.example/path', '*.example', 'localhost'])(
    'are refused as %s',
    (given) => {
      expect(() => officeHosts(given)).toThrow(/EHTIYAT_HOSTS: .* is no host; expected names as/);
    },
  );
});
