import { type Browser, browser } from 'wxt/browser';
import type { TabState } from '../components/popup-view';
import type { ChangedView, FrameView, PopupCommand } from '../components/view';
import { POPUP_PORT } from './frame-port';
import { isGuarded } from './sender';

/** The tab as the popup shows it. */
export interface TabView {
  tab: TabState;
  /** `null` where the browser does not tell. */
  host: string | null;
  /** Compose boxes on screen, over all frames. */
  boxes: number;
  /** Those that the office leaves out. */
  leftOut: number;
  /** Where a frame is not as we know the site, the top one first. */
  changed: ChangedView | null;
  /** The frame whose draft is shown, and to which answers go; `null` where none is guarded. */
  leading: FrameView | null;
}

/** The popup side of the port to one tab. */
export interface PopupPort {
  /** Hands a command to its frame; dropped when the page is gone meanwhile. */
  send(command: PopupCommand): void;
}

/**
 * Follows the active tab of the popup's window. `onView` is called at least once, then with each
 * change. `guarded` gives the match patterns of the guarded sites.
 */
export async function openPopupPort(
  guarded: () => Promise<readonly string[]>,
  onView: (view: TabView) => void,
): Promise<PopupPort> {
  const [[tab], matches] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    guarded(),
  ]);
  const address = tab?.url ?? '';
  const host = URL.canParse(address) ? new URL(address).host || null : null;
  const unguarded = (state: TabState) => onView(without(state, host));
  const deaf: PopupPort = { send: () => {} };
  if (tab?.id === undefined || !isGuarded(address, matches)) {
    // Without access the browser hides the address, so this may be a guarded site after all.
    const hidden = address === '' && !(await hasAccess(matches));
    unguarded(hidden ? 'access-withheld' : 'not-a-guarded-site');
    return deaf;
  }
  if (!(await hasAccess(matches.filter((pattern) => isGuarded(address, [pattern]))))) {
    unguarded('access-withheld');
    return deaf;
  }
  return follow(tab.id, host, onView);
}

function follow(tab: number, host: string | null, onView: (view: TabView) => void): PopupPort {
  const frames = new Map<string, FrameView>();
  let port: Browser.runtime.Port | null = null;
  const show = () => onView(tabView([...frames.values()], host));

  const connect = () => {
    const opened = browser.tabs.connect(tab, { name: POPUP_PORT });
    port = opened;
    opened.onMessage.addListener((message) => {
      const view = message as FrameView;
      frames.set(view.frame, view);
      show();
    });
    opened.onDisconnect.addListener(() => {
      // Reading it tells the browser that the missing listener is no surprise.
      void browser.runtime.lastError;
      if (port !== opened) return;
      port = null;
      if (frames.size === 0) {
        // Nobody listened from the start: the tab was open before the extension was.
        onView(without('reload-needed', host));
      } else {
        frames.clear();
        onView(without('guarding', host));
      }
    });
  };

  connect();
  browser.tabs.onUpdated.addListener((id, change) => {
    if (id === tab && change.status === 'complete' && port === null) connect();
  });
  return { send: (command) => port?.postMessage(command) };
}

/** A tab of which no frame says anything. */
function without(tab: TabState, host: string | null): TabView {
  return { tab, host, boxes: 0, leftOut: 0, changed: null, leading: null };
}

/** The tab, from what its frames said of themselves. */
export function tabView(frames: readonly FrameView[], host: string | null): TabView {
  const leading = leadingFrame(frames);
  const boxes = frames.reduce((sum, frame) => sum + frame.boxes, 0);
  const top = frames.find((frame) => frame.top);
  // A compose box in any frame outdoes a top frame that has none.
  const state = top?.state ?? leading?.state ?? 'guarding';
  const unheld = frames.find((frame) => frame.changed?.unheld);
  const changed = (unheld ?? top ?? leading)?.changed ?? null;
  const leftOut = frames.reduce((sum, frame) => sum + frame.leftOut, 0);
  const isSilent = state === 'no-compose-box' || state === 'left-out';
  const tab = boxes > 0 && isSilent ? 'guarding' : state;
  return { tab: unheld ? 'changed' : tab, host, boxes, leftOut, changed, leading };
}

/**
 * The frame that the popup shows: one with a held press, else one with findings, else one with a
 * draft, else the top frame, else any. `null` for none.
 */
export function leadingFrame(frames: readonly FrameView[]): FrameView | null {
  const asks = frames.find((frame) => frame.panel?.mode === 'question');
  const found = frames.find((frame) => (frame.panel?.verdict?.findings.length ?? 0) > 0);
  const draft = frames.find((frame) => frame.panel !== null);
  const top = frames.find((frame) => frame.top);
  return asks ?? found ?? draft ?? top ?? frames[0] ?? null;
}

function hasAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}
