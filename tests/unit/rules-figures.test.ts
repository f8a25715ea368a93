import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLetters } from '../../rules/engine/figures';
import { preparePhrases } from '../../rules/engine/gather-places';
import { fold, originalRange } from '../../rules/engine/normalize';
import { PhraseTable } from '../../rules/engine/phrases';
import type { Phrases } from '../../rules/engine/rule';
import { tokenize } from '../../rules/engine/tokens';

/** The words of a text that a list of phrases finds, as they were written. */
function found(phrases: Phrases, text: string): string[] {
  const table = new PhraseTable();
  const slot = table.append(preparePhrases(phrases));
  const folded = fold(text);
  const tokens = tokenize(folded);
  return (table.find(tokens).get(slot) ?? []).map(({ first, end }) => {
    const range = originalRange(folded, tokens.start(first), tokens.end(end - 1));
    return text.slice(range.start, range.end);
  });
}

const rude = {
  en: ['idiot', 'idiots', 'asshole', 'killers', 'a tit', 'gang', 'covidi*', 'assholes'],
  'ur-Latn': ['harami', 'behen', 'kamina', 'mis'],
};

describe('figures among letters', () => {
  it.each([
    ['You 1diot!', '1diot'],
    ['You id1ot!', 'id1ot'],
    ['What an a$$hole he is', 'a$$hole'],
    ['What 4ssh0les they are', '4ssh0les'],
    ['They are ki11ers', 'ki11ers'],
    ['they are k!llers', 'k!llers'],
    ['ye log h@rami hain', 'h@rami'],
    ['us ki b3hen hai', 'b3hen'],
    ['wo K4M1NA hai', 'K4M1NA'],
  ])('%j: %s', (text, word) => {
    expect(found(rude, text)).toEqual([word]);
  });

  it('stand for letters beside other words of a phrase', () => {
    expect(found({ en: ['you *1 stupid idiots'] }, 'You all stup1d idi0ts')).toEqual([
      'You all stup1d idi0ts',
    ]);
  });

  it('are left, and that is said, where there are so many that nobody reads it', () => {
    const find = (text: string) => {
      const table = new PhraseTable();
      table.append(preparePhrases(rude));
      return table.find(tokenize(fold(text))).cutShort;
    };
    expect(find('an id1ot '.repeat(400))).toBe(false);
    expect(find('an id1ot '.repeat(401))).toBe(true);
  });

  const plain = fc.constantFrom(
    ...['G20', 'covid19', '4pm', 'MI6', 'B2B', '10th', '1st', '5min', 'F16', 'vote', 'idiot5'],
    ...['@harami', 'a.b@harami.com', 'https://h0st.example/id1ot', '3', '$5', 'Stop!', 'بہن', '۳'],
    ...['20idiots', 'PK-301', '12:30', '35202-1234567-1', '3.5m', 'A4', '4x4', '!!', 'id2ot'],
  );

  it('are figures where a word ends with them, counts, or is an address or a name', () => {
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 20 }), (words) => {
        expect(withLetters(tokenize(fold(words.join(' '))))).toEqual([]);
      }),
    );
  });

  it('are found in place of any letter inside a word, just there', () => {
    const figures: Record<string, string> = { a: '4@', e: '3', i: '1!', o: '0', s: '5$', t: '7' };
    const drawn = fc.constantFrom('idiots', 'assholes', 'harami', 'behen', 'kamina');
    fc.assert(
      fc.property(drawn, fc.array(plain, { maxLength: 4 }), fc.nat(), (word, others, pick) => {
        const places = [...word.slice(1, -1)].flatMap((letter, at) =>
          [...(figures[letter] ?? '')].map((figure) => ({ at: at + 1, figure })),
        );
        const { at, figure } = places[pick % places.length] as { at: number; figure: string };
        const written = word.slice(0, at) + figure + word.slice(at + 1);
        expect(found(rude, `ye ${written} hai ${others.join(' ')}`)).toContain(written);
      }),
    );
  });
});
