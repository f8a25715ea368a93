import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../../rules/engine/claim';
import { isArabicLetter } from '../../rules/engine/letters';
import { fold, foldedIndex, originalRange } from '../../rules/engine/normalize';
import { romanWord } from '../../rules/engine/roman';
import { tokenize } from '../../rules/engine/tokens';

/** Any string of UTF-16 units, lone surrogates included, with the scripts we know more often. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...'aA ي ك ه ة ؤ آ ـ َ ۵ ٣ - – ﷺ ﬁ 𝐒 é \u200f \u200c \n . ! ? \' " е о 👍🏽',
    ),
    maxLength: 60,
  }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes)),
);

describe('fold', () => {
  it.each([
    ['SECRET', 'secret'],
    ['ＳＥＣＲＥＴ', 'secret'],
    ['𝐒𝐄𝐂𝐑𝐄𝐓', 'secret'],
    ['sеcrеt', 'secret'],
    ['s\u200be\u00adc\u2060ret', 'secret'],
    ['naïve café', 'naive cafe'],
    ['۱۲۳۴۵-۱۲۳۴۵۶۷-۱', '12345-1234567-1'],
    ['٠٣٠٠', '0300'],
    ['1‐2‑3–4—5−6', '1-2-3-4-5-6'],
    ['a\u00a0b', 'a b'],
    ['كتابي', 'کتابی'],
    ['مدرسة', 'مدرسہ'],
    ['مؤثر آئین', 'موثر اایین'.replace('اا', 'ا')],
    ['بہـــت', 'بہت'],
    ['مُحَمَّد', 'محمد'],
    ['ﺳﻼﻡ', 'سلام'],
    ['کیا؟', 'کیا?'],
    ['а весна', 'а весна'],
  ])('%s becomes %s', (from, to) => {
    expect(fold(from).text).toBe(to);
  });

  it('keeps look-alikes of a word that is not Latin', () => {
    expect(fold('секрет').text).toBe('секрет');
  });

  it('is total, and its map is monotone and covers code points', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.text.length).toBe(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const start = folded.start(i);
          const end = folded.end(i);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : folded.start(i - 1));
          expect(end).toBeGreaterThanOrEqual(i === 0 ? 0 : folded.end(i - 1));
          for (const border of [start, end]) expect(splitsPair(text, border)).toBe(false);
        }
      }),
    );
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it('a sign after a letter belongs to it', () => {
    const folded = fold('کِتاب');
    expect(originalRange(folded, 0, 1)).toEqual({ start: 0, end: 2 });
  });

  it('finds the unit that came from an offset', () => {
    const folded = fold('a\u200b\u200bﷺb');
    expect(folded.text[foldedIndex(folded, 4)]).toBe('b');
    expect(foldedIndex(folded, 99)).toBe(folded.text.length);
  });
});

function splitsPair(text: string, border: number): boolean {
  const before = text.charCodeAt(border - 1);
  const after = text.charCodeAt(border);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

describe('short cuts past the tables of Unicode', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

  it('take Arabic letters for what they are', () => {
    const letters = all.filter((character) => isArabicLetter(character.charCodeAt(0)));
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.filter((each) => !/^(?=\p{L})\p{Script=Arabic}$/u.test(each))).toEqual([]);
  });

  it('pass over no picture', () => {
    const early = all.slice(0x100, 0x203c);
    expect(early.filter((each) => /\p{Extended_Pictographic}/u.test(each))).toEqual([]);
  });

  it('read small words as folding leaves them', () => {
    expect(fold(SMALL).text).toBe(SMALL);
  });
});

describe('tokenize', () => {
  const words = (text: string) => tokenize(fold(text)).texts;
  const sentences = (text: string) => {
    const folded = fold(text);
    return tokenize(folded).sentences.map(({ from, to }) => folded.text.slice(from, to));
  };

  it.each([
    ["don't stop", ['dont', 'stop']],
    ['Rs.1,500.50 now', ['rs', '1,500.50', 'now']],
    ['BS-14 NA122', ['bs', '14', 'na', '122']],
    ['کیاSECRETہے', ['کیا', 'secret', 'ہے']],
    ['snake_case #hash', ['snake', 'case', 'hash']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['D.O. No. 2 came. Next', ['D.O. No. 2 came.', 'Next']],
    ['See gov.pk now.', ['See gov.pk now.']],
    ['پہلا۔ دوسرا؟', ['پہلا۔', 'دوسرا؟']],
    ['line\nline', ['line', 'line']],
    ['He said "go." Then left', ['He said "go."', 'Then left']],
  ])('cuts %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected.map((each) => fold(each).text));
  });

  it('gives words in order, inside the text, each in one sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        const tokens = tokenize(folded);
        let end = 0;
        for (let token = 0; token < tokens.count; token++) {
          expect(tokens.start(token)).toBeGreaterThanOrEqual(end);
          end = tokens.end(token);
          expect(end).toBeLessThanOrEqual(folded.text.length);
          const sentence = tokens.sentences[tokens.sentence(token)];
          expect(sentence?.first).toBeLessThanOrEqual(token);
          expect(sentence?.end).toBeGreaterThan(token);
        }
      }),
    );
  });
});

describe('romanWord', () => {
  it.each([
    ['nahi', 'nahin', 'nahee', 'nai', 'nhi'],
    ['hai', 'hain', 'hay'],
    ['hukumat', 'hukoomat', 'hukoumat'],
    ['khabar', 'xabar', 'khabaar'],
    ['waqt', 'vaqt', 'wakt'],
    ['mein', 'main', 'mai'],
    ['shukria', 'shukriya'],
    ['phir', 'fir'],
    ['faislay', 'faislai', 'faislei'],
  ])('%s is written in several ways', (...spellings) => {
    expect(new Set(spellings.map((word) => romanWord(word))).size).toBe(1);
  });

  it.each([
    ['din', 'di'],
    ['sher', 'shor'],
    ['jan', 'jin'],
  ])('%s is not %s', (a, b) => {
    expect(romanWord(a)).not.toBe(romanWord(b));
  });
});
