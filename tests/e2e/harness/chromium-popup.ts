import { writeFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Worker } from '@playwright/test';
import { poll } from './poll';
import type { Popup, Rect } from './types';

interface Reply {
  id?: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string }; data?: string };
  error?: { message: string };
}

/** Runs in the popup: where the first visible match is. */
export function findInPopup(selector: string, text: string): Rect | null {
  for (const el of document.querySelectorAll(selector)) {
    if (text && !(el.textContent ?? '').includes(text)) continue;
    el.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = el.getBoundingClientRect();
    if (width > 0 && height > 0) return { x, y, width, height };
  }
  return null;
}

/** Playwright does not list the action popup as a page, so it is driven by CDP of its own. */
export async function openChromiumPopup(context: BrowserContext, worker: Worker): Promise<Popup> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser behind the context');
  const cdp = await browser.newBrowserCDPSession();
  const targets = async () => (await cdp.send('Target.getTargets')).targetInfos;
  const before = new Set((await targets()).map((target) => target.targetId));
  // Resolves only when the popup closes in some versions, so it is not awaited.
  let refused = '';
  const open = 'chrome.action.openPopup()';
  worker.evaluate(open).catch((error: Error) => {
    refused = error.message;
  });
  const target = await poll('the action popup', async () => {
    if (refused) throw new Error(`openPopup: ${refused}`);
    const all = await targets();
    return all.find((one) => one.url.endsWith('/popup.html') && !before.has(one.targetId));
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  return new ChromiumPopup(cdp, sessionId, target.targetId);
}

class ChromiumPopup implements Popup {
  private next = 1;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  constructor(
    private readonly cdp: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {
    cdp.on('Target.receivedMessageFromTarget', (event) => {
      const reply = JSON.parse(event.message) as Reply;
      if (reply.id) this.waiting.get(reply.id)?.(reply);
    });
  }

  private async send(method: string, params: object = {}): Promise<Reply['result']> {
    const id = this.next++;
    const answered = new Promise<Reply>((done) => this.waiting.set(id, done));
    const message = JSON.stringify({ id, method, params });
    await this.cdp.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const reply = await answered;
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result;
  }

  private async run<R>(expression: string): Promise<R> {
    const params = { expression, returnByValue: true, awaitPromise: true };
    const answer = await this.send('Runtime.evaluate', params);
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer?.result?.value as R;
  }

  evaluate<R>(fn: () => R | Promise<R>): Promise<R> {
    return this.run(`(${fn})()`);
  }

  text(): Promise<string> {
    return this.run(`document.body ? document.body.innerText : ''`);
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
    const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  async screenshot(path: string): Promise<void> {
    const shot = await this.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(path, Buffer.from(shot?.data ?? '', 'base64'));
  }

  async close(): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
    await this.cdp.detach();
  }
}
