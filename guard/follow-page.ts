import { failSoft } from './fail-soft';
import { listen } from './listen';
import { throttle, throttleAround } from './throttle';

/** How often the page is looked over for compose boxes after changes, ms. */
export const SCAN_MS = 400;
/** The same while a person types, ms: what a letter changes is looked at in the pause after it. */
export const TYPING_SCAN_MS = 2_000;
/** Letters that follow each other by less are typed in one go, ms. */
const TYPING_MS = 250;
/** A frame, ms: what is drawn beside the words follows a scroll no faster. */
const FRAME_MS = 16;
/** The same after changes of the page, ms: to measure in every frame would halve their number. */
const CHANGED_MS = 120;

/** What is done as the page changes, cheapest last; what throws does not keep the rest from it. */
export interface PageFollowers {
  /** The open shadow roots that hold boxes: what changes in them is seen by nobody outside. */
  roots(): readonly ShadowRoot[];
  /**
   * The page was changed; at most every `SCAN_MS`, while a person types at least every
   * `TYPING_SCAN_MS`. Each is done for itself.
   */
  scan: readonly (() => unknown)[];
  /** Something may have moved; at most once a frame. Cheap where nothing is drawn. */
  moved(): void;
}

/** Follows changes and scrolling of the page. Gives back a way to scan. */
export function followPage(win: Window, on: PageFollowers): () => void {
  const nothing = () => {};
  let typedAt = Number.NEGATIVE_INFINITY;
  const typing = () => performance.now() - typedAt < TYPING_MS;
  const scan = throttleAround(win, { ms: SCAN_MS, most: TYPING_SCAN_MS }, typing, () => {
    for (const work of [followRoots, ...on.scan]) failSoft(work, nothing);
  });
  const draw = () => failSoft(on.moved, nothing);
  const moved = throttle(win, FRAME_MS, draw);
  const changed = throttle(win, CHANGED_MS, draw);
  const observer = new MutationObserver(() => {
    scan();
    changed();
  });
  const follow = (root: Node) =>
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  // To observe a node again changes nothing.
  const followRoots = () => on.roots().forEach(follow);
  follow(win.document);
  const onInput = (event: Event) => {
    if (event.isTrusted) typedAt = performance.now();
  };
  listen(win, [
    { types: ['scroll', 'resize'], handler: moved, passive: true },
    { types: ['input'], handler: onInput, passive: true },
  ]);
  return scan;
}
