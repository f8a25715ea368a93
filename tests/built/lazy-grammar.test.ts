import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

/**
 * The grammar package is in the worker's file and costs a tenth of a second. It must not run when
 * the worker starts, only when a sentence asks for it. It is known by the sign that parts the words
 * of its packed word lists, which it splits when it runs.
 */
const PACKED = '¦';
const ROOT = join(import.meta.dirname, '..', '..');

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => unknown;

/** A browser of which only the messages work: everything else exists and gives an empty answer. */
function fakeBrowser(listeners: Listener[]): object {
  const known: Record<string, unknown> = {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours${path}`,
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  };
  const everything: object = new Proxy(() => undefined, {
    get(_, name) {
      // No promise itself, or waiting for it would never end.
      if (name === 'then') return undefined;
      return Object.hasOwn(known, name) ? known[String(name)] : everything;
    },
    apply: () => Promise.resolve({}),
  });
  return everything;
}

/** Starts the built worker in a world of its own. */
function startWorker(target: string) {
  const listeners: Listener[] = [];
  const chrome = fakeBrowser(listeners);
  const fetch = async (url: string) => {
    const path = join(ROOT, '.output', `${target}-mv3`, new URL(url).pathname);
    return { arrayBuffer: async () => new Uint8Array(readFileSync(path)).buffer };
  };
  const world = createContext({
    ...{ chrome, browser: chrome, console, URL, setTimeout, clearTimeout, fetch, TextDecoder },
  });
  runInContext(
    `globalThis.self = globalThis;
    globalThis.unpacked = 0;
    const { split } = String.prototype;
    String.prototype.split = function (...given) {
      if (this.includes('${PACKED}')) unpacked += 1;
      return split.apply(this, given);
    };`,
    world,
  );
  const file = join(ROOT, '.output', `${target}-mv3`, 'background.js');
  runInContext(readFileSync(file, 'utf8'), world);
  const send = (message: unknown) =>
    new Promise<unknown>((answer) => {
      const sender = { id: 'ours', url: 'https://x.com/home', tab: { id: 1 }, frameId: 0 };
      for (const listener of listeners) listener(message, sender, answer);
    });
  return {
    unpacked: () => Number(runInContext('unpacked', world)),
    rulesIn: async (text: string) => {
      const account = { handle: null, kind: 'unknown' };
      const parts = [{ role: 'text', text, attachments: [] }];
      const draft = { site: 'x', surface: 'post', account, conversation: null, parts };
      const answer = (await send({ name: 'check', request: { draft } })) as {
        error?: string;
        value?: { findings: { rule: string }[] };
      };
      if (answer.value === undefined) throw new Error(answer.error);
      return answer.value.findings.map(({ rule }) => rule);
    },
  };
}

it.each(['chrome', 'firefox'])('%s: grammar runs when a sentence asks for it', async (target) => {
  const worker = startWorker(target);
  expect(worker.unpacked()).toBe(0);
  expect(await worker.rulesIn('The office is closed on Friday.')).toEqual([]);
  expect(worker.unpacked()).toBe(0);
  const rules = await worker.rulesIn('We will repair the road in your street before Eid.');
  expect(rules).toContain('common/commitment');
  expect(worker.unpacked()).toBeGreaterThan(0);
});
