import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePhrases } from '../../rules/engine/gather-places';
import { fold, originalRange } from '../../rules/engine/normalize';
import { PhraseTable } from '../../rules/engine/phrases';
import type { Phrases } from '../../rules/engine/rule';
import { spotOf } from '../../rules/engine/spot';
import { tokenize } from '../../rules/engine/tokens';

/** The words of the draft, as they were written, that these phrases mark. */
function marked(phrases: Phrases, text: string): string[] {
  const table = new PhraseTable();
  const slot = table.append(preparePhrases(phrases, {}));
  const folded = fold(text);
  const tokens = tokenize(folded);
  return (table.find(tokens).get(slot) ?? []).map((hit) => {
    const spot = spotOf(tokens, hit);
    const { start, end } = originalRange(folded, spot.start, spot.end);
    return text.slice(start, end);
  });
}

const words = (text: string) => tokenize(fold(text)).texts;

describe('letters that stand apart', () => {
  it.each([
    ['secret', 'This is S E C R E T now', 'S E C R E T'],
    ['secret', 's.e.c.r.e.t', 's.e.c.r.e.t'],
    ['secret', 's-e-c-r-e-t!', 's-e-c-r-e-t'],
    ['secret', 's‐e‑c–r—e−t', 's‐e‑c–r—e−t'],
    ['secret', 's * e * c * r * e * t', 's * e * c * r * e * t'],
    ['secret', 'a file of s е c r е t kind', 's е c r е t'],
    ['top secret', 'T.O.P. S E C R E T', 'T.O.P. S E C R E T'],
    ['sro # of #', 'S.R.O. 123 of 2020 says', 'S.R.O. 123 of 2020'],
    ['s r o #', 'SRO 12', 'SRO 12'],
    ['s r o #', 'S R O 12', 'S R O 12'],
    ['d o letter', 'D.O. letter', 'D.O. letter'],
    ['u o note', 'U. O. note', 'U. O. note'],
  ])('%s in "%s"', (phrase, text, expected) => {
    expect(marked({ en: [phrase] }, text)).toEqual([expected]);
  });

  it('may be Urdu', () => {
    expect(marked({ ur: ['خفیہ'] }, 'یہ خ ف ی ہ ہے')).toEqual(['خ ف ی ہ']);
  });

  it.each([
    ['options a, b, c and d', ['options', 'a', 'b', 'c', 'and', 'd']],
    ['a b c', ['abc']],
    ['D.O. No. 5', ['d', 'o', 'no', '5']],
    ['one\na\nb\nc', ['one', 'a', 'b', 'c']],
    ['s e. c', ['s', 'e', 'c']],
    ['a-b c-d', ['a', 'b', 'c', 'd']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('a hashtag', () => {
  it.each([
    ['#VoteForBat', ['vote', 'for', 'bat']],
    ['#vote_for_bat', ['vote', 'for', 'bat']],
    ['#PTIRally2026', ['pti', 'rally', '2026']],
    ['#voteforbat', ['voteforbat']],
    ['#PTI', ['pti']],
    ['#خبر_دار', ['خبر', 'دار']],
    ['a#VoteForBat', ['a', 'voteforbat']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('is matched by its words, with others, and as one word', () => {
    expect(marked({ en: ['vote for bat'] }, 'Go #VoteForBat now')).toEqual(['VoteForBat']);
    expect(marked({ en: ['go vote'] }, 'Go #VoteForBat now')).toEqual(['Go #Vote']);
    expect(marked({ en: ['voteforbat now'] }, 'Go #VoteForBat now')).toEqual(['VoteForBat now']);
    expect(marked({ en: ['votefor*'] }, '#Vote_For_Bat')).toEqual(['Vote_For_Bat']);
  });
});

describe('a handle', () => {
  it.each([
    ['@vote_for_bat is here', ['vote', 'is', 'here']],
    ['ask @user123, please', ['ask', 'user123', 'please']],
    ['write to a.b@example.org', ['write', 'to', 'a', 'b', 'example', 'org']],
    ['at @ 5', ['at', '5']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('is one word to a phrase', () => {
    expect(marked({ en: ['vote for bat'] }, '@vote_for_bat')).toEqual([]);
    expect(marked({ en: ['mna * help'] }, '@MNA_name please help')).toEqual([
      'MNA_name please help',
    ]);
    expect(marked({ en: ['thank * you'] }, 'thank @some_one_else you')).toHaveLength(1);
  });
});

describe('spelling', () => {
  it.each([
    ['vote', 'voooote', 'voooote'],
    ['so good', 'soooo goooood', 'soooo goooood'],
    ['corrupt*', 'corruuuuption', 'corruuuuption'],
    ['secret', 'ЅЕСRЕТ', 'ЅЕСRЕТ'],
    ['secret', 'a ѕесrет b', 'ѕесrет'],
    ['secret', 'Here the ЅЕСВЕТ is not, but sесrеt', 'sесrеt'],
    ['top', 'In Urdu اور ТОР', 'ТОР'],
    ['file', 'ﬁle', 'ﬁle'],
  ])('%s in "%s"', (phrase, text, expected) => {
    expect(marked({ en: [phrase] }, text)).toEqual([expected]);
  });

  it.each([
    ['بہت', 'بہتتتت'],
    ['سلام', 'ﺳﻼﻡ'],
    ['محمد', 'مُحَمَّـــد'],
    ['خفیہ', 'خف‌یہ'],
    ['مسئلہ', 'مسئله'],
  ])('%s is %s', (phrase, text) => {
    expect(marked({ ur: [phrase] }, `یہ ${text} ہے`)).toEqual([text]);
  });

  it.each([
    ['god', 'good'],
    ['good', 'god'],
    ['vote', 'voote'],
  ])('%s is not %s', (phrase, text) => {
    expect(marked({ en: [phrase] }, text)).toEqual([]);
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    ...['a', 'B', 's', 'é', 'е', 'ہ', 'ت', 'ﷺ', '5', '۵', '.', '-', ' ', '\n', '#', '@', '_', ','],
    ...["'", '"', '/', ':', '://', '😀', '\u200c', '\u200d', '\ud83d', '\udc4d', 'kya', 'vote'],
  );
  const text = fc.oneof(
    fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const table = new PhraseTable();
  const phrases = {
    en: ['vote', 'sss*', '# a', 'a *2 b'],
    ur: ['ہت'],
    'ur-Latn': ['kya *1 a', 'kya*'],
  };
  const slot = table.append(preparePhrases(phrases, {}));

  it('gives marks inside it, on edges of code points, and the same each time', () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = fold(given);
        const tokens = tokenize(folded);
        const hits = table.find(tokens).get(slot) ?? [];
        for (const hit of hits) {
          const spot = spotOf(tokens, hit);
          const { start, end } = originalRange(folded, spot.start, spot.end);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(given.length);
          for (const border of [start, end]) {
            const code = given.codePointAt(border - 1);
            expect(border > 0 && code !== undefined && code > 0xffff).toBe(false);
          }
        }
        const again = fold(given);
        expect(table.find(tokenize(again)).get(slot) ?? []).toEqual(hits);
      }),
      { numRuns: 2000 },
    );
  });
});
