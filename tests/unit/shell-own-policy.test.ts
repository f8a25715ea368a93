import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '../../shell/options-page';
import { openPolicyStore } from '../../shell/policy-store';
import { permissions } from './bundle-fixtures';

const KNOWN = { packs: ['common', 'pk'], sites: ['x'] };
let managed: unknown;

beforeEach(() => {
  fakeBrowser.reset();
  permissions(true);
  managed = {};
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: '0.1.0' }),
    getURL: (path: string) => `chrome-extension://test${path}`,
  });
  fakeBrowser.storage.managed.get = (async () => managed) as never;
});

const opened = async () => {
  const store = openPolicyStore(KNOWN);
  await store.current();
  return store;
};

describe('a person’s own choice', () => {
  it('is in force at once, is said to be theirs, and is still there after a start', async () => {
    const store = await opened();
    const changed = vi.fn();
    store.onChange(changed);
    await store.setOwn('question', 'when-unclear');
    expect(changed).toHaveBeenCalledOnce();
    const { policy, report } = await (await opened()).current();
    expect(policy.question).toBe('when-unclear');
    expect(report.sources.question).toBe('person');
    expect(report.since.person).toMatch(/^\d{4}-/);
  });

  it('is taken back', async () => {
    const store = await opened();
    await store.setOwn('question', 'when-unclear');
    await store.setOwn('question', null);
    expect((await store.current()).report.sources.question).toBe('default');
    expect(await fakeBrowser.storage.local.get('ownPolicy')).toEqual({});
  });

  it.each([
    ['unchecked', 'stop', 'is not a person'],
    ['officeName', { en: 'Mine' }, 'is not a person'],
    ['constructor', 1, 'is not a person'],
    ['question', 'never', 'expected one of'],
    ['packs', ['common', 'pkk'], 'expected a pack'],
  ])('is refused: %s as %j', async (key, value, why) => {
    const store = await opened();
    await expect(store.setOwn(key, value)).rejects.toThrow(why);
    expect(await fakeBrowser.storage.local.get('ownPolicy')).toEqual({});
  });

  it('cannot move what the office set', async () => {
    managed = { question: 'always' };
    const store = await opened();
    await vi.waitFor(async () =>
      expect((await store.current()).report.sources.question).toBe('managed'),
    );
    await expect(store.setOwn('question', 'when-unclear')).rejects.toThrow('set by the office');
    await store.setOwn('packs', ['common']);
    const { policy, report } = await store.current();
    expect(policy).toMatchObject({ question: 'always', packs: ['common'] });
    expect(report).toMatchObject({ source: 'managed', sources: { packs: 'person' } });
  });
});

describe('after an install', () => {
  const tab = (installType: string, disclosure: 'ask' | 'accepted') => {
    const create = vi.fn();
    Object.assign(browser, {
      management: { getSelf: async () => ({ installType }) },
      tabs: { create },
    });
    return welcome(async () => disclosure).then(() => create.mock.calls);
  };

  it('by a person, the page on what is read and kept opens', async () => {
    expect(await tab('normal', 'ask')).toEqual([
      [{ url: 'chrome-extension://test/options.html#welcome' }],
    ]);
  });

  it.each([
    ['admin', 'ask'],
    ['admin', 'accepted'],
    ['normal', 'accepted'],
    ['development', 'ask'],
  ] as const)('as %s, with %s, no tab opens', async (installType, disclosure) => {
    expect(await tab(installType, disclosure)).toEqual([]);
  });
});
