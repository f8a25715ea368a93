/** The phrases of one text, as the search finds words of them. */

import { isWorthwhile } from './attempt';
import type { JoinedTags } from './joined-tags';
import type { PhraseIndex } from './phrase-index';
import { type Program, runProgram } from './phrase-program';
import type { PhraseTable } from './phrases';
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

/** Places at which phrases are tried in one text: some always, and more in a longer one. */
const LEAST_TRIES = 2_000;
const TRIES_EACH_WORD = 2;

const NO_SLOTS: readonly number[] = [];

/** The phrases of one text. */
export class Found implements Finder, Hits {
  readonly words: Words;
  readonly #table: PhraseTable;
  readonly #index: PhraseIndex;
  readonly #tokens: Tokens;
  #hits: Map<number, Hit[]> | null = null;
  /** First entry, word, sentence and whether that can be Roman Urdu, of what may be asked for. */
  #met: number[] | null = null;
  #asked: Map<number, Hit[]> | null = null;
  /** Places that may still be tried. */
  #left: number;
  /** The same text with hashtags joined. */
  #joined: Found | null = null;
  #joinedTags: JoinedTags | null = null;

  constructor(table: PhraseTable, index: PhraseIndex, tokens: Tokens) {
    this.#table = table;
    this.#index = index;
    this.#tokens = tokens;
    this.words = new Words(tokens);
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * tokens.count;
  }

  get cutShort(): boolean {
    return this.#left < 0 || this.#joined?.cutShort === true;
  }

  tryAt(hash: number, token: number, sentence: number, roman: boolean): void {
    const index = this.#index;
    for (let entry = index.first(hash); entry !== -1; entry = index.next(entry)) {
      const slot = this.#table.slotOf(index.phrase(entry));
      const hits = this.#hits?.get(slot);
      const more = this.#tryEntry(entry, token, sentence, roman, hits);
      if (more === hits) continue;
      this.#hits ??= new Map();
      this.#hits.set(slot, more as Hit[]);
    }
    const asked = index.firstAsked(hash);
    if (asked === -1) return;
    this.#met ??= [];
    this.#met.push(asked, token, sentence, roman ? 1 : 0);
  }

  /** Searches the text with its hashtags joined as well. */
  join(joined: JoinedTags): void {
    this.#joinedTags = joined;
    this.#joined = new Found(this.#table, this.#index, joined.view);
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
    const met = this.#met;
    if (met === null) return [];
    // Each slot that is asked for has tries of its own: what is found does not hang on the order.
    const left = this.#left;
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * this.#tokens.count;
    const index = this.#index;
    let hits: Hit[] | undefined;
    for (let at = 0; at < met.length; at += 4) {
      const [asked, token, sentence, roman] = met.slice(at, at + 4) as [
        number,
        number,
        number,
        number,
      ];
      for (let entry = asked; entry !== -1; entry = index.next(entry)) {
        if (this.#table.slotOf(index.phrase(entry)) !== slot) continue;
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
    if (!roman && index.roman(entry)) return hits;
    const sentence = this.#tokens.sentences[number] as Sentence;
    if (index.text(entry) >= 0) return this.#tryWords(entry, token, sentence, hits);
    let all = hits;
    const { words } = this;
    for (const attempt of this.#table.attempts(entry)) {
      if (this.#left < 0) break;
      if (isWorthwhile(attempt, words, token, sentence.first, sentence.end)) {
        all = this.#run(this.#table.way(entry, attempt.way), entry, token, sentence, all);
      } else this.#left--;
    }
    return all;
  }

  #tryWords(
    entry: number,
    token: number,
    sentence: Sentence,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const first = token - this.#index.min(entry);
    if (first < sentence.first || --this.#left < 0 || this.#isInAddress(first)) return hits;
    return withHit(hits, first, this.#table.wordsEnd(entry, this.words, first, sentence.end));
  }

  #run(
    program: Program,
    entry: number,
    token: number,
    sentence: Sentence,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const index = this.#index;
    let all = hits;
    const from = Math.max(sentence.first, token - index.max(entry));
    for (let first = from; first <= token - index.min(entry); first++) {
      if (--this.#left < 0) break;
      if (this.#isInAddress(first)) continue;
      all = withHit(all, first, runProgram(program, this.words, first, sentence.end));
    }
    return all;
  }

  #isInAddress(token: number): boolean {
    return (this.#tokens.rest(token) & IN_ADDRESS) !== 0;
  }
}

/** @param end -1: there is none. */
function withHit(hits: Hit[] | undefined, first: number, end: number): Hit[] | undefined {
  if (end === -1) return hits;
  if (hits === undefined) return [{ first, end }];
  hits.push({ first, end });
  return hits;
}

/** Hits in order of place; of several that begin with the same word the longest stays. */
function inOrder(hits: Hit[]): Hit[] {
  const sorted = hits.sort((a, b) => a.first - b.first || b.end - a.end);
  return sorted.filter((hit, index) => hit.first !== sorted[index - 1]?.first);
}
