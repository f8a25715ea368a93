import type { CheckFailure } from '../components/view';
import { isEmptyDraft, sameDraft } from '../rules/draft';
import type { Draft, Verdict } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { failSoft } from './fail-soft';
import { type Anchor, anchorOf, findAgain } from './find-again';
import { listen } from './listen';
import { readDraft } from './read-draft';
import { debounce } from './throttle';

/** A pause in typing, ms, after which the draft is checked. */
export const TYPING_PAUSE_MS = 300;

/** The draft that is being written, and what is known of it. */
export interface Watched {
  anchor: Anchor;
  draft: Draft;
  verdict: Verdict | null;
  failure: CheckFailure | null;
}

/** Follows the one surface that is written in. Only listens: it stops and changes nothing. */
export interface Watch {
  current(): Watched | null;
  /** The surface as it stands on the page now, or `null`. */
  surface(): Surface | null;
  /** The same, but up to `age` ms old while it stands where it stood: to draw by, not to act on. */
  glance(age: number): Surface | null;
  /** Makes this surface the watched one (a press on it was held). */
  follow(surface: Surface, draft: Draft): void;
  /** What the worker said of a draft; ignored when other words stand there now. */
  settle(draft: Draft, result: { verdict: Verdict } | { failure: CheckFailure }): void;
  /** Reads again after the page changed. */
  reread(): void;
  /** Forgets what is known of the draft and has it checked again (the policy changed). */
  recheck(): void;
}

const ACTIVITY = ['input', 'focusin', 'change', 'paste', 'drop', 'keyup'] as const;

/**
 * Starts following. `begin` is called when a surface gets the focus (a moment to wake the worker),
 * `check` with each new text after a pause, `changed` whenever `current()` differs.
 */
export function createWatch(
  win: Window,
  site: Site,
  on: { begin(): void; check(draft: Draft): void; changed(): void },
): Watch {
  const doc = win.document;
  let anchor: Anchor | null = null;
  let watched: Watched | null = null;
  let seen: { surface: Surface; at: number } | null = null;

  const surfaceNow = (): Surface | null => {
    if (anchor === null) return null;
    const words = watched?.draft;
    if (words !== undefined) return findAgain(site, doc, anchor, words);
    const kept = anchor;
    return (
      site.surfaces(doc).find((one) => one.boxes.some((box) => kept.boxes.includes(box.element))) ??
      null
    );
  };

  const glance = (age: number): Surface | null => {
    const fresh = seen !== null && Date.now() - seen.at < age;
    if (seen !== null && fresh && isSame(seen.surface, anchor)) return seen.surface;
    const surface = surfaceNow();
    seen = surface === null ? null : { surface, at: Date.now() };
    return surface;
  };

  const read = () => {
    const surface = surfaceNow();
    const draft = surface === null ? null : readDraft(site, surface, doc);
    if (surface === null || draft === null || isEmptyDraft(draft)) {
      if (watched !== null) {
        watched = null;
        on.changed();
      }
      return;
    }
    anchor = anchorOf(surface);
    if (watched !== null && sameDraft(watched.draft, draft)) {
      watched = { ...watched, anchor };
      return;
    }
    watched = { anchor, draft, verdict: null, failure: null };
    on.changed();
    on.check(draft);
  };
  const readSoon = debounce(win, TYPING_PAUSE_MS, read);

  const onActivity = (event: Event) => {
    const path = event.composedPath();
    if (watched?.anchor.boxes.some((box) => path.includes(box))) {
      // Each letter typed comes by here: what is followed already need not be looked up again.
      if (event.type === 'focusin') on.begin();
      readSoon();
      return;
    }
    const surface = site.surfaceAt(path, doc);
    if (surface === null || surface.boxes.length === 0) return;
    const other = !surface.boxes.some((box) => anchor?.boxes.includes(box.element) ?? false);
    if (other) {
      watched = null;
      on.changed();
    }
    anchor = anchorOf(surface);
    if (event.type === 'focusin') on.begin();
    readSoon();
  };
  listen(win, [
    {
      types: ACTIVITY,
      handler: (event) =>
        failSoft(
          () => onActivity(event),
          () => {},
        ),
      passive: true,
    },
  ]);

  return {
    current: () => watched,
    surface: surfaceNow,
    glance,
    follow(surface, draft) {
      anchor = anchorOf(surface);
      if (watched !== null && sameDraft(watched.draft, draft)) return;
      watched = { anchor, draft, verdict: null, failure: null };
    },
    settle(draft, result) {
      if (watched === null || !sameDraft(watched.draft, draft)) return;
      watched =
        'verdict' in result
          ? { ...watched, draft, verdict: result.verdict, failure: null }
          : { ...watched, failure: result.failure };
      on.changed();
    },
    reread: readSoon,
    recheck() {
      if (watched === null) return;
      watched = { ...watched, verdict: null, failure: null };
      on.changed();
      on.check(watched.draft);
    },
  };
}

/** Whether a surface is still the followed one, with all of it on the page. */
function isSame({ root, boxes, submit }: Surface, anchor: Anchor | null): boolean {
  if (!root.isConnected || submit?.isConnected === false) return false;
  return boxes.every((box) => box.element.isConnected && anchor?.boxes.includes(box.element));
}
