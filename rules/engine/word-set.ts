/** Words of which one has to stand somewhere, as numbers: asked of most words that a phrase is tried at. */
import type { TextLanguage } from '../types';
import type { Leaf } from './choice';
import { DIGIT } from './tokens';
import type { Words } from './words';

/** Up to so many hashes are looked at one after the other. */
const FEW = 6;

/** The numbers and beginnings of a set, as they can be written down. */
export interface WordNumbers {
  language: TextLanguage;
  /** Hashes of words in the spelling of the language, from the least on. */
  hashes: Int32Array;
  /** Hashes of words that are themselves, whatever the language. */
  exacts: Int32Array;
  stems: readonly string[];
  /** Any number is one of them. */
  number: boolean;
}

export class WordSet implements WordNumbers {
  readonly language: TextLanguage;
  readonly hashes: Int32Array;
  readonly exacts: Int32Array;
  readonly stems: readonly string[];
  readonly number: boolean;
  /** Bits of the letters that stems begin with. */
  readonly #stemLetters: number;

  constructor({ language, hashes, exacts, stems, number }: WordNumbers) {
    this.language = language;
    this.hashes = hashes;
    this.exacts = exacts;
    this.stems = stems;
    this.number = number;
    this.#stemLetters = stems.reduce((bits, stem) => bits | (1 << stem.charCodeAt(0)), 0);
  }

  /** The set of these words, each once. */
  static of(language: TextLanguage, leaves: readonly Leaf[]): WordSet {
    const hashes = (kind: Leaf['kind']) =>
      Int32Array.from(new Set(leaves.flatMap((leaf) => (leaf.kind === kind ? [leaf.hash] : []))));
    const stems = leaves.flatMap(({ kind, text }) => (kind === 'stem' ? [text] : []));
    return new WordSet({
      language,
      hashes: hashes('word').sort(),
      exacts: hashes('exact').sort(),
      stems: [...new Set(stems)].sort(),
      number: leaves.some(({ kind }) => kind === 'number'),
    });
  }

  /** Whether this word may be one of the set, by hashes alone; never no where it is. */
  mayHold(words: Words, token: number): boolean {
    if (this.hashes.length > 0 && isIn(this.hashes, words.hash(token, this.language))) return true;
    if (this.number && words.tokens.kind(token) === DIGIT) return true;
    if (this.exacts.length > 0 && isIn(this.exacts, words.tokens.hash(token))) return true;
    return this.stems.length > 0 && this.#begins(words, token);
  }

  #begins(words: Words, token: number): boolean {
    const letter = words.firstLetter(token, this.language);
    if (letter !== 0 && (this.#stemLetters & (1 << letter)) === 0) return false;
    for (const stem of this.stems) if (words.begins(token, this.language, stem)) return true;
    return false;
  }
}

function isIn(hashes: Int32Array, hash: number): boolean {
  if (hashes.length <= FEW) {
    for (let at = 0; at < hashes.length; at++) if (hashes[at] === hash) return true;
    return false;
  }
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] as number;
    if (found === hash) return true;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
