/**
 * Asks a question of the page again on each change of its DOM and at least every 100 ms, until it
 * has an answer or the time (ms) is over. Resolves to the answer, or to `null` after the time.
 */
export function until<T>(win: Window, ms: number, ask: () => T | null): Promise<T | null> {
  const first = ask();
  if (first !== null) return Promise.resolve(first);
  return new Promise((resolve) => {
    const finish = (answer: T | null) => {
      observer.disconnect();
      win.clearInterval(timer);
      win.clearTimeout(limit);
      resolve(answer);
    };
    const again = () => {
      const answer = ask();
      if (answer !== null) finish(answer);
    };
    const observer = new MutationObserver(again);
    const timer = win.setInterval(again, 100);
    const limit = win.setTimeout(() => finish(null), ms);
    observer.observe(win.document, { childList: true, subtree: true, attributes: true });
  });
}
