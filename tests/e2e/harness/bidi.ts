import type { Browser } from 'puppeteer-core';
import { poll } from './poll';

interface Answer {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Raw WebDriver BiDi, and scripts in the browser's own window (`--remote-allow-system-access`). */
export class Bidi {
  private chromeContext = '';

  constructor(private readonly browser: Browser) {}

  /** One BiDi command; puppeteer keeps its connection to itself, so it is reached by name. */
  async send<T>(method: string, params: object): Promise<T> {
    const { connection } = this.browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: T }> };
    };
    return (await connection.send(method, params)).result;
  }

  /** Run an async function body in the browser window; gives its JSON-able value. */
  async inBrowser<R>(body: string): Promise<R> {
    if (!this.chromeContext) {
      type Tree = { contexts: { context: string; url: string }[] };
      const tree = await this.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
      this.chromeContext = tree.contexts[0]?.context ?? '';
    }
    const expression = `(async () => JSON.stringify(await (async () => {${body}})()))()`;
    const target = { context: this.chromeContext };
    const call = { expression, target, awaitPromise: true };
    const answer = await this.send<Answer>('script.evaluate', call);
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    const text = answer.result?.value;
    return (typeof text === 'string' ? JSON.parse(text) : undefined) as R;
  }

  /** As `inBrowser`, again and again until it gives something truthy. */
  pollInBrowser<R>(what: string, body: string): Promise<R> {
    return poll(what, () => this.inBrowser<R>(body)) as Promise<R>;
  }
}
