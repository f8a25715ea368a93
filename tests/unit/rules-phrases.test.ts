import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePhrases } from '../../rules/engine/gather-places';
import { findNear, type NearTerms } from '../../rules/engine/near';
import { fold } from '../../rules/engine/normalize';
import { PhraseError, parsePhrase } from '../../rules/engine/phrase-syntax';
import { PhraseTable } from '../../rules/engine/phrases';
import type { Phrases } from '../../rules/engine/rule';
import { spotOf } from '../../rules/engine/spot';
import { tokenize } from '../../rules/engine/tokens';

function found(phrases: Phrases, text: string, lists?: Record<string, Phrases>): string[] {
  const table = new PhraseTable();
  const slot = table.append(preparePhrases(phrases, lists));
  const folded = fold(text);
  const tokens = tokenize(folded);
  return (table.find(tokens).get(slot) ?? []).map((hit) => {
    const { start, end } = spotOf(tokens, hit);
    return folded.text.slice(start, end);
  });
}

describe('a phrase', () => {
  it.each([
    ['secret plan', 'The Secret, PLAN is here', ['secret, plan']],
    ['secret', 'secretary secrets', []],
    ['secret*', 'Secretary of secrets', ['secretary', 'secrets']],
    ['vote * bat', 'vote the bat', ['vote the bat']],
    ['vote * bat', 'vote bat', []],
    [
      'vote *2 bat',
      'vote bat, vote for the bat, vote for all the bat',
      ['vote bat', 'vote for the bat'],
    ],
    ['rs # million', 'Rs. 1,500 million', ['rs. 1,500 million']],
    ['(join|attend) (our|the) rally', 'attend the rally', ['attend the rally']],
    ['vote (for|) bat', 'vote bat', ['vote bat']],
    ['(aa b|aa) c', 'aa b c', ['aa b c']],
    ['=AAP wins', 'AAP wins', ['aap wins']],
    ['=AAP wins', 'aap wins', []],
    ["don't tell", 'dont tell', ['dont tell']],
    ['don’t tell', "DON'T tell", ["don't tell"]],
    ['so good', 'soooo goooood', ['soooo goooood']],
    ['one two', 'one. Two', []],
    ['one two', 'see https://x.com/one/two', []],
  ])('%s in "%s"', (phrase, text, expected) => {
    expect(found({ en: [phrase] }, text)).toEqual(expected);
  });

  it('takes Urdu in every way of writing it', () => {
    expect(found({ ur: ['کابینہ کی سمری'] }, 'كابينه كي سمرى')).toHaveLength(1);
  });

  it('takes Roman Urdu in its usual spellings, and not in an English sentence', () => {
    const phrases = { 'ur-Latn': ['hukumat nakam hai'] };
    expect(found(phrases, 'Hukoomat nakaam hay')).toHaveLength(1);
    expect(found({ 'ur-Latn': ['sher'] }, 'This is the story of Sher Shah')).toEqual([]);
  });

  it('knows its rule’s lists in its own language', () => {
    const lists = { symbol: { en: ['bat', 'lion sign'], ur: ['بلے'] } };
    expect(found({ en: ['vote {symbol}'] }, 'vote lion sign', lists)).toEqual(['vote lion sign']);
    expect(() => parsePhrase('vote {symbol}', 'ur-Latn', lists)).toThrow(PhraseError);
  });

  it.each([
    ['', 'at least one word'],
    ['* bat', 'a word before and after every gap'],
    ['bat *3', 'a word before and after every gap'],
    ['(a|b', 'a ")" for every "("'],
    ['a)', 'a "(" before this ")"'],
    ['ab*', 'at least 3 letters'],
    ['{none} x', "one of the rule's lists"],
    ['(|)', 'at least one word'],
    ['a } b', 'neither'],
    ['-', 'no letter or digit'],
    ['=A-B', 'one whole word'],
  ])('"%s" is refused', (phrase, message) => {
    expect(() => parsePhrase(phrase, 'en')).toThrow(message);
  });

  it('is found wherever its words are put among others', () => {
    const word = fc.constantFrom('vote', 'for', 'the', 'bat', 'lion', 'now');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (a, b) => {
        const text = [...a, 'vote', 'for', 'bat', ...b].join(' ');
        const plain = found({ en: ['vote for bat'] }, text);
        expect(plain).toHaveLength(text.split(/vote for bat/u).length - 1);
      }),
    );
  });

  it('costs no more than its length times the words, whatever its gaps', () => {
    const text = 'a '.repeat(20_000);
    expect(found({ en: ['a *9 a *9 a *9 a *9 b'] }, text)).toEqual([]);
  });
});

