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
  /** Ids in the exact spelling; with a stretched letter also the word with it once and twice. */
  readonly #exact: (readonly number[])[] = [];
  readonly #roman: (readonly number[])[] = [];
  readonly #stems: string[] = [];

  constructor(folded: Folded, tokens: Tokens, vocabulary: Vocabulary) {
    this.tokens = tokens;
    this.#folded = folded;
    for (let token = 0; token < tokens.count; token++) {
      const text = tokens.texts[token] as string;
      this.#exact.push(exactIds(text, vocabulary));
      const latin = tokens.kinds[token] === LATIN;
      const stem = latin ? romanStem(text) : '';
      this.#stems.push(stem);
      this.#roman.push(latin ? only(vocabulary.roman.get(romanWord(text, stem))) : NONE);
    }
  }

  /** The ids under which phrases of that language know this word. */
  idsIn(token: number, language: TextLanguage): readonly number[] {
    return (
      ((language === 'ur-Latn' ? this.#roman : this.#exact)[token] as readonly number[]) ?? NONE
    );
  }

  /** The word in the spelling in which stems of that language are compared. */
  stemText(token: number, language: TextLanguage): string {
    return (language === 'ur-Latn' ? this.#stems : this.tokens.texts)[token] as string;
  }

  /** The word as the official wrote it. */
  written(token: number): string {
    const start = this.tokens.starts[token] as number;
    const end = this.tokens.ends[token] as number;
    return this.#folded.original.slice(this.#folded.starts[start], this.#folded.ends[end - 1]);
  }
}

const NONE: readonly number[] = [];

function only(id: number | undefined): readonly number[] {
  return id === undefined ? NONE : [id];
}

function exactIds(text: string, vocabulary: Vocabulary): readonly number[] {
  const id = vocabulary.exact.get(text);
  if (id !== undefined || !STRETCHED.test(text)) return only(id);
  const once = vocabulary.exact.get(text.replace(/([^0-9])\1{2,}/gu, '$1'));
  const twice = vocabulary.exact.get(text.replace(/([^0-9])\1{2,}/gu, '$1$1'));
  return [...only(once), ...only(twice)];
}
