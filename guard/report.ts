import type { FrameView } from '../components/view';
import type { PageStatus } from '../shell/messages';
import type { Site } from '../sites/types';
import type { ChangedPage } from './changed-page';
import { popupPanel } from './popup-side';
import type { State } from './state';
import { pageStatus } from './view';
import type { Watched } from './watch';

/** How this frame stands, for the badge and for an open popup. */
export function reportOf(
  win: Window,
  site: Site,
  frame: string,
  now: {
    state: State;
    watched: Watched | null;
    /** Boxes on screen that are covered, and that the office leaves out. */
    boxes: number;
    leftOut: number;
    /** The office switched the site off. */
    off: boolean;
    page: ChangedPage;
  },
): { status: PageStatus; view: FrameView } {
  const { state, watched, boxes, leftOut, page } = now;
  const seen = page.state(boxes + leftOut);
  const isLeftOut = now.off || (boxes === 0 && leftOut > 0 && seen === 'guarding');
  const stands = isLeftOut ? 'left-out' : seen;
  const status = pageStatus(state, watched?.verdict ?? null, stands);
  const view: FrameView = {
    frame,
    top: win === win.top,
    host: win.location.host,
    state: status.state,
    boxes,
    leftOut,
    changed:
      status.state === 'guarding' || status.state === 'left-out'
        ? null
        : { site: site.id, checked: site.checked, unheld: page.unheld(), missing: page.missing() },
    panel: popupPanel(state, watched, site.name, Date.now()),
  };
  return { status, view };
}
