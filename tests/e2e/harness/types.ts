import type { LoggedPress, PagePost } from '../../pages/shared/globals';

export type BrowserName = 'chromium' | 'firefox';

/** A place on the page in CSS pixels of its viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One element of a closed shadow tree of ours, as plain data. */
export interface OurNode {
  tag: string;
  attributes: Record<string, string>;
  /** Its `role` attribute, else the role the element has by itself. */
  role: string;
  /** `aria-label`, the text of `aria-labelledby`, a label, or its own text. */
  name: string;
  /** All text inside, white space folded. */
  text: string;
  rect: Rect;
  value: string | null;
  checked: boolean | null;
  disabled: boolean;
  focused: boolean;
  /** Has a box, and is not `visibility: hidden`. */
  visible: boolean;
  children: OurNode[];
}

/** How to find one of our elements; every given part must fit. Text and name: part of, or a pattern. */
export interface OurQuery {
  role?: string;
  name?: string | RegExp;
  text?: string | RegExp;
  selector?: string;
  /** `true` when not given: only elements that have a box. */
  visible?: boolean;
}

/** A key as a keyboard layout makes it, such as `{ key: '۱', code: 'Digit1' }`. */
export interface LayoutKey {
  key: string;
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  alt?: boolean;
  meta?: boolean;
}

/** One page, the same in both browsers. All presses are the browser's own, trusted ones. */
export interface Tab {
  readonly browser: BrowserName;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;

  /** The viewport rectangle of the first visible match, open shadow roots included; waits for it. */
  rect(selector: string): Promise<Rect>;
  click(selector: string): Promise<void>;
  doubleClick(selector: string): Promise<void>;
  mouseMove(x: number, y: number): Promise<void>;
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;

  type(text: string): Promise<void>;
  /** One chord, such as `Enter`, `Control+Enter`, `Shift+Tab`. */
  press(chord: string): Promise<void>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  /** Press a chord and keep it down for so many repeats (`event.repeat` is true on them). */
  hold(chord: string, repeats: number): Promise<void>;
  /** Press a key of another layout. */
  pressLayout(key: LayoutKey): Promise<void>;
  /** Begin an IME composition with these words at the caret. */
  compose(text: string): Promise<void>;
  /** Press Enter inside the composition, which takes it: `isComposing` is true on its keydown. */
  composeEnter(text: string): Promise<void>;
  /** Paste plain text by the clipboard and Ctrl+V. */
  paste(text: string): Promise<void>;
  setFiles(selector: string, paths: string[]): Promise<void>;
  /** Drop files from outside the browser on an element. */
  dropFiles(selector: string, paths: string[]): Promise<void>;
  /** Paste a picture by the clipboard and Ctrl+V; browsers name it `image.png`. */
  pastePicture(): Promise<void>;

  /** Run a function in the page's own world. */
  evaluate<R, A = undefined>(fn: (arg: A) => R | Promise<R>, arg?: A): Promise<R>;
  /** Poll a function in the page until it gives something truthy, and give that. */
  until<R, A = undefined>(what: string, fn: (arg: A) => R, arg?: A): Promise<R>;
  posts(): Promise<PagePost[]>;
  /** Wait until this many posts went out, give them; more than that fails at once. */
  postsAre(count: number): Promise<PagePost[]>;
  log(): Promise<LoggedPress[]>;
  model(): Promise<Record<string, string>>;
  /** Wait until an editor's model holds this text. */
  modelIs(editor: string, text: string): Promise<void>;
  /** Page errors, console errors and CSP violations so far. */
  errors(): Promise<string[]>;
  screenshot(path: string): Promise<void>;

  /** Our closed shadow trees, one node per root (`tag` is `#shadow-root`). */
  ours(): Promise<OurNode[]>;
  /** All of our elements that fit now, in document order. */
  ourNodes(query: OurQuery): Promise<OurNode[]>;
  /** The first of our elements that fits; waits for it. */
  ourNode(query: OurQuery, limitMs?: number): Promise<OurNode>;
  /** Wait until none of our elements fits. */
  noneOfOurs(query: OurQuery, limitMs?: number): Promise<void>;
  /** Click one of our elements by the real mouse in its middle. */
  clickOurs(query: OurQuery): Promise<void>;
  /** Which of our elements has the focus, `null` when none. */
  ourFocus(): Promise<OurNode | null>;
}

/** The real toolbar popup, open over its tab. */
export interface Popup {
  text(): Promise<string>;
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  /** Wait until the popup shows an element that fits a selector (and holds this text). */
  waitFor(selector: string, text?: string): Promise<void>;
  /** A real, trusted mouse press in the middle of the element. */
  click(selector: string, text?: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Everything the extension keeps, by store. */
export interface StorageDump {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  sync: Record<string, unknown>;
  managed: Record<string, unknown>;
  localStorage: Record<string, string>;
  indexedDB: Record<string, Record<string, unknown[]>>;
  caches: string[];
}

/** One browser with the extension (or without), and the stand-in pages on the real hosts. */
export interface Stage {
  readonly browser: BrowserName;
  /** Base address of the extension's own pages, with a slash at the end; `''` without extension. */
  readonly extensionUrl: string;
  newTab(): Promise<Tab>;
  /** An extension page in a tab, such as `options.html`. */
  extensionTab(path: string): Promise<Tab>;
  /** Open the real action popup over this tab. */
  popup(tab: Tab): Promise<Popup>;
  stopWorker(): Promise<void>;
  /** Load the extension anew, as an update does. In Chromium it is not started again afterwards. */
  reloadExtension(): Promise<void>;
  /** Keep the background busy for so long; answers as soon as it is, with this tab in front. */
  silenceWorker(ms: number, over: Tab): Promise<void>;
  /** Give the extension a managed policy (`null`: none). The browser may restart: open tabs anew. */
  setManagedPolicy(policy: Record<string, unknown> | null): Promise<void>;
  /**
   * Answer the browser's own question whether the extension may have access. Firefox only: in
   * Chromium it is a window of the browser that no remote tool reaches, and headless shows none.
   */
  answerAccess?(give: boolean): Promise<void>;
  /**
   * Look at certificates, or take any as the tests' own server needs it. Firefox only: Chromium is
   * told of the one certificate to take when it starts.
   */
  checkCertificates?(check: boolean): Promise<void>;
  clearStorage(): Promise<void>;
  storageDump(): Promise<StorageDump>;
  /** Addresses asked for that are neither stand-in pages nor the extension's own files. */
  networkRequests(): Promise<string[]>;
  close(): Promise<void>;
}
