/** The phrases of one text, as the search finds words of them. */

import { AskedPlaces } from './asked-places';
import { isWorthwhile } from './attempt';
import { mayStand } from './neighbours';
import { ALWAYS, ASKED, type IndexPart, type PhraseIndex, placeIn } from './phrase-index';
import { type Program, runProgram } from './phrase-program';
import type { PhraseTable } from './phrases';
import { wayEnd } from './places';
import { isRoman, maxOf, minOf, PHRASE, TEXT, WINDOW } from './prepared-phrases';
import type { Finder } from './search';
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
  /** The slots with hits; not those that are only asked for (`PreparedPhrases.asked`). */
  keys(): Iterable<number>;
}

/** Places at which phrases are tried in one text: some always, and more in a longer one. */
const LEAST_TRIES = 2_000;
const TRIES_EACH_WORD = 2;

const NO_SLOTS: readonly number[] = [];
const NO_HITS: readonly Hit[] = [];
const NO_READINGS: readonly Reading[] = [];

/** What was found in another reading of a text, and where that stands in the text itself. */
interface Reading {
  found: Found;
  origin(hit: Hit): Hit;
}

/** The phrases of one text. */
export class Found implements Finder, Hits {
  readonly words: Words;
  readonly #table: PhraseTable;
  readonly #tokens: Tokens;
  #hits: Map<number, Hit[]> | null = null;
  readonly #index: PhraseIndex;
  readonly #askedPlaces: AskedPlaces;
  /** By slot, what `get` has given. */
  #given: Map<number, readonly Hit[]> | null = null;
  /** Places that may still be tried. */
  #left: number;
  /** Other readings of the same text. */
  #others: readonly Reading[] = NO_READINGS;
  #isLeftOut = false;

  constructor(table: PhraseTable, tokens: Tokens) {
    this.#table = table;
    this.#tokens = tokens;
    this.#index = table.index;
    this.#askedPlaces = new AskedPlaces(table.index, table.count);
    this.words = new Words(tokens);
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * tokens.count;
  }

  get cutShort(): boolean {
    return this.#isLeftOut || this.#left < 0 || this.#others.some(({ found }) => found.cutShort);
  }

  meet(kinds: number, key: number, token: number, sentence: number, roman: boolean): void {
    if ((kinds & (1 << ASKED)) !== 0) this.#askedPlaces.note(key, token, sentence, roman);
    if ((kinds & (1 << ALWAYS)) !== 0) this.#tryAt(key, token, sentence, roman);
  }

