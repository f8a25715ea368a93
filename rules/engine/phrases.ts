/**
 * All phrases of all rules, found in a single pass: each word of the draft is looked up once, and
 * only phrases that can begin with it are tried. The work follows the length of the draft.
 */
import { TEXT_LANGUAGES, type TextLanguage } from '../types';
import { canBeRomanUrdu } from './language';
import type { Folded } from './normalize';
import { firstSteps, makeProgram, type Program, runProgram, Vocabulary } from './phrase-program';
import { parsePhrase } from './phrase-syntax';
import type { Phrases } from './rule';
import { DIGIT, type Tokens } from './tokens';
import { Words } from './words';

/** Where a phrase of one slot stands: tokens `[first, end)`. */
export interface Hit {
  first: number;
  end: number;
}

/** Hits by slot, each list in order of place. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** Every phrase of a compiled set; a slot is one list of phrases of one rule. */
export class PhraseTable {
  readonly vocabulary = new Vocabulary();
  readonly #byWord: Program[][] = [];
  readonly #byStem = new Map<string, Program[]>();
  readonly #romanByStem = new Map<string, Program[]>();
  readonly #stemLengths = new Set<number>();
  readonly #byNumber: Program[] = [];
  #slots = 0;

  /**
   * Adds the phrases of one list and gives the slot under which their hits are found.
   * @throws PhraseError when a phrase cannot be read; `validateRule` finds these first.
   */
  add(phrases: Phrases, lists: Readonly<Record<string, Phrases>> | undefined): number {
    const slot = this.#slots++;
    for (const language of TEXT_LANGUAGES) {
      for (const phrase of phrases[language] ?? []) {
        const nodes = parsePhrase(phrase, language, lists);
        this.#index(makeProgram(nodes, language, slot, this.vocabulary));
      }
    }
    return slot;
  }

  #index(program: Program): void {
    const stems = program.language === 'ur-Latn' ? this.#romanByStem : this.#byStem;
    for (const step of firstSteps(program)) {
      if (step.op === 'number') this.#byNumber.push(program);
      else if (step.op === 'word' || step.op === 'exact') {
        const list = this.#byWord[step.id] ?? [];
        this.#byWord[step.id] = list;
        list.push(program);
      } else if (step.op === 'stem') {
        this.#stemLengths.add(step.text.length);
        const list = stems.get(step.text) ?? [];
        stems.set(step.text, list);
        list.push(program);
      }
    }
  }

  /** Finds every phrase in one text. */
  find(folded: Folded, tokens: Tokens): Hits {
    const words = new Words(folded, tokens, this.vocabulary);
    const hits = new Map<number, Hit[]>();
    const lengths = [...this.#stemLengths];
    for (const sentence of tokens.sentences) {
      const roman = canBeRomanUrdu(tokens, sentence);
      for (let token = sentence.first; token < sentence.end; token++) {
        if (tokens.inAddress[token] === 1) continue;
        for (const program of this.#startingAt(words, token, lengths)) {
          if (program.language === 'ur-Latn' && !roman) continue;
          const end = runProgram(program, words, token, sentence.end);
          if (end === -1) continue;
          const list = hits.get(program.slot) ?? [];
          hits.set(program.slot, list);
          const last = list.at(-1);
          if (last?.first !== token) list.push({ first: token, end });
          else if (end > last.end) last.end = end;
        }
      }
    }
    return hits;
  }

  #startingAt(words: Words, token: number, lengths: readonly number[]): Set<Program> {
    const found = new Set<Program>();
    for (const id of words.ids(token)) {
      if (id >= 0) for (const program of this.#byWord[id] ?? []) found.add(program);
    }
    for (const length of lengths) {
      this.#addStem(found, this.#byStem, words, token, length, 'en');
      this.#addStem(found, this.#romanByStem, words, token, length, 'ur-Latn');
    }
    if (words.tokens.kinds[token] === DIGIT)
      for (const program of this.#byNumber) found.add(program);
    return found;
  }

  #addStem(
    found: Set<Program>,
    stems: ReadonlyMap<string, Program[]>,
    words: Words,
    token: number,
    length: number,
    language: TextLanguage,
  ): void {
    const text = words.stemText(token, language);
    if (text.length < length || stems.size === 0) return;
    for (const program of stems.get(text.slice(0, length)) ?? []) found.add(program);
  }
}
