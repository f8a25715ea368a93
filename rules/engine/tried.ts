/**
 * The matchers that no phrase wakes: formats, patterns, tone and claims. Those whose gate a text opens
 * are tried on it (see `gates.ts`), and each question is asked once of a text, whoever asks it.
 */
import type { Compiled, CompiledMatcher, Waiting } from './compile';
import { Gated } from './gates';
import { identifiers } from './identifiers';
import { CONTEXT_REACH } from './identifiers/types';
import { findPattern } from './pattern';
import type { Hit } from './phrases';
import type { IdentifierKind } from './rule';
import { type Reading, type Spot, spotOf } from './spot';
import { findTone } from './tone';

/** Takes what one matcher found; never called with no spot. */
export type Take = (one: Waiting, spots: readonly Spot[]) => void;

const NO_SPOTS: readonly Spot[] = [];

/** Such matchers, behind their gates. */
export class Tried {
  readonly #gated: Gated<Waiting>;

  constructor(waiting: readonly Waiting[]) {
    this.#gated = new Gated(waiting, ({ gate }) => gate);
  }

  /**
   * Finds what they look for in one text.
   * @param length of the draft: an office's pattern may be too slow for it.
   */
  find({ gates }: Compiled, reading: Reading, length: number, take: Take): void {
    gates.read(reading);
    const asked = new Asked(reading);
    for (const one of this.#gated.open(gates)) {
      if (isTooLong(one, length)) continue;
      const spots = asked.spots(one.matcher);
      if (spots.length > 0) take(one, spots);
    }
  }
}

/** Whether an office's pattern is not run on texts of this length. */
export function isTooLong({ matcher }: Waiting, length: number): boolean {
  return matcher.kind === 'pattern' && (matcher.pattern.linear?.longest ?? length) < length;
}

/** What several rules ask of the same text, worked out once. */
class Asked {
  readonly #reading: Reading;
  #formats: Map<IdentifierKind, readonly Spot[]> | null = null;
  #claims: ReadonlyMap<number, readonly Spot[]> | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  spots(matcher: CompiledMatcher): readonly Spot[] {
    const reading = this.#reading;
    switch (matcher.kind) {
      case 'identifier': {
        const spots = this.#format(matcher.identifier);
        if (matcher.context === null || spots.length === 0) return spots;
        return withContext(reading, spots, reading.hits.get(matcher.context) ?? []);
      }
      case 'pattern':
        return findPattern(matcher.pattern, reading.folded);
      case 'tone':
        return findTone(matcher.tone, reading);
      case 'claim':
        // A set of rules has one index for the lists of all of them.
        this.#claims ??= matcher.index.find(reading);
        return this.#claims.get(matcher.id) ?? NO_SPOTS;
      default:
        return NO_SPOTS;
    }
  }

  #format(kind: IdentifierKind): readonly Spot[] {
    this.#formats ??= new Map();
    let spots = this.#formats.get(kind);
    if (spots === undefined) {
      const { find, masks } = identifiers[kind];
      spots = find(this.#reading.folded).map(({ start, end }) => ({ start, end, mask: masks }));
      this.#formats.set(kind, spots);
    }
    return spots;
  }
}

/** Spots with one of the context phrases at most `CONTEXT_REACH` characters away. */
function withContext(reading: Reading, spots: readonly Spot[], context: readonly Hit[]): Spot[] {
  if (context.length === 0) return [];
  const places = context.map((hit) => spotOf(reading.tokens, hit));
  return spots.filter((spot) =>
    places.some(
      (place) => place.end + CONTEXT_REACH >= spot.start && spot.end + CONTEXT_REACH >= place.start,
    ),
  );
}
