import { afterEach, beforeEach, expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPolicyStore, type PolicyStore } from '../../shell/policy-store';
import { bundle, permissions, type Serve, SOURCE, says, server } from './bundle-fixtures';

/** An office's policy and its server, anew for each test. */
export const office = { managed: {} as Record<string, unknown>, net: server(says('')) };

/** Gives each test of a file a browser whose managed policy names a good bundle, with its server. */
export function eachWithOffice(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    permissions(true);
    office.managed = { bundle: SOURCE };
    office.net = server(says(bundle(), { ETag: '"2"' }));
    const manifest = { version: '1' } as never;
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => manifest);
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => office.managed);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** A worker that starts, when all that it does by itself has come to its end. */
export async function start(): Promise<PolicyStore> {
  const store = openPolicyStore({});
  await vi.waitFor(async () => expect((await store.current()).report.source).toBe('managed'));
  await vi.waitFor(async () => expect((await store.bundle())?.checkedAt).not.toBeNull());
  await store.checkBundle();
  return store;
}

/** One after whose start the address answered with a good bundle; then it answers with `next`. */
export async function withGood(next: Serve): Promise<PolicyStore> {
  const store = await start();
  expect((await store.bundle())?.version).toBe(2);
  office.net.serves(next);
  return store;
}

/** The key that the bundle of these tests sets. */
export const unchecked = async (store: PolicyStore) => (await store.current()).policy.unchecked;

/** When the address is to be asked again. */
export const alarm = () => fakeBrowser.alarms.get('bundle');
