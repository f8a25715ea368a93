/**
 * All phrases of all rules, found in a single pass: see `search.ts` for how. A phrase is read when it
 * is first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { TextLanguage } from '../types';
import type { Folded } from './folded';
import { joinedTags } from './joined-tags';
import { Found, type Hits } from './phrase-hits';
import { PhraseIndex } from './phrase-index';
import { isNear, type Need } from './phrase-need';
import { makeProgram, type Program, runProgram } from './phrase-program';
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
  programs: (Program | undefined)[];
}

/** What is noted of an entry: nothing need stand beside its word; or from here on what must. */
const NO_NEED = 1;
const FIRST_NEED = 2;

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly #index = new PhraseIndex();
  /** By phrase, its slot. */
  readonly #slotOf: number[] = [];
  readonly #needs: Need[] = [];

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
        programs: [],
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

  /**
   * Whether the phrase of this entry can be there when its word is at `token`, by what stands around
   * it in the words `[first, limit)`.
   */
  canBeAt(entry: number, words: Words, token: number, first: number, limit: number): boolean {
    const note = this.#index.noteOf(entry) || this.#noteNeed(entry);
    if (note === NO_NEED) return true;
    return isNear(this.#needs[note - FIRST_NEED] as Need, words, token, first, limit);
  }

  #noteNeed(entry: number): number {
    const index = this.#index;
    const phrase = index.phrase(entry);
    const { from, firstPlace } = this.#slotWith(phrase);
    const need = from.need(entry - firstPlace, () => this.#programOf(phrase));
    const note = need === null ? NO_NEED : this.#needs.push(need) - 1 + FIRST_NEED;
    index.note(entry, note);
    return note;
  }

  /** Where the phrase of this entry ends if it begins at `first`, or -1. */
  endOf(entry: number, words: Words, first: number, limit: number): number {
    const index = this.#index;
    const phrase = index.phrase(entry);
    const text = index.text(entry);
    if (text < 0) return runProgram(this.#programOf(phrase), words, first, limit);
    const slot = this.#slotWith(phrase);
    const written = textOf(slot).ways[phrase - slot.first] as string;
    return wayEnd(written, text, index.roman(entry) ? 'ur-Latn' : 'en', words, first, limit);
  }

  #programOf(phrase: number): Program {
    const slot = this.#slotWith(phrase);
    const at = phrase - slot.first;
    const known = slot.programs[at];
    if (known !== undefined) return known;
    const text = textOf(slot);
    const program = makeProgram(text.nodes(at), text.language(at));
    slot.programs[at] = program;
    return program;
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
