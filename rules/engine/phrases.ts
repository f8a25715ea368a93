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
import { PLUS, wordEnd } from './places';
import { gatherPlaces, type PreparedPhrases, type SlotText } from './prepared-phrases';
import type { Phrases } from './rule';
import { type Finder, search } from './search';
import { IN_ADDRESS, type Sentence, type Tokens } from './tokens';
import { Words } from './words';

/** Where a phrase of one slot stands: tokens `[first, end)`. */
export interface Hit {
  first: number;
  end: number;
}

/** Hits by slot, each list in order of place. */
export interface Hits {
  /** The hits of one slot, if there are any. */
  get(slot: number): readonly Hit[] | undefined;
  has(slot: number): boolean;
  /**
   * Whether the text repeats words of phrases so often that some places were not tried: no draft that
   * means something does.
   */
  readonly cutShort?: boolean;
  /** The slots with hits; not those that are only asked for (`PhraseTable.askFor`). */
  keys(): Iterable<number>;
}

/** One list of phrases of one rule. */
interface Slot {
  /** How often they are met, roughly. */
  cost: number;
  read: () => SlotText;
  /** Read when one of them is first tried. */
  text: SlotText | null;
  written: readonly WrittenPhrase[];
  programs: (Program | undefined)[];
}

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #slots: Slot[] = [];
  readonly #index = new PhraseIndex();

  /**
   * Adds the phrases of one list and gives the slot under which their hits are found.
   * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
   */
  add(phrases: Phrases, lists?: Readonly<Record<string, Phrases>>): number {
    return this.append(gatherPlaces([{ phrases, lists, places: placesOf(phrases, lists) }]));
  }

  /** Adds the phrases of a prepared pack and gives the slot of its first list; the others follow. */
  append(prepared: PreparedPhrases): number {
    const base = this.#slots.length;
    this.#index.append(prepared, base);
    for (const [slot, cost] of prepared.costs.entries()) {
      const read = () => prepared.text(slot);
      this.#slots.push({ cost, read, text: null, written: [], programs: [] });
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
    this.#index.askFor(isAsked);
  }

  /** Finds every phrase in one text. */
  find(_folded: Folded, tokens: Tokens): Hits {
    this.#index.build();
    const found = new Found(this.#slots, this.#index, tokens);
    search(this.#index, tokens, found);
    if (tokens.tags.length > 0) found.join(joinedTags(tokens));
    return found;
  }
}

/** Places at which phrases are tried in one text: some always, and more in a longer one. */
const LEAST_TRIES = 2_000;
const TRIES_EACH_WORD = 2;

const NO_SLOTS: readonly number[] = [];

/** The phrases of one text, as the search finds words of them. */
class Found implements Finder, Hits {
  readonly #slots: readonly Slot[];
  readonly #index: PhraseIndex;
  readonly #tokens: Tokens;
  #words: Words | null = null;
  #hits: Map<number, Hit[]> | null = null;
  /** Hash, word, sentence and whether that can be Roman Urdu, of what was met. */
  readonly #met: number[] = [];
  #asked: Map<number, Hit[]> | null = null;
  /** Places that may still be tried. */
  #left: number;
  /** The same text with hashtags joined. */
  #joined: Found | null = null;
  #joinedTags: JoinedTags | null = null;

  constructor(slots: readonly Slot[], index: PhraseIndex, tokens: Tokens) {
    this.#slots = slots;
    this.#index = index;
    this.#tokens = tokens;
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * tokens.count;
  }

  get cutShort(): boolean {
    return this.#left < 0 || this.#joined?.cutShort === true;
  }

  tryAt(hash: number, token: number, sentence: number, roman: boolean): void {
    const index = this.#index;
    for (let entry = index.first(hash); entry !== -1; entry = index.next(entry)) {
      const slot = index.slot(entry);
      const hits = this.#hits?.get(slot);
      const more = this.#tryEntry(entry, token, sentence, roman, hits);
      if (more === hits) continue;
      this.#hits ??= new Map();
      this.#hits.set(slot, more as Hit[]);
    }
    this.#met.push(hash, token, sentence, roman ? 1 : 0);
  }

  spellings(token: number): readonly string[] {
    this.#words ??= new Words(this.#tokens);
    return this.#words.spellings(token);
  }

  /** Searches the text with its hashtags joined as well. */
  join(joined: JoinedTags): void {
    this.#joinedTags = joined;
    this.#joined = new Found(this.#slots, this.#index, joined.view);
    search(this.#index, joined.view, this.#joined);
  }

  keys(): Iterable<number> {
    const own = this.#hits?.keys() ?? NO_SLOTS;
    if (this.#joined === null || this.#joined.#hits === null) return own;
    return new Set([...own, ...this.#joined.#hits.keys()]);
  }

  has(slot: number): boolean {
    return this.get(slot) !== undefined;
  }

  get(slot: number): readonly Hit[] | undefined {
    const known = this.#asked?.get(slot);
    if (known !== undefined) return known.length > 0 ? known : undefined;
    const own = this.#hits?.get(slot) ?? this.#askedHits(slot);
    const joined = this.#joined?.get(slot)?.map((hit) => this.#origin(hit)) ?? [];
    const hits = inOrder([...own, ...joined]);
    this.#asked ??= new Map();
    this.#asked.set(slot, hits);
    return hits.length > 0 ? hits : undefined;
  }

  #origin({ first, end }: Hit): Hit {
    const { firsts, ends } = this.#joinedTags as JoinedTags;
    return { first: firsts[first] as number, end: ends[end - 1] as number };
  }

  #askedHits(slot: number): readonly Hit[] {
    // Each slot that is asked for has tries of its own: what is found does not hang on the order.
    const left = this.#left;
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * this.#tokens.count;
    const index = this.#index;
    const met = this.#met;
    let hits: Hit[] | undefined;
    for (let at = 0; at < met.length; at += 4) {
      const [hash, token, sentence, roman] = [met[at], met[at + 1], met[at + 2], met[at + 3]] as [
        number,
        number,
        number,
        number,
      ];
      for (let entry = index.firstAsked(hash); entry !== -1; entry = index.next(entry)) {
        if (index.slot(entry) !== slot) continue;
        hits = this.#tryEntry(entry, token, sentence, roman === 1, hits);
      }
    }
    this.#left = Math.min(left, this.#left);
    return hits ?? [];
  }

  /** Adds to `hits` where the phrase of this entry stands, when its word is at `token`. */
  #tryEntry(
    entry: number,
    token: number,
    number: number,
    roman: boolean,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const index = this.#index;
    const sentence = this.#tokens.sentences[number] as Sentence;
    let all = hits;
    const from = Math.max(sentence.first, token - index.max(entry));
    for (let first = from; first <= token - index.min(entry); first++) {
      if (--this.#left < 0) break;
      const end = this.#endOf(entry, first, sentence.end, roman);
      if (end === -1) continue;
      if (all === undefined) all = [{ first, end }];
      else all.push({ first, end });
    }
    return all;
  }

  /** Where the phrase of this entry ends if it begins at `first`, or -1. */
  #endOf(entry: number, first: number, limit: number, roman: boolean): number {
    if ((this.#tokens.rest(first) & IN_ADDRESS) !== 0) return -1;
    const slot = this.#slots[this.#index.slot(entry)] as Slot;
    const phrase = this.#index.phrase(entry);
    if (slot.text === null) {
      slot.text = slot.read();
      slot.written = eachPhrase(slot.text.phrases);
    }
    const { source, language } = slot.written[phrase] as WrittenPhrase;
    if (language === 'ur-Latn' && !roman) return -1;
    this.#words ??= new Words(this.#tokens);
    const text = this.#index.text(entry);
    if (text !== -1) {
      return wayEnd(slot.text.places[phrase] as string, text, language, this.#words, first, limit);
    }
    slot.programs[phrase] ??= makeProgram(parsePhrase(source, language, slot.text.lists), language);
    return runProgram(slot.programs[phrase], this.#words, first, limit);
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
    if (!words.is(token, language, written, at, end)) return -1;
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
