/**
 * The one pass over the words of a text in which all phrases are looked up. A word, two neighbours
 * and the first letters of a word each have a hash; most of them are in no phrase, which one bit says.
 */
import { keyOf, pairHash, STEM, STEM_LENGTHS, stemHash, stemStep } from './hash';
import { canBeRomanUrdu } from './language';
import type { PhraseIndex } from './phrase-index';
import { romanHash, romanHashOf, romanStarts } from './roman';
import {
  DIGIT,
  END,
  HASH,
  IN_ADDRESS,
  KINDS,
  LATIN,
  LOOSE,
  MENTION,
  NOT_AS_IT_STANDS,
  REST,
  type Sentence,
  STRETCHED,
  type Tokens,
  WIDTH,
} from './tokens';
import { CODE, KIND } from './units';
import type { Words } from './words';

/** Keeps the words of Roman Urdu apart from the same letters as they stand. */
export const ROMAN = 0x5bd1e995;
/** Stands for any number. */
export const NUMBER = 0x3c6ef372;

const NUMBER_KEY = keyOf(NUMBER);
const LOW_LINE = 95;

/** Takes what was looked up and may be there; `kinds` as `PhraseIndex.kindsOf` gives them. */
export interface Finder {
  meet(kinds: number, key: number, token: number, sentence: number, roman: boolean): void;
  readonly words: Words;
}

/** Looks up every word of a text. */
export function search(index: PhraseIndex, tokens: Tokens, finder: Finder): void {
  const { data, from } = tokens;
  const numberKinds = index.kindsOf(NUMBER_KEY);
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
      const key = keyOf(hash);
      const kinds = index.kindsOf(key);
      if (kinds !== 0) finder.meet(kinds, key, token, number, roman);
      if (isAfterWord) {
        const pair = keyOf(pairHash(before, hash));
        const pairKinds = index.kindsOf(pair);
        if (pairKinds !== 0) finder.meet(pairKinds, pair, token - 1, number, roman);
      }
      before = hash;
      isAfterWord = true;
      if ((rest & DIGIT) !== 0) {
        if (numberKinds !== 0) finder.meet(numberKinds, NUMBER_KEY, token, number, roman);
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
      if (start === 0) continue;
      const key = keyOf(start ^ ROMAN);
      if (index.mayBegin(key)) finder.meet(index.kindsOf(key), key, token, number, true);
    }
    const key = keyOf(hash ^ ROMAN);
    const kinds = index.kindsOf(key);
    if (kinds !== 0) finder.meet(kinds, key, token, number, true);
    if (isAfterWord) {
      const pair = keyOf(pairHash(before, hash) ^ ROMAN);
      const pairKinds = index.kindsOf(pair);
      if (pairKinds !== 0) finder.meet(pairKinds, pair, token - 1, number, true);
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
  const rest = data[at + REST] as number;
  if ((rest & STRETCHED) !== 0) {
    for (const word of finder.words.spellings(token)) {
      for (const length of STEM_LENGTHS) {
        if (word.length < length || (index.stems & (1 << length)) === 0) continue;
        const key = keyOf(stemHash(word, 0, length));
        if (index.mayBegin(key)) finder.meet(index.kindsOf(key), key, token, number, roman);
      }
    }
    return;
  }
  let hash = STEM;
  let letter = 0;
  const end = folded.from + (data[at + END] as number);
  for (let place = folded.from + (data[at] as number); letter < 5 && place < end; place++) {
    const unit = folded.units[place] as number;
    if ((rest & NOT_AS_IT_STANDS) !== 0) {
      if ((rest & MENTION) !== 0 && (unit & CODE) === LOW_LINE) break;
      if ((rest & LOOSE) !== 0 && ((unit >>> KIND) & KINDS) === 0) continue;
    }
    hash = stemStep(hash, letter, unit & CODE);
    letter++;
    if ((index.stems & (1 << letter)) === 0) continue;
    const key = keyOf(hash);
    if (index.mayBegin(key)) finder.meet(index.kindsOf(key), key, token, number, roman);
  }
}
