/**
 * All phrases of all rules, found in a single pass: see `search.ts` for how. A phrase is read when it
 * is first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { Attempt } from './attempt';
import { withLetters } from './figures';
import { joinedTags } from './joined-tags';
import { Found } from './phrase-hits';
import { PhraseIndex } from './phrase-index';
import { makeProgram, type Program } from './phrase-program';
import type { PreparedPhrases, SlotText } from './prepared-phrases';
import { search } from './search';
import { type Tokens, tokenAt } from './tokens';

export type { Hit, Hits } from './phrase-hits';

/** One list of phrases of one rule. */
interface Slot {
  /** How often they are met, roughly. */
  cost: number;
  /** Where they are from, and their number there. */
  from: PreparedPhrases;
  number: number;
  /** Read when one of them is first tried. */
  text: SlotText | null;
  /** By phrase, the ways to write it that are not just words one after the other. */
  ways: (readonly Program[] | undefined)[];
}

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly index = new PhraseIndex();

  /** Adds the phrases of a prepared pack and gives the slot of its first list; the others follow. */
  append(prepared: PreparedPhrases): number {
    const base = this.#slots.length;
    this.index.append(prepared, base);
    for (const [number, cost] of prepared.costs.entries()) {
      this.#slots.push({ cost, from: prepared, number, text: null, ways: [] });
    }
    return base;
  }

  /** How often the phrases of a slot are met, roughly. */
  costOf(slot: number): number {
    return (this.#slots[slot] as Slot).cost;
  }

  /** How many slots there are. */
  get count(): number {
    return this.#slots.length;
  }

  /** Finds every phrase in one text, also in its other readings. */
  find(tokens: Tokens): Found {
    this.index.build();
    const found = this.#search(tokens);
    const others = withLetters(tokens);
    if (others === null) found.leaveOut();
    for (const other of others ?? []) {
      found.add(this.#search(other), ({ first, end }) => ({
        first: tokenAt(tokens, other.start(first)),
        end: tokenAt(tokens, other.end(end - 1) - 1) + 1,
      }));
    }
    return found;
  }

  #search(tokens: Tokens): Found {
    const found = new Found(this, tokens);
    search(this.index, tokens, found);
    if (tokens.tags.length > 0) {
      const { view, firsts, ends } = joinedTags(tokens);
      const joined = new Found(this, view);
      search(this.index, view, joined);
      found.add(joined, ({ first, end }) => ({
        first: firsts[first] as number,
        end: ends[end - 1] as number,
      }));
    }
    return found;
  }

  /** How to try a phrase that is not only words: `number` is what its place says under `TEXT`. */
  attempts(slot: number, phrase: number, number: number): readonly Attempt[] {
    const own = this.#slots[slot] as Slot;
    return own.from.attempts(number, () => waysOf(own, phrase));
  }

  /** A way to write a phrase, by its number. */
  way(slot: number, phrase: number, number: number): Program {
    return waysOf(this.#slots[slot] as Slot, phrase)[number] as Program;
  }

  /** The ways to write a phrase that are nothing but words, as `places.ts` has them. */
  plainWays(slot: number, phrase: number): string {
    return textOf(this.#slots[slot] as Slot).plain[phrase] as string;
  }
}

function waysOf(slot: Slot, phrase: number): readonly Program[] {
  const known = slot.ways[phrase];
  if (known !== undefined) return known;
  const text = textOf(slot);
  const language = text.language(phrase);
  const ways = text.others(phrase).map((way) => makeProgram(way, language));
  slot.ways[phrase] = ways;
  return ways;
}

function textOf(slot: Slot): SlotText {
  slot.text ??= slot.from.text(slot.number);
  return slot.text;
}
