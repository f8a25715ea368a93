/**
 * The one pass over the words of a text in which all phrases are looked up. A word, two neighbours
 * and the first letters of a word each have a hash; most of them are in no phrase, which one bit says.
 */
import { pairHash, STEM, STEM_LENGTHS, stemHash, stemStep } from './hash';
import { canBeRomanUrdu } from './language';
import type { PhraseIndex } from './phrase-index';
import { romanHash, romanHashOf, romanStarts } from './roman';
import {
  DIGIT,
  END,
  HASH,
  IN_ADDRESS,
  LATIN,
  NOT_AS_IT_STANDS,
  REST,
  type Sentence,
  STRETCHED,
  type Tokens,
  WIDTH,
} from './tokens';
import { CODE } from './units';
import type { Words } from './words';

/** Keeps the words of Roman Urdu apart from the same letters as they stand. */
export const ROMAN = 0x5bd1e995;
/** Stands for any number. */
export const NUMBER = 0x3c6ef372;

/** Takes what was looked up and may be there. */
export interface Finder {
  tryAt(hash: number, token: number, sentence: number, roman: boolean): void;
  readonly words: Words;
}

/** Looks up every word of a text. */
export function search(index: PhraseIndex, tokens: Tokens, finder: Finder): void {
  const { data, from } = tokens;
  for (let number = 0; number < tokens.sentences.length; number++) {
    const sentence = tokens.sentences[number] as Sentence;
    const roman = canBeRomanUrdu(tokens, sentence);
    let at = from + sentence.first * WIDTH;
    let before = 0;
    let isAfterWord = false;
    for (let token = sentence.first; token < sentence.end; token++, at += WIDTH) {
      const rest = data[at + REST] as number;
      if ((rest & IN_ADDRESS) !== 0) {
        isAfterWord = false;
        continue;
      }
      const hash = data[at + HASH] as number;
      if (index.mayHold(hash)) finder.tryAt(hash, token, number, roman);
      if (isAfterWord) {
        const pair = pairHash(before, hash);
        if (index.mayHold(pair)) finder.tryAt(pair, token - 1, number, roman);
      }
      before = hash;
      isAfterWord = true;
      if ((rest & DIGIT) !== 0) {
        if (index.mayHold(NUMBER)) finder.tryAt(NUMBER, token, number, roman);
      } else if (index.stems !== 0) lookUpStems(index, tokens, token, number, roman, finder);
    }
    if (roman) searchRoman(index, tokens, number, finder);
  }
}

/** Looks up the words of one sentence in the one form of their Roman Urdu spelling. */
function searchRoman(index: PhraseIndex, tokens: Tokens, number: number, finder: Finder): void {
  const { data, folded } = tokens;
  const sentence = tokens.sentences[number] as Sentence;
  let at = tokens.from + sentence.first * WIDTH;
  let before = 0;
  let isAfterWord = false;
  for (let token = sentence.first; token < sentence.end; token++, at += WIDTH) {
    const rest = data[at + REST] as number;
    if ((rest & (IN_ADDRESS | LATIN)) !== LATIN) {
      isAfterWord = false;
      continue;
    }
    const asWritten = data[at + HASH] as number;
    const hash =
      (rest & NOT_AS_IT_STANDS) === 0
        ? romanHash(
            folded.units,
            folded.from + (data[at] as number),
            folded.from + (data[at + END] as number),
            asWritten,
            index.romanStems,
          )
        : romanHashOf(tokens.text(token), asWritten, index.romanStems);
    finder.words.noteRoman(token, hash);
    for (let stems = index.romanStems; stems !== 0; stems &= stems - 1) {
      const start = romanStarts[31 - Math.clz32(stems & -stems)] as number;
      if (start !== 0 && index.mayHold(start ^ ROMAN)) {
        finder.tryAt(start ^ ROMAN, token, number, true);
      }
    }
    if (index.mayHold(hash ^ ROMAN)) finder.tryAt(hash ^ ROMAN, token, number, true);
    if (isAfterWord) {
      const pair = pairHash(before, hash) ^ ROMAN;
      if (index.mayHold(pair)) finder.tryAt(pair, token - 1, number, true);
    }
    before = hash;
    isAfterWord = true;
  }
}

/** Looks up the first letters of a word; of a stretched one, in all its spellings. */
function lookUpStems(
  index: PhraseIndex,
  tokens: Tokens,
  token: number,
  number: number,
  roman: boolean,
  finder: Finder,
): void {
  const { data, folded } = tokens;
  const at = tokens.from + token * WIDTH;
  if (((data[at + REST] as number) & (STRETCHED | NOT_AS_IT_STANDS)) !== 0) {
    for (const word of finder.words.spellings(token)) {
      for (const length of STEM_LENGTHS) {
        if (word.length < length || (index.stems & (1 << length)) === 0) continue;
        const key = stemHash(word, 0, length);
        if (index.mayHold(key)) finder.tryAt(key, token, number, roman);
      }
    }
    return;
  }
  const start = data[at] as number;
  const length = (data[at + END] as number) - start;
  let hash = STEM;
  for (let letter = 0; letter < 5 && letter < length; ) {
    hash = stemStep(hash, letter, (folded.units[folded.from + start + letter] as number) & CODE);
    letter++;
    if ((index.stems & (1 << letter)) !== 0 && index.mayHold(hash)) {
      finder.tryAt(hash, token, number, roman);
    }
  }
}
