/** Waiting for an editor engine: by its signs and a time limit, never by a fixed sleep. */

/** Asks at least this often, ms, where a page makes no frames (a window that is not in front). */
const ASK_MS = 50;

/**
 * Asks on each change of the DOM under `node`, each frame and at least every 50 ms until the answer
 * is yes or `ms` are over. Resolves to whether it was yes.
 */
export function settle(node: Node, ms: number, ask: () => boolean): Promise<boolean> {
  if (ask()) return Promise.resolve(true);
  const win = windowOf(node);
  return new Promise((resolve) => {
    let frame = 0;
    const finish = (answer: boolean) => {
      observer.disconnect();
      win.cancelAnimationFrame(frame);
      win.clearInterval(timer);
      win.clearTimeout(limit);
      resolve(answer);
    };
    const again = () => {
      if (ask()) finish(true);
    };
    const eachFrame = () => {
      frame = win.requestAnimationFrame(eachFrame);
      again();
    };
    const observer = new MutationObserver(again);
    const timer = win.setInterval(again, ASK_MS);
    const limit = win.setTimeout(() => finish(ask()), ms);
    observer.observe(node, { childList: true, subtree: true, characterData: true });
    frame = win.requestAnimationFrame(eachFrame);
  });
}

/** The next frame, or `ASK_MS` where the page makes none. */
export function nextFrame(node: Node): Promise<void> {
  const win = windowOf(node);
  return new Promise((resolve) => {
    const limit = win.setTimeout(done, ASK_MS);
    const frame = win.requestAnimationFrame(done);
    function done(): void {
      win.clearTimeout(limit);
      win.cancelAnimationFrame(frame);
      resolve();
    }
  });
}

/** The window a node of a page lives in. @throws when the node's page is gone. */
export function windowOf(node: Node): Window {
  const win = node.ownerDocument?.defaultView;
  if (win === null || win === undefined) throw new Error('the page of this node is gone');
  return win;
}
