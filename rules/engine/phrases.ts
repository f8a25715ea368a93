/**
 * All phrases of all rules, found in a single pass: see `search.ts` for how. A phrase is read when it
 * is first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { TextLanguage } from '../types';
import { placesOf } from './anchors';
import type { Folded } from './folded';
import { type JoinedTags, joinedTags } from './joined-tags';
import { PhraseIndex } from './phrase-index';
import { makeProgram, type Program, runProgram } from './phrase-program';
import { eachPhrase, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { PLUS, readPlaces, wordEnd } from './places';
import type { Phrases } from './rule';
import { type Finder, NUMBER, ROMAN, search } from './search';
import { IN_ADDRESS, type Sentence, type Tokens } from './tokens';
import { Words } from './words';

/** Where a phrase of one slot stands: tokens `[first, end)`. */
export interface Hit {
  first: number;
  end: number;
}

/** Hits by slot, each list in order of place. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

const NO_HITS: Hits = new Map();

/** One list of phrases of one rule. */
interface Slot {
  phrases: Phrases;
  lists: Readonly<Record<string, Phrases>> | undefined;
  places: readonly string[];
  /** Read when one of them is first tried. */
  written: readonly WrittenPhrase[] | null;
  programs: (Program | undefined)[];
}

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly #index = new PhraseIndex();

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
    const index = this.#index;
    const firstRoman = places.length - (phrases['ur-Latn']?.length ?? 0);
    for (let phrase = 0; phrase < places.length; phrase++) {
      const roman = phrase >= firstRoman ? ROMAN : 0;
      readPlaces(places[phrase] as string, (kind, hash, length, min, max, text) => {
        if (kind === 'stem') index.needsStem(length, roman !== 0);
        const key = kind === 'number' ? NUMBER : kind === 'exact' ? hash : hash ^ roman;
        index.add(key, slot, phrase, min, max, text);
      });
    }
    this.#slots.push({ phrases, lists, places, written: null, programs: [] });
    return slot;
  }

  /** Finds every phrase in one text. */
  find(_folded: Folded, tokens: Tokens): Hits {
    this.#index.build();
    const found = new Found(this.#slots, this.#index, tokens);
    search(this.#index, tokens, found);
    if (tokens.tags.length > 0) {
      const joined = joinedTags(tokens);
      const more = new Found(this.#slots, this.#index, joined.view);
      search(this.#index, joined.view, more);
      found.take(more, joined);
    }
    return found.hits();
  }
}

/** The phrases of one text, as the search finds words of them. */
class Found implements Finder {
  readonly #slots: readonly Slot[];
  readonly #index: PhraseIndex;
  readonly #tokens: Tokens;
  #words: Words | null = null;
  #hits: Map<number, Hit[]> | null = null;

  constructor(slots: readonly Slot[], index: PhraseIndex, tokens: Tokens) {
    this.#slots = slots;
    this.#index = index;
    this.#tokens = tokens;
  }

  /** Tries every phrase that is looked up by this hash, of the word at `token` or of what begins there. */
  tryAt(hash: number, token: number, sentence: Sentence, roman: boolean): void {
    const index = this.#index;
    for (let entry = index.first(hash); entry !== -1; entry = index.next(entry)) {
      const slot = index.slot(entry);
      const from = Math.max(sentence.first, token - index.max(entry));
      for (let first = from; first <= token - index.min(entry); first++) {
        const end = this.#endOf(
          slot,
          index.phrase(entry),
          index.text(entry),
          first,
          sentence.end,
          roman,
        );
        if (end !== -1) this.#add(slot, { first, end });
      }
    }
  }

  spellings(token: number): readonly string[] {
    this.#words ??= new Words(this.#tokens);
    return this.#words.spellings(token, 'en');
  }

  #endOf(
    number: number,
    phrase: number,
    text: number,
    first: number,
    limit: number,
    roman: boolean,
  ): number {
    if ((this.#tokens.rest(first) & IN_ADDRESS) !== 0) return -1;
    const slot = this.#slots[number] as Slot;
    slot.written ??= eachPhrase(slot.phrases);
    const { source, language } = slot.written[phrase] as WrittenPhrase;
    if (language === 'ur-Latn' && !roman) return -1;
    this.#words ??= new Words(this.#tokens);
    if (text !== -1) {
      return wayEnd(slot.places[phrase] as string, text, language, this.#words, first, limit);
    }
    slot.programs[phrase] ??= makeProgram(parsePhrase(source, language, slot.lists), language);
    return runProgram(slot.programs[phrase], this.#words, first, limit);
  }

  #add(slot: number, hit: Hit): void {
    this.#hits ??= new Map();
    const list = this.#hits.get(slot);
    if (list === undefined) this.#hits.set(slot, [hit]);
    else list.push(hit);
  }

  /** Takes over what was found in another reading of the same text. */
  take(other: Found, { firsts, ends }: JoinedTags): void {
    for (const [slot, hits] of other.#hits ?? []) {
      for (const { first, end } of hits) {
        this.#add(slot, { first: firsts[first] as number, end: ends[end - 1] as number });
      }
    }
  }

  hits(): Hits {
    if (this.#hits === null) return NO_HITS;
    for (const [slot, found] of this.#hits) {
      if (found.length > 1) this.#hits.set(slot, inOrder(found));
    }
    return this.#hits;
  }
}

/** The end of the words that are written from `start` on, if just they stand at `first`, or -1. */
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
    const there = words
      .spellings(token, language)
      .some((word) => word.length === end - at && written.startsWith(word, at));
    if (!there) return -1;
    if (written.charCodeAt(end) !== PLUS) return token + 1;
    at = end + 1;
  }
  return -1;
}

/** Hits in order of place; of several that begin with the same word the longest stays. */
function inOrder(hits: Hit[]): Hit[] {
  const sorted = hits.sort((a, b) => a.first - b.first || b.end - a.end);
  return sorted.filter((hit, index) => hit.first !== sorted[index - 1]?.first);
}
