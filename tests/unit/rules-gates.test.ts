import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gate, Gated, Gates } from '../../rules/engine/gates';
import { EDGE } from '../../rules/engine/literals';
import { fold } from '../../rules/engine/normalize';
import { findPattern, neededBy } from '../../rules/engine/pattern';
import { requiredIn } from '../../rules/engine/required';
import { readWords } from '../../rules/engine/text';
import { PICTURE } from '../../rules/engine/units';
import { opened } from './rules-helpers';
import { loaded } from './shipped-packs';

describe('a gate', () => {
  it.each<[Gate, string, boolean]>([
    [{ digits: 15 }, 'Call ۰۳۰۰-1234567 or 15; id ab_12', true],
    [{ digits: 16 }, 'Call ۰۳۰۰-1234567 or 15; id ab_12', false],
    [{ run: 11 }, 'Call ۰۳۰۰-1234567 or 15', true],
    [{ run: 12 }, 'Call ۰۳۰۰-1234567 or 15', false],
    [{ run: 4 }, '12 - 34', true],
    [{ run: 4 }, '12    34', false],
    [{ run: 4 }, '12,34', false],
    [{ token: 8 }, 'id ab_12-cd', true],
    [{ token: 9 }, 'id ab_12-cd', false],
    [{ token: 2 }, 'abc 123', false],
    [{ addresses: 1 }, 'see a@b.c', true],
    [{ addresses: 1 }, 'RT @user see', false],
    [{ signs: [':', '='] }, 'at 14:05 https://a.example', false],
    [{ signs: [':', '='] }, 'pwd: x', true],
    [{ signs: ['='] }, 'a=b', true],
    [{ signs: ['°'] }, '33° N', true],
    [{ signs: ['://@'] }, 'https://a:b@c.d', true],
    [{ signs: ['://@'] }, 'https://a b@c.d', false],
    [{ words: ['passw', 'otp'] }, 'my PASSWORD', true],
    [{ words: ['passw', 'otp'] }, 'past words', false],
    [{ words: ['🏏'] }, 'a 🏏 b', true],
    [{ words: ['✅'] }, 'done ✅', true],
    [{ words: ['ab'], each: [['cd'], ['ef', 'gh']] }, 'ab cd gh', true],
    [{ words: ['ab'], each: [['cd'], ['ef', 'gh']] }, 'ab gh', false],
    [{ capitals: 3 }, 'AbCdE', true],
    [{ capitals: 4 }, 'AbCdE', false],
    [{ stretch: 4 }, 'soooo', true],
    [{ stretch: 4 }, 'sooo', false],
    [{ pictures: 4 }, '🎉🎉🌧️👍🏽', true],
    [{ pictures: 4 }, '🎉 and 🎉 and 🎉', false],
    [{ marks: 2 }, 'yes! no!', true],
    [{ marks: 2 }, 'yes‼', true],
    [{ marks: 2 }, 'yes! no?', false],
    [{ tag: 9 }, 'see #greatday', false],
    [{ tag: 8 }, 'see #greatday', true],
    [{ tag: 8 }, 'see #gre_day greatdays', false],
    [{ tag: 5 }, 'see #GreatDay', false],
    [{ tag: 4 }, 'see #GreatDay', true],
    [{ words: [`${EDGE}pin${EDGE}`] }, 'in my opinion', false],
    [{ words: [`${EDGE}pin${EDGE}`] }, 'pinned it, 3pin', false],
    [{ words: [`${EDGE}pin${EDGE}`] }, 'PIN: 4411', true],
    [{ words: [`${EDGE}pin${EDGE}`] }, 'the pin', true],
    [{ words: [`st${EDGE}`] }, 'West wind', true],
    [{ words: [`st${EDGE}`] }, 'it started', false],
    [{ seen: PICTURE }, '🎉', true],
    [{ seen: PICTURE }, 'party', false],
    [{}, '', true],
  ])('%j and %j', (gate, text, open) => {
    expect(opened([gate], text)).toBe(open);
  });

  it('forgets the text before', () => {
    const gates = new Gates();
    const when = gates.add([{ words: ['secret'] }]);
    gates.read(readWords('a secret'));
    expect(gates.isOpen(when)).toBe(true);
    gates.read(readWords('no more'));
    expect(gates.isOpen(when)).toBe(false);
  });

  it('finds a text wherever it stands', () => {
    const literal = fc.stringMatching(/^[a-d \-/]{2,5}$/u);
    fc.assert(
      fc.property(
        fc.array(literal, { minLength: 1, maxLength: 6 }),
        fc.stringMatching(/^[a-d \-/]{0,24}$/u),
        (words, text) => {
          const { text: folded } = fold(text);
          expect(opened([{ words }], text)).toBe(words.some((word) => folded.includes(word)));
        },
      ),
    );
  });
});

it('things behind gates come in their order, each once', () => {
  const gates = new Gates();
  const wanted: Gate[][] = [
    [{ words: ['zz'] }],
    [],
    [{ digits: 1 }, { words: ['aa'] }],
    [{ digits: 9 }],
  ];
  const things = new Gated(
    wanted.map((any) => gates.add(any)),
    (when) => when,
  );
  const open = (text: string) => {
    gates.read(readWords(text));
    return things.open(gates).length;
  };
  expect(open('aa 1 zz')).toBe(3);
  expect(open('nothing')).toBe(1);
});

describe('what a pattern requires', () => {
  it.each([
    ['secret', ['secret']],
    ['(?<![a-z])(?<mark>cui category|ldc) ?: ?[a-z]', ['cui category : ', 'ldc : ']],
    ['(?:^|\\n)(?:🏏|🦁){3}', ['🏏', '🦁']],
    ['(?:no|f)[0-9]+[-/](?:19|20)[0-9]', ['-19', '-20', '/19', '/20']],
    ['ab{0,3}cd', ['cd']],
    ['(?:ab)+|cd', ['ab', 'cd']],
    ['a(?=bcd)e', ['ae']],
    ['\\p{L}{3}[^a]\\s', []],
    ['(?:ab)?', []],
    ['a|bcd', []],
    ['…+', []],
    ['\\u0041bc', []],
    ['(?i)abc', []],
    ['(a)\\1', []],
    ['[[a]--b]cd', []],
    ['(abc', []],
  ])('%s', (source, required) => {
    const found = requiredIn(source);
    for (const one of required) expect(found.some((text) => one.includes(text))).toBe(true);
    expect(found.length > 0).toBe(required.length > 0);
  });

  it('is in every text that a pattern of ours matches', () => {
    let asked = 0;
    for (const { match, examples } of loaded.rules) {
      const texts = [examples.flag, examples.quiet].flatMap((each) => Object.values(each).flat());
      for (const matcher of match) {
        if (!('pattern' in matcher)) continue;
        const { source, needs } = matcher.pattern;
        const { gate, signs } = neededBy(source, needs);
        const pattern = { source, signs, made: null };
        asked += gate.words?.length === 0 ? 0 : 1;
        for (const example of texts) {
          const text = typeof example === 'string' ? example : example.text;
          if (findPattern(pattern, fold(text)).length > 0) {
            expect([text, opened([gate], text)]).toEqual([text, true]);
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(40);
  });
});
