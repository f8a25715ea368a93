import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIREFOX_ID } from '../../../scripts/ids';
import { CHROMIUM_BROWSERS, FIREFOX } from '../../../scripts/kit/browsers';
import type { Json } from '../../../scripts/kit/kit';
import { makeKit } from '../../../scripts/kit/make';
import { readOfficeFile } from '../../../scripts/kit/office-file';
import { packRelease, type Release } from '../../../scripts/release/pack';
import type { PolicyReport } from '../../../shell/messages';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILDS = join(ROOT, '.output');

/** A policy file of a kit, as JSON that a test may change. */
export interface PolicyFile {
  [key: string]: Json;
}

/** A browser that is managed by an office: nothing is loaded by hand, all comes by policy. */
export interface ManagedBrowser {
  /** Wait until the extension runs, and run a function on a page of it. */
  inside<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Open a page of the extension, and run a function on it until it gives something truthy. */
  onPage<R>(path: string, fn: () => R | null): Promise<R>;
  /** Put other settings in force; Firefox starts anew for it, Chromium goes on running. */
  setPolicy(values: Record<string, Json> | null): Promise<void>;
  restart(): Promise<void>;
  /** Have the browser look for a newer version now. */
  lookForUpdate(): Promise<void>;
  close(): Promise<void>;
}

/** The office's own server: packages and update files, one version at a time. */
export class OfficeServer {
  release: Release | null = null;
  private readonly key: KeyObject;
  private readonly home = mkdtempSync(join(tmpdir(), 'ehtiyat-office-'));
  private readonly server: Server;
  private url = '';

  private constructor() {
    this.key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    this.server = createServer((request, answer) => {
      // Chromium says in the query what it has.
      const [name = ''] = (request.url ?? '').slice(1).split('?');
      const content = this.release?.files.get(name);
      const isPackage = /\.(crx|xpi)$/.exec(name)?.[1];
      const type = { crx: 'application/x-chrome-extension', xpi: 'application/x-xpinstall' };
      answer.writeHead(content === undefined ? 404 : 200, {
        ...(isPackage && { 'content-type': type[isPackage as keyof typeof type] }),
      });
      answer.end(content);
    });
  }

  /** Starts with the build that ships. */
  static async start(): Promise<OfficeServer> {
    const office = new OfficeServer();
    await new Promise<void>((done) => office.server.listen(0, '127.0.0.1', done));
    office.url = `http://127.0.0.1:${(office.server.address() as AddressInfo).port}/`;
    office.publish();
    return office;
  }

  /** Offers this version (else the build's own) in place of the one before. */
  publish(version?: string): void {
    const [chromium, firefox] = ['chrome-mv3', 'firefox-mv3'].map((name) => {
      const from = join(BUILDS, name);
      if (!existsSync(from)) throw new Error(`No build in ${from}: run "npm run build" first.`);
      if (version === undefined) return from;
      const copy = join(this.home, name);
      cpSync(from, copy, { recursive: true });
      const file = join(copy, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
      return copy;
    }) as [string, string];
    this.release = packRelease({ chromium, firefox, key: this.key, url: this.url });
  }

  /** The policy file that the kit of a sample office has for this browser on Linux; the keys it sets. */
  policyFile(kind: 'chromium' | 'firefox', sample: string): { file: PolicyFile; keys: string[] } {
    const path = join(ROOT, 'docs', 'admin', 'samples', sample);
    const read = readOfficeFile(readFileSync(path, 'utf8'), sample);
    if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
    const files = makeKit({
      ...read,
      chromeId: this.release?.chromeId ?? '',
      updateUrl: `${this.url}update.xml`,
      firefoxId: FIREFOX_ID,
      xpiUrl: `${this.url}ehtiyat.xpi`,
    });
    const browser = [...CHROMIUM_BROWSERS, FIREFOX].find(({ id }) => id === kind);
    const file = JSON.parse(String(files.get(`linux/${browser?.linux}`)));
    return { file, keys: Object.keys(read.values) };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Runs in an extension page: what the extension says of itself and of the policy in force. */
export async function lookAt(): Promise<{ report: PolicyReport; version: string; how: string }> {
  type Api = {
    runtime: {
      sendMessage(message: object): Promise<{ value: PolicyReport }>;
      getManifest(): { version: string };
    };
    management?: { getSelf(): Promise<{ installType: string; mayDisable: boolean }> };
  };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  const api = (global.browser ?? global.chrome) as Api;
  const self = await api.management?.getSelf();
  const { value } = await api.runtime.sendMessage({ name: 'policy-report', request: null });
  const how = `${self?.installType}, ${self?.mayDisable ? 'may be switched off' : 'locked'}`;
  return { report: value, version: api.runtime.getManifest().version, how };
}

/** Runs in an extension page: send a message as the extension's own pages do; gives the answer. */
export async function tell(message: { name: string; request: unknown }): Promise<unknown> {
  type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };
  const global = globalThis as unknown as { browser?: Api; chrome?: Api };
  return ((global.browser ?? global.chrome) as Api).runtime.sendMessage(message);
}
