/**
 * All phrases of all rules, found in a single pass: each word of the draft is looked up once, and
 * only phrases that can begin with it are tried. The work follows the length of the draft.
 */
import { TEXT_LANGUAGES } from '../types';
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
        this.#eachStarting(words, token, roman, lengths, (program) => {
          const end = runProgram(program, words, token, sentence.end);
          if (end !== -1) addHit(hits, program.slot, { first: token, end });
        });
      }
    }
    return hits;
  }

  /** Calls with every program that can begin with this word; perhaps with one of them twice. */
  #eachStarting(
    words: Words,
    token: number,
    roman: boolean,
    lengths: readonly number[],
    run: (program: Program) => void,
  ): void {
    for (const id of words.idsIn(token, 'en')) this.#byWord[id]?.forEach(run);
    if (roman) for (const id of words.idsIn(token, 'ur-Latn')) this.#byWord[id]?.forEach(run);
    const text = words.stemText(token, 'en');
    const spelled = roman ? words.stemText(token, 'ur-Latn') : '';
    for (const length of lengths) {
      if (text.length >= length) this.#byStem.get(text.slice(0, length))?.forEach(run);
      if (spelled.length >= length) this.#romanByStem.get(spelled.slice(0, length))?.forEach(run);
    }
    if (words.tokens.kinds[token] !== DIGIT) return;
    for (const program of this.#byNumber) {
      if (roman || program.language !== 'ur-Latn') run(program);
    }
  }
}

/** Adds a hit; of several that begin with the same word the longest stays. */
function addHit(hits: Map<number, Hit[]>, slot: number, hit: Hit): void {
  const list = hits.get(slot);
  const last = list?.at(-1);
  if (list === undefined) hits.set(slot, [hit]);
  else if (last?.first !== hit.first) list.push(hit);
  else if (hit.end > last.end) last.end = hit.end;
}
