import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newKey, publicKeyOf } from '../../scripts/bundle/sign';
import { openPolicyStore } from '../../shell/policy-store';
import { bundle, KEY, SOURCE, says, URL } from './bundle-fixtures';
import { alarm, eachWithOffice, office, start, unchecked, withGood } from './bundle-office';

eachWithOffice();

describe('what is kept of a bundle', () => {
  it('counts only with its signature: a changed copy is not in force, and asked for anew', async () => {
    await start();
    const asked = office.net.asked.length;
    await fakeBrowser.storage.local.set({
      bundleText: bundle({ policy: { unchecked: 'allow', packs: ['us'] } }),
    });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    const store = openPolicyStore({});
    expect((await store.current()).policy.packs).toEqual(['common', 'pk']);
    await vi.waitFor(() => expect(office.net.asked.length).toBe(asked + 1));
    expect(office.net.asked.at(-1)?.init.headers).toEqual({});
    await vi.waitFor(async () => expect(await unchecked(store)).toBe('stop'));
  });

  it('counts only for its key', async () => {
    await start();
    const other = KEY[4] === 'A' ? 'B' : 'A';
    const publicKey = `${KEY.slice(0, 4)}${other}${KEY.slice(5)}`;
    office.managed = { bundle: { ...SOURCE, publicKey } };
    const store = openPolicyStore({});
    await vi.waitFor(async () => expect((await store.bundle())?.refused?.reason).toBe('wrong-key'));
    expect(await unchecked(store)).toBe('allow');
  });

  it('does not bind another key: its versions count anew', async () => {
    await start();
    const pem = newKey();
    office.net.serves(says(bundle({ version: 1 }, pem)));
    office.managed = { bundle: { ...SOURCE, publicKey: publicKeyOf(pem) } };
    const store = openPolicyStore({});
    await vi.waitFor(async () => expect((await store.bundle())?.version).toBe(1));
    expect(await store.bundle()).toMatchObject({ refused: null });
  });

  it('is not lost while no policy can be read yet', async () => {
    await start();
    const kept = await fakeBrowser.storage.local.get(['bundle', 'bundleText']);
    await fakeBrowser.storage.local.remove('policy');
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(() => new Promise(() => {}));
    const store = openPolicyStore({});
    await store.current();
    await new Promise((done) => setTimeout(done, 5));
    expect(await fakeBrowser.storage.local.get(['bundle', 'bundleText'])).toEqual(kept);
  });

  it('stays away where its policy ended while the address was asked', async () => {
    const answer = Promise.withResolvers<Response>();
    office.net.serves(() => answer.promise);
    const store = openPolicyStore({});
    await vi.waitFor(() => expect(office.net.asked).toHaveLength(1));
    office.managed = { question: 'always' };
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => expect(await store.bundle()).toBeNull());
    answer.resolve(says(bundle())());
    await new Promise((done) => setTimeout(done, 20));
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['policy']);
    expect(await unchecked(store)).toBe('allow');
  });

  it('rolls forward only at another address too', async () => {
    const store = await withGood(says(bundle({ version: 1 })));
    office.managed = { bundle: { ...SOURCE, url: `${URL}?new` } };
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => expect((await store.bundle())?.refused?.reason).toBe('older'));
    const asked = office.net.asked.at(-1);
    expect([asked?.url, asked?.init.headers]).toEqual([`${URL}?new`, {}]);
    expect(await unchecked(store)).toBe('stop');
  });

  it('is forgotten when the policy names no bundle any more', async () => {
    const store = await start();
    office.managed = { question: 'always' };
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
    office.managed = inline(bundle());
    const store = await begin();
    expect(await unchecked(store)).toBe('stop');
    expect(await store.bundle()).toMatchObject({
      host: null,
      version: 2,
      checkedAt: null,
      refused: null,
    });
    await store.checkBundle();
    expect(office.net.asked).toEqual([]);
  });

  it('rolls forward only', async () => {
    office.managed = inline(bundle());
    await begin();
    office.managed = inline(bundle({ version: 1, policy: {} }));
    const store = await begin();
    expect(await unchecked(store)).toBe('stop');
    expect(await store.bundle()).toMatchObject({ version: 2, refused: { reason: 'older' } });
  });

  it('may be older than what its address gave since', async () => {
    office.managed = inline(bundle({ version: 1, policy: {} }), URL);
    const first = await begin();
    await vi.waitFor(async () => expect((await first.bundle())?.version).toBe(2));
    const store = await begin();
    expect(await store.bundle()).toMatchObject({ version: 2, refused: null });
    expect(await unchecked(store)).toBe('stop');
  });
});
