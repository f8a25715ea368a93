import type { LoggedPress, PagePost } from '../../pages/shared/globals';
import { poll } from './poll';
import { findOnPage, type PlainQuery, plainQuery } from './see';
import type { BrowserName, LayoutKey, OurNode, OurQuery, Rect, Tab } from './types';

/** Messages that are the browser's own chatter about a page's icon or a blocked preload. */
const CHATTER = /favicon|\[JavaScript Warning/;

const flat = (nodes: OurNode[]): OurNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** What both browsers share; each gives the presses and the look into closed roots. */
export abstract class BaseTab implements Tab {
  abstract readonly browser: BrowserName;
  /** Errors that the browser told of, over all pages of this tab. */
  protected readonly told: string[] = [];

  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract bringToFront(): Promise<void>;
  abstract close(): Promise<void>;
  abstract mouseMove(x: number, y: number): Promise<void>;
  abstract mouseDown(clicks?: number): Promise<void>;
  abstract mouseUp(clicks?: number): Promise<void>;
  abstract type(text: string): Promise<void>;
  abstract keyDown(key: string): Promise<void>;
  abstract keyUp(key: string): Promise<void>;
  abstract pressLayout(key: LayoutKey): Promise<void>;
  abstract compose(text: string): Promise<void>;
  abstract composeEnter(text: string): Promise<void>;
  abstract setFiles(selector: string, paths: string[]): Promise<void>;
  abstract dropFiles(selector: string, paths: string[]): Promise<void>;
  abstract evaluate<R, A = undefined>(fn: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  abstract screenshot(path: string): Promise<void>;
  /** Look into every closed root: whole trees without a query, else what fits. */
  protected abstract look(query: PlainQuery | null, scroll: boolean): Promise<OurNode[]>;

  /** Twice the same rectangle in a row, so that nothing is clicked while it still moves. */
  rect(selector: string): Promise<Rect> {
    let before = '';
    return poll(`${selector} on the page`, async () => {
      const rect = await this.evaluate(findOnPage, selector);
      const now = JSON.stringify(rect);
      const still = now === before;
      before = now;
      return still && rect;
    });
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.mouseMove(x, y);
    await this.mouseDown();
    await this.mouseUp();
  }

  async click(selector: string): Promise<void> {
    const { x, y, width, height } = await this.rect(selector);
    await this.clickAt(x + width / 2, y + height / 2);
  }

  async doubleClick(selector: string): Promise<void> {
    await this.click(selector);
    await this.mouseDown(2);
    await this.mouseUp(2);
  }

  async press(chord: string): Promise<void> {
    await this.hold(chord, 0);
  }

  async hold(chord: string, repeats: number): Promise<void> {
    const keys = chord.split('+');
    const last = keys.pop() ?? '';
    for (const key of keys) await this.keyDown(key);
    for (let count = 0; count <= repeats; count++) await this.keyDown(last);
    await this.keyUp(last);
    for (const key of keys.reverse()) await this.keyUp(key);
  }

  async paste(text: string): Promise<void> {
    await this.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.press('Control+v');
  }

  async pastePicture(): Promise<void> {
    await this.evaluate(async () => {
      const canvas = new OffscreenCanvas(8, 8);
      canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    });
    await this.press('Control+v');
  }

  until<R, A = undefined>(what: string, fn: (arg: A) => R, arg?: A): Promise<R> {
    // An element found is an answer too, but only plain values leave the browser.
    const body = `return (async () => {
      const value = await (${fn})(arg);
      return value instanceof Node ? true : value;
    })()`;
    const wrapped = new Function('arg', body) as (arg: A) => R;
    return poll(what, () => this.evaluate(wrapped, arg as A)) as Promise<R>;
  }

  posts(): Promise<PagePost[]> {
    return this.evaluate(() => window.pagePosts);
  }

  postsAre(count: number): Promise<PagePost[]> {
    return poll(`${count} posts`, async () => {
      const posts = await this.posts();
      if (posts.length > count) throw new Error(`${posts.length} posts went out, not ${count}`);
      return posts.length === count && posts;
    });
  }

  log(): Promise<LoggedPress[]> {
    return this.evaluate(() => window.pageLog);
  }

  model(): Promise<Record<string, string>> {
    return this.evaluate(() => window.pageModel());
  }

  async modelIs(editor: string, text: string): Promise<void> {
    let seen = '';
    const read = async () => {
      seen = JSON.stringify(await this.model());
      return JSON.parse(seen)[editor] === text;
    };
    await poll('', read).catch(() => {
      throw new Error(`model of ${editor} is not ${JSON.stringify(text)} but ${seen}`);
    });
  }

  async errors(): Promise<string[]> {
    const own = await this.evaluate(() => window.pageErrors ?? []).catch(() => []);
    return [...new Set([...this.told, ...own])].filter((line) => !CHATTER.test(line));
  }

  ours(): Promise<OurNode[]> {
    return this.look(null, false);
  }

  ourNodes(query: OurQuery): Promise<OurNode[]> {
    return this.look(plainQuery(query), false);
  }

  async ourNode(query: OurQuery, limitMs?: number): Promise<OurNode> {
    const what = `of ours: ${JSON.stringify(plainQuery(query))}`;
    return poll(what, async () => (await this.look(plainQuery(query), true))[0], limitMs);
  }

  async noneOfOurs(query: OurQuery, limitMs?: number): Promise<void> {
    const what = `nothing of ours: ${JSON.stringify(plainQuery(query))}`;
    await poll(what, async () => (await this.ourNodes(query)).length === 0, limitMs);
  }

  async clickOurs(query: OurQuery): Promise<void> {
    let before = '';
    const what = `still, of ours: ${JSON.stringify(plainQuery(query))}`;
    const node = await poll(what, async () => {
      const found = await this.ourNode(query);
      const now = JSON.stringify(found.rect);
      const still = now === before;
      before = now;
      return still && found;
    });
    const { x, y, width, height } = node.rect;
    await this.clickAt(x + width / 2, y + height / 2);
  }

  async ourFocus(): Promise<OurNode | null> {
    const all = flat(await this.ours()).filter((node) => node.tag !== '#shadow-root');
    return all.find((node) => node.focused) ?? null;
  }
}
