import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { BaseTab } from './base-tab';
import type { Bidi } from './bidi';
import { diskFile, pngFile } from './files';
import { poll } from './poll';
import { lookInside, type PlainQuery } from './see';
import type { LayoutKey, OurNode } from './types';

/** The part of BiDi's serialised node that is walked. */
interface RemoteNode {
  sharedId?: string;
  value?: { mode?: string; children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}

const closedRoots = (node: RemoteNode): RemoteNode[] => [
  ...(node.value?.mode === 'closed' ? [node] : []),
  ...[
    ...(node.value?.children ?? []),
    ...(node.value?.shadowRoot ? [node.value.shadowRoot] : []),
  ].flatMap(closedRoots),
];

/** A text input processor: Firefox's own way to real key and IME events, kept on its window. */
const TIP = `
  if (!window.harnessTip) {
    window.harnessTip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  }
  const tip = window.harnessTip;
  if (!tip.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  const key = (type, init) => new KeyboardEvent(type, init);
`;

/** Types of the files that tests hand over. */
const MIME: Record<string, string> = { '.jpg': 'image/jpeg', '.png': 'image/png' };

/** WebDriver's "Enter" is the one of the number block; the large one is called "Return". */
function keyOf(name: string): KeyInput {
  return (name === 'Enter' ? '\uE006' : name) as KeyInput;
}

/** A tab of Firefox, driven by puppeteer over BiDi; layout keys and IME by the browser window. */
export class FirefoxTab extends BaseTab {
  readonly browser = 'firefox';

