import type { FrameView } from '../components/view';
import type { PageStatus } from '../shell/messages';
import type { Site } from '../sites/types';
import { popupPanel } from './popup-side';
import type { State } from './state';
import { pageStatus } from './view';
import type { Watched } from './watch';

/** How long a page may take to show its compose box before we say that we cannot find it, ms. */
export const FIND_MS = 6_000;

/** How this frame stands, for the badge and for an open popup. */
export function reportOf(
  win: Window,
  site: Site,
  frame: string,
  now: { state: State; watched: Watched | null; boxes: number; age: number },
): { status: PageStatus; view: FrameView } {
  const { state, watched, boxes, age } = now;
  const late = age >= FIND_MS;
  const missing = late && boxes === 0 && site.expectsSurface(new URL(win.location.href));
  const status = pageStatus(state, watched?.verdict ?? null, missing);
  const view: FrameView = {
    frame,
    top: win === win.top,
    host: win.location.host,
    state: status.state,
    boxes,
    panel: popupPanel(state, watched, site.name, Date.now()),
  };
  return { status, view };
}
