import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultPolicy } from '../../rules/policy/table';
import { openPolicyStore, type PolicyStore } from '../../shell/policy-store';
import { permissions } from './bundle-fixtures';

const KNOWN = { packs: ['common', 'pk'], sites: ['x', 'facebook'] };
const STOP = { unchecked: 'stop' };
let version = '0.1.0';

/** What the browser's managed store answers. */
let managed: () => Promise<Record<string, unknown>>;

beforeEach(() => {
  fakeBrowser.reset();
  permissions(true);
  version = '0.1.0';
  managed = async () => ({});
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({ version }) as never);
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => managed());
});

/** Waits until the store says this of where its policy comes from. */
const comesFrom = (store: PolicyStore, source: string) =>
  vi.waitFor(async () => {
    const { report } = await store.current();
    expect(report.source).toBe(source);
  });

const mirror = async () => (await fakeBrowser.storage.local.get('policy')).policy;

/** Lets everything that is under way come to its end. */
const settled = () => new Promise((done) => setTimeout(done, 5));

describe('openPolicyStore', () => {
  it('has the default where no office has set anything', async () => {
    const store = openPolicyStore(KNOWN);
    expect(await store.current()).toMatchObject({
      policy: defaultPolicy,
      report: { source: 'default', problems: [] },
    });
    await settled();
    expect(await mirror()).toBeUndefined();
  });

  it('takes the managed policy, reports what it refused, and keeps a copy', async () => {
    managed = async () => ({ ...STOP, pack: ['pk'] });
    const store = openPolicyStore(KNOWN);
    await comesFrom(store, 'managed');
    const { policy, report } = await store.current();
    expect(policy.unchecked).toBe('stop');
    expect(report.problems.map((problem) => problem.path)).toEqual(['pack']);
    await vi.waitFor(async () => expect(await mirror()).toBeDefined());
    expect(await mirror()).toEqual({
      given: { ...STOP, pack: ['pk'] },
      version: '0.1.0',
      since: expect.stringMatching(/^20\d\d-.*Z$/),
    });
  });

  it('ends a policy that is gone, also where its copy was wiped meanwhile', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version } });
    const late = Promise.withResolvers<Record<string, unknown>>();
    managed = () => late.promise;
    const store = openPolicyStore(KNOWN);
    expect((await store.current()).policy.unchecked).toBe('stop');
    await fakeBrowser.storage.local.clear();
    late.resolve({});
    await comesFrom(store, 'default');
    expect((await store.current()).policy).toEqual(defaultPolicy);
  });

  it('uses the copy at once while the browser takes its time, then the new one', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version } });
    const late = Promise.withResolvers<Record<string, unknown>>();
    managed = () => late.promise;
    const store = openPolicyStore(KNOWN);
    const { policy, report } = await store.current();
    expect([policy.unchecked, report.source]).toEqual(['stop', 'last-known']);
    late.resolve({ unchecked: 'allow' });
    await comesFrom(store, 'managed');
    expect((await store.current()).policy.unchecked).toBe('allow');
  });

  it('does not take the empty answer right after an update for "no policy"', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version: '0.0.9' } });
    const store = openPolicyStore(KNOWN);
    await vi.waitFor(async () => expect(await mirror()).toEqual({ given: STOP, version }));
    const { policy, report } = await store.current();
    expect([policy.unchecked, report.source]).toEqual(['stop', 'last-known']);
  });

  it('ends the policy when the same version is given an empty one at a later start', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version } });
    const store = openPolicyStore(KNOWN);
    await comesFrom(store, 'default');
    await vi.waitFor(async () => expect(await mirror()).toBeUndefined());
  });

  it('follows a change and an end while it runs', async () => {
    managed = async () => STOP;
    const store = openPolicyStore(KNOWN);
    await comesFrom(store, 'managed');
    const { mark } = await store.current();
    managed = async () => ({ unchecked: 'allow' });
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => {
      expect((await store.current()).policy.unchecked).toBe('allow');
    });
    expect((await store.current()).mark).not.toBe(mark);
    managed = async () => ({});
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await comesFrom(store, 'default');
  });

  it('has the default on a first run, and the policy as soon as the browser tells of it', async () => {
    const store = openPolicyStore(KNOWN);
    await settled();
    expect((await store.current()).policy).toEqual(defaultPolicy);
    managed = async () => STOP;
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await comesFrom(store, 'managed');
    expect((await store.current()).policy.unchecked).toBe('stop');
  });

  it('knows that Firefox rejects where there is no policy', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version: '0.0.9' } });
    managed = () => Promise.reject(new Error('Managed storage manifest not found'));
    const store = openPolicyStore(KNOWN);
    await comesFrom(store, 'default');
  });

  it('keeps what is in force when the managed store cannot be read', async () => {
    await fakeBrowser.storage.local.set({ policy: { given: STOP, version } });
    managed = () => Promise.reject(new Error('disk error'));
    const store = openPolicyStore(KNOWN);
    await settled();
    expect((await store.current()).report.source).toBe('last-known');
    expect(await mirror()).toEqual({ given: STOP, version });
  });

  it.each([['text'], [7], [{ given: STOP }]])(
    'is not upset by a spoilt copy: %j',
    async (spoilt) => {
      await fakeBrowser.storage.local.set({ policy: spoilt });
      managed = () => new Promise(() => {});
      const store = openPolicyStore(KNOWN);
      expect((await store.current()).policy).toEqual(defaultPolicy);
    },
  );
});
