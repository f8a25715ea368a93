/**
 * The matchers that no phrase wakes: formats, patterns, tone and claims. What reading the text has
 * noted says which of them can match; each question is asked once of a text, whoever asks it.
 */
import type { CompiledMatcher, Waiting } from './compile';
import { identifiers, summarise } from './identifiers';
import { CONTEXT_REACH, type Identifier } from './identifiers/types';
import { findPattern, kindsIn } from './pattern';
import type { Hit } from './phrases';
import type { IdentifierKind } from './rule';
import { type Reading, type Spot, spotOf } from './spot';
import { findTone } from './tone';

type Of<Kind extends CompiledMatcher['kind']> = Waiting & {
  matcher: Extract<CompiledMatcher, { kind: Kind }>;
};

/** One format, and who looks for it. */
interface Asked {
  format: Identifier;
  waiting: Of<'identifier'>[];
}

/** Takes what one matcher found; never called with no spot. */
export type Take = (one: Waiting, spots: readonly Spot[]) => void;

/** Such matchers, in groups. */
export class Tried {
  readonly #formats: readonly Asked[];
  readonly #patterns: readonly Of<'pattern'>[];
  readonly #tones: readonly Of<'tone'>[];
  readonly #claims: readonly Of<'claim'>[];

  constructor(waiting: readonly Waiting[]) {
    this.#formats = asked(waiting.filter((one) => is(one, 'identifier')));
    this.#patterns = waiting.filter((one) => is(one, 'pattern'));
    this.#tones = waiting.filter((one) => is(one, 'tone'));
    this.#claims = waiting.filter((one) => is(one, 'claim'));
  }

  /**
   * Finds what they look for in one text.
   * @param length of the draft: an office's pattern may be too slow for it.
   */
  find(reading: Reading, length: number, take: Take): void {
    this.#findFormats(reading, take);
    this.#findPatterns(reading, length, take);
    for (const one of this.#tones) {
      const spots = findTone(one.matcher.tone, reading);
      if (spots.length > 0) take(one, spots);
    }
    this.#findClaims(reading, take);
  }

  #findFormats(reading: Reading, take: Take): void {
    if (this.#formats.length === 0) return;
    const { folded } = reading;
    const summary = summarise(folded);
    for (const { format, waiting } of this.#formats) {
      if (!format.possible(summary)) continue;
      const found = format.find(folded);
      if (found.length === 0) continue;
      const spots = found.map(({ start, end }): Spot => ({ start, end, mask: format.masks }));
      for (const one of waiting) {
        const { context } = one.matcher;
        const own =
          context === null ? spots : withContext(reading, spots, reading.hits.get(context) ?? []);
        if (own.length > 0) take(one, own);
      }
    }
  }

  #findPatterns(reading: Reading, length: number, take: Take): void {
    if (this.#patterns.length === 0) return;
    const { folded } = reading;
    const kinds = kindsIn(folded);
    for (const one of this.#patterns) {
      if (isTooLong(one, length)) continue;
      const spots = findPattern(one.matcher.pattern, folded, kinds);
      if (spots.length > 0) take(one, spots);
    }
  }

  #findClaims(reading: Reading, take: Take): void {
    // The lists of all rules are in one index.
    const found = this.#claims[0]?.matcher.index.find(reading);
    if (found === undefined || found.size === 0) return;
    for (const one of this.#claims) {
      const spots = found.get(one.matcher.id);
      if (spots !== undefined) take(one, spots);
    }
  }
}

/** Whether an office's pattern is not run on texts of this length. */
export function isTooLong({ matcher }: Waiting, length: number): boolean {
  return matcher.kind === 'pattern' && (matcher.pattern.linear?.longest ?? length) < length;
}

function is<Kind extends CompiledMatcher['kind']>(one: Waiting, kind: Kind): one is Of<Kind> {
  return one.matcher.kind === kind;
}

function asked(waiting: readonly Of<'identifier'>[]): Asked[] {
  const groups = new Map<IdentifierKind, Asked>();
  for (const one of waiting) {
    const kind = one.matcher.identifier;
    const group = groups.get(kind) ?? { format: identifiers[kind], waiting: [] };
    groups.set(kind, group);
    group.waiting.push(one);
  }
  return [...groups.values()];
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
