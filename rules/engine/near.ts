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

/**
 * Every place where all groups stand in one sentence (or, `across` the part, in any) with at most
 * `within` words between neighbours. A spot runs from the first word of the first to the last word of the last; a word is
 * never counted for two groups.
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
  let latest: (Hit | undefined)[] = [];
  for (const hit of placed) {
    const found =
      terms.order === 'given'
        ? chain(tokens, latest, hit, groups.length, terms)
        : gather(tokens, latest, hit, groups.length, terms);
    if (found === null) continue;
    spots.push(spotOf(tokens, found));
    latest = [];
  }
  return spots;
}

/** Keeps, for each group, the latest hit that the groups before it lead up to. */
function chain(
  tokens: Tokens,
  latest: (Hit | undefined)[],
  hit: Placed,
  count: number,
  terms: NearTerms,
): Hit | null {
  const before = latest[hit.group - 1];
  if (hit.group > 0 && (before === undefined || !follows(tokens, before, hit, terms))) return null;
  const run = { first: before?.first ?? hit.first, end: hit.end };
  latest[hit.group] = run;
  return hit.group === count - 1 ? run : null;
}

/** Keeps the latest hit of each group; together they count when neighbours are near enough. */
function gather(
  tokens: Tokens,
  latest: (Hit | undefined)[],
  hit: Placed,
  count: number,
  terms: NearTerms,
): Hit | null {
  latest[hit.group] = { first: hit.first, end: hit.end };
  const all: Hit[] = [];
  for (let group = 0; group < count; group++) {
    const other = latest[group];
    if (other === undefined) return null;
    all.push(other);
  }
  all.sort((a, b) => a.first - b.first || a.end - b.end);
  const close = all.every((next, i) => i === 0 || follows(tokens, all[i - 1] as Hit, next, terms));
  return close ? { first: (all[0] as Hit).first, end: (all.at(-1) as Hit).end } : null;
}

function follows(tokens: Tokens, before: Hit, after: Hit, { within, across }: NearTerms): boolean {
  const gap = after.first - before.end;
  return (
    gap >= 0 &&
    gap <= within &&
    (across === 'part' || tokens.sentence(before.first) === tokens.sentence(after.first))
  );
}
