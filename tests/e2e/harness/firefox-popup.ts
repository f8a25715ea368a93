import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi';
import { findInPopup } from './chromium-popup';
import type { FirefoxTab } from './firefox-tab';
import { poll } from './poll';
import type { Popup, Rect, Tab } from './types';

const PANEL = `document.querySelector('browser.webextension-popup-browser')`;

/** Real mouse presses in the browser window, by the tool Firefox ships for its own remote tests. */
const MOUSE = `
  const tools = { window, parent: window, navigator: window.navigator, KeyboardEvent: window.KeyboardEvent,
    setTimeout: window.setTimeout.bind(window), EventUtils: {} };
  Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', tools);
`;

/**
 * The real action popup. It is opened and pressed by the browser window, and looked at by
 * `extension.getViews` from an extension page (`helper`) that stays in the background meanwhile.
 */
export class FirefoxPopup implements Popup {
  private constructor(
    private readonly bidi: Bidi,
    private readonly helper: FirefoxTab,
  ) {}

  static async open(bidi: Bidi, id: string, tab: Tab, helper: FirefoxTab): Promise<FirefoxPopup> {
    await tab.bringToFront();
    await bidi.inBrowser(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);`);
    const popup = new FirefoxPopup(bidi, helper);
    await poll('the action popup', () => popup.run<string>('document.body?.innerText'));
    return popup;
  }

  /** Run an expression with the popup's own window and document. */
  private run<R>(expression: string): Promise<R> {
    const code = `(() => {
      const view = browser.extension.getViews({ type: 'popup' })[0];
      if (!view) return null;
      return ((window, document) => (${expression}))(view, view.document);
    })()`;
    return this.helper.page.evaluate(code) as Promise<R>;
  }

  evaluate<R>(fn: () => R | Promise<R>): Promise<R> {
    return this.run(`(${fn})()`);
  }

  async text(): Promise<string> {
    return (await this.run<string | null>('document.body.innerText')) ?? '';
  }

  private find(selector: string, text = ''): Promise<Rect> {
    const call = `(${findInPopup})(${JSON.stringify(selector)}, ${JSON.stringify(text)})`;
    return poll(`${selector} ${text} in the popup`, () => this.run<Rect | null>(call));
  }

  async waitFor(selector: string, text?: string): Promise<void> {
    await this.find(selector, text);
  }

  async click(selector: string, text?: string): Promise<void> {
    const { x, y, width, height } = await this.find(selector, text);
    await this.bidi.inBrowser(`${MOUSE}
      const at = ${PANEL}.getBoundingClientRect();
      tools.synthesizeMouseAtPoint(at.x + ${x + width / 2}, at.y + ${y + height / 2}, {}, window);`);
  }

  async screenshot(path: string): Promise<void> {
    const data = await this.bidi.inBrowser<string>(`
      const at = ${PANEL};
      const bitmap = await at.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob();
      return await new Promise((done) => {
        const reader = new FileReader();
        reader.onload = () => done(reader.result.split(',')[1]);
        reader.readAsDataURL(blob);
      });`);
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.bidi.inBrowser(`${PANEL}?.closest('panel')?.hidePopup();`);
    await this.helper.close();
  }
}
