import { describe, expect, it } from 'vitest';
import { type Named, PRODUCT, place, type Source, sourceOf, sourcesIn } from './source';

/** The promises of DESIGN as far as the source alone can keep them. */

/** Every way out of the device that a script has. */
const NETWORK = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource'],
  ...['WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection', 'sendBeacon'],
  ...['importScripts', 'Worker', 'SharedWorker', 'serviceWorker', 'connectNative'],
  ...['sendNativeMessage', 'Image', 'Audio', 'downloads', 'webRequest', 'declarativeNetRequest'],
];

/** Every way of making code or elements out of text. */
const MARKUP = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
  ...['createContextualFragment', 'dangerouslySetInnerHTML', 'srcdoc', 'DOMParser'],
  ...['eval', 'Function', 'execScript', 'writeln'],
];

/** Stores that are not `browser.storage`; a page can read some of them, and a profile keeps all. */
const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'cookie'];

/** Reads who the page acts as from the page's own cookie; see docs/permissions.md. */
const COOKIE_READERS = ['sites/facebook-identity.ts', 'sites/instagram-identity.ts'];

/** Reads an entry of the page's own store, and can do no more with it; the same page says which. */
const STORE_READER = 'sites/dom/page-store.ts';

/** The only files that may write to `browser.storage`, and nothing of a draft goes through them. */
const WRITERS = [
  'shell/bundle-kept.ts',
  'shell/own-policy.ts',
  'shell/policy-store.ts',
  'shell/settings-store.ts',
  'shell/stage-counts.ts',
];

/** The only files with a `fetch`, and the whole beginning of the one that each has. */
const FETCHERS: Record<string, RegExp> = {
  // The office's signed bundle: the only request that leaves the device.
  'shell/bundle-fetch.ts': /^fetch\(url, \{/,
  // The extension's own files.
  'shell/pack-files.ts': /^fetch\(browser\.runtime\.getURL\(`\/packs\//,
};

const NODE_PACKAGE = /^(node:|https?$|net$|tls$|dgram$|dns$|undici$|ws$)/;

function uses(source: Source, forbidden: readonly string[]): string[] {
  return [...source.globals, ...source.members]
    .filter(({ name }) => forbidden.includes(name))
    .map((found) => place(source, found));
}

function sourceNamed(path: string): Source {
  const [source] = sourcesIn('shell').filter((each) => each.path === path);
  if (source === undefined) throw new Error(`no ${path}`);
  return source;
}

const isWrite = ({ name }: Named) => /(^|\.)storage\.[a-z]+\.(set|setAccessLevel)$/i.test(name);

describe('what ships', () => {
  const sources = sourcesIn(...PRODUCT);

  it('is there to be read', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  it('has no way to the network but one (promise 1)', () => {
    const others = sources.filter(({ path }) => !(path in FETCHERS));
    expect(others.flatMap((source) => uses(source, NETWORK))).toEqual([]);
    for (const [path, begins] of Object.entries(FETCHERS)) {
      const source = sourceNamed(path);
      expect(uses(source, NETWORK)).toHaveLength(1);
      expect(source.text.match(/\bfetch\(.*/g)).toEqual([expect.stringMatching(begins)]);
    }
    const imports = sources.flatMap(({ path, imports }) =>
      imports.filter(({ from }) => NODE_PACKAGE.test(from)).map(({ from }) => `${path} ${from}`),
    );
    expect(imports).toEqual([]);
  });

  it('fetches nothing but the bundle that the office’s managed policy names, and sends nothing', () => {
    const { text } = sourceNamed('shell/bundle-fetch.ts');
    const [, options] = /\bfetch\(url, (\{[^;]*\})\);/.exec(text) ?? [];
    expect(options?.replace(/\s+/g, ' ')).toBe(
      "{ headers: etag === null ? {} : { 'If-None-Match': etag }, cache: 'no-store', " +
        "credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer', signal: limit.signal, }",
    );
    const users = sources.filter(({ imports }) =>
      imports.some(({ to }) => to === 'shell/bundle-fetch'),
    );
    expect(users.map(({ path }) => path)).toEqual(['shell/bundle-store.ts']);
    const calls = users.flatMap((user) => user.text.match(/\bfetchBundle\(.*/g) ?? []);
    expect(calls).toEqual(['fetchBundle(one.source.url, etag);']);
    const followers = sources.flatMap(({ path, text: words }) =>
      (words.match(/\bbundles\.follow\((?!null).*/g) ?? []).map((call) => `${path} ${call}`),
    );
    expect(followers).toEqual([
      'shell/policy-store.ts bundles.follow(layPolicy(layers).policy.bundle, true);',
    ]);
  });

  it('makes neither code nor elements out of text', () => {
    expect(sources.flatMap((source) => uses(source, MARKUP))).toEqual([]);
    const written = sources.flatMap((source) =>
      source.chains.filter(({ name }) => /\bdocument\.write$|\bdoc\.write$/.test(name)),
    );
    expect(written).toEqual([]);
  });

  it('stores only through the stores of shell/ (promise 2)', () => {
    const may = [...COOKIE_READERS, STORE_READER];
    const others = sources.filter(({ path }) => !may.includes(path));
    expect(others.flatMap((source) => uses(source, STORES))).toEqual([]);
    const store = sources.find(({ path }) => path === STORE_READER)?.text;
    expect(store?.match(/localStorage[.\w]*/g)).toEqual(['localStorage.getItem']);
    const readers = sources.filter(({ path }) => COOKIE_READERS.includes(path));
    for (const { path, text } of readers) {
      expect([path, ...(text.match(/cookie\s*=[^=].*/g) ?? [])]).toEqual([path]);
    }
    const writers = sources.filter(({ chains }) => chains.some(isWrite)).map(({ path }) => path);
    expect(writers).toEqual(WRITERS);
  });

  it('says nothing to the console, where a draft could slip through', () => {
    expect(sources.flatMap((source) => uses(source, ['console']))).toEqual([]);
  });
});

describe('the search itself', () => {
  it.each([
    ['fetch("/x")', NETWORK],
    ['globalThis.fetch("/x")', NETWORK],
    ['globalThis["XMLHttpRequest"]', NETWORK],
    ['navigator.sendBeacon("/x")', NETWORK],
    ['const { WebSocket: W } = globalThis', NETWORK],
    ['new Image().src = "/x"', NETWORK],
    ['a.innerHTML = b', MARKUP],
    ['new Function("x")', MARKUP],
    ['localStorage.a = 1', STORES],
    ['document.cookie', STORES],
  ])('finds %s', (code, forbidden) => {
    expect(uses(sourceOf('a.ts', code), forbidden)).toHaveLength(1);
  });

  it('finds a write to the storage', () => {
    const found = (code: string) => sourceOf('a.ts', code).chains.some(isWrite);
    expect(found('browser.storage.local.set({ a })')).toBe(true);
    expect(found('const { storage } = browser; storage.session.set({ a })')).toBe(true);
    expect(found('browser.storage.local.get("a")')).toBe(false);
  });
});
