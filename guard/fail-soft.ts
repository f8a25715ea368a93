/**
 * Does the work; where it throws, gives what `otherwise` says instead. The error itself is dropped:
 * it may hold words of the draft, and there is no place where those may be kept. What the person has
 * to know of it is said on the screen by whoever calls.
 */
export function failSoft<T>(work: () => T, otherwise: () => T): T {
  try {
    return work();
  } catch {
    return otherwise();
  }
}
