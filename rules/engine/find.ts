import type { CompiledMatcher } from './compile';
import { findGrammar } from './grammar';
import { findMarkings } from './marking';
import { findWanting } from './missing';
import { findNear } from './near';
import type { Hit } from './phrases';
import { type Reading, type Spot, spotOf } from './spot';

const NO_SPOTS: readonly Spot[] = [];
const NO_HITS: readonly Hit[] = [];

/**
 * Every place where one matcher that a phrase has woken matches in one text; a promise only where
 * grammar is asked for. What no phrase wakes is in `tried.ts`.
 */
export function findSpots(
  matcher: CompiledMatcher,
  reading: Reading,
): readonly Spot[] | Promise<readonly Spot[]> {
  const { tokens, hits } = reading;
  switch (matcher.kind) {
    case 'phrases':
      return (hits.get(matcher.slot) ?? NO_HITS).map((hit) => spotOf(tokens, hit));
    case 'near': {
      const groups: (readonly Hit[])[] = [];
      // The later groups are looked for only where the earlier ones stand.
      for (const slot of matcher.slots) {
        const group = hits.get(slot);
        if (group === undefined) return NO_SPOTS;
        groups.push(group);
      }
      return findNear(tokens, groups, matcher);
    }
    case 'marking': {
      const levels = hits.get(matcher.levels) ?? NO_HITS;
      const { headings } = matcher;
      return findMarkings(
        reading,
        levels,
        headings === null ? NO_HITS : (hits.get(headings) ?? NO_HITS),
      );
    }
    case 'grammar':
      return findGrammar(
        reading,
        matcher.match,
        matcher.slots.map((slot) => hits.get(slot) ?? NO_HITS),
      );
    case 'missing':
      return findWanting(reading, hits.get(matcher.when) ?? NO_HITS);
    default:
      return NO_SPOTS;
  }
}
