import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { defaultPolicy } from '../../rules/policy/table';
import type { Draft, Verdict } from '../../rules/types';
import { packFiles } from '../../scripts/vite-packs';
import type { Answer, MessageName, PolicyReport } from '../../shell/messages';
import { bundle, KEY } from './bundle-fixtures';
import { loaded } from './shipped-packs';

const PAGE = { url: 'https://x.com/home', tab: { id: 7 }, frameId: 0 };
const POPUP = { url: 'chrome-extension://test/popup.html' };

function draftOf(text: string): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { handle: 'weather', kind: 'person' },
    conversation: null,
    parts: [{ role: 'text', text, attachments: [] }],
  };
}

/** Sends a message as the browser delivers it, and gives what was answered. */
async function ask(name: MessageName, request: unknown, sender: object): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const from = { id: browser.runtime.id, ...sender };
  await fakeBrowser.runtime.onMessage.trigger({ name, request }, from, resolve as never);
  return promise;
}

const valueIn = (answer: Answer) => {
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
};

const files = new Map(packFiles(loaded).map(({ name, contents }) => [name, contents]));

/** The extension's own files, as the browser serves them. */
const serve = vi.fn(async (url: string) => {
  const contents = files.get(url.replace('chrome-extension://test/', ''));
  if (contents === undefined) throw new TypeError(`no file ${url}`);
  return new Response(contents.slice().buffer as ArrayBuffer);
});

beforeEach(() => {
  fakeBrowser.reset();
  serve.mockClear();
  vi.stubGlobal('fetch', serve);
  const listener = { addListener: vi.fn() };
  Object.assign(browser, {
    action: {
      setBadgeText: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
      setBadgeTextColor: vi.fn(async () => {}),
      setTitle: vi.fn(async () => {}),
    },
    i18n: { getUILanguage: () => 'en' },
    permissions: { contains: async () => true, onAdded: listener, onRemoved: listener },
  });
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: '0.1.0' }),
    getURL: (path: string) => `chrome-extension://test${path}`,
  });
  background.main();
});

describe('the worker', () => {
  it('answers a draft with a verdict, and stores nothing of it', async () => {
    const draft = draftOf('SECRET\nSummary for the Cabinet. My CNIC is 35202-1234567-1');
    const verdict = valueIn(await ask('check', { draft }, PAGE)) as Verdict;
    expect(verdict.findings.map(({ rule }) => rule)).toContain('pk/cnic');
    expect(verdict.register).toBe('no-register');
    const { local, session, sync } = fakeBrowser.storage;
    for (const area of [local, session, sync]) {
      expect(JSON.stringify(await area.get(null))).toBe('{}');
    }
  });

  it('reads the packs in force and no others, once', async () => {
    for (const text of ['one', 'two']) valueIn(await ask('check', { draft: draftOf(text) }, PAGE));
    expect(serve.mock.calls.map(([url]) => url).sort()).toEqual([
      'chrome-extension://test/packs/common.pack',
      'chrome-extension://test/packs/pk.pack',
    ]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['is not there', () => Promise.reject(new TypeError('no file'))],
    ['is damaged', async () => new Response(new Uint8Array(1000))],
  ])('says which pack %s, checks with the others, and tries again', async (_, answer) => {
    serve.mockImplementationOnce(answer);
    const draft = draftOf('My CNIC is 35202-1234567-1');
    const verdict = valueIn(await ask('check', { draft }, PAGE)) as Verdict;
    expect(verdict.unchecked).toContainEqual({ what: 'pack', detail: 'no pack "common" here' });
    expect(verdict.findings.map(({ rule }) => rule)).toContain('pk/cnic');
    const again = valueIn(await ask('check', { draft }, PAGE)) as Verdict;
    expect(again.unchecked).toEqual([]);
  });

  it('says so when no pack can be read', async () => {
    serve.mockRejectedValueOnce(new TypeError('no file')).mockRejectedValueOnce('no file');
    expect(await ask('check', { draft: draftOf('words') }, PAGE)).toHaveProperty('error');
  });

  it('refuses what is no draft, says where, and repeats nothing of it', async () => {
    const draft = { ...draftOf('secret words'), parts: [{ role: 'text', text: ['secret words'] }] };
    expect(await ask('check', { draft }, PAGE)).toEqual({
      error: 'not a draft: parts[0].text must be a text',
    });
    expect(await ask('check', null, PAGE)).toHaveProperty('error');
  });

  it('does not check for a page of its own, which has no draft', async () => {
    const answer = await ask('check', { draft: draftOf('words') }, POPUP);
    expect(answer).toEqual({ error: '"check" may be sent by page, and came from own' });
  });

  it('keeps language and notice, and tells them with what the office set', async () => {
    expect(valueIn(await ask('settings', null, PAGE))).toMatchObject({
      language: 'en',
      noticeSeen: false,
      question: 'always',
      unchecked: 'allow',
    });
    valueIn(await ask('set-language', { language: 'ur' }, POPUP));
    valueIn(await ask('notice-seen', null, PAGE));
    expect(valueIn(await ask('settings', null, POPUP))).toMatchObject({
      language: 'ur',
      noticeSeen: true,
    });
  });

  it('tells its own pages, and no other, what the office’s policy lacks', async () => {
    expect(valueIn(await ask('policy-report', null, POPUP))).toEqual({
      source: 'default',
      sources: expect.objectContaining({ packs: 'default', unchecked: 'default' }),
      since: {},
      problems: [],
      weakened: [],
      counts: null,
      lowered: [],
      sites: [],
      policy: defaultPolicy,
      bundle: null,
    });
    expect(await ask('policy-report', null, PAGE)).toHaveProperty('error');
  });

  it('checks by the claims of a signed bundle as soon as it is in force', async () => {
    const claim = {
      claimReviewed: 'Green tea with turmeric restores hearing within seven days',
      ...{ inLanguage: 'en', author: 'Ministry of Water', url: 'https://example.org/review' },
      ...{ datePublished: '2026-11-20', reviewRating: 'False' },
    };
    const text = bundle({ claims: [claim] });
    const given = { bundle: { publicKey: KEY, text } };
    const managed = vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(given as never);
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    await vi.waitFor(async () => {
      const report = valueIn(await ask('policy-report', null, POPUP)) as PolicyReport;
      expect(report.bundle?.version).toBe(2);
      expect(report.problems).toEqual([]);
    });
    managed.mockRestore();
    const draft = draftOf(`${claim.claimReviewed}.`);
    const verdict = valueIn(await ask('check', { draft }, PAGE)) as Verdict;
    expect(verdict.findings).toMatchObject([{ rule: 'office-claims/claim-1', claim }]);
  });
});
