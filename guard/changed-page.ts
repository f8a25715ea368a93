import type { PageStatus } from '../shell/messages';
import { boxPressed, hasWords } from '../sites/by-look';
import type { Counted, Site } from '../sites/types';
import { failSoft } from './fail-soft';
import { isComposing } from './key-facts';
import { listen } from './listen';

/** How long a page may take to show its compose box before we say that we cannot find it, ms. */
export const FIND_MS = 6_000;
/** Within this time after a press, words that are gone from a box went out with it, ms. */
const WENT_OUT_MS = 4_000;

/** Whether the page still is as the site's file knows it, and what went past us where it is not. */
export interface ChangedPage {
  /** How this frame stands. Looks at the page, and lets boxes be found by their look if it must. */
  state(boxes: number): Exclude<PageStatus['state'], 'off' | 'left-out'>;
  /** Words went out that were not held, since they were said to be seen. */
  unheld(): boolean;
  /** The person has read that. */
  seen(): void;
  /** What the page must show and does not, for a report; no text of the page. */
  missing(): Counted[];
}

/** What is known of a page at one moment. */
export interface PageFacts {
  /** It has had its time to draw itself. */
  late: boolean;
  /** Compose boxes that are found, by the table or by their look. */
  boxes: number;
  /** One is to be expected at this address. */
  expected: boolean;
  missing: readonly Counted[];
  unheld: boolean;
}

/** How a page stands. A page is given its time; what went out unheld is said whatever else is. */
export function pageState(page: PageFacts): ReturnType<ChangedPage['state']> {
  if (page.unheld) return 'changed';
  if (!page.late) return 'guarding';
  if (page.boxes === 0 && (page.expected || page.missing.length > 0)) return 'no-compose-box';
  return page.missing.length > 0 ? 'changed' : 'guarding';
}

/** The counts that are below what the site's file says. More than expected is no fault of a page. */
export function missingOf(counted: readonly Counted[]): Counted[] {
  return counted.filter(({ found, least }) => found < least);
}

/** Starts watching the frame. `changed` is called when something went out unheld. */
export function watchPage(win: Window, site: Site, changed: () => void): ChangedPage {
  const doc = win.document;
  const startedAt = Date.now();
  let unheld = false;
  /** Once something went past us here, the next is to be held. */
  let missed = false;
  let pressed: { box: HTMLElement; at: number } | null = null;
  let looking = false;

  const isKnown = (box: HTMLElement) =>
    site.surfaces(doc).some(({ boxes }) => boxes.some(({ element }) => element === box));

  const onPress = (event: Event) => {
    if (!event.isTrusted || isOtherKey(event)) return;
    const box = boxPressed(event.composedPath());
    if (box === null || isKnown(box)) return;
    pressed = { box, at: Date.now() };
    win.setTimeout(look, WENT_OUT_MS / 4);
    win.setTimeout(look, WENT_OUT_MS / 2);
  };

  /** A key that publishes nothing anywhere, or belongs to an input method. */
  const isOtherKey = (event: Event): boolean =>
    event.type === 'keydown' &&
    (isComposing(event as KeyboardEvent) ||
      (event as KeyboardEvent).key !== 'Enter' ||
      (event as KeyboardEvent).shiftKey);

  const look = () => {
    if (pressed === null) return;
    const { box, at } = pressed;
    if (Date.now() - at > WENT_OUT_MS) pressed = null;
    else if (!box.isConnected || !hasWords(box)) {
      pressed = null;
      unheld = true;
      missed = true;
      changed();
    }
  };

  listen(win, [
    {
      types: ['click', 'keydown'],
      handler: (event) =>
        failSoft(
          () => onPress(event),
          () => {},
        ),
      passive: true,
    },
  ]);

  const missing = () => missingOf(site.counted(doc));
  return {
    state(boxes) {
      failSoft(look, () => {});
      const late = Date.now() - startedAt >= FIND_MS;
      const expected = site.expectsSurface(new URL(win.location.href), doc);
      const now = late ? missing() : [];
      const byLook = missed || (late && (now.length > 0 || (boxes === 0 && expected)));
      if (byLook !== looking) {
        looking = byLook;
        site.lookFor(byLook);
      }
      return pageState({ late, boxes, expected, missing: now, unheld });
    },
    unheld: () => unheld,
    seen() {
      unheld = false;
    },
    missing,
  };
}