/** Whether one hit of each group can be put one after the other, by trying all of them. */
function isThere(groups: [number, number][][], within: number, order: 'any' | 'given'): boolean {
  const goOn = (left: readonly [number, number][][], end: number | null): boolean =>
    left.length === 0 ||
    left.some((group, index) => {
      if (order === 'given' && index > 0) return false;
      return group.some(
        ([first, stop]) =>
          (end === null || (first >= end && first - end <= within)) &&
          goOn(
            left.filter((_, other) => other !== index),
            stop,
          ),
      );
    });
  return goOn(groups, null);
}

describe('near', () => {
  function near(
    text: string,
    within: number,
    order: 'any' | 'given',
    across: 'sentence' | 'part' = 'sentence',
  ) {
    const table = new PhraseTable();
    const slots = [['vote', 'stamp'], ['bat', 'lion'], ['today']].map((en) =>
      table.append(preparePhrases({ en }, {})),
    );
    const folded = fold(text);
    const tokens = tokenize(folded);
    const hits = table.find(tokens);
    const groups = slots.map((slot) => hits.get(slot) ?? []);
    return findNear(tokens, groups, { within, order, across }).map(({ start, end }) =>
      text.slice(start, end),
    );
  }

  it.each([
    ['vote for bat today', 3, 'any', ['vote for bat today']],
    ['today the lion asks you to vote', 3, 'any', ['today the lion asks you to vote']],
    ['today the lion asks you to vote', 3, 'given', []],
    ['vote for bat today', 0, 'any', []],
    ['vote for bat. Today', 5, 'any', []],
    [
      'vote bat bat today, stamp lion today',
      1,
      'given',
      ['vote bat bat today', 'stamp lion today'],
    ],
  ] as const)('"%s" within %d, %s order', (text, within, order, expected) => {
    const result = near(text, within, order);
    expect(result).toEqual(expected);
  });

  const spans = (text: string, groups: [number, number][][], terms: NearTerms) => {
    const tokens = tokenize(fold(text));
    const hits = groups.map((group) => group.map(([first, end]) => ({ first, end })));
    return findNear(tokens, hits, terms).map(({ start, end }) => text.slice(start, end));
  };

  it.each(['any', 'given'] as const)('lets no hit hide another that it overlaps (%s)', (order) => {
    // The second group also stands in the first word of the third: that must not hide the one before.
    const groups: [number, number][][] = [
      [[0, 1]],
      [
        [1, 2],
        [3, 4],
      ],
      [[3, 5]],
    ];
    const terms = { within: 3, order, across: 'sentence' } as const;
    expect(spans('share plan of secret plan', groups, terms)).toEqual([
      'share plan of secret plan',
    ]);
  });

  it('takes an earlier hit where a later one of the same group is too far from the others', () => {
    const groups: [number, number][][] = [
      [[0, 1]],
      [
        [2, 3],
        [4, 5],
      ],
      [[5, 6]],
    ];
    const terms = { within: 2, order: 'any', across: 'sentence' } as const;
    expect(spans('one x two y two ten', groups, terms)).toEqual(['one x two y two ten']);
  });

  it('finds a spot just where there is one', () => {
    const hit = fc.record({ first: fc.nat(11), length: fc.integer({ min: 1, max: 3 }) });
    const group = fc.array(hit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 2, maxLength: 3 }),
        fc.nat(4),
        fc.constantFrom('any' as const, 'given' as const),
        (drawn, within, order) => {
          const text = Array.from({ length: 14 }, (_, at) => `w${at}`).join(' ');
          const groups = drawn.map((hits) =>
            hits
              .map(({ first, length }): [number, number] => [first, first + length])
              .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
          );
          const some = spans(text, groups, { within, order, across: 'sentence' }).length > 0;
          expect(some).toBe(isThere(groups, within, order));
        },
      ),
    );
  });

  it('may stand in different sentences where the rule says so', () => {
    expect(near('Vote for bat. Come today!', 5, 'any', 'part')).toEqual([
      'Vote for bat. Come today',
    ]);
    expect(near('Vote for bat. One two three. Today', 2, 'any', 'part')).toEqual([]);
  });
});
