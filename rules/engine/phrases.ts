/**
 * All phrases of all rules, found in a single pass: each word of the draft is looked up once, and
 * only phrases of which it is an anchor (see `anchors.ts`) are tried. A phrase is read when it is
 * first tried, so that a worker that has just woken pays for the few phrases its draft touches.
 */

import type { TextLanguage } from '../types';
import { placesOf } from './anchors';
import { canBeRomanUrdu } from './language';
import type { Folded } from './normalize';
import { makeProgram, type Program, runProgram } from './phrase-program';
import { eachPhrase, parsePhrase, type WrittenPhrase } from './phrase-syntax';
import { readPlaces } from './places';
import type { Phrases } from './rule';
import { DIGIT, type Sentence, type Tokens } from './tokens';
import { Words } from './words';

/** Where a phrase of one slot stands: tokens `[first, end)`. */
export interface Hit {
  first: number;
  end: number;
}

/** Hits by slot, each list in order of place. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

interface Phrase extends WrittenPhrase {
  slot: number;
  lists: Readonly<Record<string, Phrases>> | undefined;
  /** Made when the phrase is first tried. */
  program: Program | null;
}

/** A phrase to try where its anchor stands: it begins `min` to `max` words before. */
interface Try {
  phrase: Phrase;
  /** The words one after the other, where that is all, joined by `+`; `null`: the program decides. */
  plain: string | null;
  min: number;
  max: number;
}

type Tries = Map<string, Try[]>;

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly #exact: Tries = new Map();
  readonly #roman: Tries = new Map();
  readonly #stems: Tries = new Map();
  readonly #romanStems: Tries = new Map();
  readonly #stemLengths = new Set<number>();
  readonly #numbers: Try[] = [];
  #slots = 0;

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
    const slot = this.#slots++;
    let index = 0;
    for (const { source, language } of eachPhrase(phrases)) {
      const phrase: Phrase = { source, language, slot, lists, program: null };
      const roman = phrase.language === 'ur-Latn';
      readPlaces(places[index++] as string, (kind, text, min, max, plain) => {
        const one: Try = { phrase, plain, min, max };
        if (kind === 'number') this.#numbers.push(one);
        else if (kind === 'stem') {
          this.#stemLengths.add(text.length);
          put(roman ? this.#romanStems : this.#stems, text, one);
        } else put(roman && kind === 'word' ? this.#roman : this.#exact, text, one);
      });
    }
    return slot;
  }

  /** Finds every phrase in one text. */
  find(folded: Folded, tokens: Tokens): Hits {
    const words = new Words(folded, tokens);
    const lengths = [...this.#stemLengths];
    const hits = new Map<number, Hit[]>();
    for (const sentence of tokens.sentences) {
      const roman = canBeRomanUrdu(tokens, sentence);
      for (let token = sentence.first; token < sentence.end; token++) {
        const run = (tries: readonly Try[] | undefined): void => {
          if (tries !== undefined) runTries(tries, words, token, sentence, roman, hits);
        };
        runWords(this.#exact, words, token, sentence.end, 'en', run);
        if (tokens.kinds[token] === DIGIT) run(this.#numbers);
        runStems(this.#stems, words.stemText(token, 'en'), lengths, run);
        if (!roman) continue;
        runWords(this.#roman, words, token, sentence.end, 'ur-Latn', run);
        runStems(this.#romanStems, words.stemText(token, 'ur-Latn'), lengths, run);
      }
    }
    for (const [slot, found] of hits) hits.set(slot, inOrder(found));
    return hits;
  }
}

function put(tries: Tries, text: string, one: Try): void {
  const list = tries.get(text);
  if (list === undefined) tries.set(text, [one]);
  else list.push(one);
}

/** Runs what is looked for by this word, and by this word and the next. */
function runWords(
  tries: Tries,
  words: Words,
  token: number,
  limit: number,
  language: TextLanguage,
  run: (tries: readonly Try[] | undefined) => void,
): void {
  const next = token + 1 < limit ? words.spellings(token + 1, language) : [];
  for (const word of words.spellings(token, language)) {
    run(tries.get(word));
    for (const second of next) run(tries.get(`${word}+${second}`));
  }
}

function runStems(
  stems: Tries,
  word: string,
  lengths: readonly number[],
  run: (tries: readonly Try[] | undefined) => void,
): void {
  if (stems.size === 0) return;
  for (const length of lengths) if (word.length >= length) run(stems.get(word.slice(0, length)));
}

/** Tries phrases at every word where they can begin if `token` is their anchor. */
function runTries(
  tries: readonly Try[],
  words: Words,
  token: number,
  sentence: Sentence,
  roman: boolean,
  hits: Map<number, Hit[]>,
): void {
  for (const { phrase, plain, min, max } of tries) {
    if (phrase.language === 'ur-Latn' && !roman) continue;
    for (let first = Math.max(sentence.first, token - max); first <= token - min; first++) {
      if (words.tokens.inAddress[first] === 1) continue;
      const end =
        plain === null
          ? runProgram(programOf(phrase), words, first, sentence.end)
          : plainEnd(plain.split('+'), phrase.language, words, first, sentence.end);
      if (end === -1) continue;
      const list = hits.get(phrase.slot);
      if (list === undefined) hits.set(phrase.slot, [{ first, end }]);
      else list.push({ first, end });
    }
  }
}

/** The end of these words, if just they stand at `first`, or -1. */
function plainEnd(
  plain: readonly string[],
  language: TextLanguage,
  words: Words,
  first: number,
  limit: number,
): number {
  const end = first + plain.length;
  if (end > limit) return -1;
  for (let at = 0; at < plain.length; at++) {
    if (!words.spellings(first + at, language).includes(plain[at] as string)) return -1;
  }
  return end;
}

function programOf(phrase: Phrase): Program {
  const { source, language, lists } = phrase;
  phrase.program ??= makeProgram(parsePhrase(source, language, lists), language);
  return phrase.program;
}

/** Hits in order of place; of several that begin with the same word the longest stays. */
function inOrder(hits: Hit[]): Hit[] {
  const sorted = hits.sort((a, b) => a.first - b.first || b.end - a.end);
  return sorted.filter((hit, index) => hit.first !== sorted[index - 1]?.first);
}
