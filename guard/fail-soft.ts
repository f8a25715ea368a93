/**
 * Does the work; where it throws, gives what `otherwise` says instead. The error goes to the console
 * of the extension, out of the way of what must still happen, and is not seen by the page.
 */
export function failSoft<T>(work: () => T, otherwise: () => T): T {
  try {
    return work();
  } catch (error) {
    tellLater(error);
    return otherwise();
  }
}

/** Tells of an error after what is under way has run to its end. */
export function tellLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
