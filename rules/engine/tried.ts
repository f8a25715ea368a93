/**
 * The matchers that no phrase wakes: formats, patterns, tone and claims. Gates say which of them are
 * worth their time on a text; each question is asked once of it, whoever asks.
 */
import type { CompiledMatcher, Waiting } from './compile';
import { type Gate, Gated, Gates } from './gates';
import { grouped } from './grouped';
import { identifiers } from './identifiers';
import { CONTEXT_REACH } from './identifiers/types';
import { findPattern } from './pattern';
import type { Hit } from './phrases';
import { type Reading, type Spot, spotOf } from './spot';
import { findTone } from './tone';

type Of<Kind extends CompiledMatcher['kind']> = Waiting & {
  matcher: Extract<CompiledMatcher, { kind: Kind }>;
};

/** Takes what one matcher found; never called with no spot. */
export type Take = (one: Waiting, spots: readonly Spot[]) => void;

/** One question behind its gates, of which any one is enough. */
interface Question {
  gates: readonly Gate[];
  /** @param length of the draft: an office's pattern may be too slow for it. */
  ask(reading: Reading, length: number, take: Take): void;
}

/** Such matchers, in groups. */
export class Tried {
  readonly #gates = new Gates();
  readonly #questions: Gated<Question>;
  readonly #claims: readonly Of<'claim'>[];

  constructor(waiting: readonly Waiting[]) {
    const formats = waiting.filter((one) => is(one, 'identifier'));
    const patterns = waiting.filter((one) => is(one, 'pattern'));
    const tones = waiting.filter((one) => is(one, 'tone'));
    const questions = [
      ...grouped(formats, ({ matcher }) => matcher.identifier).map(askFormat),
      ...patterns.map(askPattern),
      ...grouped(tones, ({ matcher }) => matcher.tone).map(askTone),
    ];
    this.#questions = new Gated(questions, ({ gates }) => this.#gates.add(gates));
    this.#claims = waiting.filter((one) => is(one, 'claim'));
  }

  /**
   * Finds what they look for in one text.
   * @param length of the draft.
   */
  find(reading: Reading, length: number, take: Take): void {
    this.#gates.read(reading);
    for (const question of this.#questions.open(this.#gates)) question.ask(reading, length, take);
    this.#findClaims(reading, take);
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

/** One format, for all who look for it; they have the same gates. */
function askFormat(waiting: [Of<'identifier'>, ...Of<'identifier'>[]]): Question {
  const { identifier, gates } = waiting[0].matcher;
  const { find, masks } = identifiers[identifier];
  return {
    gates,
    ask(reading, _, take) {
      const found = find(reading.folded);
      if (found.length === 0) return;
      const spots = found.map(({ start, end }): Spot => ({ start, end, mask: masks }));
      for (const one of waiting) {
        const { context } = one.matcher;
        const own =
          context === null ? spots : withContext(reading, spots, reading.hits.get(context) ?? []);
        if (own.length > 0) take(one, own);
      }
    },
  };
}

function askPattern(one: Of<'pattern'>): Question {
  const { pattern, gates } = one.matcher;
  return {
    gates,
    ask({ folded }, length, take) {
      if (isTooLong(one, length)) return;
      const spots = findPattern(pattern, folded);
      if (spots.length > 0) take(one, spots);
    },
  };
}

/** One kind of tone, likewise. */
function askTone(waiting: [Of<'tone'>, ...Of<'tone'>[]]): Question {
  const { tone, gates } = waiting[0].matcher;
  return {
    gates,
    ask(reading, _, take) {
      const spots = findTone(tone, reading);
      if (spots.length > 0) for (const one of waiting) take(one, spots);
    },
  };
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
