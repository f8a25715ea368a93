import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPolicyStore, type PolicyStore } from '../../shell/policy-store';
import { bundle, foreign, KEY, permissions, SOURCE, says, server, URL } from './bundle-fixtures';

const ALARM = { scheduledTime: 0, persistAcrossSessions: false };
let managed: Record<string, unknown>;
const net = { current: server(says('')) };

beforeEach(() => {
  fakeBrowser.reset();
  permissions(true);
  managed = { bundle: SOURCE };
  net.current = server(says(bundle(), { ETag: '"2"' }));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ version: '1' }) as never,
  );
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => managed);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A worker that starts, when all that it does by itself has come to its end. */
async function start(): Promise<PolicyStore> {
  const store = openPolicyStore({});
  await vi.waitFor(async () => expect((await store.current()).report.source).toBe('managed'));
  await vi.waitFor(async () => expect((await store.bundle())?.checkedAt).not.toBeNull());
  await store.checkBundle();
  return store;
}

/** One after whose start the address answered with a good bundle; then it answers with `next`. */
async function withGood(next: Parameters<typeof server>[0]): Promise<PolicyStore> {
  const store = await start();
  expect((await store.bundle())?.version).toBe(2);
  net.current.serves(next);
  return store;
}

const unchecked = async (store: PolicyStore) => (await store.current()).policy.unchecked;
const alarm = () => fakeBrowser.alarms.get('bundle');

describe('an office’s bundle', () => {
  it('comes into force, says so, and is asked for again', async () => {
    const changed = vi.fn();
    const store = openPolicyStore({});
    const { mark } = await store.current();
    store.onChange(changed);
    await vi.waitFor(async () => expect(await unchecked(store)).toBe('stop'));
    await vi.waitFor(async () => expect((await store.bundle())?.checkedAt).not.toBeNull());
    const inForce = await store.current();
    expect(inForce.report.sources.unchecked).toBe('bundle');
    expect(inForce.report.since.bundle).toMatch(/^20\d\d-.*Z$/);
    expect(inForce.mark).not.toBe(mark);
    expect(changed).toHaveBeenCalled();
    expect(await store.bundle()).toEqual({
      host: 'policy.example.gov.pk',
      access: true,
      version: 2,
      issued: '2026-01-01T00:00:00Z',
      expires: '2099-01-01T00:00:00Z',
      checkedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      refused: null,
    });
    await vi.waitFor(async () => {
      expect(((await alarm())?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(4 * 3_600_000);
    });
  });

  it('gives its packs, and another mark with other packs', async () => {
    const store = await withGood(says(bundle({ version: 3, packs: ['words'] })));
    const before = await store.current();
    await store.checkBundle();
    const after = await store.current();
    expect([before.officePackTexts, after.officePackTexts]).toEqual([[], ['words']]);
    expect(after.policy).toEqual(before.policy);
    expect(after.mark).not.toBe(before.mark);
  });

  it('lies under the managed store, key by key', async () => {
    managed = { bundle: SOURCE, unchecked: 'allow' };
    const store = await start();
    expect(await unchecked(store)).toBe('allow');
  });

  it('is in force at once at the next start, without a question to anybody', async () => {
    await start();
    const asked = net.current.asked.length;
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    const store = openPolicyStore({});
    expect(await unchecked(store)).toBe('stop');
    expect((await store.current()).report.source).toBe('last-known');
    expect(net.current.asked.length).toBe(asked);
  });

  it('rolls forward, sends its ETag, and knows when nothing has changed', async () => {
    const store = await withGood(() => new Response(null, { status: 304 }));
    await store.checkBundle();
    expect(net.current.asked.at(-1)?.init.headers).toEqual({ 'If-None-Match': '"2"' });
    expect(await store.bundle()).toMatchObject({ version: 2, refused: null });
    net.current.serves(says(bundle({ version: 3, policy: {} })));
    await store.checkBundle();
    expect(await store.bundle()).toMatchObject({ version: 3, refused: null });
    expect(await unchecked(store)).toBe('allow');
  });

  it.each<[string, string, Parameters<typeof server>[0]]>([
    ['wrong-key', 'a foreign key', () => says(foreign())()],
    ['wrong-signature', 'a changed signature', () => says(forged())()],
    ['older', 'an older version', () => says(bundle({ version: 1 }))()],
    [
      'same-version',
      'another content under the same version',
      () => says(bundle({ packs: ['a'] }))(),
    ],
    [
      'expired',
      'one out of date',
      () => says(bundle({ version: 3, expires: '2026-01-02T00:00:00Z' }))(),
    ],
    ['truncated', 'one that was cut off', () => says(bundle({ version: 3 }).slice(0, 200))()],
    ['not-a-bundle', 'a page of words', says('<html>Log in</html>')],
    ['oversize', '50 MB', () => new Response(new Uint8Array(50 * 1024 * 1024))],
    ['status', 'an error of the server', () => new Response('', { status: 503 })],
    [
      'unreachable',
      'no server, or a bad certificate',
      () => Promise.reject(new TypeError('Failed')),
    ],
  ])(
    'refuses as %s what is %s; the last good one stays, at the next start too',
    async (reason, _, serve) => {
      const store = await withGood(serve);
      await store.checkBundle();
      const refused = { reason, detail: expect.any(String), at: expect.stringMatching(/Z$/) };
      expect(await store.bundle()).toMatchObject({ version: 2, refused });
      expect(await unchecked(store)).toBe('stop');
      const next = openPolicyStore({});
      expect(await unchecked(next)).toBe('stop');
      expect(await next.bundle()).toMatchObject({ version: 2, refused });
    },
  );

  it('is refused by a browser that cannot check it, and then nothing of it is in force', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(
      new DOMException('', 'NotSupportedError'),
    );
    const store = await start();
    expect(await store.bundle()).toMatchObject({
      version: null,
      refused: { reason: 'unsupported' },
    });
    expect(await unchecked(store)).toBe('allow');
  });

  it('stays in force when its time is over, and that is said', async () => {
    const store = await start();
    vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2099-01-02T00:00:00Z'));
    expect(await unchecked(store)).toBe('stop');
    expect(await store.bundle()).toMatchObject({ version: 2, refused: { reason: 'expired' } });
  });

  it('is not asked for without access, and at once when that is given', async () => {
    const { give } = permissions(false);
    const store = await start();
    expect(net.current.asked).toEqual([]);
    expect(await store.bundle()).toMatchObject({
      access: false,
      version: null,
      refused: { reason: 'no-access', detail: 'policy.example.gov.pk' },
    });
    give();
    await vi.waitFor(async () => expect(await unchecked(store)).toBe('stop'));
  });

  it('is asked for when its time has come', async () => {
    await start();
    const asked = net.current.asked.length;
    await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'bundle' });
    await vi.waitFor(() => expect(net.current.asked.length).toBe(asked + 1));
    await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'other' });
    expect(net.current.asked.length).toBe(asked + 1);
  });

  it('is asked for sooner after a failure', async () => {
    const store = await withGood(() => Promise.reject(new TypeError('Failed')));
    await store.checkBundle();
    const wait = ((await alarm())?.scheduledTime ?? 0) - Date.now();
    expect(wait).toBeLessThan(20 * 60_000);
  });
});

