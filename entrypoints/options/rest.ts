/** Longest stretch of work without a look at the page, ms. */
const STRETCH_MS = 40;

/**
 * To be awaited between the small steps of long work: now and then it lets the page draw and take
 * keys. `onRest` is called each time that it does, before.
 */
export function resting(onRest: () => void = () => {}): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH_MS) return;
    onRest();
    await new Promise((next) => setTimeout(next));
    since = performance.now();
  };
}
