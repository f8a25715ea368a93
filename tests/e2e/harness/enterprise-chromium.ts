import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Json } from '../../../scripts/kit/kit';
import type { ManagedBrowser, PolicyFile } from './enterprise';
import { type PolicyHouse, policyHouse } from './managed';
import { poll } from './poll';
import { BARE_PAGE } from './storage';

const BINARY = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Chromium with an office's policy file and nothing else. */
export class ManagedChromium implements ManagedBrowser {
  private context!: BrowserContext;
  private page: Page | null = null;
  private readonly profile = mkdtempSync(join(tmpdir(), 'ehtiyat-managed-'));
  private readonly house: PolicyHouse;

  private constructor(
    private readonly id: string,
    private file: PolicyFile,
  ) {
    this.house = policyHouse(
      BINARY,
      '/etc/chromium',
      'policies/managed/ehtiyat.json',
      this.whole(),
    );
  }

  static async start(id: string, file: PolicyFile): Promise<ManagedChromium> {
    const browser = new ManagedChromium(id, file);
    await browser.launch();
    return browser;
  }

  /** The kit's file; without the switch, what policy installed is hidden from who drives the browser. */
  private whole(): PolicyFile {
    return { ...this.file, DeveloperToolsAvailability: 1 };
  }

  private async launch(): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: this.house.executable,
      headless: true,
      // With either of them Chromium installs nothing by policy, and says nothing.
      ignoreDefaultArgs: ['--disable-background-networking', '--disable-extensions'],
      args: ['--no-first-run', '--disable-component-update', '--disable-sync', '--lang=en-US'],
    });
  }

  /**
   * One page for all looks: where pages are opened one after the other, Chromium puts off reading
   * the policy, which it does when it has nothing better to do.
   */
  async inside<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    return poll('the extension in Chromium', async () => {
      try {
        if (this.page === null || this.page.isClosed()) this.page = await this.open(BARE_PAGE);
        return { is: await this.page.evaluate(fn as (arg: unknown) => R, arg) };
      } catch {
        // Not installed yet, or just now replaced by a newer version.
        return null;
      }
    }).then(({ is }) => is as R);
  }

  async onPage<R>(path: string, fn: () => R | null): Promise<R> {
    const page = await this.open(path);
    try {
      return (await poll(path, () => page.evaluate(fn))) as R;
    } finally {
      await page.close();
    }
  }

  private async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    try {
      await page.goto(`chrome-extension://${this.id}/${path}`);
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  }

  async setPolicy(values: Record<string, Json> | null): Promise<void> {
    const { '3rdparty': _, ...rest } = this.file;
    const extensions = { [this.id]: values ?? {} };
    this.file = values === null ? rest : { ...rest, '3rdparty': { extensions } };
    this.house.write(this.whole());
  }

  async restart(): Promise<void> {
    await this.context.close();
    await this.launch();
  }

  async lookForUpdate(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate('new Promise((done) => chrome.developerPrivate.autoUpdate(done))');
    await page.close();
  }

  async close(): Promise<void> {
    await this.context.close();
    this.house.remove();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
