import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { respond } from '../../pages/respond';
import type { PageServer } from '../../pages/server';
import { openChromiumPopup } from './chromium-popup';
import { ChromiumTab } from './chromium-tab';
import { type PolicyHouse, policyHouse } from './managed';
import { BARE_PAGE, dumpStorage, emptyStorage } from './storage';
import type { Popup, Stage, StorageDump, Tab } from './types';

const BINARY = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Chromium with a built extension (`null`: none), in a throw-away profile. */
export class ChromiumStage implements Stage {
  readonly browser = 'chromium';
  extensionUrl = '';
  private context!: BrowserContext;
  private house: PolicyHouse | null = null;
  private kept: ChromiumTab | null = null;
  private readonly asked: string[] = [];
  private readonly profile = mkdtempSync(join(tmpdir(), 'ehtiyat-chromium-'));

  private constructor(
    private readonly extension: string | null,
    private readonly server: PageServer | null,
  ) {}

  /** With a `server` the pages come from it by host mapping; without one they are intercepted. */
  static async start(
    extension: string | null,
    server: PageServer | null = null,
  ): Promise<ChromiumStage> {
    const stage = new ChromiumStage(extension, server);
    await stage.launch();
    return stage;
  }

  private async launch(): Promise<void> {
    const load = this.extension
      ? [`--disable-extensions-except=${this.extension}`, `--load-extension=${this.extension}`]
      : [];
    const quiet = [
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ];
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: this.house?.executable ?? BINARY,
      headless: true,
      // Pages of a server may go into the back/forward cache; intercepted ones never do.
      ignoreDefaultArgs: this.server === null ? [] : ['--disable-back-forward-cache'],
      args: [
        ...load,
        ...quiet,
        ...(this.server?.chromiumArgs ?? []),
        '--disable-background-networking',
        '--lang=en-US',
      ],
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (this.server === null) await this.intercept();
    if (this.extension) this.extensionUrl = new URL('/', (await this.worker()).url()).href;
  }

  private async intercept(): Promise<void> {
    await this.context.route(
      (url) => url.protocol.startsWith('http'),
      (route) => {
        const answer = respond(route.request().url());
        if (answer) return route.fulfill(answer);
        this.asked.push(route.request().url());
        return route.abort();
      },
    );
  }

  /** The running worker; a stopped one is woken by a message that means nothing to it. */
  private async worker(): Promise<Worker> {
    const running = this.context.serviceWorkers()[0];
    if (running) return running;
    const next = this.context.waitForEvent('serviceworker');
    if (this.extensionUrl) {
      const wake = `void chrome.runtime.sendMessage({ wake: true }).catch(() => undefined)`;
      await this.inside((tab) => tab.page.evaluate(wake));
    }
    return next;
  }

  async newTab(): Promise<Tab> {
    return ChromiumTab.on(await this.context.newPage());
  }

  async extensionTab(path: string): Promise<Tab> {
    const tab = await this.newTab();
    await tab.goto(this.extensionUrl + path);
    return tab;
  }

  async popup(tab: Tab): Promise<Popup> {
    await tab.bringToFront();
    return openChromiumPopup(this.context, await this.worker());
  }

  /** Do something in an extension page that is closed again. */
  private async inside<R>(act: (tab: ChromiumTab) => Promise<R>): Promise<R> {
    const tab = (await this.extensionTab('popup.html')) as ChromiumTab;
    try {
      return await act(tab);
    } finally {
      await tab.close();
    }
  }

  async stopWorker(): Promise<void> {
    await this.inside(async (tab) => {
      const cdp = await this.context.newCDPSession(tab.page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
    });
  }

  async reloadExtension(): Promise<void> {
    const tab = (await this.extensionTab('popup.html')) as ChromiumTab;
    // The page goes away with the extension it belongs to.
    const gone = tab.page.waitForEvent('close');
    await tab.page.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await gone;
  }

  async silenceWorker(ms: number): Promise<void> {
    const worker = await this.worker();
    // Not awaited to its end: the answer to the first call says that the loop is about to run.
    await worker.evaluate((time) => {
      setTimeout(() => {
        const end = Date.now() + time;
        while (Date.now() < end);
      });
    }, ms);
  }

  async setManagedPolicy(policy: Record<string, unknown> | null): Promise<void> {
    const id = new URL(this.extensionUrl).host;
    await this.context.close();
    this.house?.remove();
    this.house = null;
    if (policy) {
      const content = { '3rdparty': { extensions: { [id]: policy } } };
      this.house = policyHouse(BINARY, '/etc/chromium', 'policies/managed/ehtiyat.json', content);
    }
    await this.launch();
  }

  /** A page of the extension that runs nothing of it, kept open: a new one would cost every test. */
  private async bare(): Promise<Tab> {
    if (this.kept === null || this.kept.page.isClosed()) {
      this.kept = (await this.extensionTab(BARE_PAGE)) as ChromiumTab;
    }
    return this.kept;
  }

  async clearStorage(): Promise<void> {
    await (await this.bare()).evaluate(emptyStorage);
  }

  async storageDump(): Promise<StorageDump> {
    return (await this.bare()).evaluate(dumpStorage);
  }

  /** The worker's own fetches are caught by the route as well. */
  async networkRequests(): Promise<string[]> {
    return [...this.asked];
  }

  async close(): Promise<void> {
    await this.context.close();
    this.house?.remove();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
