/** Runs `work` at most once in `ms`, the last call always being served. */
export function throttle(win: Window, ms: number, work: () => void): () => void {
  let timer: number | null = null;
  return () => {
    if (timer !== null) return;
    timer = win.setTimeout(() => {
      timer = null;
      work();
    }, ms);
  };
}

/**
 * Runs `work` at most once in `ms`, as `throttle` does, but not while `busy()`: it is then tried again
 * each `ms / 4`, and done after `most` ms whatever `busy` says.
 */
export function throttleAround(
  win: Window,
  { ms, most }: { ms: number; most: number },
  busy: () => boolean,
  work: () => void,
): () => void {
  let waiting = false;
  const turn = (waited: number) => {
    if (waited < most && busy()) {
      const next = Math.min(ms / 4, most - waited);
      win.setTimeout(() => turn(waited + next), next);
      return;
    }
    waiting = false;
    work();
  };
  return () => {
    if (waiting) return;
    waiting = true;
    win.setTimeout(() => turn(ms), ms);
  };
}

/** Runs `work` once after calls have paused for `ms`. */
export function debounce(win: Window, ms: number, work: () => void): () => void {
  let timer: number | undefined;
  return () => {
    win.clearTimeout(timer);
    timer = win.setTimeout(work, ms);
  };
}