describe('what is kept of a bundle', () => {
  it('counts only with its signature: a changed copy is not in force, and asked for anew', async () => {
    await start();
    const asked = net.current.asked.length;
    await fakeBrowser.storage.local.set({
      bundleText: bundle({ policy: { unchecked: 'allow', packs: ['us'] } }),
    });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    const store = openPolicyStore({});
    expect((await store.current()).policy.packs).toEqual(['common', 'pk']);
    await vi.waitFor(() => expect(net.current.asked.length).toBe(asked + 1));
    expect(net.current.asked.at(-1)?.init.headers).toEqual({});
    await vi.waitFor(async () => expect(await unchecked(store)).toBe('stop'));
  });

  it('counts only for its key', async () => {
    await start();
    managed = { bundle: { ...SOURCE, publicKey: `${KEY.slice(0, 4)}A${KEY.slice(5)}` } };
    const store = openPolicyStore({});
    await vi.waitFor(async () => expect((await store.bundle())?.refused?.reason).toBe('wrong-key'));
    expect(await unchecked(store)).toBe('allow');
  });

  it('rolls forward only at another address too', async () => {
    const store = await withGood(says(bundle({ version: 1 })));
    managed = { bundle: { ...SOURCE, url: `${URL}?new` } };
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => expect((await store.bundle())?.refused?.reason).toBe('older'));
    expect(net.current.asked.at(-1)).toMatchObject({ url: `${URL}?new`, init: { headers: {} } });
    expect(await unchecked(store)).toBe('stop');
  });

  it('is forgotten when the policy names no bundle any more', async () => {
    const store = await start();
    managed = { question: 'always' };
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => expect(await store.bundle()).toBeNull());
    expect(await unchecked(store)).toBe('allow');
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['policy']);
    expect(await alarm()).toBeUndefined();
  });

  it.each([[7], [{}], [{ publicKey: KEY, url: URL, failures: 0, checkedAt: 'soon', taken: null }]])(
    'is not upset when it is spoilt: %j',
    async (spoilt) => {
      await fakeBrowser.storage.local.set({ bundle: spoilt, bundleText: 7 });
      expect(await unchecked(await start())).toBe('stop');
    },
  );
});

describe('a bundle in the policy itself', () => {
  const inline = (text: string, url = '') => ({ bundle: { url, publicKey: KEY, text } });
  const begin = async () => {
    const store = openPolicyStore({});
    await vi.waitFor(async () => expect((await store.current()).report.source).toBe('managed'));
    return store;
  };

  it('is in force without a question to anybody', async () => {
    managed = inline(bundle());
    const store = await begin();
    expect(await unchecked(store)).toBe('stop');
    expect(await store.bundle()).toMatchObject({
      host: null,
      version: 2,
      checkedAt: null,
      refused: null,
    });
    await store.checkBundle();
    expect(net.current.asked).toEqual([]);
  });

  it('rolls forward only', async () => {
    managed = inline(bundle());
    await begin();
    managed = inline(bundle({ version: 1, policy: {} }));
    const store = await begin();
    expect(await unchecked(store)).toBe('stop');
    expect(await store.bundle()).toMatchObject({ version: 2, refused: { reason: 'older' } });
  });

  it('may be older than what its address gave since', async () => {
    managed = inline(bundle({ version: 1, policy: {} }), URL);
    const first = await begin();
    await vi.waitFor(async () => expect((await first.bundle())?.version).toBe(2));
    const store = await begin();
    expect(await store.bundle()).toMatchObject({ version: 2, refused: null });
    expect(await unchecked(store)).toBe('stop');
  });
});

/** A bundle of ours with the signature of another one of ours. */
function forged(): string {
  const { signature } = JSON.parse(bundle({ version: 9 }));
  return JSON.stringify({ ...JSON.parse(bundle({ version: 3 })), signature });
}
