import type { ClaimIndex } from './claim';
import type { CompiledMatcher } from './compile';
import { findGrammar } from './grammar';
import { identifiers } from './identifiers';
import { CONTEXT_REACH } from './identifiers/types';
import { findMarkings } from './marking';
import { findWanting } from './missing';
import { findNear } from './near';
import { findPattern } from './pattern';
import type { Hit } from './phrases';
import type { IdentifierKind, ToneKind } from './rule';
import { type Reading, type Spot, spotOf } from './spot';
import { findTone } from './tone';

const NONE: Spot[] = [];

/** What several rules ask of the same text, worked out once. */
export class Asked {
  readonly #reading: Reading;
  readonly #identifiers = new Map<IdentifierKind, Spot[]>();
  readonly #tones = new Map<ToneKind, Spot[]>();
  #claims: ReadonlyMap<number, readonly Spot[]> | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  identifier(kind: IdentifierKind): Spot[] {
    let spots = this.#identifiers.get(kind);
    if (spots === undefined) {
      const { find, masks } = identifiers[kind];
      spots = find(this.#reading.folded).map((found) => ({ ...found, mask: masks }));
      this.#identifiers.set(kind, spots);
    }
    return spots;
  }

  tone(kind: ToneKind): Spot[] {
    let spots = this.#tones.get(kind);
    if (spots === undefined) {
      spots = findTone(kind, this.#reading);
      this.#tones.set(kind, spots);
    }
    return spots;
  }

  /** Sentences that resemble a claim of one list of an index; a set of rules has one index. */
  claim(index: ClaimIndex, id: number): readonly Spot[] {
    this.#claims ??= index.find(this.#reading);
    return this.#claims.get(id) ?? NONE;
  }
}

/** Every place where one matcher matches in one text; a promise only where grammar is asked for. */
export function findSpots(
  matcher: CompiledMatcher,
  reading: Reading,
  asked: Asked,
): readonly Spot[] | Promise<readonly Spot[]> {
  const hits = (slot: number): readonly Hit[] => reading.hits.get(slot) ?? [];
  switch (matcher.kind) {
    case 'phrases':
      return hits(matcher.slot).map((hit) => spotOf(reading.tokens, hit));
    case 'near': {
      const groups: (readonly Hit[])[] = [];
      // The later groups are looked for only where the earlier ones stand.
      for (const slot of matcher.slots) {
        const group = reading.hits.get(slot);
        if (group === undefined) return NONE;
        groups.push(group);
      }
      return findNear(reading.tokens, groups, matcher);
    }
    case 'identifier': {
      const spots = asked.identifier(matcher.identifier);
      if (matcher.context === null || spots.length === 0) return spots;
      return withContext(reading, spots, hits(matcher.context));
    }
    case 'marking': {
      const headings = matcher.headings === null ? [] : hits(matcher.headings);
      return findMarkings(reading, hits(matcher.levels), headings);
    }
    case 'pattern':
      return findPattern(matcher.pattern, reading.folded);
    case 'tone':
      return asked.tone(matcher.tone);
    case 'grammar':
      return findGrammar(reading, matcher.match, matcher.slots.map(hits));
    case 'missing':
      return findWanting(reading, hits(matcher.when));
    case 'claim':
      return asked.claim(matcher.index, matcher.id);
    case 'alt-text':
    case 'register':
      return NONE;
  }
}

/** Spots with one of the context phrases at most `CONTEXT_REACH` characters away. */
function withContext(reading: Reading, spots: readonly Spot[], context: readonly Hit[]): Spot[] {
  const places = context.map((hit) => spotOf(reading.tokens, hit));
  return spots.filter((spot) =>
    places.some(
      (place) => place.end + CONTEXT_REACH >= spot.start && spot.end + CONTEXT_REACH >= place.start,
    ),
  );
}
