import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { FIREFOX_ID } from '../../../scripts/ids';
import type { Json } from '../../../scripts/kit/kit';
import { Bidi } from './bidi';
import type { ManagedBrowser, PolicyFile } from './enterprise';
import { FirefoxTab } from './firefox-tab';
import { type PolicyHouse, policyHouse } from './managed';
import { poll } from './poll';
import { BARE_PAGE } from './storage';

const BINARY = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const UUID = '2b6a1f0e-0d2b-4c0b-8a55-6d0c9f6a7c11';

/** Firefox ESR with an office's `policies.json` and nothing else. */
export class ManagedFirefox implements ManagedBrowser {
  private firefox!: Browser;
  private bidi!: Bidi;
  private readonly profile = mkdtempSync(join(tmpdir(), 'ehtiyat-managed-'));
  private readonly house: PolicyHouse;

  private constructor(private file: PolicyFile) {
    this.house = policyHouse(BINARY, '/etc/firefox', 'policies/policies.json', file);
  }

  static async start(file: PolicyFile): Promise<ManagedFirefox> {
    const browser = new ManagedFirefox(file);
    await browser.launch();
    return browser;
  }

  private async launch(): Promise<void> {
    this.firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: this.house.executable,
      headless: true,
      userDataDir: this.profile,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
        // No one signed the package, and the office's server has no certificate. ESR may be told so.
        'xpinstall.signatures.required': false,
        'extensions.checkUpdateSecurity': false,
      },
    });
    this.bidi = new Bidi(this.firefox);
  }

  async inside<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    await this.bidi.pollInBrowser(
      'the add-on in Firefox',
      `return WebExtensionPolicy.getByID('${FIREFOX_ID}')?.extension?.backgroundState === 'running'`,
    );
    return this.on(BARE_PAGE, (tab) => tab.evaluate(fn, arg));
  }

  onPage<R>(path: string, fn: () => R | null): Promise<R> {
    return this.on(path, async (tab) => (await poll(path, () => tab.evaluate(fn))) as R);
  }

  private async on<R>(path: string, act: (tab: FirefoxTab) => Promise<R>): Promise<R> {
    const tab = new FirefoxTab(await this.firefox.newPage(), this.bidi);
    try {
      await tab.gotoExtension(`moz-extension://${UUID}/${path}`);
      return await act(tab);
    } finally {
      await tab.close();
    }
  }

  async setPolicy(values: Record<string, Json> | null): Promise<void> {
    const { '3rdparty': _, ...rest } = this.file.policies as Record<string, Json>;
    const added = { '3rdparty': { Extensions: { [FIREFOX_ID]: values ?? {} } } };
    this.file = { policies: values === null ? rest : { ...rest, ...added } };
    this.house.write(this.file);
    await this.restart();
  }

  async restart(): Promise<void> {
    await this.firefox.close();
    await this.launch();
  }

  async lookForUpdate(): Promise<void> {
    await this.bidi.inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${FIREFOX_ID}');
      const install = await new Promise((done) => {
        addon.findUpdates(
          { onUpdateAvailable: (_, found) => done(found), onUpdateFinished: () => done(null) },
          AddonManager.UPDATE_WHEN_USER_REQUESTED,
        );
      });
      await install?.install();`);
  }

  async close(): Promise<void> {
    await this.firefox.close();
    this.house.remove();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
