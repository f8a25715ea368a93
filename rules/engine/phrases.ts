/**
 * All phrases of all rules, found in a single pass: see `search.ts` for how. A phrase is read when it
 * is first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { TextLanguage } from '../types';
import { placesOf, waysOf } from './anchors';
import type { Folded } from './folded';
import { howCommonHash, NUMBERS } from './frequent';
import { joinedTags } from './joined-tags';
import { Found, type Hits } from './phrase-hits';
import { PhraseIndex } from './phrase-index';
import { type Attempt, attemptsOf } from './phrase-need';
import { makeProgram, type Program } from './phrase-program';
import { eachPhrase, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { PLUS, readPlaces, wordEnd } from './places';
import type { Phrases } from './rule';
import { NUMBER, ROMAN, search } from './search';
import type { Tokens } from './tokens';
import type { Words } from './words';

export type { Hit, Hits } from './phrase-hits';

/** One list of phrases of one rule. */
interface Slot {
  phrases: Phrases;
  lists: Readonly<Record<string, Phrases>> | undefined;
  places: readonly string[];
  /** Number of its first phrase, of all that there are. */
  first: number;
  /** How often they are met, roughly. */
  cost: number;
  /** Read when one of them is first tried. */
  written: readonly WrittenPhrase[] | null;
  /** By phrase, the ways to write it that are not just words one after the other. */
  ways: (readonly Program[] | undefined)[];
}

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly #index = new PhraseIndex();
  /** By phrase, its slot. */
  readonly #slotOf: number[] = [];
  /** How the phrases of entries are tried, from 1 on; an entry notes its number. */
  readonly #attempts: (readonly Attempt[])[] = [NO_ATTEMPTS];

  /**
   * Adds the phrases of one list and gives the slot under which their hits are found.
   * @param places what `placesOf` gives for these phrases, where it was worked out beforehand.
   * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
   */
  add(
    phrases: Phrases,
    lists: Readonly<Record<string, Phrases>> | undefined,
    places: readonly string[] = placesOf(phrases, lists),
  ): number {
    const slot = this.#slots.length;
    const first = this.#slotOf.length;
    let cost = 0;
    const firstRoman = places.length - (phrases['ur-Latn']?.length ?? 0);
    for (let at = 0; at < places.length; at++) {
      const roman = at >= firstRoman;
      readPlaces(places[at] as string, (kind, word, length, min, max, text) => {
        if (kind === 'stem') this.#index.needsStem(length, roman);
        const hash = kind === 'number' ? NUMBER : kind === 'exact' || !roman ? word : word ^ ROMAN;
        this.#index.add({ hash, phrase: first + at, kind, roman, min, max, text });
        cost += kind === 'number' ? NUMBERS : howCommonHash(word);
      });
      this.#slotOf.push(slot);
    }
    this.#slots.push({ phrases, lists, places, first, cost, written: null, ways: [] });
    return slot;
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
    this.#index.askFor((phrase) => isAsked(this.slotOf(phrase)));
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

  /** How to try the phrase of an entry whose program decides. */
  attempts(entry: number): readonly Attempt[] {
    return this.#attempts[this.#index.noteOf(entry) || this.#noteAttempts(entry)] ?? NO_ATTEMPTS;
  }

  #noteAttempts(entry: number): number {
    const index = this.#index;
    const kind = index.kind(entry);
    const roman = index.roman(entry) && kind !== 'exact';
    const hash = roman ? index.hash(entry) ^ ROMAN : index.hash(entry);
    const note = this.#attempts.push(attemptsOf(this.#waysOf(index.phrase(entry)), kind, hash)) - 1;
    index.note(entry, note);
    return note;
  }

  #waysOf(phrase: number): readonly Program[] {
    const slot = this.#slots[this.slotOf(phrase)] as Slot;
    const at = phrase - slot.first;
    const known = slot.ways[at];
    if (known !== undefined) return known;
    slot.written ??= eachPhrase(slot.phrases);
    const { source, language } = slot.written[at] as WrittenPhrase;
    const { others } = waysOf(parsePhrase(source, language, slot.lists));
    const ways = others.map((way) => makeProgram(way, language));
    slot.ways[at] = ways;
    return ways;
  }

  /** Where the words of an entry that is nothing but words end if they begin at `first`, or -1. */
  wordsEnd(entry: number, words: Words, first: number, limit: number): number {
    const index = this.#index;
    const phrase = index.phrase(entry);
    const slot = this.#slots[this.slotOf(phrase)] as Slot;
    const written = slot.places[phrase - slot.first] as string;
    const language = index.roman(entry) ? 'ur-Latn' : 'en';
    return wayEnd(written, index.text(entry), language, words, first, limit);
  }
}

const NO_ATTEMPTS: readonly Attempt[] = [];

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