  #tryAt(key: number, token: number, sentence: number, roman: boolean): void {
    if (this.#left < 0) return;
    const index = this.#index;
    let entry = index.first(ALWAYS, key);
    for (; entry !== -1; entry = index.next(ALWAYS, entry)) {
      const place = index.place(ALWAYS, entry);
      const part = index.partOf(ALWAYS, place);
      const at = placeIn(part, place);
      if (!this.#mayBeAt(part, at, token, sentence, roman)) continue;
      const slot = index.slot(ALWAYS, entry);
      const hits = this.#hits?.get(slot);
      const more = this.#tryPlace(part, at, slot, token, sentence, hits);
      if (more === hits) continue;
      this.#hits ??= new Map();
      this.#hits.set(slot, more as Hit[]);
    }
  }

  /** Notes that another reading of the text was not searched. */
  leaveOut(): void {
    this.#isLeftOut = true;
  }

  /**
   * Takes what was found in another reading of the text.
   * @param origin where words of that reading stand in this one.
   */
  add(found: Found, origin: (hit: Hit) => Hit): void {
    this.#others = [...this.#others, { found, origin }];
  }

  keys(): Iterable<number> {
    const own = this.#hits?.keys() ?? NO_SLOTS;
    if (this.#others.length === 0) return own;
    return new Set([...own, ...this.#others.flatMap(({ found }) => [...found.keys()])]);
  }

  has(slot: number): boolean {
    return this.get(slot) !== undefined;
  }

  get(slot: number): readonly Hit[] | undefined {
    let hits = this.#given?.get(slot);
    if (hits === undefined) {
      const own = this.#hits?.get(slot) ?? this.#askedHits(slot);
      const others = this.#others.flatMap(({ found, origin }) =>
        (found.get(slot) ?? NO_HITS).map(origin),
      );
      hits = inOrder(others.length === 0 ? own : [...own, ...others]);
      this.#given ??= new Map();
      this.#given.set(slot, hits);
    }
    return hits.length > 0 ? hits : undefined;
  }

  #askedHits(slot: number): readonly Hit[] {
    // Each slot that is asked for has tries of its own: what is found does not hang on the order.
    const left = this.#left;
    this.#left = LEAST_TRIES + TRIES_EACH_WORD * this.#tokens.count;
    let hits: Hit[] | undefined;
    this.#askedPlaces.each(slot, (place, token, sentence, roman) => {
      if (this.#left < 0) return;
      const part = this.#index.partOf(ASKED, place);
      const at = placeIn(part, place);
      if (!this.#mayBeAt(part, at, token, sentence, roman)) return;
      hits = this.#tryPlace(part, at, slot, token, sentence, hits);
    });
    this.#left = Math.min(left, this.#left);
    return hits ?? NO_HITS;
  }

  /** Whether the phrase of this place may stand where its word is at `token`. */
  #mayBeAt(
    { places, sets }: IndexPart,
    at: number,
    token: number,
    number: number,
    roman: boolean,
  ): boolean {
    const window = places[at + WINDOW] as number;
    const isInRoman = isRoman(window);
    if (isInRoman && !roman) return false;
    const { first, end } = this.#tokens.sentences[number] as Sentence;
    if ((places[at + TEXT] as number) >= 0 && token - minOf(window) < first) return false;
    if (mayStand(places, at, sets, this.words, isInRoman, token, first, end)) return true;
    this.#left--;
    return false;
  }

  /** Adds to `hits` where the phrase of this place stands, when its word is at `token`. */
  #tryPlace(
    { places }: IndexPart,
    at: number,
    slot: number,
    token: number,
    number: number,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const sentence = this.#tokens.sentences[number] as Sentence;
    return (places[at + TEXT] as number) >= 0
      ? this.#tryWords(places, at, slot, token, sentence, hits)
      : this.#tryAttempts(places, at, slot, token, sentence, hits);
  }

  #tryWords(
    places: Int32Array,
    at: number,
    slot: number,
    token: number,
    sentence: Sentence,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const window = places[at + WINDOW] as number;
    const first = token - minOf(window);
    if (--this.#left < 0 || this.#isInAddress(first)) return hits;
    const written = this.#table.plainWays(slot, places[at + PHRASE] as number);
    const language = isRoman(window) ? 'ur-Latn' : 'en';
    const start = places[at + TEXT] as number;
    return withHit(hits, first, wayEnd(written, start, language, this.words, first, sentence.end));
  }

  #tryAttempts(
    places: Int32Array,
    at: number,
    slot: number,
    token: number,
    { first, end }: Sentence,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    const table = this.#table;
    const phrase = places[at + PHRASE] as number;
    const window = places[at + WINDOW] as number;
    let all = hits;
    for (const attempt of table.attempts(slot, phrase, places[at + TEXT] as number)) {
      if (this.#left < 0) break;
      if (isWorthwhile(attempt, this.words, token, first, end)) {
        const from = Math.max(first, token - maxOf(window));
        const program = table.way(slot, phrase, attempt.way);
        all = this.#run(program, from, token - minOf(window), end, all);
      } else this.#left--;
    }
    return all;
  }

  /** Runs a program at each of the words `[from, to]`. */
  #run(
    program: Program,
    from: number,
    to: number,
    limit: number,
    hits: Hit[] | undefined,
  ): Hit[] | undefined {
    let all = hits;
    for (let first = from; first <= to; first++) {
      if (--this.#left < 0) break;
      if (this.#isInAddress(first)) continue;
      all = withHit(all, first, runProgram(program, this.words, first, limit));
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
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const sorted = [...hits].sort((a, b) => a.first - b.first || b.end - a.end);
  return sorted.filter((hit, index) => hit.first !== sorted[index - 1]?.first);
}
