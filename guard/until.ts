import { failSoft } from './fail-soft';
import { throttle } from './throttle';

/** A page that changes all the time is asked once a frame, ms. */
const FRAME_MS = 16;

/**
 * Asks a question of the page again after its DOM changed and at least every 100 ms, until it has
 * an answer or the time (ms) is over. A question that throws has no answer yet. Resolves to the
 * answer, or to `null` after the time; never rejects.
 */
export function until<T>(win: Window, ms: number, question: () => T | null): Promise<T | null> {
  const ask = () => failSoft(question, () => null);
  const first = ask();
  if (first !== null) return Promise.resolve(first);
  return new Promise((resolve) => {
    const finish = (answer: T | null) => {
      observer.disconnect();
      win.clearInterval(timer);
      win.clearTimeout(limit);
      resolve(answer);
    };
    let over = false;
    const again = () => {
      const answer = over ? null : ask();
      if (answer === null) return;
      over = true;
      finish(answer);
    };
    const observer = new MutationObserver(throttle(win, FRAME_MS, again));
    const timer = win.setInterval(again, 100);
    const limit = win.setTimeout(() => {
      over = true;
      finish(null);
    }, ms);
    observer.observe(win.document, { childList: true, subtree: true, attributes: true });
  });
}
