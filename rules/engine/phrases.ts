/**
 * All phrases of all rules, found in a single pass: see `search.ts` for how. A phrase is read when it
 * is first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { TextLanguage } from '../types';
import type { Attempt } from './attempt';
import type { Folded } from './folded';
import { joinedTags } from './joined-tags';
import { Found, type Hits } from './phrase-hits';
import { PhraseIndex } from './phrase-index';
import { makeProgram, type Program } from './phrase-program';
import { PLUS, wordEnd } from './places';
import type { PreparedPhrases, SlotText } from './prepared-phrases';
import { search } from './search';
import type { Tokens } from './tokens';
import type { Words } from './words';

export type { Hit, Hits } from './phrase-hits';

/** One list of phrases of one rule. */
interface Slot {
  /** Number of its first phrase, of all that there are. */
  first: number;
  /** How often they are met, roughly. */
  cost: number;
  /** Where they are from, what number the first place of that has here, and their number there. */
  from: PreparedPhrases;
  firstPlace: number;
  number: number;
  /** Read when one of them is first tried. */
  text: SlotText | null;
  /** By phrase, the ways to write it that are not just words one after the other. */
  ways: (readonly Program[] | undefined)[];
}

const NO_ATTEMPTS: readonly Attempt[] = [];

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly #index = new PhraseIndex();
  /** By phrase, its slot. */
  readonly #slotOf: number[] = [];
  /** How the phrases of entries are tried, from 1 on; an entry notes its number. */
  readonly #attempts: (readonly Attempt[])[] = [NO_ATTEMPTS];

  /** Adds the phrases of a prepared pack and gives the slot of its first list; the others follow. */
  append(prepared: PreparedPhrases): number {
    const base = this.#slots.length;
    const firstPlace = this.#index.append(prepared, this.#slotOf.length);
    for (const [slot, cost] of prepared.costs.entries()) {
      const first = this.#slotOf.length;
      for (let left = prepared.counts[slot] as number; left > 0; left--) {
        this.#slotOf.push(base + slot);
      }
      const from = prepared;
      this.#slots.push({
        ...{ first, cost, from, firstPlace },
        number: slot,
        text: null,
        ways: [],
      });
    }
    return base;
  }

  /** Of several slots, the one whose phrases are met least often; the first of equals. */
  rarest(slots: readonly number[]): number {
    const cost = (slot: number) => (this.#slots[slot] as Slot).cost;
    return slots.reduce((best, slot) => (cost(slot) < cost(best) ? slot : best));
  }

  /**
   * Says which slots wake nothing: their phrases are only looked at where `get` asks for them. Without
   * this, all are looked at in every text.
   */
  askFor(isAsked: (slot: number) => boolean): void {
    this.#index.askFor(Uint8Array.from(this.#slotOf, (slot) => (isAsked(slot) ? 1 : 0)));
  }

  /** Finds every phrase in one text. */
  find(_folded: Folded, tokens: Tokens): Hits {
    this.#index.build();
    const found = new Found(this, this.#index, tokens);
    search(this.#index, tokens, found);
    if (tokens.tags.length > 0) found.join(joinedTags(tokens));
    return found;
  }

  /** The slot of a phrase. */
  slotOf(phrase: number): number {
    return this.#slotOf[phrase] as number;
  }

  /** How to try the phrase of an entry that is not only words. */
  attempts(entry: number): readonly Attempt[] {
    return this.#attempts[this.#index.noteOf(entry) || this.#noteAttempts(entry)] ?? NO_ATTEMPTS;
  }

  #noteAttempts(entry: number): number {
    const phrase = this.#index.phrase(entry);
    const { from, firstPlace } = this.#slotWith(phrase);
    const attempts = from.attempts(entry - firstPlace, () => this.#waysOf(phrase));
    const note = this.#attempts.push(attempts) - 1;
    this.#index.note(entry, note);
    return note;
  }

  /** A way to write the phrase of an entry, by its number. */
  way(entry: number, number: number): Program {
    return this.#waysOf(this.#index.phrase(entry))[number] as Program;
  }

  #waysOf(phrase: number): readonly Program[] {
    const slot = this.#slotWith(phrase);
    const at = phrase - slot.first;
    const known = slot.ways[at];
    if (known !== undefined) return known;
    const text = textOf(slot);
    const language = text.language(at);
    const ways = text.others(at).map((way) => makeProgram(way, language));
    slot.ways[at] = ways;
    return ways;
  }

  /** Where the words of an entry that is nothing but words end if they begin at `first`, or -1. */
  wordsEnd(entry: number, words: Words, first: number, limit: number): number {
    const index = this.#index;
    const phrase = index.phrase(entry);
    const slot = this.#slotWith(phrase);
    const written = textOf(slot).plain[phrase - slot.first] as string;
    const language = index.roman(entry) ? 'ur-Latn' : 'en';
    return wayEnd(written, index.text(entry), language, words, first, limit);
  }

  #slotWith(phrase: number): Slot {
    return this.#slots[this.slotOf(phrase)] as Slot;
  }
}

function textOf(slot: Slot): SlotText {
  slot.text ??= slot.from.text(slot.number);
  return slot.text;
}

/**
 * The end of the words that are written from `start` on, if just they stand at `first`, or -1. Urdu in
 * its own letters is compared as English is.
 */
function wayEnd(
  written: string,
  start: number,
  language: TextLanguage,
  words: Words,
  first: number,
  limit: number,
): number {
  let at = start;
  for (let token = first; token < limit; token++) {
    const end = wordEnd(written, at);
    if (!words.is(token, language, written, at, end)) return -1;
    if (written.charCodeAt(end) !== PLUS) return token + 1;
    at = end + 1;
  }
  return -1;
}
