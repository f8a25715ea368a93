import type { CompiledMatcher } from './compile';
import type { PreparedMatcher } from './prepared';

/**
 * The slot without a hit in which a matcher cannot match; `null`: it has none. Of several, the one
 * whose phrases are met least often; the first of equals.
 * @param costOf how often the phrases of a slot are met, roughly.
 */
export function wakingSlot(
  matcher: CompiledMatcher | PreparedMatcher,
  costOf: (slot: number) => number,
): number | null {
  switch (matcher.kind) {
    case 'phrases':
      return matcher.slot;
    case 'near':
    case 'grammar':
      return matcher.slots.reduce((best, slot) => (costOf(slot) < costOf(best) ? slot : best));
    case 'marking':
      return matcher.levels;
    case 'missing':
      return matcher.when;
    default:
      return null;
  }
}
