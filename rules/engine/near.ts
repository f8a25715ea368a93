import type { Hit } from './phrases';
import { type Spot, spotOf } from './spot';
import type { Tokens } from './tokens';

/** Words allowed between one group and the next where a rule does not say. */
export const DEFAULT_WITHIN = 8;

/** How the groups must stand to one another. */
export interface NearTerms {
  within: number;
  order: 'any' | 'given';
  across: 'sentence' | 'part';
}

/** Runs that are kept until those that nothing can go on from are sorted out. */
const MANY = 32;

/**
 * Every place where all groups stand in one sentence (or, `across` the part, in any) with at most
 * `within` words between neighbours. A spot runs from the first word of the first to the last word of
 * the last; a word is never counted for two groups. Of the spots that end with the same hit the
 * shortest is taken, and the next one begins after that hit.
 * @param groups the hits of each, in order of place.
 */
export function findNear(
  tokens: Tokens,
  groups: readonly (readonly Hit[])[],
  terms: NearTerms,
): Spot[] {
  const next = groups.map(() => 0);
  const spots: Spot[] = [];
  const runs = new Runs(groups.length, terms);
  for (let group = firstOf(groups, next); group !== -1; group = firstOf(groups, next)) {
    const hit = groups[group]?.[next[group] as number] as Hit;
    next[group] = (next[group] as number) + 1;
    const first = runs.goOn(hit, group, tokens.sentence(hit.first));
    if (first !== -1) spots.push(spotOf(tokens, { first, end: hit.end }));
  }
  return spots;
}

/**
 * The group whose next hit comes first in the text, or -1: there is none. Of several that begin with the
 * same word it is the shortest, and of equals that of the earlier group.
 * @param next by group, the number of its next hit.
 */
function firstOf(groups: readonly (readonly Hit[])[], next: readonly number[]): number {
  let best = -1;
  let first = 0;
  let end = 0;
  for (let group = 0; group < groups.length; group++) {
    const hit = groups[group]?.[next[group] as number];
    if (hit === undefined) continue;
    if (best !== -1 && (hit.first > first || (hit.first === first && hit.end >= end))) continue;
    best = group;
    first = hit.first;
    end = hit.end;
  }
  return best;
}

/** Hits of some of the groups, each near enough to the one before. */
interface Run extends Hit {
  sentence: number;
}

/**
 * The runs of hits so far, by the groups in them as bits. All are kept, so that a hit does not hide
 * another that it overlaps.
 */
class Runs {
  readonly #all: number;
  readonly #terms: NearTerms;
  readonly #sets: number[] = [];
  /** In the order of `#sets`. */
  readonly #kept: Run[][] = [];

  /** @param count how many groups there are. */
  constructor(count: number, terms: NearTerms) {
    this.#all = 2 ** count - 1;
    this.#terms = terms;
  }

  /**
   * Adds the runs that end with this hit to those there are.
   * @returns where the run of all groups begins that ends with it, after which none is kept; -1: there
   *   is none.
   */
  goOn(hit: Hit, group: number, sentence: number): number {
    const own = 1 << group;
    const { order } = this.#terms;
    // A run that is added holds this hit, so it is not gone on from here.
    for (let index = 0; index < this.#sets.length; index++) {
      const set = this.#sets[index] as number;
      if ((set & own) !== 0 || (order === 'given' && set !== own - 1)) continue;
      const first = latestStart(this.#kept[index] as Run[], hit.first, sentence, this.#terms);
      if (first === -1) continue;
      if ((set | own) === this.#all) {
        this.#sets.length = 0;
        this.#kept.length = 0;
        return first;
      }
      this.#add(set | own, { first, end: hit.end, sentence }, hit.first);
    }
    if (order === 'any' || group === 0) {
      this.#add(own, { first: hit.first, end: hit.end, sentence }, hit.first);
    }
    return -1;
  }

  /** @param place where the hit begins with which the run ends. */
  #add(set: number, run: Run, place: number): void {
    const index = this.#sets.indexOf(set);
    if (index === -1) {
      this.#sets.push(set);
      this.#kept.push([run]);
      return;
    }
    const kept = this.#kept[index] as Run[];
    if (kept.length >= MANY && kept.length % MANY === 0) {
      const last = place - this.#terms.within;
      this.#kept[index] = kept.filter(({ end }) => end >= last);
    }
    this.#kept[index]?.push(run);
  }
}

/** Where the latest run begins that a hit at `place` can go on from, or -1. */
function latestStart(
  runs: readonly Run[],
  place: number,
  sentence: number,
  { within, across }: NearTerms,
): number {
  let latest = -1;
  for (const { first, end, sentence: own } of runs) {
    const isClose = end <= place && place - end <= within;
    if (isClose && (across === 'part' || own === sentence) && first > latest) latest = first;
  }
  return latest;
}
