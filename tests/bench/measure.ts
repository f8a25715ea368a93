/** How times are taken. All are of one process on one thread; the ratios hold, the times move. */

/** Spread of the times of many texts, in microseconds. */
export interface Spread {
  median: number;
  mean: number;
  p99: number;
}

const ROUNDS = 30;
const TRIES = 3;

let seen = 0;

/** The yardstick: look at every unit of a text once. */
export function onePass(text: string): void {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  // Kept where it can be read, so that the loop is not left out.
  seen = sum;
}

/** What `onePass` saw last. */
export function lastSum(): number {
  return seen;
}

/** Texts that are timed in one go: long enough for the clock, too short to be interrupted often. */
const SLICE = 20;

/**
 * Mean times a text takes in several runs, in microseconds. A few texts are timed in one go, the runs
 * take turns, and of each go the best of several rounds counts: what other programs do is left out, and
 * the differences between the runs hold.
 */
export function timesOf<Name extends string>(
  texts: readonly string[],
  runs: Readonly<Record<Name, (text: string) => unknown>>,
  rounds = ROUNDS,
): Record<Name, number> {
  const names = Object.keys(runs) as Name[];
  const sums = new Map(names.map((name) => [name, 0]));
  for (let first = 0; first < texts.length; first += SLICE) {
    const slice = texts.slice(first, first + SLICE);
    const best = new Map(names.map((name) => [name, Number.POSITIVE_INFINITY]));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const run = runs[name];
        const begun = process.hrtime.bigint();
        for (const text of slice) run(text);
        const time = Number(process.hrtime.bigint() - begun) / 1000;
        best.set(name, Math.min(best.get(name) as number, time));
      }
    }
    for (const name of names)
      sums.set(name, (sums.get(name) as number) + (best.get(name) as number));
  }
  const means = names.map((name) => [name, (sums.get(name) as number) / texts.length]);
  return Object.fromEntries(means) as Record<Name, number>;
}

/**
 * How the times of single texts are spread; each is the best of three, taken rounds apart, so that
 * what other programs do is left out and nothing is warm from the time before.
 */
export async function spread(
  texts: readonly string[],
  run: (text: string) => unknown,
  tries = TRIES,
): Promise<Spread> {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= tries; round++) {
    for (const [index, text] of texts.entries()) {
      const begun = process.hrtime.bigint();
      const done = run(text);
      if (done instanceof Promise) await done;
      const time = Number(process.hrtime.bigint() - begun) / 1000;
      // The first round warms up.
      if (round > 0) best[index] = Math.min(best[index] as number, time);
    }
  }
  const sorted = best.sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] as number,
    mean: sorted.reduce((sum, time) => sum + time, 0) / sorted.length,
    p99: sorted[Math.floor(sorted.length * 0.99)] as number,
  };
}

/** Time of one run, the best of several, in milliseconds. */
export async function timeOf(run: () => unknown, rounds = 5): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await run();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

/** Three figures that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
