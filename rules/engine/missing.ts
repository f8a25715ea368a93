import type { Hit } from './phrases';
import { type Reading, type Spot, spotOf } from './spot';
import { IN_ADDRESS, type Tokens } from './tokens';

/** The words that call for something; whether it is there, all of the part has to say. */
export function findWanting({ tokens }: Reading, when: readonly Hit[]): Spot[] {
  return when.map((hit) => spotOf(tokens, hit));
}

/**
 * Whether what is called for stands in a part, read in one or more pieces: one of the words of `by`,
 * or, with `orAddress`, a web address.
 */
export function isThere(
  readings: readonly Reading[],
  { by, orAddress }: { by: number | null; orAddress: boolean },
): boolean {
  return readings.some(
    ({ hits, tokens }) => (by !== null && hits.has(by)) || (orAddress && hasAddress(tokens)),
  );
}

function hasAddress(tokens: Tokens): boolean {
  for (let token = 0; token < tokens.count; token++) {
    if ((tokens.rest(token) & IN_ADDRESS) !== 0) return true;
  }
  return false;
}
