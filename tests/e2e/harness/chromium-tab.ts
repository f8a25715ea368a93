import type { CDPSession, Page } from '@playwright/test';
import { BaseTab } from './base-tab';
import { keyNumber, typeText } from './chromium-keys';
import { lookInside, type PlainQuery } from './see';
import type { LayoutKey, OurNode } from './types';

/** The part of CDP's node that is walked. */
interface CdpNode {
  backendNodeId: number;
  shadowRootType?: 'user-agent' | 'open' | 'closed';
  shadowRoots?: CdpNode[];
  children?: CdpNode[];
}

const closedRoots = (node: CdpNode): CdpNode[] => [
  ...(node.shadowRootType === 'closed' ? [node] : []),
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRoots),
];

/** A tab of Chromium, driven by Playwright and CDP. */
export class ChromiumTab extends BaseTab {
  readonly browser = 'chromium';
  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {
    super();
    page.on('pageerror', (error) => this.told.push(`pageerror: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.told.push(`console: ${message.text()}`);
    });
  }

  static async on(page: Page): Promise<ChromiumTab> {
    return new ChromiumTab(page, await page.context().newCDPSession(page));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
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
    return typeText(this.cdp, text);
  }
  /** Down again while down is a repeat: Playwright sends CDP's `autoRepeat`. */
  keyDown(key: string): Promise<void> {
    return this.page.keyboard.down(key);
  }
  keyUp(key: string): Promise<void> {
    return this.page.keyboard.up(key);
  }

  async pressLayout({ key, code, ...mods }: LayoutKey): Promise<void> {
    const bits = [mods.alt, mods.ctrl, mods.meta, mods.shift];
    const modifiers = bits.reduce((sum, on, at) => sum + (on ? 1 << at : 0), 0);
    const windowsVirtualKeyCode = keyNumber(code);
    const common = { key, code, modifiers, windowsVirtualKeyCode };
    const text = key.length === 1 && !mods.ctrl && !mods.meta ? { text: key } : {};
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...text });
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  async compose(text: string): Promise<void> {
    const caret = text.length;
    await this.cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: caret,
      selectionEnd: caret,
    });
  }

  async composeEnter(text: string): Promise<void> {
    const common = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common });
    await this.cdp.send('Input.insertText', { text });
    await this.cdp.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      ...common,
      windowsVirtualKeyCode: 13,
    });
  }

  async setFiles(selector: string, paths: string[]): Promise<void> {
    await this.page.locator(selector).last().setInputFiles(paths);
  }

  async dropFiles(selector: string, files: string[]): Promise<void> {
    const { x, y, width, height } = await this.rect(selector);
    const at = { x: x + width / 2, y: y + height / 2 };
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await this.cdp.send('Input.dispatchDragEvent', { type, ...at, data });
    }
  }

  evaluate<R, A = undefined>(fn: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return this.page.evaluate(fn as (arg: unknown) => R, arg as unknown);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  protected async look(query: PlainQuery | null, scroll: boolean): Promise<OurNode[]> {
    const { root } = await this.cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const { frameTree } = await this.cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'harness',
    });
    const all: OurNode[] = [];
    for (const { backendNodeId } of closedRoots(root as CdpNode)) {
      const at = { backendNodeId, executionContextId };
      const object = await this.cdp.send('DOM.resolveNode', at).catch(() => null);
      if (!object?.object.objectId) continue; // gone between the two looks
      const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
        objectId: object.object.objectId,
        functionDeclaration: `function (query, scroll) { return (${lookInside})(this, query, scroll); }`,
        arguments: [{ value: query }, { value: scroll }],
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      all.push(...(result.value as OurNode[]));
    }
    return all;
  }
}
