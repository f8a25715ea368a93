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
  /** Words with which they begin; made when it is first asked for. */
  #begins: Beginnings | null = null;
  /** Whether it may stand for no word at all. */
  readonly empty: boolean;
  readonly words: readonly Leaf[];
  readonly exacts: readonly Leaf[];
  readonly stems: readonly Leaf[];
  readonly numbers: readonly Leaf[];
  /** Bits of the letters that stems begin with. */
  readonly #stemLetters: number;
  /** Of `words`, so that no word is reached for that is another; made when first asked for. */
  #hashes: Int32Array | null = null;
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
    this.#hashes ??= Int32Array.from(this.words, (leaf) => leaf.hash);
    for (let at = isFew ? this.words.length : this.#first(hash); at !== 0; ) {
      if (this.#hashes[at - 1] === hash) {
        const leaf = this.words[at - 1] as Leaf;
        if (words.is(token, language, leaf.text)) taken = withOne(taken, leaf);
      }
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

  /** Those of `others` that may begin at one of these words. */
  othersAt(words: Words, places: readonly number[], limit: number): typeof this.others {
    if (this.others.length === 0) return NONE;
    this.#begins ??= new Beginnings(this.others);
    return this.#begins.mayStand(words, this.language, places, limit)
      ? this.others
      : this.#begins.unknown;
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

/** Bits for each word that `Beginnings` has. */
const BITS_EACH = 12;

/** The words with which steps can begin, as bits. */
class Beginnings {
  /** Those that can begin with words that are not known by a hash. */
  readonly unknown: readonly (readonly Step[])[];
  readonly #bits: Int32Array;
  readonly #shift: number;

  constructor(all: readonly (readonly Step[])[]) {
    const hashes = new Set<number>();
    this.unknown = all.filter((steps) => !addFirsts(steps, hashes));
    const log = Math.max(5, Math.ceil(Math.log2(hashes.size * BITS_EACH + 1)));
    this.#shift = 32 - log;
    this.#bits = new Int32Array(2 ** (log - 5));
    for (const hash of hashes) {
      const bit = bucketOf(hash, this.#shift);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << bit);
    }
  }

  mayStand(
    words: Words,
    language: TextLanguage,
    places: readonly number[],
    limit: number,
  ): boolean {
    for (const place of places) {
      if (place >= limit) break;
      if (this.#has(words.hash(place, language))) return true;
      if (language === 'ur-Latn' && this.#has(words.tokens.hash(place))) return true;
    }
    return false;
  }

  #has(hash: number): boolean {
    const bit = bucketOf(hash, this.#shift);
    return (((this.#bits[bit >>> 5] as number) >>> bit) & 1) !== 0;
  }
}

/** Adds the hashes of the words with which steps can begin; `false`: not all of them have one. */
function addFirsts([first]: readonly Step[], hashes: Set<number>): boolean {
  if (first === undefined || first.kind === 'gap' || first.empty) return false;
  if (first.stems.length > 0 || first.numbers.length > 0) return false;
  for (const { hash } of first.leaves) hashes.add(hash);
  return first.others.every((steps) => addFirsts(steps, hashes));
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
