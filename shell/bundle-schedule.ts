/** When the office's address is asked again. Spread by chance, so that a ministry does not ask at once. */

const HOUR = 3_600_000;
/** Between two questions that were answered, ms. */
export const EVERY = 6 * HOUR;
/** Share of the time by which it is shorter or longer. */
export const SPREAD = 0.25;
/** After the first failure, ms; twice as long after each further one, up to `EVERY`. */
const AFTER_FAILURE = HOUR / 4;
/** Over how long those are spread whose time came while the browser was closed, ms. */
export const OVERDUE_SPREAD = HOUR / 4;

/** What the schedule follows. Moments are ms since 1970. */
export interface Asked {
  /** When it was asked last; `null`: never. */
  checkedAt: number | null;
  /** How often in a row it was not answered. */
  failures: number;
}

/**
 * The moment of the next question, never before `now`.
 * @param chance 0 to 1, as `Math.random` gives it.
 */
export function nextCheck({ checkedAt, failures }: Asked, now: number, chance: number): number {
  if (checkedAt === null) return now;
  const plain = failures === 0 ? EVERY : Math.min(EVERY, AFTER_FAILURE * 2 ** (failures - 1));
  // A clock that was set back must not put the next question off for years.
  const due = Math.min(checkedAt, now) + plain * (1 - SPREAD + 2 * SPREAD * chance);
  return due > now ? due : now + OVERDUE_SPREAD * chance;
}
