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
  now: { state: State; watched: Watched | null; boxes: number; page: ChangedPage },
): { status: PageStatus; view: FrameView } {
  const { state, watched, boxes, page } = now;
  const status = pageStatus(state, watched?.verdict ?? null, page.state(boxes));
  const view: FrameView = {
    frame,
    top: win === win.top,
    host: win.location.host,
    state: status.state,
    boxes,
    changed:
      status.state === 'guarding' || status.state === 'off'
        ? null
        : { site: site.id, checked: site.checked, unheld: page.unheld(), missing: page.missing() },
    panel: popupPanel(state, watched, site.name, Date.now()),
  };
  return { status, view };
}
