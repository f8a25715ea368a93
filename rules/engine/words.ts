/**
 * The words of one text as the phrase search compares them: their spellings, worked out once for each
 * word whatever the number of phrases, and only those that are asked for.
 */
import type { TextLanguage } from '../types';
import { romanStem, romanWord } from './roman';
import { LATIN, STRETCHED, type Tokens } from './tokens';

const NONE: readonly string[] = [];
/** Stretched letters of one word that are tried both single and double, each for itself. */
const MOST_STRETCHED = 2;

/** Spellings of the words of one text. */
export class Words {
  readonly tokens: Tokens;
  readonly #exact: (readonly string[] | undefined)[] = [];
  readonly #roman: (readonly string[] | undefined)[] = [];
  readonly #stems: (readonly string[] | undefined)[] = [];

  constructor(tokens: Tokens) {
    this.tokens = tokens;
  }

  /**
   * How phrases of that language may spell this word: as it stands, with a stretched letter also
   * once and twice; in Roman Urdu its one form.
   */
  spellings(token: number, language: TextLanguage): readonly string[] {
    if (language === 'ur-Latn') {
      this.#roman[token] ??= this.#romanSpellings(token, romanWord);
      return this.#roman[token];
    }
    this.#exact[token] ??= this.#exactSpellings(token);
    return this.#exact[token];
  }

  /** The word in the spellings in which stems of that language are compared. */
  stems(token: number, language: TextLanguage): readonly string[] {
    if (language !== 'ur-Latn') return this.spellings(token, language);
    this.#stems[token] ??= this.#romanSpellings(token, romanStem);
    return this.#stems[token];
  }

  /** The word as the official wrote it. */
  written(token: number): string {
    const { folded } = this.tokens;
    const start = folded.starts[this.tokens.start(token)];
    return folded.original.slice(start, folded.ends[this.tokens.end(token) - 1]);
  }

  #exactSpellings(token: number): readonly string[] {
    const text = this.tokens.text(token);
    return (this.tokens.rest(token) & STRETCHED) === 0 ? [text] : shortened(text);
  }

  #romanSpellings(token: number, spell: (word: string) => string): readonly string[] {
    return this.tokens.kind(token) === LATIN ? [spell(this.tokens.text(token))] : NONE;
  }
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
