/**
 * The words of one text as the phrase search sees them: the ids of their spellings, found once for
 * each word whatever the number of phrases.
 */
import type { TextLanguage } from '../types';
import type { Folded } from './normalize';
import type { Vocabulary } from './phrase-program';
import { romanStem, romanWord } from './roman';
import { LATIN, type Tokens } from './tokens';

const STRETCHED = /([^0-9])\1\1/u;

/** Spellings of the words of one text. */
export class Words {
  readonly tokens: Tokens;
  readonly #folded: Folded;
  readonly #exact: Int32Array;
  readonly #roman: Int32Array;
  /** For words with a stretched letter only: ids with the letter once, and twice. */
  readonly #squeezed = new Map<number, number[]>();
  readonly #stems: (string | undefined)[] = [];

  constructor(folded: Folded, tokens: Tokens, vocabulary: Vocabulary) {
    this.tokens = tokens;
    this.#folded = folded;
    this.#exact = new Int32Array(tokens.count).fill(-1);
    this.#roman = new Int32Array(tokens.count).fill(-1);
    const romanIds = new Map<string, number>();
    for (let token = 0; token < tokens.count; token++) {
      const text = tokens.texts[token] as string;
      this.#exact[token] = vocabulary.exact.get(text) ?? -1;
      if (STRETCHED.test(text)) {
        const once = vocabulary.exact.get(text.replace(/([^0-9])\1{2,}/gu, '$1'));
        const twice = vocabulary.exact.get(text.replace(/([^0-9])\1{2,}/gu, '$1$1'));
        this.#squeezed.set(token, [once ?? -1, twice ?? -1]);
      }
      if (tokens.kinds[token] !== LATIN) continue;
      let id = romanIds.get(text);
      if (id === undefined) {
        id = vocabulary.roman.get(romanWord(text)) ?? -1;
        romanIds.set(text, id);
      }
      this.#roman[token] = id;
    }
  }

  /** Every id under which a phrase could know this word. */
  ids(token: number): number[] {
    const ids = [this.#exact[token] as number, this.#roman[token] as number];
    const squeezed = this.#squeezed.get(token);
    return squeezed === undefined ? ids : ids.concat(squeezed);
  }

  /** Whether this word is the one with this id, in the spelling of that language. */
  is(token: number, id: number, language: TextLanguage): boolean {
    if (language === 'ur-Latn') return this.#roman[token] === id;
    return this.#exact[token] === id || (this.#squeezed.get(token)?.includes(id) ?? false);
  }

  /** Whether this word begins with this stem, in the spelling of that language. */
  begins(token: number, stem: string, language: TextLanguage): boolean {
    return this.stemText(token, language).startsWith(stem);
  }

  /** The word in the spelling in which stems of that language are compared. */
  stemText(token: number, language: TextLanguage): string {
    const text = this.tokens.texts[token] as string;
    if (language !== 'ur-Latn') return text;
    if (this.tokens.kinds[token] !== LATIN) return '';
    let stem = this.#stems[token];
    if (stem === undefined) {
      stem = romanStem(text);
      this.#stems[token] = stem;
    }
    return stem;
  }

  /** The word as the official wrote it. */
  written(token: number): string {
    const start = this.tokens.starts[token] as number;
    const end = this.tokens.ends[token] as number;
    return this.#folded.original.slice(this.#folded.starts[start], this.#folded.ends[end - 1]);
  }
}
