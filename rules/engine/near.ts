import type { Hit } from './phrases';
import { type Spot, spotOf } from './spot';
import type { Tokens } from './tokens';

/** Words allowed between one group and the next where a rule does not say. */
export const DEFAULT_WITHIN = 8;

interface Placed extends Hit {
  group: number;
}

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
 */
export function findNear(
  tokens: Tokens,
  groups: readonly (readonly Hit[])[],
  terms: NearTerms,
): Spot[] {
  const placed = groups
    .flatMap((hits, group) => hits.map((hit): Placed => ({ ...hit, group })))
    .sort((a, b) => a.first - b.first || a.end - b.end);
  const spots: Spot[] = [];
  let runs = new Map<number, Run[]>();
  for (const hit of placed) {
    const found = goOn(tokens, runs, hit, groups.length, terms);
    if (found === null) continue;
    spots.push(spotOf(tokens, found));
    runs = new Map();
  }
  return spots;
}

/** Hits of some of the groups, each near enough to the one before. */
interface Run extends Hit {
  sentence: number;
}

/**
 * Adds the runs that end with this hit to those there are, by the groups in them as bits. All are
 * kept, so that a hit does not hide another that it overlaps.
 * @returns the run of all groups, if there is one now.
 */
function goOn(
  tokens: Tokens,
  runs: Map<number, Run[]>,
  hit: Placed,
  count: number,
  terms: NearTerms,
): Hit | null {
  const own = 1 << hit.group;
  const sentence = tokens.sentence(hit.first);
  const add = (set: number, first: number) => {
    const kept = runs.get(set) ?? [];
    if (kept.length >= MANY && kept.length % MANY === 0) {
      const last = hit.first - terms.within;
      runs.set(set, [...kept.filter(({ end }) => end >= last), { first, end: hit.end, sentence }]);
    } else if (kept.push({ first, end: hit.end, sentence }) === 1) runs.set(set, kept);
  };
  // A run that is added holds this hit, so it is not gone on from here.
  for (const [set, kept] of [...runs]) {
    if ((set & own) !== 0 || (terms.order === 'given' && set !== own - 1)) continue;
    const first = latestStart(kept, hit.first, sentence, terms);
    if (first === -1) continue;
    if ((set | own) === 2 ** count - 1) return { first, end: hit.end };
    add(set | own, first);
  }
  if (terms.order === 'any' || hit.group === 0) add(own, hit.first);
  return null;
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
