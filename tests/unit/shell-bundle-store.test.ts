import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPolicyStore } from '../../shell/policy-store';
import { bundle, foreign, permissions, type Serve, SOURCE, says } from './bundle-fixtures';
import { alarm, eachWithOffice, office, start, unchecked, withGood } from './bundle-office';

const ALARM = { scheduledTime: 0, persistAcrossSessions: false };

eachWithOffice();

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
    office.managed = { bundle: SOURCE, unchecked: 'allow' };
    const store = await start();
    expect(await unchecked(store)).toBe('allow');
  });

  it('is in force at once at the next start, without a question to anybody', async () => {
    await start();
    const asked = office.net.asked.length;
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    const store = openPolicyStore({});
    expect(await unchecked(store)).toBe('stop');
    expect((await store.current()).report.source).toBe('last-known');
    expect(office.net.asked.length).toBe(asked);
  });

  it('rolls forward, sends its ETag, and knows when nothing has changed', async () => {
    const store = await withGood(() => new Response(null, { status: 304 }));
    await store.checkBundle();
    expect(office.net.asked.at(-1)?.init.headers).toEqual({ 'If-None-Match': '"2"' });
    expect(await store.bundle()).toMatchObject({ version: 2, refused: null });
    office.net.serves(says(bundle({ version: 3, policy: {} })));
    await store.checkBundle();
    expect(await store.bundle()).toMatchObject({ version: 3, refused: null });
    expect(await unchecked(store)).toBe('allow');
  });

  it.each<[string, string, Serve]>([
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
    expect(office.net.asked).toEqual([]);
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
    const asked = office.net.asked.length;
    await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'bundle' });
    await vi.waitFor(() => expect(office.net.asked.length).toBe(asked + 1));
    await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'other' });
    expect(office.net.asked.length).toBe(asked + 1);
  });

  it('is not put off by each start of the worker', async () => {
    await start();
    const planned = (await alarm())?.scheduledTime;
    expect(planned).toBeDefined();
    await openPolicyStore({}).bundle();
    await new Promise((done) => setTimeout(done, 5));
    expect((await alarm())?.scheduledTime).toBe(planned);
  });

  it('is asked for sooner after a failure', async () => {
    const store = await withGood(() => Promise.reject(new TypeError('Failed')));
    await store.checkBundle();
    const wait = ((await alarm())?.scheduledTime ?? 0) - Date.now();
    expect(wait).toBeLessThan(20 * 60_000);
  });
});

/** A bundle of ours with the signature of another one of ours. */
function forged(): string {
  const { signature } = JSON.parse(bundle({ version: 9 }));
  return JSON.stringify({ ...JSON.parse(bundle({ version: 3 })), signature });
}
