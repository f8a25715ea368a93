import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePack, readPack, writePack } from '../../rules';
import { placesOf } from '../../rules/engine/anchors';
import { preparePhrases } from '../../rules/engine/gather-places';
import { hashOf, pairHash, stemHash } from '../../rules/engine/hash';
import { fold } from '../../rules/engine/normalize';
import { makeProgram, runProgram } from '../../rules/engine/phrase-program';
import { parsePhrase } from '../../rules/engine/phrase-syntax';
import { type Hit, PhraseTable } from '../../rules/engine/phrases';
import { readPlaces } from '../../rules/engine/places';
import type { PreparedPhrases } from '../../rules/engine/prepared-phrases';
import type { Phrases } from '../../rules/engine/rule';
import { tokenize } from '../../rules/engine/tokens';
import { Words } from '../../rules/engine/words';
import type { TextLanguage } from '../../rules/types';
import { rule } from './rules-helpers';

const lists: Record<string, Phrases> = {
  sign: { en: ['lion', 'old bat'], ur: ['شیر'], 'ur-Latn': ['sher', 'balla'] },
  // So many that they are looked for as one set of bits.
  many: {
    en: 'lion bat arrow kite book pen lamp tree sun moon star boat rose'.split(' '),
    'ur-Latn':
      'sher balla teer patang kitab qalam diya darakht suraj chand tara kashti phool'.split(' '),
  },
};

describe('where a phrase is looked for', () => {
  it.each<[string, TextLanguage, string]>([
    ['vote', 'en', 'vote'],
    ['the ministry', 'en', 'the+ministry'],
    ['the of ministry office', 'en', '@2-2 the+of+ministry+office'],
    ['(vote|mark the ballot)', 'en', 'vote @1-1 mark+the+ballot'],
    ['{sign}', 'en', 'lion old+bat'],
    ['vote *2 ministry', 'en', '|@1-3 ministry'],
    ['we (join|attend) rallies', 'en', '|@1-1 join+rallies attend+rallies'],
    ['(=AAP|party) wins', 'en', '|@1-1 wins'],
    ['(=PTI|ministry)', 'en', 'ministry|=pti'],
    ['guarante*', 'en', '|*guarante'],
    ['# (am|pm)', 'en', '|@1-1 am pm'],
    ['(dates|#) (a|)', 'en', '|dates #'],
    ['{sign} (ministry|of the old department)', 'en', '|@1-2 ministry @3-4 old+department'],
    ['hukoomat nakaam', 'ur-Latn', 'hukumat+nakam'],
    ['=PTI hukoo*', 'ur-Latn', '|=pti'],
    ['(the|of) (old|new) office', 'en', '|@1-1 old+office new+office'],
  ])('%s (%s): %s', (phrase, language, written) => {
    expect(placesOf({ [language]: [phrase] }, lists)).toEqual([written]);
  });

  it('is read as it was written', () => {
    const read: unknown[] = [];
    const written = 'now not+yet @1-1 not+yet+done|of @1-3 # =pti *stem *stemming to+do';
    readPlaces(written, (...place) => read.push(place));
    const pair = (first: string, second: string) => pairHash(hashOf(first), hashOf(second));
    expect(read).toEqual([
      ['word', hashOf('now'), 0, 0, 0, 0],
      ['word', pair('not', 'yet'), 0, 0, 0, 4],
      ['word', pair('yet', 'done'), 0, 1, 1, 17],
      ['word', hashOf('of'), 0, 0, 0, -1],
      ['number', 0, 0, 1, 3, -1],
      ['exact', hashOf('pti'), 0, 1, 3, -1],
      ['stem', stemHash('ste', 0, 3), 3, 1, 3, -1],
      ['stem', stemHash('stemm', 0, 5), 5, 1, 3, -1],
      ['word', pair('to', 'do'), 0, 1, 3, -1],
    ]);
  });
});

/** The same as the product has it: written as a file of a pack, and read back. */
function shipped(phrases: Phrases): PreparedPhrases {
  const file = writePack(preparePack([rule('t/one', [{ phrases }], { lists })]), (text) =>
    new TextEncoder().encode(text),
  );
  return readPack(file.buffer as ArrayBuffer, (bytes) => new TextDecoder().decode(bytes)).phrases;
}

/** What the search must find: the phrase tried at every word, one after the other. */
function byTryingAll(phrase: string, language: TextLanguage, text: string): Hit[] {
  const folded = fold(text);
  const tokens = tokenize(folded);
  const words = new Words(tokens);
  const program = makeProgram(parsePhrase(phrase, language, lists), language);
  const hits: Hit[] = [];
  for (const sentence of tokens.sentences) {
    for (let first = sentence.first; first < sentence.end; first++) {
      const end = runProgram(program, words, first, sentence.end);
      if (end !== -1) hits.push({ first, end });
    }
  }
  return hits;
}

describe('the search by places', () => {
  const word = fc.constantFrom('vote', 'the', 'of', 'ministry', 'party', 'sooon', '=PTI', 'mini*');
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.constantFrom(
      '#',
      '{sign}',
      '{many}',
      '*1 {many}',
      '*2 vote',
      '* of',
      '({sign}|the of)',
      '(of|*2 the|)',
      '(the|*)',
    ),
    fc.array(fc.array(word, { maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((options) => {
      return `(${options.map((option) => option.join(' ')).join('|')})`;
    }),
  );
  // A first word that must be there keeps every phrase readable.
  const phrase = fc.tuple(word, fc.array(piece, { maxLength: 4 }), fc.boolean());
  const written = phrase.map(([first, rest, choice]) => {
    const all = [first, ...rest].join(' ');
    return choice ? `(${all}|ministry|old vote)` : all;
  });
  const drawn = fc.constantFrom(
    ...['vote', 'the', 'of', 'ministry', 'party', 'soon', 'sooon', 'PTI', 'pti', 'minister', '12'],
    ...['lion', 'old', 'bat', 'sher', 'hai', '.', 'kite', 'rose', 'kitaab', 'phool'],
  );

  it.each<TextLanguage>(['en', 'ur-Latn'])(
    'finds what trying every word finds (%s)',
    (language) => {
      fc.assert(
        fc.property(written, fc.array(drawn, { maxLength: 30 }), (source, words) => {
          // The Roman Urdu words keep every sentence open to Roman Urdu.
          const text = words
            .map((each) => (each === '.' ? 'hai.' : each))
            .join(' ')
            .concat(' hai');
          const phrases = { [language]: [source] };
          const folded = fold(text);
          for (const prepared of [preparePhrases(phrases, lists), shipped(phrases)]) {
            const table = new PhraseTable();
            const slot = table.append(prepared);
            const hits = table.find(tokenize(folded)).get(slot) ?? [];
            expect(hits).toEqual(byTryingAll(source, language, text));
          }
        }),
        { numRuns: 1000 },
      );
    },
  );
});
