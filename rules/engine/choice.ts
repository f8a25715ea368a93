/** What may stand at one place of a phrase: words, each with what has to follow it. */
import type { TextLanguage } from '../types';
import { bucketOf } from './hash';
import { DIGIT } from './tokens';
import type { Words } from './words';

/** A piece of a phrase as it is compared with a draft. */
export type Step = { kind: 'gap'; min: number; max: number } | Choice;

/** A word, or the beginning of one, that a place takes. */
export interface Leaf {
  /** `exact`: in the capitals of `original`, whatever the language's spelling. */
  kind: 'word' | 'exact' | 'stem' | 'number';
  /** In the spelling of the phrase's language; empty for a number. */
  text: string;
  original: string;
  hash: number;
  /** What has to follow it in this choice; `null`: nothing more. */
  rest: readonly Step[] | null;
}

/** Up to so many words are compared one after the other. */
const FEW = 6;
const NONE: readonly never[] = [];

/** One choice of a phrase; a single word is a choice of one. */
export class Choice {
  readonly kind = 'choice';
  readonly language: TextLanguage;
  readonly leaves: readonly Leaf[];
  /** Ways that begin with a gap or with another choice. */
  readonly others: readonly (readonly Step[])[];
  /** Whether it may stand for no word at all. */
  readonly empty: boolean;
  readonly words: readonly Leaf[];
  readonly exacts: readonly Leaf[];
  readonly stems: readonly Leaf[];
  readonly numbers: readonly Leaf[];
  /** Bits of the letters that stems begin with. */
  readonly #stemLetters: number;
  /** Heads of the lists of words of one bucket, and the next of each, as numbers in `words` plus 1. */
  #heads: Uint16Array | null = null;
  #next: Uint16Array | null = null;
  #shift = 31;

  constructor(
    language: TextLanguage,
    leaves: readonly Leaf[],
    others: readonly (readonly Step[])[],
    empty: boolean,
  ) {
    const of = (kind: Leaf['kind']) =>
      leaves.some((leaf) => leaf.kind === kind)
        ? leaves.filter((leaf) => leaf.kind === kind)
        : NONE;
    this.language = language;
    this.leaves = leaves;
    this.others = others;
    this.empty = empty;
    this.words = of('word');
    this.exacts = of('exact');
    this.stems = of('stem');
    this.numbers = of('number');
    this.#stemLetters = this.stems.reduce((bits, { text }) => bits | (1 << text.charCodeAt(0)), 0);
  }

  #canBegin(words: Words, token: number): boolean {
    const letter = words.firstLetter(token, this.language);
    return letter === 0 || (this.#stemLetters & (1 << letter)) !== 0;
  }

  /** The leaves that take this word. */
  taking(words: Words, token: number): readonly Leaf[] {
    const { language } = this;
    let taken: Leaf[] | null = null;
    const hash = words.hash(token, language);
    const isFew = this.words.length <= FEW;
    for (let at = isFew ? this.words.length : this.#first(hash); at !== 0; ) {
      const leaf = this.words[at - 1] as Leaf;
      if (leaf.hash === hash && words.is(token, language, leaf.text)) taken = withOne(taken, leaf);
      at = isFew ? at - 1 : this.#after(at);
    }
    for (const leaf of this.exacts) {
      if (isExactly(leaf, words, token)) taken = withOne(taken, leaf);
    }
    if (this.stems.length > 0 && this.#canBegin(words, token)) {
      for (const leaf of this.stems) {
        if (words.begins(token, language, leaf.text)) taken = withOne(taken, leaf);
      }
    }
    if (this.numbers.length > 0 && words.tokens.kind(token) === DIGIT) {
      for (const leaf of this.numbers) taken = withOne(taken, leaf);
    }
    return taken ?? NONE;
  }

  #first(hash: number): number {
    if (this.#heads === null) this.#build();
    return (this.#heads as unknown as Uint16Array)[bucketOf(hash, this.#shift)] as number;
  }

  #after(at: number): number {
    return (this.#next as Uint16Array)[at] as number;
  }

  #build(): void {
    const bits = Math.ceil(Math.log2(this.words.length * 4));
    this.#shift = 32 - bits;
    this.#heads = new Uint16Array(2 ** bits);
    this.#next = new Uint16Array(this.words.length + 1);
    for (let at = this.words.length; at > 0; at--) {
      const bucket = bucketOf((this.words[at - 1] as Leaf).hash, this.#shift);
      this.#next[at] = this.#heads[bucket] as number;
      this.#heads[bucket] = at;
    }
  }
}

function withOne(taken: Leaf[] | null, leaf: Leaf): Leaf[] {
  if (taken === null) return [leaf];
  taken.push(leaf);
  return taken;
}

/** Whether a word in capitals stands there just so. */
export function isExactly({ hash, text, original }: Leaf, words: Words, token: number): boolean {
  return (
    hash === words.tokens.hash(token) &&
    words.is(token, 'en', text) &&
    words.written(token) === original
  );
}
