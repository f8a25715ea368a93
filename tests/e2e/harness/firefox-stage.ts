import puppeteer, { type Browser } from 'puppeteer-core';
import { respond } from '../../pages/respond';
import type { PageServer } from '../../pages/server';
import { Bidi } from './bidi';
import { FirefoxPopup } from './firefox-popup';
import { FirefoxTab } from './firefox-tab';
import { type PolicyHouse, policyHouse } from './managed';
import { BARE_PAGE, dumpStorage, emptyStorage } from './storage';
import type { Popup, Stage, StorageDump, Tab } from './types';

const BINARY = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const ID = 'ehtiyat@ehtiyat.example';
const UUID = '7d1b7c3e-5a0c-4c55-9a44-3f0f5b1d2e60';
const VIEWPORT = { width: 1280, height: 900 };

/** In the browser window: note every http(s) request that the extension itself causes. */
const WATCH = `
  window.harnessAsked = [];
  window.harnessWatch = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      if ([triggeringPrincipal?.addonId, loadingPrincipal?.addonId].includes('${ID}')) {
        window.harnessAsked.push(channel.URI.spec);
      }
    },
  };
  Services.obs.addObserver(window.harnessWatch, 'http-on-modify-request');`;

/** Firefox with a built extension (`null`: none), in a throw-away profile. */
export class FirefoxStage implements Stage {
  readonly browser = 'firefox';
  readonly extensionUrl: string;
  private firefox!: Browser;
  private bidi!: Bidi;
  private house: PolicyHouse | null = null;
  private kept: FirefoxTab | null = null;
  private readonly asked: string[] = [];

  private constructor(
    private readonly extension: string | null,
    private readonly server: PageServer | null,
  ) {
    this.extensionUrl = extension ? `moz-extension://${UUID}/` : '';
  }

  /** With a `server` the pages come from it by host mapping; without one they are intercepted. */
  static async start(
    extension: string | null,
    server: PageServer | null = null,
  ): Promise<FirefoxStage> {
    const stage = new FirefoxStage(extension, server);
    await stage.launch();
    return stage;
  }

  private async launch(): Promise<void> {
    this.firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: this.house?.executable ?? BINARY,
      headless: true,
      acceptInsecureCerts: true,
      defaultViewport: VIEWPORT,
      args: ['--remote-allow-system-access', '--width=1300', '--height=1000'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'dom.events.testing.asyncClipboard': true,
        'network.proxy.type': 0,
        ...this.server?.firefoxPrefs,
      },
    });
    this.bidi = new Bidi(this.firefox);
    await this.bidi.inBrowser(WATCH);
    if (this.extension) await this.firefox.installExtension(this.extension);
  }

  private async page(): Promise<FirefoxTab> {
    const page = await this.firefox.newPage();
    return new FirefoxTab(page, this.bidi);
  }

  async newTab(): Promise<Tab> {
    const tab = await this.page();
    if (this.server !== null) return tab;
    await tab.page.setRequestInterception(true);
    tab.page.on('request', (request) => {
      const url = request.url();
      const answer = /^https?:/.test(url) ? respond(url) : null;
      if (answer) return void request.respond(answer);
      if (!/^https?:/.test(url)) return void request.continue();
      this.asked.push(url);
      return void request.abort();
    });
    return tab;
  }

  async extensionTab(path: string): Promise<FirefoxTab> {
    const tab = await this.page();
    await tab.gotoExtension(this.extensionUrl + path);
    return tab;
  }

  async popup(tab: Tab): Promise<Popup> {
    const helper = await this.extensionTab('popup.html');
    return FirefoxPopup.open(this.bidi, ID, tab, helper);
  }

  async stopWorker(): Promise<void> {
    await this.bidi.inBrowser(`
      const { extension } = WebExtensionPolicy.getByID('${ID}');
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`);
    await this.bidi.pollInBrowser(
      'the background stopped',
      `return WebExtensionPolicy.getByID('${ID}').extension.backgroundState === 'stopped'`,
    );
  }

  async reloadExtension(): Promise<void> {
    const which = `return WebExtensionPolicy.getByID('${ID}')?.extension?.instanceId ?? ''`;
    const before = await this.bidi.inBrowser<string>(which);
    await this.bidi.inBrowser(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('${ID}')).reload();`);
    await this.bidi.pollInBrowser(
      'the extension loaded anew',
      `const { extension } = WebExtensionPolicy.getByID('${ID}') ?? {};
       return extension?.instanceId !== ${JSON.stringify(before)} && extension?.backgroundState === 'running'`,
    );
  }

  /** The background shares its thread with the extension's pages: a busy page silences it. The
   * page stays open in the background, since closing it would have to wait for the loop. */
  async silenceWorker(ms: number, over: Tab): Promise<void> {
    const tab = await this.extensionTab('popup.html');
    // Bringing a tab to the front would wait for the loop, too.
    await over.bringToFront();
    // Not awaited: it answers when the loop is over. A timer would be slowed down in a tab behind.
    void tab
      .evaluate((time) => {
        const end = Date.now() + time;
        while (Date.now() < end);
      }, ms)
      .catch(() => undefined);
  }

  async setManagedPolicy(policy: Record<string, unknown> | null): Promise<void> {
    await this.firefox.close();
    this.house?.remove();
    this.house = null;
    if (policy) {
      const content = { policies: { '3rdparty': { Extensions: { [ID]: policy } } } };
      this.house = policyHouse(BINARY, '/etc/firefox', 'policies/policies.json', content);
    }
    await this.launch();
  }

  async answerAccess(give: boolean): Promise<void> {
    const which = give
      ? '.popup-notification-primary-button'
      : '.popup-notification-secondary-button';
    await this.bidi.pollInBrowser(
      'the browser’s question about access',
      `const asked = document.querySelector('#addon-webext-permissions-notification');
       const button = asked?.querySelector('${which}');
       if (!button || asked.closest('panel')?.state !== 'open' || button.disabled) return false;
       button.click();
       return true;`,
    );
  }

  async checkCertificates(check: boolean): Promise<void> {
    await this.bidi.inBrowser(`
      const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
      overrides.setDisableAllSecurityChecksAndLetAttackersInterceptMyData(${!check});
      Services.obs.notifyObservers(null, 'net:cancel-all-connections');`);
  }

  /** A page of the extension that runs nothing of it, kept open: a new one would cost every test. */
  private async bare(): Promise<Tab> {
    if (this.kept === null || this.kept.page.isClosed()) {
      this.kept = await this.extensionTab(BARE_PAGE);
    }
    return this.kept;
  }

  async clearStorage(): Promise<void> {
    await (await this.bare()).evaluate(emptyStorage);
  }

  async storageDump(): Promise<StorageDump> {
    return (await this.bare()).evaluate(dumpStorage);
  }

  async networkRequests(): Promise<string[]> {
    const seen = await this.bidi.inBrowser<string[]>('return window.harnessAsked');
    return [...this.asked, ...seen];
  }

  async close(): Promise<void> {
    await this.firefox.close();
    this.house?.remove();
  }
}
