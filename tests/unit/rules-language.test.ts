import { describe, expect, it } from 'vitest';
import { canBeRomanUrdu, languageOf } from '../../rules/engine/language';
import { fold } from '../../rules/engine/normalize';
import { tokenize } from '../../rules/engine/tokens';

function sentences(text: string) {
  const tokens = tokenize(fold(text));
  return tokens.sentences.map((sentence) => ({
    language: languageOf(tokens, sentence),
    roman: canBeRomanUrdu(tokens, sentence),
  }));
}

describe('the language of a sentence', () => {
  it.each([
    ['The road will be closed on Friday.', 'en', false],
    ['Kal sarak band rahegi, ehtiyat karein.', 'ur-Latn', true],
    ['سڑک جمعہ کو بند رہے گی۔', 'ur', false],
    ['Please note ke sarak band hai, it is not safe.', 'mixed', true],
    ['سڑک بند ہے because of the rain', 'mixed', false],
    ['COVID کے مریض کم ہو رہے ہیں', 'ur', false],
    ['Дорога закрыта завтра', 'other', false],
    ['Sher Zindabad', 'en', true],
    ['12345', null, false],
    ['https://example.com/the/of/and', null, false],
    ['@the_of_and hello', 'en', true],
    ['Is the main road open, and is it safe for us?', 'en', false],
  ])('%s', (text, language, roman) => {
    expect(sentences(text)).toEqual([{ language, roman }]);
  });

  it('follows the text where it tells nothing itself', () => {
    const [, last] = sentences('The road will be closed on Friday. Thanks all.');
    expect(last?.roman).toBe(false);
    const [, other] = sentences('Kal sarak band hai. Shukriya.');
    expect(other?.roman).toBe(true);
  });
});