  constructor(
    readonly page: Page,
    private readonly bidi: Bidi,
  ) {
    super();
    page.on('pageerror', (error) => this.told.push(`pageerror: ${(error as Error).message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.told.push(`console: ${message.text()}`);
    });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }
  /** Extension pages: puppeteer never sees them load, so their address is polled. */
  async gotoExtension(url: string): Promise<void> {
    this.page.goto(url).catch(() => undefined);
    await poll(url, () =>
      this.evaluate(() => document.readyState === 'complete' && location.href).then(
        (href) => href === url,
        () => false,
      ),
    );
  }
  async reload(): Promise<void> {
    await this.page.reload();
  }
  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }
  close(): Promise<void> {
    return this.page.close();
  }
  mouseMove(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }
  mouseDown(clicks = 1): Promise<void> {
    return this.page.mouse.down({ clickCount: clicks });
  }
  mouseUp(clicks = 1): Promise<void> {
    return this.page.mouse.up({ clickCount: clicks });
  }
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
  /** Down again while down is a repeat: Firefox sets `repeat` itself. */
  keyDown(name: string): Promise<void> {
    return this.page.keyboard.down(keyOf(name));
  }
  keyUp(name: string): Promise<void> {
    return this.page.keyboard.up(keyOf(name));
  }

  async pressLayout({ key, code, ...mods }: LayoutKey): Promise<void> {
    const letter = /^(?:Digit|Key)(.)$/.exec(code)?.[1];
    const keyCode = letter?.charCodeAt(0) ?? { Enter: 13, Escape: 27, Space: 32 }[code] ?? 0;
    const names = { ctrl: 'Control', shift: 'Shift', alt: 'Alt', meta: 'Meta' } as const;
    const held = (['ctrl', 'shift', 'alt', 'meta'] as const).filter((mod) => mods[mod]);
    const init = JSON.stringify({ key, code, keyCode });
    const mod = (name: string) => JSON.stringify({ key: name, code: `${name}Left` });
    await this.bidi.inBrowser(`${TIP}
      ${held.map((at) => `tip.keydown(key('keydown', ${mod(names[at])}));`).join('\n')}
      tip.keydown(key('keydown', ${init}));
      tip.keyup(key('keyup', ${init}));
      ${held.map((at) => `tip.keyup(key('keyup', ${mod(names[at])}));`).join('\n')}`);
  }

  async compose(text: string): Promise<void> {
    await this.bidi.inBrowser(`${TIP}
      tip.startComposition();
      tip.setPendingCompositionString(${JSON.stringify(text)});
      tip.appendClauseToPendingComposition(${text.length}, tip.ATTR_RAW_CLAUSE);
      tip.setCaretInPendingComposition(${text.length});
      tip.flushPendingComposition();`);
  }

  async composeEnter(text: string): Promise<void> {
    const enter = `{ key: 'Process', code: 'Enter', keyCode: 229 }`;
    await this.bidi.inBrowser(`${TIP}
      tip.keydown(key('keydown', ${enter}), tip.KEY_NON_PRINTABLE_KEY);
      tip.commitCompositionWith(${JSON.stringify(text)});
      tip.keyup(key('keyup', { key: 'Enter', code: 'Enter', keyCode: 13 }));`);
  }

  async setFiles(selector: string, paths: string[]): Promise<void> {
    const all = await this.page.$$(selector);
    const input = all.at(-1) as ElementHandle<HTMLInputElement> | undefined;
    if (!input) throw new Error(`no ${selector}`);
    await input.uploadFile(...paths);
  }

  async dropFiles(selector: string, paths: string[]): Promise<void> {
    await this.rect(selector);
    await this.hand(['dragenter', 'dragover', 'drop'], paths, selector);
  }

  /** A headless Firefox has no clipboard for pictures. */
  async pastePicture(): Promise<void> {
    await this.hand(['paste'], [diskFile('image.png', readFileSync(pngFile()))], null);
  }

  /**
   * Files by trusted events on an element (`null`: the one with the focus): made in the page, and
   * dispatched with the rights of the browser.
   */
  private async hand(types: string[], paths: string[], selector: string | null): Promise<void> {
    const files = paths.map((path) => ({
      name: basename(path),
      type: MIME[extname(path)] ?? '',
      bytes: [...readFileSync(path)],
    }));
    await this.evaluate(
      ({ types, files, selector }) => {
        const add = (data: DataTransfer | null) => {
          for (const { name, type, bytes } of files) {
            data?.items.add(new File([new Uint8Array(bytes)], name, { type }));
          }
          return data;
        };
        const common = { bubbles: true, cancelable: true, composed: true };
        const events = types.map((type) => {
          if (type !== 'paste') {
            return new DragEvent(type, { ...common, dataTransfer: add(new DataTransfer()) });
          }
          // Firefox hides what it is given here, but not what is added to it; it wants some text first.
          const init = { ...common, dataType: 'text/plain', data: 'x' };
          const event = new ClipboardEvent(type, init);
          add(event.clipboardData);
          return event;
        });
        const target =
          selector === null ? document.activeElement : document.querySelector(selector);
        Object.assign(window, { harness: { target, events } });
      },
      { types, files, selector },
    );
    const script = `
      const { target, events } = content.wrappedJSObject.harness;
      for (const event of Array.from(events)) {
        Cu.unwaiveXrays(target).dispatchEvent(Cu.unwaiveXrays(event));
      }`;
    await this.bidi.inBrowser(`
      const manager = gBrowser.selectedBrowser.messageManager;
      manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);`);
  }

  evaluate<R, A = undefined>(fn: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return this.page.evaluate(fn as (arg: unknown) => R, arg as unknown) as Promise<R>;
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  protected async look(query: PlainQuery | null, scroll: boolean): Promise<OurNode[]> {
    const context = (this.page.mainFrame() as unknown as { _id: string })._id;
    const target = { context, sandbox: 'harness' };
    const tree = await this.bidi.send<{ result: RemoteNode }>('script.evaluate', {
      expression: 'document.documentElement',
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    const all: OurNode[] = [];
    for (const { sharedId } of closedRoots(tree.result)) {
      const json = JSON.stringify([query, scroll]);
      const declaration = `function (root) { return JSON.stringify((${lookInside})(root, ...${json})); }`;
      const answer = await this.bidi.send<{ type: string; result: { value: string } }>(
        'script.callFunction',
        {
          functionDeclaration: declaration,
          target,
          awaitPromise: false,
          arguments: [{ sharedId }],
        },
      );
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
      all.push(...(JSON.parse(answer.result.value) as OurNode[]));
    }
    return all;
  }
}
