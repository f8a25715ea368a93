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

/** Runs `work` once after calls have paused for `ms`. */
export function debounce(win: Window, ms: number, work: () => void): () => void {
  let timer: number | undefined;
  return () => {
    win.clearTimeout(timer);
    timer = win.setTimeout(work, ms);
  };
}
