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

/**
 * Runs `work` once after calls have paused for `ms`. One timer serves a whole run of calls: to set a
 * new one costs more than all else that a letter typed asks of us.
 */
export function debounce(win: Window, ms: number, work: () => void): () => void {
  let calledAt = 0;
  let waiting = false;
  const wait = (left: number) => {
    win.setTimeout(() => {
      const more = calledAt + ms - performance.now();
      if (more > 0) {
        wait(more);
        return;
      }
      waiting = false;
      work();
    }, left);
  };
  return () => {
    calledAt = performance.now();
    if (waiting) return;
    waiting = true;
    wait(ms);
  };
}
