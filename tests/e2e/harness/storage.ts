import type { StorageDump } from './types';

/** A page of the extension's origin, so with its APIs, that runs no script of it. */
export const BARE_PAGE = 'icons/16.png';

/** Runs in an extension page: everything that any store of the extension holds. */
export async function dumpStorage(): Promise<StorageDump> {
  type Area = { get(keys: null): Promise<Record<string, unknown>> };
  type Global = { browser?: Api; chrome?: Api };
  type Api = { storage: Record<'local' | 'session' | 'sync' | 'managed', Area> };
  const global = globalThis as unknown as Global;
  const api = (global.browser ?? global.chrome) as Api;
  const area = (name: keyof Api['storage']) => api.storage[name].get(null).catch(() => ({}));
  const wait = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const databases: StorageDump['indexedDB'] = {};
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    const db = await wait(indexedDB.open(name));
    const stores: Record<string, unknown[]> = {};
    for (const store of db.objectStoreNames) {
      stores[store] = await wait(db.transaction(store).objectStore(store).getAll());
    }
    db.close();
    databases[name] = stores;
  }
  return {
    local: await area('local'),
    session: await area('session'),
    sync: await area('sync'),
    managed: await area('managed'),
    localStorage: { ...localStorage },
    indexedDB: databases,
    caches: typeof caches === 'undefined' ? [] : await caches.keys().catch(() => []),
  };
}

/** Runs in an extension page: empty every store of the extension. */
export async function emptyStorage(): Promise<void> {
  type Api = { storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }> };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  const api = (global.browser ?? global.chrome) as Api;
  for (const name of ['local', 'session', 'sync'] as const) await api.storage[name].clear();
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}
