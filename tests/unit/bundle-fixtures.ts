import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { newKey, publicKeyOf, signBundle } from '../../scripts/bundle/sign';

const PEM = newKey();
/** The key by which the bundles of these tests are known. */
export const KEY = publicKeyOf(PEM);
export const URL = 'https://policy.example.gov.pk/ehtiyat.json';
export const SOURCE = { url: URL, publicKey: KEY, text: '' };

const PAYLOAD = {
  format: 1,
  version: 2,
  issued: '2026-01-01T00:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  policy: { unchecked: 'stop' },
};

/** A signed bundle; what is given stands instead of what an ordinary one says. */
export function bundle(change: object = {}, pem = PEM): string {
  return signBundle({ ...PAYLOAD, ...change }, pem);
}

/** Another office's. */
export const foreign = () => bundle({}, newKey());

/** What the office's server does with a request. */
export type Serve = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A server with this answer, and what it was asked. */
export function server(first: Serve) {
  let serve = first;
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return serve(url, init);
  });
  return {
    asked,
    serves(next: Serve) {
      serve = next;
    },
  };
}

/** An answer with these words. */
export const says =
  (text: string, headers: Record<string, string> = {}) =>
  () =>
    new Response(text, { headers });

/** A browser that gives access to hosts, or not; `give` has the person change their mind. */
export function permissions(access: boolean) {
  let given = access;
  const heard: (() => void)[] = [];
  const onAdded = { addListener: (listener: () => void) => heard.push(listener) };
  Object.assign(browser, {
    permissions: { contains: async () => given, onAdded, onRemoved: { addListener: () => {} } },
  });
  return {
    give() {
      given = true;
      for (const listener of heard) listener();
    },
  };
}
