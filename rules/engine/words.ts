/**
 * The words of one text as the phrase search sees them: their spellings, worked out once for each
 * word whatever the number of phrases, and only those that are asked for.
 */
import type { TextLanguage } from '../types';
import type { Folded } from './normalize';
import { romanStem, romanWord } from './roman';
import { LATIN, type Tokens } from './tokens';

const STRETCHED = /([^0-9])\1\1/u;
const NONE: readonly string[] = [];

/** Spellings of the words of one text. */
export class Words {
  readonly tokens: Tokens;
  readonly #folded: Folded;
  readonly #stretched: boolean;
  readonly #exact: (readonly string[] | undefined)[] = [];
  readonly #roman: (readonly string[] | undefined)[] = [];
  readonly #stems: (string | undefined)[] = [];

  constructor(folded: Folded, tokens: Tokens) {
    this.tokens = tokens;
    this.#folded = folded;
    this.#stretched = STRETCHED.test(folded.text);
  }

  /**
   * How phrases of that language may spell this word: as it stands, with a stretched letter also
   * once and twice; in Roman Urdu its one form.
   */
  spellings(token: number, language: TextLanguage): readonly string[] {
    if (language === 'ur-Latn') {
      this.#roman[token] ??= this.#isLatin(token)
        ? [romanWord(this.#text(token), this.stemText(token, language))]
        : NONE;
      return this.#roman[token];
    }
    this.#exact[token] ??= exactSpellings(this.#text(token), this.#stretched);
    return this.#exact[token];
  }

  /** The word in the spelling in which stems of that language are compared. */
  stemText(token: number, language: TextLanguage): string {
    if (language !== 'ur-Latn') return this.#text(token);
    this.#stems[token] ??= this.#isLatin(token) ? romanStem(this.#text(token)) : '';
    return this.#stems[token];
  }

  /** The word as the official wrote it. */
  written(token: number): string {
    const start = this.tokens.starts[token] as number;
    const end = this.tokens.ends[token] as number;
    return this.#folded.original.slice(this.#folded.starts[start], this.#folded.ends[end - 1]);
  }

  #text(token: number): string {
    return this.tokens.texts[token] as string;
  }

  #isLatin(token: number): boolean {
    return this.tokens.kinds[token] === LATIN;
  }
}

/** @param stretched whether any word of the text has a letter three times in a row. */
function exactSpellings(text: string, stretched: boolean): readonly string[] {
  if (!stretched || !STRETCHED.test(text)) return [text];
  const times = (letters: string) => text.replace(/([^0-9])\1{2,}/gu, letters);
  return [text, times('$1'), times('$1$1')];
}
