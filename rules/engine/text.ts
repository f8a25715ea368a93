/** Everything that the rules find in one text, before it is known how much each weighs. */
import type { Claim } from '../types';
import type { Compiled, CompiledMatcher, CompiledRule, Waiting } from './compile';
import { exceptionsIn } from './exceptions';
import { findSpots } from './find';
import { passesOver } from './grammar';
import { fold } from './normalize';
import type { Hits } from './phrases';
import type { Mask, Reading, Spot } from './spot';
import { tokenize } from './tokens';
import type { Wanted } from './wanted';
import { Words } from './words';

/** A match of a rule, `[start, end)` in the original text. */
export interface Found {
  rule: CompiledRule;
  matcher: CompiledMatcher;
  start: number;
  end: number;
  /** The words as they are compared. */
  words: string;
  mask: Mask;
  claim?: Claim;
}

/** A text, read and searched. */
export interface CheckedText {
  reading: Reading;
  found: readonly Found[];
  /** A sentence that a rule wants parsed was passed over. */
  unparsed: boolean;
}

/** What decides which rules look at a text. */
export interface Scope {
  wanted: Wanted;
  /** Length of the draft, over all parts: some patterns are too slow for a long one. */
  length: number;
  /** Whether sentences of this text may be parsed. */
  parse: boolean;
}

const NOTHING: readonly Found[] = [];
const NO_HITS: Hits = new Map();

/**
 * Reads and searches a text. The same text in the same scope gives the same; a promise only where
 * grammar is asked for.
 */
export function checkText(
  compiled: Compiled,
  scope: Scope,
  text: string,
): CheckedText | Promise<CheckedText> {
  const folded = fold(text);
  const tokens = tokenize(folded);
  const hits = compiled.table.find(tokens);
  const reading = { folded, tokens, words: hits.words, hits };
  const finds = new Finds(reading);
  const { wanted, parse } = scope;
  wanted.tried.find(reading, Math.max(scope.length, folded.length), finds.take);
  let unparsed = false;
  let waits: Promise<void>[] | null = null;
  for (const slot of reading.hits.keys()) {
    for (const one of wanted.woken(compiled, slot)) {
      if (one.matcher.kind === 'grammar') {
        unparsed ||= isUnparsed(one, parse, reading);
        if (!parse) continue;
      }
      const spots = findSpots(one.matcher, reading);
      if (!(spots instanceof Promise)) {
        if (spots.length > 0) finds.take(one, spots);
        continue;
      }
      waits ??= [];
      waits.push(spots.then((late) => finds.take(one, late)));
    }
  }
  if (waits === null) return { reading, found: finds.found, unparsed };
  return Promise.all(waits).then(() => ({ reading, found: finds.found, unparsed }));
}

/** Folds a text and reads its words; looks for no phrase. */
export function readWords(text: string): Reading {
  const folded = fold(text);
  const tokens = tokenize(folded);
  return { folded, tokens, words: new Words(tokens), hits: NO_HITS };
}

function isUnparsed({ matcher }: Waiting, parse: boolean, reading: Reading): boolean {
  if (matcher.kind !== 'grammar') return false;
  const triggers = matcher.slots.map((slot) => reading.hits.get(slot) ?? []);
  return parse ? passesOver(reading, triggers) : triggers.every((hits) => hits.length > 0);
}

/** What is found in one text, exceptions left out. */
class Finds {
  found: readonly Found[] = NOTHING;
  readonly #reading: Reading;
  /** By rule, whether one of its exceptions holds at a spot. */
  #excepted: Map<CompiledRule, (spot: Spot) => boolean> | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  readonly take = ({ rule, matcher }: Waiting, spots: readonly Spot[]): void => {
    const { folded } = this.#reading;
    const holds = this.#exceptionsOf(rule);
    const found: Found[] = this.found === NOTHING ? [] : (this.found as Found[]);
    for (const spot of spots) {
      if (holds?.(spot) === true) continue;
      const { start, end, mask, claim } = spot;
      found.push({
        rule,
        matcher,
        start: folded.start(start),
        end: folded.end(end - 1),
        words: folded.text.slice(start, end),
        mask,
        claim,
      });
    }
    if (found.length > 0) this.found = found;
  };

  #exceptionsOf(rule: CompiledRule): ((spot: Spot) => boolean) | null {
    if (rule.exceptions === null) return null;
    let holds = this.#excepted?.get(rule);
    if (holds === undefined) {
      holds = exceptionsIn(this.#reading, rule.exceptions);
      this.#excepted ??= new Map();
      this.#excepted.set(rule, holds);
    }
    return holds;
  }
}
