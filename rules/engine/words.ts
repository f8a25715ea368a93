/**
 * The words of one text as the phrase search compares them. Most comparisons are between numbers; a
 * word is cut out of the text only where its spelling is not what stands there.
 */
import type { TextLanguage } from '../types';
import { romanHash, romanHashOf, romanStem, romanWord } from './roman';
import { type Piece, takePiece } from './slab';
import { LATIN, NOT_AS_IT_STANDS, STRETCHED, type Tokens } from './tokens';
import { CODE } from './units';

/** Stretched letters of one word that are tried both single and double, each for itself. */
const MOST_STRETCHED = 2;

/** Letters that Roman Urdu may begin otherwise in its one form. */
const FOLDED_AWAY = new Set([...'ceopqvxy'].map((letter) => letter.charCodeAt(0)));

/** Compares the words of one text. */
export class Words {
  readonly tokens: Tokens;
  #spellings: (readonly string[] | undefined)[] | null = null;
  /** By stretched word, its spellings. */
  #shortened: Map<string, readonly string[]> | null = null;
  /** Of each word; 0: not known yet. */
  #romanHashes: Piece | null = null;
  #romanWords: (string | undefined)[] | null = null;
  #romanStems: (string | undefined)[] | null = null;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /** Hash that a word of that language has when it may be this one. */
  hash(token: number, language: TextLanguage): number {
    return language === 'ur-Latn' ? this.romanHash(token) : this.tokens.hash(token);
  }

  /** The same for Roman Urdu; 0 for a word in other letters. */
  romanHash(token: number): number {
    const { array, from } = this.#romanHashes ?? this.#takeRoman();
    const known = array[from + token] as number;
    if (known !== 0) return known;
    const hash = this.#foldRoman(token);
    array[from + token] = hash;
    return hash;
  }

  /** Notes the hash that a word has as Roman Urdu, where that is known already. */
  noteRoman(token: number, hash: number): void {
    const { array, from } = this.#romanHashes ?? this.#takeRoman();
    array[from + token] = hash;
  }

  #takeRoman(): Piece {
    const { count } = this.tokens;
    const piece = takePiece(count);
    piece.array.fill(0, piece.from, piece.from + count);
    this.#romanHashes = piece;
    return piece;
  }

  #foldRoman(token: number): number {
    const { tokens } = this;
    if (tokens.kind(token) !== LATIN) return 0;
    if ((tokens.rest(token) & NOT_AS_IT_STANDS) !== 0)
      return romanHashOf(tokens.text(token), tokens.hash(token), 0);
    const { units, from } = tokens.folded;
    return romanHash(
      units,
      from + tokens.start(token),
      from + tokens.end(token),
      tokens.hash(token),
      0,
    );
  }

  /**
   * Whether this is the word `[from, to)` of a text, as that language spells it: as it stands, with a
   * stretched letter also once and twice; in Roman Urdu in its one form.
   */
  is(token: number, language: TextLanguage, text: string, from = 0, to = text.length): boolean {
    if (language === 'ur-Latn') {
      if (this.tokens.kind(token) !== LATIN) return false;
      this.#romanWords ??= [];
      this.#romanWords[token] ??= romanWord(this.tokens.text(token));
      return isPart(this.#romanWords[token], text, from, to);
    }
    const { tokens } = this;
    if ((tokens.rest(token) & (STRETCHED | NOT_AS_IT_STANDS)) !== 0) {
      return this.spellings(token).some((word) => isPart(word, text, from, to));
    }
    const start = tokens.start(token);
    return tokens.end(token) - start === to - from && this.#stands(start, text, from, to);
  }

  /** Whether the word begins so, as that language spells it. */
  begins(token: number, language: TextLanguage, stem: string): boolean {
    const { tokens } = this;
    if (language === 'ur-Latn') {
      if (tokens.kind(token) !== LATIN) return false;
      this.#romanStems ??= [];
      this.#romanStems[token] ??= romanStem(tokens.text(token));
      return this.#romanStems[token].startsWith(stem);
    }
    if ((tokens.rest(token) & (STRETCHED | NOT_AS_IT_STANDS)) !== 0) {
      return this.spellings(token).some((word) => word.startsWith(stem));
    }
    const start = tokens.start(token);
    return tokens.end(token) - start >= stem.length && this.#stands(start, stem, 0, stem.length);
  }

  /** The code that every beginning of the word in that language has first; 0: it may have several. */
  firstLetter(token: number, language: TextLanguage): number {
    const { tokens } = this;
    if ((tokens.rest(token) & (STRETCHED | NOT_AS_IT_STANDS)) !== 0) return 0;
    const { units, from } = tokens.folded;
    const code = (units[from + tokens.start(token)] as number) & CODE;
    return language === 'ur-Latn' && FOLDED_AWAY.has(code) ? 0 : code;
  }

  #stands(start: number, text: string, from: number, to: number): boolean {
    const { units, from: base } = this.tokens.folded;
    for (let at = from; at < to; at++) {
      if (((units[base + start + at - from] as number) & CODE) !== text.charCodeAt(at))
        return false;
    }
    return true;
  }

  /** How a word may be spelled: as it stands, and with stretched letters shortened. */
  spellings(token: number): readonly string[] {
    this.#spellings ??= [];
    this.#spellings[token] ??= this.#spell(token);
    return this.#spellings[token];
  }

  #spell(token: number): readonly string[] {
    const text = this.tokens.text(token);
    if ((this.tokens.rest(token) & STRETCHED) === 0) return [text];
    this.#shortened ??= new Map();
    let words = this.#shortened.get(text);
    if (words === undefined) {
      words = shortened(text);
      this.#shortened.set(text, words);
    }
    return words;
  }

  /** The word as the official wrote it. */
  written(token: number): string {
    const { folded } = this.tokens;
    const start = folded.start(this.tokens.start(token));
    return folded.original.slice(start, folded.end(this.tokens.end(token) - 1));
  }
}

function isPart(word: string, text: string, from: number, to: number): boolean {
  return word.length === to - from && text.startsWith(word, from);
}

/** A stretched word, and the same with each stretched letter once or twice. */
function shortened(text: string): readonly string[] {
  const long = [...new Set(text.match(/([^0-9])\1{2,}/gu))];
  if (long.length > MOST_STRETCHED) {
    return [text, ...['$1', '$1$1'].map((few) => text.replace(/([^0-9])\1{2,}/gu, few))];
  }
  return long.reduce<string[]>(
    (words, run) =>
      words.flatMap((word) => [
        word,
        ...[1, 2].map((times) => word.replaceAll(run, run.slice(0, times))),
      ]),
    [text],
  );
}
